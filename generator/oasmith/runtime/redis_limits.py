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
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from copy import copy
from importlib import import_module
from inspect import iscoroutinefunction
from typing import Any, Final, NamedTuple, TypeVar

from .concurrency import (
    SYSTEM_CLOCK,
    Clock,
    Kept,
    run_at_once,
    running_loop,
    until_loop_ends,
)
from .credentials import digest
from .limits import ROUNDING, LocalBucket, RateLimit, allowance

T = TypeVar("T")

_PAUSE: Final = 1.0
"""Seconds after a failure of Redis until it is tried again."""

_UNSURE: Final = 2 * _PAUSE
"""Seconds after the end of an outage until all workers have noticed it."""

_FOREVER: Final = 1e9
"""Seconds at most: more is cut to these."""

_MICRO: Final = 1_000_000

_PARTS: Final = ("log", "closed", "lowered", "shares")

_log: Final = logging.getLogger(__name__)

_SCRIPT: Final = """
local log, closed, lowered, shares = unpack(KEYS)
local command, value, allowed = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local per, doubt, untold = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6] == '1'
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local function keep(key, kept, micros)
  redis.call('SET', key, kept, 'PX', math.ceil(micros / 1000) + 1)
end

-- When the call starts that has n others after it.
local function nth_last(n)
  return tonumber(redis.call('ZREVRANGE', log, n, n)[1]) or 0
end

local function add(start)
  while redis.call('ZADD', log, 'NX', start, start) == 0 do
    start = start + 1
  end
  redis.call('ZREMRANGEBYRANK', log, 0, -allowed - 1)
  redis.call('PEXPIRE', log, math.ceil((nth_last(0) - now + per) / 1000) + 1)
end

-- A server that is younger than a window does not know all calls of the window. Its age is told
-- in whole seconds, and to users without the right to ask for it not at all.
local info = tostring(redis.pcall('INFO', 'server'))
local run = string.match(info, 'run_id:(%w+)') or ''
local age = (string.match(info, 'uptime_in_seconds:(%d+)') or math.huge) * 1000000
if untold then keep(shares, '1', doubt) end
local own = age < doubt + 1000000 or redis.call('EXISTS', shares) == 1

local ends = tonumber(redis.call('GET', closed)) or now
local most = math.min(allowed, tonumber(redis.call('GET', lowered)) or allowed)
local wait = -1
if command == 'reserve' and not own then
  local start, last = math.max(now, ends, nth_last(most - 1) + per), nth_last(0)
  if start > now or last > now then start = math.max(start, last + math.ceil(per / most)) end
  if start - now <= value then
    add(start)
    wait = start - now
  end
elseif command == 'record' then
  add(now)
elseif command == 'close' then
  if value < 0 then
    local oldest = redis.call('ZRANGEBYSCORE', log, now - per + 1, '+inf', 'LIMIT', 0, 1)[1]
    value = (tonumber(oldest) or now) + per - now
  end
  ends = math.max(ends, now + value)
  keep(closed, ends, ends - now)
elseif command == 'lower' and value <= most then
  keep(lowered, value, per)
end
return {wait, math.max(0, ends - now), own and 1 or 0, run}
"""


class _Reply(NamedTuple):
    """What the script says: the seconds until the slot, None if that is too late, and until the
    bucket opens; whether everybody keeps to the own share; and which run of the server said it.
    """

    wait: float | None
    closed: float
    own: bool
    run: Any


_DOWN: Final = _Reply(None, 0.0, own=True, run=None)
"""What holds while Redis does not answer."""


class RedisLimiter:
    """Buckets that all `workers` share which have a limiter on the same Redis: the `limiter` of
    their clients.

    `client` is a `redis.Redis` for blocking clients, or a `redis.asyncio.Redis` for asynchronous
    ones. Give it short timeouts, for a call waits while Redis does not answer, and one retry, since
    a connection that broke while it was idle is no outage. `workers` counts the limiters of the
    fleet, commonly processes. `safety` is the part of each quota that is used. Quotas are separated
    by the credentials, of which Redis gets a hash, and the operation; where a callable gives the
    secret, only `namespace` tells accounts apart.

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
        script = client.register_script(_SCRIPT)
        self._is_awaited = iscoroutinefunction(type(script).__call__)
        self._scripts: Callable[[], Any] = lambda: script
        if self._is_awaited:
            self._scripts = _Scripts(client, script)
        self._failures = (import_module("redis").RedisError, OSError)
        self.workers = workers
        self.safety = safety
        self.clock = clock
        self._namespace = namespace
        self._lock = Kept(threading.Lock)
        self._shares: dict[str, _Share] = {}
        self.down_since: float | None = None
        """When Redis began to fail; None while it works."""
        self._retry_at = -math.inf

    def bucket(self, scope: str, name: str, limit: RateLimit) -> _SharedBucket:
        """The bucket of that name, as one call uses it."""
        key = digest(self._namespace, scope, name)
        if key not in self._shares:  # of several threads that make one, the first wins
            self._shares.setdefault(key, _Share(self, limit, key))
        return _SharedBucket(self, self._shares[key])

    def run(self, work: Coroutine[Any, Any, T]) -> T | Awaitable[T]:
        """The result of the call of the script; awaitable if the client of Redis is
        asynchronous."""
        return work if self._is_awaited else run_at_once(work)

    async def ask(self, keys: list[str], arguments: Sequence[object]) -> _Reply:
        """The answer of the script, `_DOWN` while Redis gives none."""
        if self.down_since is not None and self.clock.monotonic() < self._retry_at:
            return _DOWN
        try:
            answer = self._scripts()(keys, arguments)
            wait, closed, own, run = (await answer) if self._is_awaited else answer
        except self._failures as error:
            self._failed(error)
            return _DOWN
        if self.down_since is not None:
            self.down_since = None
            _log.info("the Redis of the rate limiter works again")
        return _Reply(None if wait < 0 else wait / _MICRO, closed / _MICRO, bool(own), run)

    def _failed(self, error: Exception) -> None:
        with self._lock():
            now = self.clock.monotonic()
            self._retry_at = now + _PAUSE
            if self.down_since is not None:
                return
            self.down_since = now
        _log.warning(
            "the Redis of the rate limiter fails (%s); until it works, this worker keeps to "
            "1/%d of each quota",
            type(error).__name__,
            self.workers,
        )


class _Scripts:
    """The script for the running loop, in which all connections end that it makes: the client of
    the caller belongs to the first loop, others get one like it.
    """

    def __init__(self, client: Any, script: Any) -> None:
        self._client = client
        self._first = [script]
        self._kept: Kept[tuple[Any, Any]] = Kept(self._made, running_loop)

    def __call__(self) -> Any:
        script, _ = self._kept()
        return script

    def _made(self) -> tuple[Any, Any]:
        """The script, and what closes its connections."""
        script = self._first.pop() if self._first else self._another().register_script(_SCRIPT)
        pool = getattr(script.registered_client, "connection_pool", None)
        return script, until_loop_ends(pool.disconnect) if pool is not None else None

    def _another(self) -> Any:
        pool = getattr(self._client, "connection_pool", None)
        if pool is None:  # of a cluster, which has several
            return self._client
        import asyncio  # slow to import, and only asynchronous clients need it

        like_it = copy(pool)
        like_it.reset()
        attributes: dict[str, Any] = pool.__dict__
        for name, value in attributes.items():
            for kind in (asyncio.Lock, asyncio.Condition):  # each is of the loop that waits for it
                if isinstance(value, kind):
                    setattr(like_it, name, kind())
        return type(self._client)(connection_pool=like_it)


class _Share(LocalBucket):
    """What one worker may start by itself of a quota, and what it started lately.

    `allowed` is what the fleet may start in a window. `_in_use` says whether the worker goes by
    the share now, `_untold` is when its latest call started of which Redis does not know.
    """

    def __init__(self, limiter: RedisLimiter, limit: RateLimit, key: str) -> None:
        self.allowed = allowance(limit.requests, limiter.safety)
        longer = max(1.0, limiter.workers / self.allowed)
        own = RateLimit(max(1, self.allowed // limiter.workers), limit.per * longer)
        super().__init__(own, 1.0, limiter.clock)
        self._limiter = limiter
        self._keys = [f"oasmith:{{{key}}}:{part}" for part in _PARTS]
        self._quota = self.allowed, _micros(limit.per), _micros(limit.per + _UNSURE)
        self._in_use = False
        self._untold = -math.inf

    async def ask(self, command: str, value: int = 0) -> _Reply:
        """What the script says; from then on the worker goes by its share, or not."""
        untold = self._untold
        is_untold = self._now() < untold + self._per
        arguments = [command, value, *self._quota, int(is_untold)]
        reply = await self._limiter.ask(self._keys, arguments)
        if reply is not _DOWN and self._untold == untold:
            self._untold = -math.inf
        since = self._limiter.down_since
        self._use(reply.own, self._now() if since is None else since)
        self.close(reply.closed)
        return reply

    def count(self) -> None:
        """A call starts now, in a slot that Redis gave."""
        with self._lock():
            self._starts.append(self._now())

    def lose(self) -> None:
        """A call starts now of which Redis does not know."""
        self._untold = self._now()

    def _use(self, in_use: bool, since: float) -> None:
        """Go by the share or not; what is not used up of it begins a window after `since`."""
        with self._lock():
            if in_use and not self._in_use:
                recent = sum(start > since - self._per for start in self._starts)
                self._starts.extend([since] * ((self._starts.maxlen or 1) - recent))
            self._in_use = in_use


class _SharedBucket:
    """A bucket in Redis as one call uses it; it remembers where the slot of the call is from.

    `_own` says whether the slot is one of the own share, `_run` which run of the server gave it.
    """

    def __init__(self, limiter: RedisLimiter, share: _Share) -> None:
        self._limiter = limiter
        self._share = share
        self._own = False
        self._run: Any = None

    def reserve(self, longest: float) -> float | None | Awaitable[float | None]:
        """See `LocalBucket.reserve`."""
        return self._limiter.run(self._reserve(longest))

    def lower(self, requests: int) -> object:
        """See `LocalBucket.lower`; it holds for a window."""
        allowed = allowance(requests, self._limiter.safety)
        if allowed >= self._share.allowed:
            return None
        self._share.lower(allowed // self._limiter.workers)
        return self._limiter.run(self._share.ask("lower", allowed))

    def close(self, seconds: float | None) -> object:
        """See `LocalBucket.close`; the window is that of the fleet."""
        self._share.close(seconds)
        value = -1 if seconds is None else _micros(seconds)
        return self._limiter.run(self._share.ask("close", value))

    def is_closed(self) -> bool | Awaitable[bool]:
        """See `LocalBucket.is_closed`; also whether the slot is no longer what others go by."""
        return self._limiter.run(self._is_closed())

    async def _reserve(self, longest: float) -> float | None:
        reply = await self._share.ask("reserve", _micros(longest))
        self._own, self._run = reply.own, reply.run
        wait = self._share.reserve(longest) if reply.own else reply.wait
        if wait == 0:
            await self._start()
        return wait

    async def _is_closed(self) -> bool:
        reply = await self._share.ask("check")
        if reply.own:
            closed = not self._own or self._share.is_closed()
        else:
            closed = self._own or reply.run != self._run or reply.closed > ROUNDING
        if not closed:
            await self._start()
        return closed

    async def _start(self) -> None:
        """Let the other log know of the call too: that of Redis, or that of the share."""
        if not self._own:
            self._share.count()
        elif await self._share.ask("record") is _DOWN:
            self._share.lose()


def _micros(seconds: float) -> int:
    return round(min(seconds, _FOREVER) * _MICRO)
