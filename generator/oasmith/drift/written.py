"""The offsets of the actions of an overlay in its text.

Input: a parsed overlay. Output: the offsets of its actions as they are written; a `Span` gives
those of the value of a node, which for an alias are somewhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from oasmith.source.parse import Tree
from oasmith.source.text import Extent, Syntax
from oasmith.source.yaml_text import Loader

_NODE_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_NODE_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


@dataclass(frozen=True, slots=True)
class Written:
    """A list: offsets of its items and, where it is in brackets, of what is between these.

    `column` is that of the last dash, where it is not in brackets.
    """

    items: list[Extent]
    inside: Extent | None
    column: int = 0


def written_actions(tree: Tree) -> Written | None:
    """The list at `actions`; None where it is an alias or merged, and its text is somewhere
    else."""
    return _in_json(tree) if tree.source.syntax is Syntax.JSON else _in_yaml(tree.source.text)


def _in_json(tree: Tree) -> Written:
    span = tree.spans.find(("actions",))
    items = [item.extent(key=False) for _, item in span.expand()]
    return Written(items, (span.start + 1, span.measure() - 1))


def _in_yaml(text: str) -> Written | None:
    events: list[Any] = list(yaml.parse(text, Loader=Loader))
    # Before the first key: the starts of the stream, of the document, and of the mapping.
    for key, value in _pairs(_nodes(events, 3)):
        start, stop = value
        if events[key[0]].value == "actions" and type(events[start]) is yaml.SequenceStartEvent:
            nodes = list(_nodes(events, start + 1))
            items = [_extent(text, events[slice(*node)]) for node in nodes]
            if events[start].flow_style:
                return Written(items, (_end(events[start]), _end(events[stop - 1]) - 1))
            return Written(items, None, _dash_before(text, items[-1][0]))
    return None


def _nodes(events: list[Any], at: int) -> Iterator[Extent]:
    """The indices of the events of each node, until the node ends that they are in."""
    while type(events[at]) not in _NODE_ENDS:
        start, depth = at, 0
        while at == start or depth:
            depth += isinstance(events[at], _NODE_STARTS) - isinstance(events[at], _NODE_ENDS)
            at += 1
        yield start, at


def _pairs(nodes: Iterator[Extent]) -> Iterator[tuple[Extent, Extent]]:
    return zip(nodes, nodes, strict=True)


def _extent(text: str, events: list[Any]) -> Extent:
    """The offsets of a node. In block style it ends where the last of what is in it does: the end
    event of the parser comes after comments and blank lines."""
    last = next(event for event in reversed(events) if _is_written(text, event))
    return events[0].start_mark.index, _end(last)


def _is_written(text: str, event: Any) -> bool:
    """Whether an event has text of its own."""
    if isinstance(event, _NODE_STARTS):
        return False
    return not isinstance(event, _NODE_ENDS) or text[_end(event) - 1 : _end(event)] in ("]", "}")


def _end(event: Any) -> int:
    return int(event.end_mark.index)


def _dash_before(text: str, at: int) -> int:
    """The column of the dash of an item that starts there."""
    column = 0
    for token in yaml.scan(text, Loader=Loader):
        if token.start_mark.index >= at:
            break
        if type(token) is yaml.BlockEntryToken:
            column = token.start_mark.column
    return column
