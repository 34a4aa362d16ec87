"""What a client may be given: each option with what it takes.

Input: an option as a caller gave it. Output: TypeError, or ValueError for a number out of range,
that names the option, what it takes, and the type of what came. Invariant: the value itself is
shown only if it is a number or a flag: any other may be a secret.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, Final, NamedTuple, TypeGuard, cast

from .http import Timeout
from .unset import UNSET


class Rule(NamedTuple):
    """What an option takes: in words, its types, and its values among those of the types."""

    expected: str
    is_type: Callable[[Any], bool]
    is_value: Callable[[Any], bool] = lambda _: True


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_share(value: float) -> bool:
    return 0 < value <= 1  # which no NaN is


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_texts(value: object) -> bool:
    if not isinstance(value, Mapping):
        return False
    members = cast("Mapping[object, object]", value).items()
    return all(isinstance(name, str) and isinstance(text, str) for name, text in members)


def _is_names(value: object) -> bool:
    if not isinstance(value, Collection) or isinstance(value, str | bytes):
        return False
    return all(isinstance(name, str) for name in cast("Collection[object]", value))


def _has(method: str) -> Callable[[Any], bool]:
    return lambda value: callable(getattr(value, method, None))


def _or_none(is_type: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: value is None or is_type(value)


def _is_limit(value: object) -> bool:
    return isinstance(value, Timeout) or _is_number(value)


def _is_not_negative(value: object) -> bool:
    return not _is_number(value) or value >= 0  # which no NaN is


def is_secret(value: object) -> bool:
    """Whether it is a secret, or says that there is none."""
    return value is None or value is UNSET or isinstance(value, str) or callable(value)


def _has_names(value: object) -> bool:
    if not isinstance(value, Mapping):
        return False
    return all(isinstance(name, str) for name in cast("Mapping[object, object]", value))


_TEXTS: Final = Rule("a mapping of text to text", _is_texts)
_FLAG: Final = Rule("True or False", _is_flag)
_HOOK: Final = Rule("a function, or None", _or_none(callable))
_BYTES: Final = Rule(
    "a number of bytes, or None for no limit", _or_none(_is_whole), _is_not_negative
)
_LIMITER: Final = "a limiter, with a method `bucket`, or None"
_SECONDS: Final = "a Timeout, or a number of seconds that is not below 0"
_RULES: Final[Mapping[str, Rule]] = {
    "base_url": Rule("text like 'https://api.example.com/v1'", _is_text),
    "timeout": Rule(_SECONDS, _or_none(_is_limit), _is_not_negative),
    "max_retries": Rule("a whole number that is not below 0", _is_whole, _is_not_negative),
    "error_text": Rule("'vendor' or 'none'", _is_text, ("vendor", "none").__contains__),
    "headers": _TEXTS,
    **dict.fromkeys(("validate", "follow_redirects", "strict"), _FLAG),
    "quota_share": Rule("a number above 0 and not above 1", _is_number, _is_share),
    "limiter": Rule(_LIMITER, _or_none(_has("bucket"))),
    **dict.fromkeys(("before_attempt", "after_attempt", "on_error", "on_drift"), _HOOK),
    "logged": Rule("a collection of names", _is_names),
    **dict.fromkeys(("max_response_bytes", "max_item_bytes"), _BYTES),
    "clock": Rule("a Clock", _has("monotonic")),
}

_OF_CALLS: Final[Mapping[str, Rule]] = {
    "timeout": _RULES["timeout"],
    "extra_headers": _TEXTS,
    **dict.fromkeys(("extra_query", "extra_body"), Rule("a mapping with text as keys", _has_names)),
    "max_retries": _RULES["max_retries"],
    "strict": _RULES["strict"],
}


_OF_REQUESTS: Final[Mapping[str, Rule]] = {
    "method": Rule("text like 'GET'", _is_text),
    "url": Rule("text like '/orders'", _is_text),
    "query": Rule("a mapping with text as keys, or None", _or_none(_has_names)),
    "headers": Rule("a mapping of text to text, or None", _or_none(_is_texts)),
    "content_type": Rule("text like 'application/json'", _is_text),
    "security": Rule("the names of credentials of the client, or None", _or_none(_is_names)),
    "allow_other_server": _FLAG,
}


def check_options(options: Mapping[str, object]) -> None:
    """Hold all options of a client to what they take."""
    for name, rule in _RULES.items():
        if name in options:
            check(name, options[name], rule)


def check_call_options(options: Mapping[str, object]) -> None:
    """Hold the options of a call to what they take; there are no others."""
    check_names("a call", options, _OF_CALLS)
    for name, value in options.items():
        check(name, value, _OF_CALLS[name])


def check_names(what: str, given: Collection[str], takes: Collection[str]) -> None:
    """TypeError for a keyword argument that is not taken, with the one that may be meant."""
    for name in given:
        if name not in takes:
            from difflib import get_close_matches  # slow to import

            near = get_close_matches(name, takes, 1)
            meant = f" (did you mean {near[0]!r}?)" if near else ""
            raise TypeError(
                f"unexpected keyword argument {name!r}{meant}: {what} takes {', '.join(takes)}"
            )


def check_request(given: Mapping[str, object]) -> None:
    """Hold what a request is made of to what it takes."""
    for name, rule in _OF_REQUESTS.items():
        check(name, given[name], rule)


def check(name: str, value: object, rule: Rule) -> None:
    """Hold a value to a rule."""
    if not rule.is_type(value):
        raise TypeError(f"{name} must be {rule.expected}, got {_told(value)}")
    if not rule.is_value(value):
        raise ValueError(f"{name} must be {rule.expected}, got {value}")


def _told(value: object) -> str:
    """The type of a value; of a mapping or collection also those of what is in it."""
    name = type(value).__name__
    if isinstance(value, Mapping):
        inner = cast("Mapping[object, object]", value).items()
        kinds = sorted({f"{type(key).__name__} to {type(each).__name__}" for key, each in inner})
    elif isinstance(value, list | tuple | set | frozenset):
        kinds = sorted({type(each).__name__ for each in cast("Collection[object]", value)})
    else:
        return name
    return f"{name} of {', '.join(kinds)}" if kinds else name
