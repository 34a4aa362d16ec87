"""YAML text to values under the YAML 1.2 core schema, and to spans when needed.

Values are built straight from the events of libyaml's parser, which takes half the time of
composing nodes and constructing from them. What PyYAML itself would make of a scalar (YAML 1.1:
``NO`` is false, ``12:30`` is 750) plays no part, but is noted. Positions are obtained by composing
the text a second time, only when something must be reported.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from math import isfinite
from typing import Any

import yaml

from oasmith.json_value import Json
from oasmith.source.text import MAX_DEPTH, Extent, Span, TextProblem, out_of_range, too_deep
from oasmith.source.yaml11 import other_reading
from oasmith.source.yaml_causes import explained
from oasmith.values import dataclass

MAX_ALIASED_NODES = 1_000_000
"""How many nodes aliases may add in all; values share them, but later stages walk each one."""

_TOO_DEEP = "exceeded maximum nesting depth"
"""What the scanner of libyaml 0.2.6 and newer says at 1,000 levels. It reads ahead of its parser,
so it may find them before this module has counted to `MAX_DEPTH`."""

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser of libyaml, where PyYAML has it."""
_LONGEST_WORD = 4
"""Longer words, without a digit in front, mean the same in YAML 1.1."""
_MERGE = "tag:yaml.org,2002:merge"

_CORE = "tag:yaml.org,2002:"
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+").fullmatch
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?").fullmatch
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)").fullmatch
_WORDS: dict[str, None | bool] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMERIC_START = frozenset("+-.0123456789")
_TYPES: dict[str, tuple[type, ...]] = {
    "null": (type(None),),
    "bool": (bool,),
    "int": (int,),
    "float": (float, int),
}
"""Scalar tags of the core schema beside ``!!str``, and what their values are here."""


def parse(text: str) -> tuple[Json, bool, tuple[Extent, ...]]:
    """The value, whether some mapping has a key twice (the last one wins), and where scalars stand
    that YAML 1.1 reads as something else.

    Raises:
        TextProblem: the text is not one YAML document of the core schema, or is built to
            exhaust its readers (depth, alias expansion).
    """
    with _collector_paused():
        try:
            reader = _Reader(Loader(text))
            return reader.document(), reader.doubled, tuple(reader.differing)
        except yaml.YAMLError as error:
            raise _syntax_problem(error, text) from None


class _Composer(Loader):  # type: ignore[misc]
    """Composes nodes of which only the places matter, and which keys merge: what else a scalar may
    be takes most of the time."""

    def resolve(self, _kind: object, value: object, implicit: Any) -> str:
        return _MERGE if value == "<<" and implicit[0] else ""

    def descend_resolver(self, *_: object) -> None:
        """Nothing goes by the path of a node."""

    def ascend_resolver(self) -> None:
        """Nothing goes by the path of a node."""


def spans(text: str) -> Span:
    """The span of the whole document; the text must have been parsed."""
    with _collector_paused():
        try:
            node = yaml.compose(text, Loader=_Composer)
        except yaml.YAMLError:  # PyYAML refuses to compose an anchor that is defined twice
            node = None
    return _span(node, None) if node else Span(0, lambda: len(text))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Without it half of the time goes into scanning a growing heap that holds no garbage."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@dataclass(frozen=True, slots=True)
class _Anchored:
    """A node that aliases may repeat; what each repetition adds to the expanded tree."""

    value: Json
    size: int
    height: int


class _Reader:
    """Recursive descent over parser events; depth is bounded before it recurses."""

    def __init__(self, events: Any) -> None:
        self._next: Callable[[], Any] = events.get_event
        self._anchors: dict[str, _Anchored | None] = {}  # None while the node is being read
        self._nodes = self._aliased = self._deepest = 0
        self.doubled = False
        self.differing: list[Extent] = []

    def document(self) -> Json:
        """The value of the only document."""
        self._next()
        start = self._next()
        if type(start) is yaml.StreamEndEvent:
            return None
        value = self._node(self._next(), 0)
        self._next()
        more = self._next()
        if type(more) is not yaml.StreamEndEvent:
            message = "a second YAML document starts here; a file holds exactly one"
            raise TextProblem("yaml-multiple-documents", message, more.start_mark.index)
        return value

    def _node(self, event: Any, depth: int) -> Json:
        if type(event) is yaml.AliasEvent:
            return self._alias(event, depth)
        self._nodes += 1
        if event.anchor is not None:
            return self._anchored(event, depth)
        return (
            self._scalar(event)
            if type(event) is yaml.ScalarEvent
            else self._container(event, depth)
        )

    def _anchored(self, event: Any, depth: int) -> Json:
        before, around, self._deepest = self._nodes, self._deepest, depth
        self._anchors[event.anchor] = None
        is_scalar = type(event) is yaml.ScalarEvent
        value = self._scalar(event) if is_scalar else self._container(event, depth)
        size, height = self._nodes - before + 1, self._deepest - depth
        self._anchors[event.anchor] = _Anchored(value, size, height)
        self._deepest = max(around, self._deepest)
        return value

    def _scalar(self, event: Any) -> Json:
        text: str = event.value
        tag: str | None = event.tag
        if tag is None:
            if not event.implicit[0]:
                return text
            if text in _WORDS:
                return _WORDS[text]
            is_numeric = text[0] in _NUMERIC_START
            if (is_numeric or len(text) < _LONGEST_WORD) and other_reading(text):
                self.differing.append(_extent(event))
            return _number(text, event) if is_numeric else text
        if tag in ("!", _CORE + "str"):
            return text
        types = _TYPES.get(tag.removeprefix(_CORE), ()) if tag.startswith(_CORE) else ()
        value = _WORDS[text] if text in _WORDS else _number(text, event)
        if type(value) not in types:
            raise _unknown_tag(event)
        return value

    def _container(self, event: Any, depth: int) -> Json:
        if depth >= MAX_DEPTH:
            raise too_deep(event.start_mark.index)
        self._deepest = max(self._deepest, depth + 1)
        is_mapping = type(event) is yaml.MappingStartEvent
        if event.tag not in (None, "!", _CORE + ("map" if is_mapping else "seq")):
            raise _unknown_tag(event)
        return self._mapping(depth + 1) if is_mapping else self._sequence(depth + 1)

    def _sequence(self, depth: int) -> list[Json]:
        items: list[Json] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            items.append(self._node(event, depth))
        return items

    def _mapping(self, depth: int) -> dict[str, Json]:
        members: dict[str, Json] = {}
        merged: dict[str, Json] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            if type(event) is not yaml.ScalarEvent:
                raise _bad_key(event)
            if event.anchor is not None:
                self._anchored(event, depth)
            key: str = event.value
            if len(key) < _LONGEST_WORD and event.implicit[0] and other_reading(key):
                self.differing.append(_extent(event))
            value = self._node(self._next(), depth)
            if key == "<<" and event.implicit[0]:
                _merge(merged, value, event)
            else:
                self.doubled = self.doubled or key in members
                members[key] = value
        return {**merged, **members} if merged else members

    def _alias(self, event: Any, depth: int) -> Json:
        if event.anchor not in self._anchors:
            raise _bad_alias(event, "is not defined before this line")
        target = self._anchors[event.anchor]
        if target is None:
            raise _bad_alias(event, "contains itself")
        self._deepest = max(self._deepest, depth + target.height)
        if self._deepest > MAX_DEPTH:
            raise too_deep(event.start_mark.index)
        self._nodes += target.size
        self._aliased += target.size
        if self._aliased > MAX_ALIASED_NODES:
            raise _bad_alias(event, f"and others expand to more than {MAX_ALIASED_NODES:,} nodes")
        return target.value


def _number(text: str, event: Any) -> Json:
    """A plain scalar that starts like a number, under the core schema (YAML 1.2.2, 10.3.2)."""
    try:
        if _INT(text):
            return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
        if not _FLOAT(text):
            value: Json = text
        elif isfinite(value := float(text)):
            return value
    except ValueError:  # more digits than Python converts
        value = None
    if isinstance(value, str) and not _NOT_FINITE(text):
        return text
    raise TextProblem("number-range", out_of_range(text), *_extent(event))


def _merge(into: dict[str, Json], value: Json, event: Any) -> None:
    """Merge key ``<<``: YAML 1.1, but real documents use it. Earlier mappings win."""
    for mapping in value if isinstance(value, list) else [value]:
        if not isinstance(mapping, dict):
            message = "`<<` takes a mapping or a list of mappings"
            raise TextProblem("yaml-merge", message, *_extent(event))
        for key, member in mapping.items():
            into.setdefault(key, member)


def _extent(event: Any) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index


def _bad_alias(event: Any, reason: str) -> TextProblem:
    message = f"`*{event.anchor}` {reason}"
    help = "write out what it repeats; where a text was meant, put it into quotes"
    return TextProblem("yaml-alias", message, *_extent(event), help=help)


def _unknown_tag(event: Any) -> TextProblem:
    tag = event.tag.replace(_CORE, "!!")
    message = f"the tag `{tag}` does not make a JSON value here"
    help = "remove the tag; where a text was meant, put it into quotes"
    return TextProblem("yaml-tag", message, *_extent(event), help=help)


def _bad_key(event: Any) -> TextProblem:
    message = "a key must be written out: no mapping, list or alias"
    help = "where a text was meant, as in `{{ name }}`, put it into quotes"
    return TextProblem("yaml-key", message, *_extent(event), help=help)


def _syntax_problem(error: yaml.YAMLError, text: str) -> TextProblem:
    if isinstance(error, yaml.reader.ReaderError):  # its position counts bytes of UTF-8
        start = len(text.encode()[: error.position].decode(errors="ignore"))
        char = f"U+{ord(text[start]):04X}" if start < len(text) else "this"
        message = f"this is not valid YAML: the character {char} must not stand in a text"
        return TextProblem(
            "yaml-syntax", message, start, help="remove it, or write an escape in quotes"
        )
    if not isinstance(error, yaml.MarkedYAMLError):
        return TextProblem("yaml-syntax", "this is not valid YAML", 0)
    mark = error.problem_mark or error.context_mark
    if mark and error.problem == _TOO_DEEP:
        return too_deep(mark.index)
    return explained(error, text)


def _span(node: yaml.Node, key: yaml.Node | None) -> Span:
    key_extent = (key.start_mark.index, key.end_mark.index) if key else None
    start, end = node.start_mark, node.end_mark
    return Span(start.index, lambda: int(end.index), key_extent, partial(_members, node))


def _members(node: yaml.Node) -> list[tuple[str, Span]]:
    if isinstance(node, yaml.SequenceNode):
        return [(str(index), _span(item, None)) for index, item in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return []
    pairs = [(k.value, _span(v, k)) for k, v in node.value if k.tag != _MERGE]
    taken = {token for token, _ in pairs}
    for mapping in (m for k, v in node.value if k.tag == _MERGE for m in _mappings(v)):
        inherited = [pair for pair in _members(mapping) if pair[0] not in taken]
        pairs += inherited
        taken.update(token for token, _ in inherited)
    return pairs


def _mappings(merged: yaml.Node) -> list[yaml.Node]:
    return list(merged.value) if isinstance(merged, yaml.SequenceNode) else [merged]
