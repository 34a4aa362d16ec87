"""Servers: the URL of a server that has variables.

Invariant: no value of a variable reaches beyond its place: it changes neither what of the scheme,
host and port the document fixes, nor where the path begins.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from .errors import ConfigurationError
from .problems import describe

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

FORMS: Final[Mapping[str, str]] = {
    "http or https": "https?",
    "a host name": _HOST,
    "a host name, with or without a port": f"{_HOST}(?::{_PORT})?",
    "labels of a host name": rf"{_LABEL}(?:\.{_LABEL})*",
    "a label of a host name": _LABEL,
    "letters, digits, - and _": "[A-Za-z0-9_-]{0,63}",
    "the number of a port": _PORT,
    "segments of a path": f"(?:/?{_PATH})?",
    "nothing, or a path that begins with /": f"(?:/(?:{_PATH})?)?",
}
"""What a variable may be at its place of the URL (RFC 3986, section 3), with the pattern of it."""

_VARIABLE: Final = re.compile(r"\{([^{}]+)\}")


def server_url(template: str, /, **variables: tuple[Any, str | tuple[str, ...]]) -> str:
    """The URL with the values of its variables, each given with its form, or with all values that
    the document allows; ConfigurationError for any other value.
    """
    for name, (value, allowed) in variables.items():
        if isinstance(allowed, str):
            fits, told = re.fullmatch(FORMS[allowed], str(value)) is not None, allowed
        else:
            fits, told = str(value) in allowed, f"one of {', '.join(allowed)}"
        if not fits or isinstance(value, bool) or not isinstance(value, (str, int)):
            raise ConfigurationError(
                f"{name} must be {told}, got {describe(value)}; base_url= takes any other server"
            )
    return _VARIABLE.sub(lambda match: str(variables[match[1]][0]), template)
