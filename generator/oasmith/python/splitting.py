"""How black splits a logical line that is too long, for lines of generated code.

Input: one logical line. Output: the physical lines that black (stable style) makes of it, or None
where it would have to think of something that is not known here. Invariant: what comes out is
byte for byte black's; a test compares both on random code. Black itself takes about a thousand
times as long as needed, because it parses, checks and copies whole files.

The words are black's: a right-hand split makes a head, a body and a tail of a line at its last
pair of brackets; an optional pair is tried first, and dropped again if the code looks better
without. A delimiter split breaks what stands inside brackets at the operators that bind least.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from oasmith.python.leaves import Kind, Leaf, Unknown, leaves_of

_COMMA, _DOT = 18, 1
_SPLIT_BEFORE = {"for": 20, "if": 16, "else": 16, "or": 14, "and": 14, "is": 10, "==": 10, "|": 9}
_SPLIT_BEFORE["."] = _DOT
_OPENING = frozenset("([{")
_CLOSING = frozenset({")", "]", "}", "in"})  # commas between `for` and `in` are no delimiters


class _CannotSplit(Exception):
    """This way of splitting does not apply."""


@dataclass(slots=True)
class _Line:
    """Leaves at an indentation of `depth` levels.

    `inside` is what stands in brackets that were split. `several` and `magic` force a split of a
    line that fits: it has several items that take a line each, or holds brackets that do.
    `delimiters` tells after which leaves it may be split, and how gladly, once that is asked.
    """

    leaves: list[Leaf]
    depth: int
    inside: bool = False
    several: bool = False
    magic: bool = False
    _delimiters: dict[int, int] | None = None

    @property
    def delimiters(self) -> dict[int, int]:
        if self._delimiters is None:
            self._delimiters = _delimiters(self.leaves)
        return self._delimiters

    def __str__(self) -> str:
        text = "".join([leaf.text for leaf in self.leaves])
        return "    " * self.depth + text.removeprefix(" ")

    def fits(self, limit: int) -> bool:
        return display_width(str(self)) <= limit


@dataclass(slots=True)
class _Parts:
    """A right-hand split."""

    head: _Line
    body: _Line
    tail: _Line
    opening: Leaf
    closing: Leaf


def display_width(text: str) -> int:
    """The columns of a line of code, as black counts them: East Asian letters take two."""
    if text.isascii():
        return len(text)
    from black.strings import str_width

    return str_width(text)


def split(text: str, kind: Kind, depth: int, limit: int) -> list[str] | None:
    """The physical lines of a logical line at `depth` levels, at most `limit` columns wide as far
    as that can be; None where only black knows."""
    try:
        leaves = leaves_of(text, kind)
    except Unknown:
        return None
    line = _line(leaves, depth, inside=kind is not Kind.STATEMENT)
    return _Splitter(limit).lines(line, str(line))


class _Splitter:
    """`forced` keeps all optional parentheses."""

    def __init__(self, limit: int, forced: bool = False) -> None:
        self._limit = limit
        self._forced = forced

    def lines(self, line: _Line, text: str) -> list[str]:
        """The line, whose text is known, or what it is split into (black: `transform_line`)."""
        if display_width(text) <= self._limit and not (line.several or line.magic):
            return [text]
        for way in (self._delimiter_split, self._right_hand_lines)[not line.inside :]:
            try:
                return way(line, text)
            except _CannotSplit:
                continue
        return [text]

    def _delimiter_split(self, line: _Line, text: str) -> list[str]:
        return self._settle(text, _operands(line))

    def _right_hand_lines(self, line: _Line, text: str) -> list[str]:
        """A right-hand split; a second one, which keeps the optional parentheses, if that makes
        all lines fit and the first one did not (black: `run_transformer`)."""
        hidden = [leaf for leaf in line.leaves if leaf.hidden]
        result = self._settle(text, self._right_hand_split(line))
        if self._forced or not hidden or self._fits(result[0]):
            return result
        # Of a tail, black does not know which parentheses are optional.
        if line.leaves[0].closes or any(
            leaf in hidden and not leaf.hidden for leaf in _outermost(line.leaves)
        ):
            return result
        again = _Splitter(self._limit, forced=True)
        second = again._right_hand_lines(_copy(line), text)
        return second if all(map(self._fits, second)) else result

    def _fits(self, text: str) -> bool:
        return display_width(text) <= self._limit

    def _settle(self, text: str, pieces: Sequence[_Line]) -> list[str]:
        texts = [str(piece) for piece in pieces]
        if text in texts:
            raise _CannotSplit
        settled = map(self.lines, pieces, texts)
        return [line for lines in settled for line in lines]

    def _right_hand_split(self, line: _Line) -> list[_Line]:
        """Split at the last brackets; at earlier ones if the first line is too long else (black:
        `right_hand_split_with_omits`)."""
        first: list[_Line] = []
        for omit in self._trailers(line):
            if omit and self._is_hopeless(line, omit):
                continue
            pieces = self._prefer(_parts(line, omit), line, omit)
            if pieces[0].fits(self._limit):
                return pieces
            first = first or pieces
        return first or self._prefer(_parts(line, set()), line, frozenset())

    def _trailers(self, line: _Line) -> Iterator[frozenset[Leaf]]:
        """Growing sets of closing brackets to leave together (`generate_trailers_to_omit`)."""
        omit: frozenset[Leaf] = frozenset()
        if not line.magic:
            yield omit
        length = 4 * line.depth
        opening: Leaf | None = None
        closing: Leaf | None = None
        inner: set[Leaf] = set()
        for index in range(len(line.leaves) - 1, -1, -1):
            leaf = line.leaves[index]
            length += len(leaf.text)
            if length > self._limit:
                return
            if opening is not None:
                if leaf is opening:
                    opening = None
                elif leaf.magic:
                    return
                elif leaf.closes:
                    inner.add(leaf)
            elif leaf.closes:
                if index and line.leaves[index - 1].opens:
                    inner.add(leaf)
                    continue
                if closing is not None:
                    omit |= {closing, *inner}
                    inner.clear()
                    yield omit
                if leaf.magic:
                    return
                if not leaf.hidden:
                    opening, closing = leaf.opening, leaf

    def _is_hopeless(self, line: _Line, omit: frozenset[Leaf]) -> bool:
        """Whether the head would be too long in any case."""
        last = next(
            (leaf for leaf in reversed(line.leaves) if leaf.closes and leaf not in omit), None
        )
        opening = last.opening if last else None
        if opening is None or opening.hidden or opening not in line.leaves:
            return False
        before = line.leaves[: line.leaves.index(opening)]
        return 4 * line.depth + sum(len(leaf.text) for leaf in before) > self._limit

    def _prefer(self, parts: _Parts, line: _Line, omit: frozenset[Leaf]) -> list[_Line]:
        """Split without optional parentheses if that looks better (black:
        `_maybe_split_omitting_optional_parens`)."""
        if not self._forced and parts.opening.hidden and self._can_omit(parts.body):
            try:
                fewer = {parts.closing, *omit}
                without = _parts(line, fewer)
                if self._is_better(without, parts):
                    return self._prefer(without, line, frozenset(fewer))
            except _CannotSplit:
                if not (len(parts.body.leaves) > 1 or parts.body.fits(self._limit)):
                    raise
        parts.opening.show()
        parts.closing.show()
        return [piece for piece in (parts.head, parts.body, parts.tail) if piece.leaves]

    def _can_omit(self, body: _Line) -> bool:
        """Whether the body looks good without parentheses (`can_omit_invisible_parens`)."""
        priorities = list(body.delimiters.values())
        if not priorities:
            return True
        if priorities.count(max(priorities)) > 1:
            return False
        if max(priorities) == _DOT:
            return True
        first, second, *_ = body.leaves
        *_, penultimate, last = body.leaves
        if first.opens and not second.closes and self._can_omit_opening(body, first):
            return True
        if not last.opening or (last.mark == "]" and last.opening.trailer) or penultimate.opens:
            return False
        return self._can_omit_closing(body, last.opening)

    def _can_omit_opening(self, body: _Line, first: Leaf) -> bool:
        length = 4 * body.depth
        remainder = False
        for leaf in body.leaves:
            remainder = remainder or leaf.opening is first
            if remainder:
                length += len(leaf.text)
                if length > self._limit:
                    return False
                remainder = not leaf.opens
        return True

    def _can_omit_closing(self, body: _Line, opening: Leaf) -> bool:
        length = 4 * body.depth
        others = False
        for leaf in body.leaves:
            length += len(leaf.text)
            if leaf is opening:
                return others or length <= self._limit
            others = others or leaf.opens
        return False

    def _is_better(self, without: _Parts, parts: _Parts) -> bool:
        """Whether to split without the optional parentheses of an assigned value (black:
        `_prefer_split_rhs_oop_over_rhs`)."""
        *target, _ = parts.head.leaves
        if not target or target[-1].mark != "=":
            return True
        if not any(leaf.opens for leaf in target):
            return True
        if parts.head.magic or not parts.head.fits(self._limit - 1):
            return True
        for leaf in reversed(without.head.leaves):
            if leaf.closes:
                return True
            if leaf.mark == "=":
                return without.head.fits(self._limit)
        return False


def _parts(line: _Line, omit: set[Leaf] | frozenset[Leaf]) -> _Parts:
    """Split at the last brackets that hold something (black: `_first_right_hand_split`)."""
    leaves = line.leaves
    end = len(leaves)
    while end := end - 1:
        opening = leaves[end].opening
        if opening is None or leaves[end] in omit:
            continue
        start = next((i for i in range(end - 1, -1, -1) if leaves[i] is opening), -1)
        if start < 0:
            break
        if start + 1 < end:
            return _Parts(
                head=_line(leaves[: start + 1], line.depth),
                body=_body(leaves[start + 1 : end], opening, line.depth + 1),
                tail=_Line(leaves[end:], line.depth),
                opening=opening,
                closing=leaves[end],
            )
        end = start
    raise _CannotSplit


def _line(leaves: list[Leaf], depth: int, *, inside: bool = False) -> _Line:
    magic = [leaf for leaf in leaves if leaf.magic]
    return _Line(leaves, depth, inside, magic=any(leaf.opening in leaves for leaf in magic))


def _body(leaves: list[Leaf], opening: Leaf, depth: int) -> _Line:
    """What stands in brackets; several items of a display or before a comma get a line each."""
    body = _line(leaves, depth, inside=True)
    if not opening.trailer or leaves[-1].mark == ",":
        body.several = _COMMA in body.delimiters.values()
    return body


def _operands(line: _Line) -> list[_Line]:
    """One line for each operand of the operators that bind least (black: `delimiter_split`)."""
    priority = max(line.delimiters.values(), default=0)
    places = [index + 1 for index, each in line.delimiters.items() if each == priority]
    if not places or (priority == _DOT and len(places) == 1):
        raise _CannotSplit
    bounds = zip([0, *places], [*places, len(line.leaves)], strict=True)
    pieces = [line.leaves[start:end] for start, end in bounds]
    if priority == _COMMA and pieces[-1][-1].mark != ",":
        pieces[-1].append(Leaf(",", ","))
    return [_line(piece, line.depth, inside=True) for piece in pieces]


def _delimiters(leaves: Sequence[Leaf]) -> dict[int, int]:
    """Where the leaves outside inner brackets may be split: after which leaf, how gladly."""
    found: dict[int, int] = {}
    depth = 0
    for index, leaf in enumerate(leaves):
        mark = leaf.mark
        if mark in _CLOSING:
            depth -= 1
        if not depth and mark == ",":
            found[index] = _COMMA
        elif not depth and index and mark in _SPLIT_BEFORE:
            if mark != "." or leaves[index - 1].closes:
                found[index - 1] = _SPLIT_BEFORE[mark]
        elif mark in _OPENING:
            depth += 1
        if mark == "for":
            depth += 1
    found.pop(len(leaves) - 1, None)
    return found


def _outermost(leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    """The leaves that stand in no brackets."""
    depth = 0
    for leaf in leaves:
        depth -= leaf.closes
        if not depth:
            yield leaf
        depth += leaf.opens


def _copy(line: _Line) -> _Line:
    copies = {leaf: replace(leaf) for leaf in line.leaves}
    for copy in copies.values():
        copy.opening = copies.get(copy.opening, copy.opening) if copy.opening else None
    return replace(line, leaves=list(copies.values()))
