"""The account that errors and log lines give of a call: all that helps, and no secret.

Masks know what of a request is secret, by where it stands and by what it is called. In texts and
bytes every one of the secrets that were found becomes `MASK`, in whatever spelling it was sent.

Log lines: paths are templates, bodies are never shown, and of headers and query parameters only
those on the allow-list `logged` of the client. Records have the same in fields: `operation`,
`method`, `host`, `status` (0 without a response), `attempt`, `seconds`, `request_id`.

What a server says went wrong is found in whatever it sent, JSON or text: one line of at most 300
printable characters, without secrets of the request, or "" where nothing is said but what the status
says anyway.
"""

from __future__ import annotations

import json
import logging
import re
from base64 import b64decode, b64encode, urlsafe_b64encode
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import quote, quote_plus, unquote_plus

from .contents import essence, said_in_json, text_of
from .encode import members_of
from .errors import (
    ClientError,
    DecodeError,
    ReceivedResponse,
    RequestValidationError,
    SentRequest,
    StreamError,
    Target,
    phrase_of,
)
from .http import Headers, Hidden, Request, Response, Timeout
from .json_values import MISMATCH, is_array, is_record
from .model import JsonModel
from .problems import cut, describe, printable
from .request import is_given
from .shapes import ANYTHING, Deferred, Nullable, Record, Shape
from .urls import encoded

if TYPE_CHECKING:
    from .call import Call, Outcome


MASK: Final = "***"

_SECRET: Final = re.compile(
    "secret|passw|passphrase|passcode|token|apikey|accesskey|privatekey|signingkey|credential"
    "|authori[sz]|signature|cookie|session|bearer|assertion|jwt|csrf|xsrf"
)
_HARMLESS: Final = re.compile(
    "(page|paging|next|prev|previous|continuation|sync|cursor|delta|skip|resume)token"
    "|tokens|tokeni[sz]|tokentype"
)
"""Names of places in a listing, and of what only counts or describes tokens."""
_SHOWN_HEADERS: Final = re.compile(
    "accept.*|content-.*|if-.*|user-agent|range|prefer|expect|cache-control|idempotency-key"
    "|last-event-id|traceparent",
    re.IGNORECASE,
)
_WORDS: Final = frozenset(("auth", "otp", "pin", "pwd", "sig"))
_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_SHORT: Final = 8
"""Characters below which a secret is only taken for itself where it stands alone."""
_LEAST: Final = 4
"""Characters of what is taken for a secret only because of where it stands."""
_RESERVED: Final = ":/?#[]@!$&'()*+,;="


def is_secret(name: str) -> bool:
    """Whether what is called so is likely a secret."""
    joined = "".join(filter(str.isalnum, name)).lower()
    if _SECRET.search(_HARMLESS.sub("", joined)):
        return True
    return not _WORDS.isdisjoint(word.lower() for word in _WORD.findall(name))


class Mask:
    """Knows the secrets of one request; its repr shows none.

    Of headers only those are shown that are `documented`, in lower case, under no secret name, and
    those that say how a message is to be read: no name tells what callers put into others.
    """

    __slots__ = ("_documented", "_pattern", "_spellings")

    def __init__(self, *secrets: object, documented: Collection[str] = ()) -> None:
        self._spellings: set[bytes] = set()
        self._pattern: re.Pattern[bytes] | None = None
        self._documented = documented
        self.add(*secrets)

    def add(self, *secrets: object) -> None:
        """These are secret; what is no text is looked through for texts."""
        for secret in secrets:
            for text in _texts(secret):
                if text and text != MASK:
                    self._spellings.update(_spellings(text))
                    self._pattern = None

    def see(self, request: Request) -> None:
        """What headers and query of a request have under secret names is secret, and so are long
        values of headers that are not shown.
        """
        found: list[str] = []
        for name, value in request.headers.pairs:
            if name.lower() == "cookie":
                found += [pair.partition("=")[2].strip() for pair in value.split(";")]
            elif is_secret(name):
                found += [value.rpartition(" ")[2], *_password(value)]
            elif self._hides(name) and len(value) >= _SHORT:
                found.append(value)
        for pair in request.url.partition("?")[2].split("&"):
            name, _, value = pair.partition("=")
            if _is_secret_key(unquote_plus(name)):
                found += [value, unquote_plus(value)]
        self.add(*(text for text in found if len(text) >= _LEAST))

    def look(self, value: Any, shape: Shape[Any] = ANYTHING) -> None:
        """What a value to be sent has of passwords and write-only properties, or under secret
        names, is secret.
        """
        looked = _Look()
        looked.look(value, shape)
        self.add(*looked.found)

    def octets(self, body: bytes) -> bytes:
        """Bytes with the secrets masked."""
        if not self._spellings:
            return body
        if self._pattern is None:
            self._pattern = _any_of(self._spellings)
        return self._pattern.sub(MASK.encode(), body)

    def text(self, text: str) -> str:
        """Text with the secrets masked."""
        return self.octets(text.encode("utf-8", "surrogatepass")).decode("utf-8", "surrogatepass")

    def url(self, url: str) -> str:
        """A URL with the secrets masked, and what its query has under secret names."""
        path, mark, query = self.text(url).partition("?")
        pairs = [
            (
                f"{pair.partition('=')[0]}={MASK}"
                if "=" in pair and _is_secret_key(unquote_plus(pair.partition("=")[0]))
                else pair
            )
            for pair in query.split("&")
        ]
        return f"{path}{mark}{'&'.join(pairs)}"

    def headers(self, headers: Headers) -> Headers:
        """Headers with the secrets masked, and all that is not shown."""
        return Headers([(name, self._header(name, value)) for name, value in headers.pairs])

    def _hides(self, name: str) -> bool:
        if name.lower() in self._documented:
            return is_secret(name)
        return not _SHOWN_HEADERS.fullmatch(name)

    def _header(self, name: str, value: str) -> str:
        if not self._hides(name):
            return self.text(value)
        if name.lower() == "cookie":
            names = (pair.partition("=")[0].strip() for pair in value.split(";"))
            return "; ".join(f"{name}={MASK}" for name in names)
        scheme, space, _ = value.partition(" ")
        is_scheme = space and name.lower().endswith("authorization") and scheme.isalnum()
        return f"{scheme} {MASK}" if is_scheme else MASK


def _password(authorization: str) -> Iterator[str]:
    """That of HTTP basic authentication."""
    scheme, _, pair = authorization.partition(" ")
    if scheme.lower() == "basic":
        with suppress(ValueError):
            yield b64decode(pair).decode().partition(":")[2]


def _is_secret_key(name: str) -> bool:
    return is_secret(name) or name.lower() == "key"


class _Look:
    """Looks through a value for secrets, once for each of its parts and shapes; where a union leaves
    open which it is, those of all variants count.
    """

    def __init__(self) -> None:
        self.found: list[Any] = []
        self._seen: dict[tuple[int, int], Any] = {}  # with the value, which keeps its id

    def look(self, value: Any, shape: Shape[Any]) -> None:
        shape = _plain(shape)
        if (key := (id(value), id(shape))) in self._seen:
            return
        self._seen[key] = value
        if shape.hidden:
            self.found.append(value)
        for variant in getattr(shape, "variants", ()):
            self.look(value, variant)
        if isinstance(value, JsonModel):
            value = self._seen[id(value), 0] = members_of(value)
        if isinstance(value, Mapping):
            self._look_at_members(cast("Mapping[str, Any]", value), shape)
        elif isinstance(value, (list, tuple)):
            each: Shape[Any] = getattr(shape, "item", ANYTHING)
            places: tuple[Shape[Any], ...] = getattr(shape, "items", ())
            for at, item in enumerate(cast("list[Any]", value)):
                self.look(item, places[at] if at < len(places) else each)

    def _look_at_members(self, members: Mapping[str, Any], shape: Shape[Any]) -> None:
        known = shape if isinstance(shape, Record) else _UNKNOWN
        for name, member in members.items():
            told = known.properties.get(name)
            is_written = told is not None and told.access == "write-only"
            if is_written or (isinstance(member, str) and is_secret(str(name))):
                self.found.append(member)
            self.look(member, known.shape_of(name))


_UNKNOWN: Final = Record()


def _plain(shape: Shape[Any]) -> Shape[Any]:
    """The shape without what only stands around it."""
    while True:
        if isinstance(shape, Deferred):
            shape = shape.meant()
        elif isinstance(shape, Nullable):
            shape = shape.inner
        else:
            return shape


def _texts(value: Any) -> Iterator[str]:
    """All texts and numbers in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
    elif isinstance(value, Mapping):
        for member in cast("Mapping[str, Any]", value).values():
            yield from _texts(member)
    elif isinstance(value, (list, tuple)):
        for item in cast("list[Any]", value):
            yield from _texts(item)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield str(value)


_ENTITIES: Final = (
    ("&amp;", "&lt;", "&gt;", "&quot;", "&#x27;"),
    ("&amp;", "&lt;", "&gt;", "&quot;", "&#39;"),
    ("&amp;", "&lt;", "&gt;", "&#34;", "&#39;"),
)
"""What stands for the characters that HTML escapes, as it is written by different libraries."""


def _in_both_cases(encoded: bytes) -> Iterator[bytes]:
    """What is percent-encoded, with capital and with small digits."""
    yield encoded
    yield _PERCENT.sub(lambda found: found[0].lower(), encoded)


_PERCENT: Final = re.compile(rb"%[0-9A-F]{2}")


def _spellings(secret: str) -> Iterator[bytes]:
    """How a secret may be written in a header, a URL, a form, JSON or a message."""
    plain = secret.encode("utf-8", "surrogatepass")
    yield plain
    for kept in ("", _RESERVED, "/"):
        yield from _in_both_cases(quote(plain, safe=kept).encode())
    yield from _in_both_cases(quote_plus(plain).encode())
    if len(plain) >= _LEAST:
        for coded in (b64encode(plain), urlsafe_b64encode(plain)):
            yield coded
            yield coded.rstrip(b"=")
    yield describe(secret).partition(" ")[2][1:-1].encode()  # as problems show it, cut
    yield json.dumps(cut(secret))[1:-1].encode()  # as paths do
    if len(secret) >= _SHORT:
        yield secret.lower().encode("utf-8", "surrogatepass")  # as media types do
    for entities in _ENTITIES:
        in_html = secret
        for character, entity in zip("&<>\"'", entities, strict=True):
            in_html = in_html.replace(character, entity)
            yield in_html.encode("utf-8", "surrogatepass")
    for is_ascii in (True, False):
        written = json.dumps(secret, ensure_ascii=is_ascii)[1:-1]
        yield written.encode("utf-8", "surrogatepass")


def _any_of(spellings: set[bytes]) -> re.Pattern[bytes]:
    """Any of them, the longest first; short ones only where they are no part of a word."""
    alone = rb"(?<![A-Za-z0-9])(?:%b)(?![A-Za-z0-9])"
    each = [
        re.escape(text) if len(text) >= _SHORT else alone % re.escape(text)
        for text in sorted(spellings, key=lambda text: (-len(text), text))
    ]
    return re.compile(b"|".join(each))


_EXCERPT = 80
"""Characters that are shown of an answer which is not what it should be."""


class Account:
    """What may be told of one call."""

    def __init__(self, call: Call) -> None:
        self._call = call

    @cached_property
    def target(self) -> Target:
        """Where it goes: the path is the template of the operation, without its query."""
        operation = self._call.operation
        path = operation.path.partition("#")[0].partition("?")[0]
        server = self._call.config.url_for(operation.server)
        return Target.of(operation.method, f"{server}/{path.lstrip('/')}")

    @cached_property
    def mask(self) -> Mask:
        """The secrets of the call."""
        call, operation = self._call, self._call.operation
        headers = [p.wire_name.lower() for p in operation.parameters if p.where == "header"]
        mask = Mask(documented=[*headers, operation.idempotency_key.lower()])
        for credential, revealed in zip(call.credentials, call.secrets, strict=False):
            mask.add(revealed.secret[-1])
            with suppress(ValueError):  # of what could not be sent
                mask.add(credential.value(revealed.secret).rpartition(" ")[2])
        for parameter in operation.parameters:
            value = call.arguments.get(parameter.argument)
            if not is_given(value):
                value = call.config.client_arguments.get(parameter.argument)
            if is_secret(parameter.wire_name):
                mask.add(value)
            mask.look(value, parameter.shape or ANYTHING)
        for writer in operation.body or (None,):
            with suppress(*MISMATCH):  # the caller may have changed it meanwhile
                mask.look(call.options.get("body"), getattr(writer, "shape", ANYTHING))
        if call.caller.extra is not None:
            mask.look(call.caller.extra.body)
        if call.sent is not None:
            for credential in call.config.credentials.values():
                name = credential.name
                mask.add(call.sent.headers.get(name.lower(), ("", ""))[1])
                start = f"{encoded(name)}="
                mask.add(*(p[len(start) :] for p in call.sent.query if p.startswith(start)))
        return mask

    @cached_property
    def _request(self) -> SentRequest | None:
        """What was sent last, its secrets masked."""
        call = self._call
        if call.sent is None:
            return None
        draft = call.sent.copy()
        for credential in call.credentials:
            credential.apply(draft, Hidden([MASK] * max(1, len(credential.secrets))))
        draft.query = [pair.replace(encoded(MASK), MASK) for pair in draft.query]
        request = draft.request(call.config.url_for(call.operation.server), Timeout())
        self.mask.see(request)
        return SentRequest.of(request, self.mask)

    def tell(self, error: ClientError) -> None:
        """Tell an error what it does not know yet; the seconds are those until now."""
        call, attempt = self._call, self._call.attempt
        request = self._request  # first: it is where most secrets are found
        error.tell(
            operation=call.operation.name,
            target=self.target,
            request=request,
            response=call.answer and ReceivedResponse.of(call.answer),
            attempts=attempt.number,
            max_attempts=call.config.max_retries + 1,
            request_id=attempt.request_id,
            error_text=call.config.error_text,
        )
        error.seconds = call.clock.monotonic() - call.started
        if isinstance(error, (DecodeError, RequestValidationError)):
            error.mask(self.mask.text)
        if isinstance(error, DecodeError) and call.answer:
            error.tell(status=call.answer.status)
        if call.config.error_text == "vendor":
            self._quote(error)

    def _quote(self, error: ClientError) -> None:
        """Tell an error what the server said or sent, where that explains it."""
        if isinstance(error, StreamError):
            error.message = self.message(0, error.body, None)
        elif isinstance(error, DecodeError) and (error.not_json or error.mistyped):

            response = Response(error.status, Headers(error.headers.items()), error.content)
            error.excerpt = shown(text_of(response), self._whole_mask, _EXCERPT)

    def message(self, status: int, raw: Any, typed: Any) -> str:
        """What the server says of an error; of a redirect, where it leads."""

        if self._call.config.error_text == "none":
            return ""
        if where := self._redirected(status):
            return shown(where, self._whole_mask)
        answer, kind = self._call.answer, ""
        if status and answer and isinstance(raw, str) and said_in_json(answer) is None:
            kind = essence(answer.headers.text("content-type"))
        said = vendor_message(status, raw, typed, self._whole_mask, kind)
        if not said and answer:
            header = answer.headers.text("www-authenticate")
            said = shown(challenge(header), self._whole_mask)
        return said

    def _redirected(self, status: int) -> str:
        """Where an answer leads that is a redirect, and how to follow it; "" of all others."""
        call = self._call
        if call.sent is None or call.answer is None or not 300 <= status < 400:
            return ""
        from .call import direction  # rarely needed

        sent = call.sent.request(call.config.url_for(call.operation.server), Timeout())
        return direction(sent, call.answer, following=call.config.follow_redirects)

    def masked(self, text: str) -> str:
        """A text without the secrets of the call."""
        return self._whole_mask.text(text)

    @property
    def _whole_mask(self) -> Mask:
        _ = self._request  # finds the secrets of its headers and its query
        return self.mask

    def fields(self) -> dict[str, Any]:
        """What a log record has of the last attempt beside its text."""
        attempt = self._call.attempt
        return {
            "operation": attempt.operation,
            "method": attempt.method,
            "host": self.target.host,
            "status": attempt.status,
            "attempt": attempt.number,
            "seconds": attempt.seconds,
            "request_id": attempt.request_id,
        }


def log_attempt(call: Call, outcome: Outcome) -> None:
    """What the last attempt gave."""
    config, attempt = call.config, call.attempt
    if config.log.isEnabledFor(logging.DEBUG):
        pairs = [
            f"{parameter.wire_name}={str(value)[:80]!r}"
            for parameter in call.operation.parameters
            if parameter.where == "query" and parameter.wire_name in config.logged
            if is_given(value := call.arguments.get(parameter.argument))
        ]
        came = str(attempt.status) if isinstance(outcome, Response) else type(outcome).__name__
        notes = [attempt.operation]
        notes += [f"request id {printable(attempt.request_id)}"] if attempt.request_id else []
        notes += [f"attempt {attempt.number}", f"{attempt.seconds:.3f} s", *_headers(call)]
        account = call.account
        asked = f"{account.target}{'?' if pairs else ''}{'&'.join(pairs)}"
        form = "%s: %s (%s)"
        config.log.debug(form, asked, came, ", ".join(notes), extra=account.fields())


def log_retry(call: Call, failure: ClientError, pause: float) -> None:
    """That there will be another attempt after this failure, in `pause` seconds."""
    if call.config.log.isEnabledFor(logging.INFO):
        call.account.tell(failure)
        told = "; ".join([str(failure), *_headers(call)])
        form = "%s; trying again in %.1f s"
        call.config.log.info(form, told, pause, extra=call.account.fields())


def _headers(call: Call) -> list[str]:
    """Those of the response that may be shown."""
    headers: Mapping[str, str] = call.answer.headers if call.answer else {}
    shown = [(name, headers.get(name.lower(), "")) for name in sorted(call.config.logged)]
    return [f"{name} {value[:80]!r}" for name, value in shown if value]


_LONGEST: Final = 300
_MOST_READ: Final = 20_000
"""Characters of a text that are looked at."""
_MOST_TEXTS: Final = 50
_DEEPEST: Final = 5

_SAYING: Final = (
    *("message", "detail", "error_description", "error_message", "error_summary"),
    *("exception_message", "user_message", "description", "reason", "msg", "fault_string"),
    *("error", "errors", "error_messages", "error_causes", "details", "violations"),
    *("validation_errors", "field_errors", "field_violations", "invalid_params"),
    "non_field_errors",
    *("exception_detail", "extra", "value", "json", "text", "summary", "title"),
)
"""Where servers say it, the likeliest place first; spelled in any case, with any prefix."""
_FAULTS: Final = (
    *("errors", "error_messages", "error_causes", "details", "violations", "validation_errors"),
    *("field_errors", "field_violations", "invalid_params", "non_field_errors", "extra"),
    "exception_detail",
)
"""Of these, where servers list what is wrong beneath a headline such as "Validation failed"."""
_ENVELOPES: Final = ("fault", "meta", "status", "response", "result", "data")
"""What servers put around the rest; of these only well-known places are looked at."""
_ALIKE: Final = ("message", "error", "detail", "reason", "descri", "fault")
"""What is in the names of other places."""
_UNLIKE: Final = re.compile("trace|stack|ur[il]|href|link|type|code|id$|path|source|help|time|date")
_NO_FIELD: Final = re.compile("trace|stack|ur[il]|href|link")
_PLACES: Final = ("loc", "field", "param", "key", "property", "pointer")
"""Where an item of a list of errors says what it is about."""
_TAGS: Final = re.compile(
    r"<(?:\w{1,20}:)?(error_?description|error_?message|message|detail|faultstring|reason|title|h1|h2|p|pre)"
    r"(?:\s[^<>]{0,200})?>(.{1,600}?)(?:</?(?:\w{1,20}:)?\1[\s>]|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_SAID: Final = re.compile(r'(?<![\w-])(error(?:_description)?)="([^"]*)"', re.IGNORECASE)
_CDATA: Final = re.compile(r"<!\[CDATA\[(.{0,600}?)\]\]>", re.DOTALL)
_TAG: Final = re.compile(r"<[^<>]{0,200}>")
_FIELDS: Final = re.compile(r"""\{|\[\s*(?:[\[{"'\]]|\Z)|[^\s&=]+=\S*\Z""")
"""JSON of objects or lists, and forms."""
_EMPTY: Final = ("", "error", "errors", "failure", "failed", "exception", "null", "none")
"""What says nothing."""


def vendor_message(status: int, raw: Any, typed: Any, mask: Mask, kind: str = "") -> str:
    """What the server says; `raw` is a JSON value or text, `typed` what it was decoded to, `kind` the
    media type that a text calls itself, "" for one that came as a JSON string."""
    phrase = phrase_of(status)
    known = {_letters(text) for text in (*_EMPTY, phrase, f"{status} {phrase}", str(status))}
    said = _worded(_in_text(raw, kind) if isinstance(raw, str) else _in_json(raw, typed), known)
    # A sentence says more than a code does.
    best = next((text for text in said if " " in text), next(iter(said), ""))
    faults = [text for text in _worded(_faults(raw), known) if " " in text]
    if faults and best not in faults and _letters(faults[0]) not in _letters(best):
        best = f"{best.rstrip(' .:;')}: {faults[0]}"
    return shown(best, mask)


def _worded(texts: Iterable[str], known: Container[str]) -> list[str]:
    """Those that say something which is not known, each on one line."""
    lines = (" ".join(text[:_MOST_READ].split()) for text in islice(texts, _MOST_TEXTS))
    return [line for line in lines if _letters(line) not in known]


def challenge(header: str) -> str:
    """What a `WWW-Authenticate` header says is wrong (RFC 6750, section 3)."""
    said = {name.lower(): text for name, text in _SAID.findall(header[:_MOST_READ])}
    return said.get("error_description") or said.get("error") or ""


def shown(text: str, mask: Mask, most: int = _LONGEST) -> str:
    """A text of a server on one line, its secrets masked, cut to so many characters."""
    line = printable(mask.text(" ".join(text[:_MOST_READ].split())))
    return line if len(line) <= most else f"{line[: most - 1]}…"


def _in_json(value: Any, typed: Any) -> Iterator[str]:
    yield from _told_texts(value)
    yield from _of_tree(value) or ()
    if is_record(value):  # else what the documented type has that reads like a sentence
        shape: object = getattr(typed, "shape", None)
        for name in getattr(shape, "properties", ()):
            text = value.get(name)
            if isinstance(text, str) and " " in text and not is_secret(name):
                yield text


def _faults(value: Any, depth: int = 0) -> Iterator[str]:
    """The texts of the faults that a body lists."""
    if not is_record(value) or depth == _DEEPEST:
        return
    members = {_bare_name(name): member for name, member in islice(value.items(), _MOST_TEXTS)}
    for name in _FAULTS:
        yield from _told_texts(members.get(_letters(name)), depth=1)
    yield from _faults(members.get("error"), depth + 1)


def _of_tree(value: Any, about: str = "", depth: int = 0) -> list[str] | None:
    """The texts of a body of lists of texts under the names of fields, however deep, and of nothing
    else: ``{"lines": [{}, {"sku": ["must not be blank"]}]}``."""
    if is_array(value) and about and value and all(isinstance(each, str) for each in value):
        return [f"{about}: {value[0]}"]
    if depth > _DEEPEST or not (is_record(value) or (depth and is_array(value))):
        return None
    members = value.items() if is_record(value) else enumerate(value)
    found: list[str] = []
    for name, member in islice(members, _MOST_TEXTS):
        said = _of_tree(member, f"{about}.{name}" if about else str(name), depth + 1)
        if said is None and not (is_record(member) and not member):
            return None
        found += said or ()
    return found


def _told_texts(
    value: Any, about: str = "", depth: int = 0, *, enveloped: bool = False
) -> Iterator[str]:
    """The texts at the well-known places of a value, the likeliest first."""
    if isinstance(value, str):
        yield f"{about}: {value}" if about and value else value
    elif depth == _DEEPEST:
        return
    elif is_array(value):
        for item in islice(value, 3):
            yield from _told_texts(item, about, depth + 1)
    elif is_record(value):
        members = {_bare_name(name): member for name, member in islice(value.items(), _MOST_TEXTS)}
        place = _place(members) if depth else ""
        for name in _SAYING:
            if member := members.get(_letters(name)):
                yield from _told_texts(member, place or about, depth + 1)
        yield from _elsewhere(members, place or about)
        if not enveloped:
            yield from _by_field(value, depth)
        for name in _ENVELOPES:
            if is_record(members.get(name)):
                yield from _told_texts(members[name], about, depth + 1, enveloped=True)


def _elsewhere(members: dict[str, Any], about: str) -> Iterator[str]:
    """Texts under names that are like the well-known ones."""
    for name, member in members.items():
        alike = any(part in name for part in _ALIKE) and not _UNLIKE.search(name)
        if isinstance(member, str) and alike and not is_secret(name):
            yield f"{about}: {member}" if about else member


def _by_field(value: dict[str, Any], depth: int) -> Iterator[str]:
    """What is said of each field: ``{"name": ["must not be blank"]}``, below the top also texts."""
    for name, member in islice(value.items(), _MOST_TEXTS):
        said = member[0] if is_array(member) and member else member if depth else None
        plain = _bare_name(name)
        is_other = plain in _KNOWN or bool(_NO_FIELD.search(plain))
        is_other = is_other or (isinstance(member, str) and is_secret(name))
        if isinstance(said, str) and " " in said and not is_other:
            yield f"{name}: {said}"


def _place(members: dict[str, Any]) -> str:
    """What an error is about, as far as it says so."""
    for name in _PLACES:
        place = members.get(name)
        if is_array(place):
            return ".".join(str(part) for part in place if isinstance(part, (str, int)))
        if isinstance(place, str) and place and " " not in place:
            return place
    return ""


def _in_text(text: str, kind: str) -> Iterable[str]:
    """The texts of HTML or XML, or the text that it is, if it is prose.

    A body of fields that does not parse (JSON that was cut off, a form) says nothing: it would be
    shown whole, whatever is in it. Of what calls itself anything but text/plain, only one line is
    taken for prose.
    """
    text = text[:_MOST_READ].strip()
    if "\ufffd" in text:
        return  # no text at all
    if text.startswith("<"):
        yield from _in_markup(text)
    elif kind in ("", "text/plain"):
        if not _FIELDS.match(text):
            yield text
    elif " " in text and "\n" not in text and text[0] not in "{[" and not _FIELDS.match(text):
        yield text


def _in_markup(text: str) -> Iterable[str]:
    from html import unescape  # rarely needed

    found = [(name.lower(), inner) for name, inner in _TAGS.findall(_CDATA.sub(_escaped, text))]
    found.sort(key=lambda pair: _RANKS[_letters(pair[0])])
    for _, inner in found:
        yield unescape(_TAG.sub(" ", inner))


def _escaped(section: re.Match[str]) -> str:
    return section[1].replace("&", "&amp;").replace("<", "&lt;")


_RANKS: Final = {
    name: rank
    for rank, names in enumerate(
        (
            (
                *("message", "errormessage", "errordescription"),
                *("faultstring", "detail", "reason"),
            ),
            ("title",),
            ("h1", "h2"),
            ("pre", "p"),
        )
    )
    for name in names
}


def _bare_name(name: str) -> str:
    """A name without prefix, case and punctuation."""
    return _letters(name.rpartition(":")[2])


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()


_KNOWN: Final = frozenset(map(_letters, _SAYING))
