"""Variables of a server URL: the form of each, by its place in the URL (OpenAPI 3.1, section
4.8.6).

Input: the URL template and the defaults. Output: the name of a form for each variable.
`runtime/servers.py` has the same forms and checks the values that callers give; a test compares
both tables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from oasmith.model import ServerVariable

_LABEL: Final = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
_HOST: Final = rf"(?:{_LABEL}(?:\.{_LABEL})*|\[[0-9A-Fa-f:.]+\])"
_PORT: Final = (
    "0*(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
)
_DOTS: Final = (  # also where they are found only once the path is decoded
    r"(?:[^/]*%(?:2[Ff]|5[Cc]))?(?:\.|%2[Ee]){1,2}(?:[/;]|%(?:2[Ff]|5[Cc]|3[Bb])|$)"
)
_SEGMENT: Final = rf"(?!{_DOTS})(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{{2}})+"
_PATH: Final = f"{_SEGMENT}(?:/{_SEGMENT})*/?"

_SCHEME: Final = "http or https"
_WHOLE: Final = "a host name, with or without a port"
FORMS: Final[Mapping[str, str]] = {
    _SCHEME: "https?",
    (_NAME := "a host name"): _HOST,
    _WHOLE: f"{_HOST}(?::{_PORT})?",
    (_LABELS := "labels of a host name"): rf"{_LABEL}(?:\.{_LABEL})*",
    (_ONE := "a label of a host name"): _LABEL,
    (_PIECE := "letters, digits, - and _"): "[A-Za-z0-9_-]{0,63}",
    (_NUMBER := "the number of a port"): _PORT,
    (_SEGMENTS := "segments of a path"): f"(?:/?{_PATH})?",
    (_ROOTED := "nothing, or a path that begins with /"): f"(?:/(?:{_PATH})?)?",
}
"""Form to pattern."""
IN_PATH: Final = (_SEGMENTS, _ROOTED)
"""Forms of variables in the path, also where nothing separates it from the host."""

_PIECES: Final = re.compile(r"\{([^{}]+)\}")


def forms_of(url: str, defaults: Mapping[str, str]) -> dict[str, str]:
    """The form of each variable of the URL; where its place allows several, its default decides."""
    pieces = _PIECES.split(url)  # text, the name of a variable, text, and so on
    forms: dict[str, str] = {}
    before = ""  # the URL up to the variable, earlier variables as "x"
    for text, name, after in zip(pieces[::2], pieces[1::2], pieces[2::2], strict=False):
        before += text
        forms.setdefault(name, _form(before, after, defaults.get(name, "")))
        before += "/" if forms[name] == _ROOTED else "x"
    return forms


def _form(before: str, after: str, default: str) -> str:
    scheme, mark, rest = before.partition("://")
    if not mark:
        return _SCHEME if not scheme and after.startswith("://") else _SEGMENTS
    if "/" in rest:
        return _SEGMENTS
    ends_the_host = rest and after[:1] in ("", "/")
    if default.startswith("/") or (ends_the_host and not default):
        return _ROOTED
    if re.search(r":\d*$", rest):
        return _NUMBER
    last, end = rest[-1:], after[:1]
    if not rest and end in ("", "/", ":"):
        return _NAME if end == ":" else _WHOLE
    if last in ("", ".") and end in ("", ".", ":", "/"):
        return _LABELS if "." in default else _ONE
    return _PIECE


def misfit(variable: ServerVariable) -> str:
    """The form that the default of a variable does not have; empty if it has it."""
    if variable.values:
        fits, wanted = variable.default in variable.values, "among the values of its enum"
    else:
        fits, wanted = (
            re.fullmatch(FORMS[variable.form], variable.default) is not None,
            variable.form,
        )
    return "" if fits else wanted
