"""Rate limits that a fleet of workers keeps together, in Redis (version 5 or later).

The log of reservations of `limits` is in Redis, and one Lua script changes it by the clock of the
server, so that clocks of workers do not count.

Invariant: in no window does the fleet start more than its allowance, also while Redis comes and
goes. Without Redis a worker keeps to its own share, the quota divided by the number of workers, in
which its latest calls count; what is left of the share it may use a window later, when the calls
of the others no longer count. Whatever Redis does not know of (it was restarted, or a worker was
cut off) keeps the whole fleet to the shares for a window more, and Redis is told their calls.
A slot for which a worker slept is looked up again before it is used.

Calls that must wait start evenly spaced, in the order of asking, so that no worker gets all of a
window by being fast.
"""

from __future__ import annotations

import logging
import math
import threading
from collections.abc import Awaitable, Callable, Generator
from functools import partial
from importlib import import_module
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar

from .auth import digest
from .clock import SYSTEM_CLOCK, Clock
from .limits import ROUNDING, LocalBucket, RateLimit, allowance

T = TypeVar("T")

_PAUSE: Final = 1.0
"""Seconds after a failure of Redis until it is tried again."""

_UNSURE: Final = 2 * _PAUSE
"""Seconds after the end of an outage until all workers have noticed it."""

_FOREVER: Final = 1e9
"""Seconds that stand for all that are more."""

_MICRO: Final = 1_000_000

_log: Final = logging.getLogger(__name__)

_SCRIPT: Final = """
local log, closed, lowered, shares = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local command, value, allowed = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local per, unsure, untold = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6] == '1'
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local function text(number)
  return string.format('%.0f', number)
end

local function keep(key, value, micros)
  redis.call('SET', key, value, 'PX', text(math.ceil(micros / 1000) + 1))
end

local function add(start)
  while redis.call('ZADD', log, 'NX', text(start), text(start)) == 0 do
    start = start + 1
  end
  redis.call('ZREMRANGEBYRANK', log, 0, -allowed - 1)
  local last = tonumber(redis.call('ZREVRANGE', log, 0, 0)[1])
  redis.call('PEXPIRE', log, text(math.ceil((last - now + per) / 1000) + 1))
end

-- A server that is younger than a window does not know all calls of the window. Its age is told
-- in whole seconds, and to users without the right to ask for it not at all.
local info = redis.pcall('INFO', 'server')
info = type(info) == 'string' and info or ''
local run = string.match(info, 'run_id:(%w+)') or ''
local age = (string.match(info, 'uptime_in_seconds:(%d+)') or math.huge) * 1000000
if untold then keep(shares, '1', per + unsure) end
local own = age < per + unsure + 1000000 or redis.call('EXISTS', shares) == 1

local ends = tonumber(redis.call('GET', closed)) or now
local wait = -1
if command == 'reserve' and not own then
  local most = math.min(allowed, tonumber(redis.call('GET', lowered)) or allowed)
  local earlier = tonumber(redis.call('ZREVRANGE', log, most - 1, most - 1)[1])
  local start = math.max(now, ends, earlier and earlier + per or now)
  local last = tonumber(redis.call('ZREVRANGE', log, 0, 0)[1]) or 0
  if math.max(start, last) > now then start = math.max(start, last + math.ceil(per / most)) end
  if start - now <= value then
    add(start)
    wait = start - now
  end
elseif command == 'record' then
  add(now + value)
elseif command == 'close' then
  if value < 0 then
    local recent = '(' .. text(now - per)
    local oldest = redis.call('ZRANGEBYSCORE', log, recent, '+inf', 'LIMIT', 0, 1)[1]
    value = (tonumber(oldest) or now) + per - now
  end
  if now + value > ends then
    ends = now + value
    keep(closed, text(ends), value)
  end
elseif command == 'lower' and value <= (tonumber(redis.call('GET', lowered)) or value) then
  keep(lowered, text(value), per)
end
return {wait, math.max(0, ends - now), own and 1 or 0, run}
"""


class _Reply(NamedTuple):
    """What the script says: the seconds until the slot, and until the bucket opens; whether
    everybody keeps to the own share; and which run of the server said it.
    """

    wait: float
    closed: float
    own: bool
    run: Any


_Asking: TypeAlias = Generator[Callable[[], Any], Any, T]
"""Yields calls of the script, is resumed with their answers or errors."""


class RedisLimiter:
    """Buckets that all `workers` share which have a limiter on the same Redis: the `limiter` of
    their clients.

    `client` is a `redis.Redis` for blocking clients, or a `redis.asyncio.Redis` for asynchronous
    ones. Give it short timeouts, for a call waits while Redis does not answer, and one retry, since a
    connection that broke while it was idle is no outage.
    `workers` counts the limiters of the fleet, commonly processes. `safety` is the part of each
    quota that is used. Quotas are told apart by the credentials, of which Redis gets a hash, and
    the operation; where a callable gives the secret, only `namespace` tells accounts apart.

    If Redis fails, a warning is logged once, each worker keeps to its own share, and Redis is tried
    again every second: no call fails for it.
    """

    def __init__(
        self,
        client: Any,
        *,
        workers: int,
        safety: float = 0.95,
        namespace: str = "",
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        if workers < 1:
            raise ValueError("workers must be at least 1")
        self._script = client.register_script(_SCRIPT)
        self._failures = (import_module("redis").RedisError, OSError)
        self._workers = workers
        self.safety = safety
        self._namespace = namespace
        self._clock = clock
        self._lock = threading.Lock()
        self._shares: dict[tuple[str, str], _Share] = {}
        self._down_since: float | None = None
        self._retry_at = -math.inf

    def bucket(self, scope: str, name: str, limit: RateLimit) -> _SharedBucket:
        """The bucket of that name, as one call uses it."""
        allowed = allowance(limit.requests, self.safety)
        key = scope, name
        with self._lock:
            share = self._shares.get(key)
            if share is None:
                share = self._shares[key] = _Share(allowed, limit.per, self._workers, self._clock)
        hashed = digest(self._namespace, scope, name)
        keys = [f"oasmith:{{{hashed}}}:{part}" for part in ("log", "closed", "lowered", "shares")]
        return _SharedBucket(self, share, keys, allowed, limit.per)

    def run(self, asking: _Asking[T]) -> T | Awaitable[T]:
        """Execute what yields calls of the script; awaitable if these are."""
        resume: Any = asking.send
        given: Any = None
        while True:
            try:
                call = resume(given)
            except StopIteration as done:
                result: T = done.value
                return result
            try:
                resume, given = asking.send, call()
            except self._failures as error:
                resume, given = asking.throw, error
            if hasattr(given, "__await__"):
                return self._awaited(asking, given)

    async def _awaited(self, asking: _Asking[T], answer: Any) -> T:
        resume: Any
        given: Any
        while True:
            try:
                resume, given = asking.send, await answer
            except self._failures as error:
                resume, given = asking.throw, error
            try:
                answer = resume(given)()
            except StopIteration as done:
                result: T = done.value
                return result

    def ask(self, keys: list[str], arguments: list[object]) -> _Asking[_Reply | None]:
        """The answer of the script; None while Redis is down."""
        if self._is_down():
            return None
        try:
            wait, closed, own, run = yield partial(self._script, keys, arguments)
        except self._failures as error:
            self._failed(error)
            return None
        if self._down_since is not None:
            self._down_since = None
            _log.info("the Redis of the rate limiter works again")
        return _Reply(wait / _MICRO, closed / _MICRO, bool(own), run)

    def since(self) -> float:
        """Since when Redis is down; now, if it is not."""
        return self._clock.monotonic() if self._down_since is None else self._down_since

    def _is_down(self) -> bool:
        """Whether Redis is not to be tried now."""
        return self._down_since is not None and self._clock.monotonic() < self._retry_at

    def _failed(self, error: Exception) -> None:
        with self._lock:
            now = self._clock.monotonic()
            self._retry_at = now + _PAUSE
            is_new = self._down_since is None
            if is_new:
                self._down_since = now
        if is_new:
            _log.warning(
                "the Redis of the rate limiter fails (%s); until it works, this worker keeps to "
                "1/%d of each quota",
                type(error).__name__,
                self._workers,
            )


class _Share(LocalBucket):
    """What one worker may start by itself, and what it started lately.

    `in_use` says whether it goes by the share now, `untold` is when its latest call starts of
    which Redis does not know.
    """

    def __init__(self, allowed: int, per: float, workers: int, clock: Clock) -> None:
        requests, longer = max(1, allowed // workers), max(1.0, workers / allowed)
        super().__init__(RateLimit(requests, per * longer), 1.0, clock)
        self.in_use = False
        self.untold = -math.inf
        self._workers = workers

    def lower(self, requests: int) -> None:
        super().lower(requests // self._workers)

    def use(self, in_use: bool, since: float) -> None:
        """Go by the share or not; what is not used up of it begins a window after `since`."""
        with self._lock:
            if in_use and not self.in_use:
                recent = sum(start > since - self._per for start in self._starts)
                self._starts.extend([since] * ((self._starts.maxlen or 1) - recent))
            self.in_use = in_use

    def count(self) -> None:
        """A call starts now, in a slot that Redis gave."""
        with self._lock:
            self._starts.append(self._now())

    def lose(self, wait: float) -> None:
        """A call starts in `wait` seconds of which Redis does not know."""
        self.untold = max(self.untold, self._now() + wait)

    def is_untold(self) -> bool:
        """Whether such a call is still in the window."""
        return self._now() < self.untold + self._per


class _SharedBucket:
    """A bucket in Redis as one call uses it; it remembers where the slot of the call is from.

    `_own` says whether the slot is one of the own share, `_run` which run of the server knows it.
    """

    def __init__(
        self, limiter: RedisLimiter, share: _Share, keys: list[str], allowed: int, per: float
    ) -> None:
        self._limiter = limiter
        self._share = share
        self._keys = keys
        self._allowed = allowed
        self._per = per
        self._own = False
        self._run: Any = None

    def reserve(self, longest: float) -> float | None | Awaitable[float | None]:
        """See `Bucket.reserve`."""
        return self._limiter.run(self._reserve(longest))

    def lower(self, requests: int) -> object:
        """See `Bucket.lower`; it holds for a window."""
        allowed = allowance(requests, self._limiter.safety)
        if allowed >= self._allowed:
            return None
        self._share.lower(allowed)
        return self._limiter.run(self._ask("lower", allowed))

    def close(self, seconds: float | None) -> object:
        """See `Bucket.close`; the window is that of the fleet."""
        self._share.close(seconds)
        return self._limiter.run(self._ask("close", -1 if seconds is None else _micros(seconds)))

    def is_closed(self) -> bool | Awaitable[bool]:
        """See `Bucket.is_closed`; also whether the slot is no longer what others go by."""
        return self._limiter.run(self._is_closed())

    def _reserve(self, longest: float) -> _Asking[float | None]:
        reply = yield from self._ask("reserve", _micros(longest))
        if reply is None or reply.own:
            self._own = True
            wait = self._share.reserve(longest)
            if wait is not None:
                yield from self._tell(wait)
            return wait
        self._own, self._run = False, reply.run
        if reply.wait == 0:
            self._share.count()
        return reply.wait if reply.wait >= 0 else None

    def _is_closed(self) -> _Asking[bool]:
        reply = yield from self._ask("check")
        if reply is None or reply.own:
            if not self._own or self._share.is_closed():
                return True
            if reply is None or reply.run != self._run:
                yield from self._tell(0.0)
            return False
        if reply.run != self._run or reply.closed > ROUNDING:
            return True
        if not self._own:
            self._share.count()
        return False

    def _tell(self, wait: float) -> _Asking[None]:
        """Let Redis know of a slot of the own share."""
        reply = yield from self._ask("record", _micros(wait))
        self._run = reply.run if reply else None
        if reply is None:
            self._share.lose(wait)

    def _ask(self, command: str, value: int = 0) -> _Asking[_Reply | None]:
        share, untold = self._share, self._share.untold
        times = _micros(self._per), _micros(_UNSURE), int(share.is_untold())
        reply = yield from self._limiter.ask(self._keys, [command, value, self._allowed, *times])
        if reply and share.untold == untold:
            share.untold = -math.inf
        share.use(reply is None or reply.own, self._limiter.since())
        if reply and reply.own and reply.closed:
            share.close(reply.closed)
        return reply


def _micros(seconds: float) -> int:
    return round(min(seconds, _FOREVER) * _MICRO)
