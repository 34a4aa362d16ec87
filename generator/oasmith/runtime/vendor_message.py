"""What a server says went wrong, found in whatever it sent, JSON or text.

Takes the body of an error; gives one line of at most 300 printable characters, without secrets of
the request, or "" where nothing is said but what the status says anyway.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from itertools import islice
from typing import Any, Final

from .errors import phrase_of
from .json_values import is_array, is_record
from .masks import Mask, is_secret
from .problems import printable

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
    """What the server says; `raw` is a JSON value or text, `typed` what it was decoded to, `kind`
    the media type that a text calls itself, "" for one that came as a JSON string."""
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
