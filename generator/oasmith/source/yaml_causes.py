"""Why a text is no YAML: the cause in words, its place, and the cure.

Input: what libyaml's parser says, and the text. Output: a problem. The parser stops where it cannot
go on, which is often behind the slip; each function below knows one slip by the lines around that
place, and the first one that recognises its own tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import yaml

from oasmith.source.text import TextProblem
from oasmith.source.yaml_fault import (
    KEY,
    Fault,
    columns_of,
    content,
    in_quotes,
    indent_of,
    open_columns,
    rest_of,
    spaces,
    written,
)

_CONFLICT: Final = re.compile(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
_LONGEST: Final = 80
"""How long a line may be that is repeated as the cure."""


def explained(error: yaml.MarkedYAMLError, text: str) -> TextProblem:
    """The problem, in the words of the first cause that is recognised, else in the parser's."""
    fault = Fault(error, text)
    for cause in _CAUSES:
        if problem := cause(fault):
            return problem
    reason = fault.problem or "syntax error"
    if fault.context and error.context_mark:
        reason += f", {fault.context} that starts on line {error.context_mark.line + 1}"
    return fault.told(fault.at, reason)


# -- characters ------------------------------------------------------------------------------------


def _merge_conflict(fault: Fault) -> TextProblem | None:
    marks = [*_CONFLICT.finditer(fault.text)]
    if not {"<", ">"} <= {mark[0][0] for mark in marks}:
        return None
    first = next(mark for mark in marks if mark[0][0] == "<")
    help = "keep one of the two sides, and remove the lines with the marks"
    message = "git left a merge conflict here"
    return fault.told(first.start(), message, help, len(first[0]))


def _tab(fault: Fault) -> TextProblem | None:
    for row in (fault.row, fault.above()):
        line = fault.lines[row] if row >= 0 else ""
        at = line[: len(line) - len(line.lstrip(" \t"))].find("\t")
        if at >= 0:
            message = "a tab indents this line; YAML indents with spaces alone"
            return fault.told(fault.start(row) + at, message, "indent with spaces, not tabs")
    return None


def _other_space(fault: Fault) -> TextProblem | None:
    for row in (fault.row, fault.above()):
        line = fault.lines[row] if row >= 0 else ""
        at = len(line) - len(line.lstrip(" "))
        if line[at : at + 1].isspace() and line[at] not in "\r\t":
            message = f"the character U+{ord(line[at]):04X} indents this line; only a space can"
            return fault.told(fault.start(row) + at, message, "indent with plain spaces")
    return None


_MEANING: Final = {
    "@": "YAML keeps it for later versions",
    "`": "YAML keeps it for later versions",
    "%": "it begins a directive",
    "*": "it begins an alias",
    "&": "it begins an anchor",
    ",": "it separates members in brackets",
    "?": "it begins a key of several lines",
    "]": "it closes a bracket",
    "}": "it closes a bracket",
}
_IN_CONTEXT: Final = {"alias": "*", "anchor": "&"}


def _reserved_start(fault: Fault) -> TextProblem | None:
    mark = next((c for word, c in _IN_CONTEXT.items() if word in fault.context), "")
    at = fault.since if mark else fault.at
    char = fault.text[at : at + 1]
    row = fault.row_of(at)
    before = fault.lines[row][: at - fault.start(row)].rstrip()
    if char not in _MEANING or not char or (before and before[-1] not in ":-,[{"):
        return None
    what = "a key" if (key := re.match(r"([^:]+):(?=\s|$)", rest_of(fault, at))) else "a text"
    what = "a text" if before.endswith(":") else what
    message = f"{what} that is not in quotes must not begin with `{char}`: {_MEANING[char]}"
    if key is not None and what == "a key":
        return fault.told(at, message, written(key[1], "put the key into quotes"))
    return fault.told(at, message, in_quotes(fault, at))


def _text_behind_bracket(fault: Fault) -> TextProblem | None:
    """A pattern, a path or a link, which begins like a list or a mapping."""
    begun = re.match(r"(?:[^#]*?:|\s*-)\s+(?=[\[{])", fault.line)
    is_behind = fault.line[: fault.column].rstrip(" ").endswith(("]", "}"))
    if begun is None or not is_behind or fault.char in ("", "]", "}", ",", ":"):
        return None
    at = fault.start(fault.row) + begun.end()
    char = fault.text[at]
    meaning = "a list" if char == "[" else "a mapping"
    message = f"a text that is not in quotes must not begin with `{char}`: it begins {meaning}"
    return fault.told(at, message, in_quotes(fault, at))


def _block_scalar_head(fault: Fault) -> TextProblem | None:
    if "block scalar" not in fault.context:
        return None
    mark = fault.text[fault.since : fault.since + 1]
    message = f"`{mark}` begins a text of several lines, which must begin on the next line"
    help = in_quotes(fault, fault.since, f"break the line behind `{mark}`, or ")
    return fault.told(fault.since, message, help)


def _item_in_line(fault: Fault) -> TextProblem | None:
    if "sequence entries are not allowed" not in fault.problem:
        return None
    message = "an item of a list must begin on a line of its own"
    help = in_quotes(fault, fault.at, "break the line before it, or ")
    return fault.told(fault.at, message, help)


# -- quotes ----------------------------------------------------------------------------------------


def _open_quote(fault: Fault) -> TextProblem | None:
    if "quoted scalar" not in fault.context or "end of" not in fault.problem:
        return None
    mark = fault.text[fault.since : fault.since + 1]
    message = f"the quote `{mark}` that opens here is never closed"
    return fault.told(fault.since, message, f"close it with `{mark}` at the end of the text")


def _escape(fault: Fault) -> TextProblem | None:
    is_escape = "escape" in fault.problem or "hexdecimal" in fault.problem
    if not is_escape or "quoted scalar" not in fault.context:
        return None
    at = fault.text.rfind("\\", 0, fault.at + 1)
    said = fault.text[at : at + 2]
    message = f"`{said}` is no escape that double quotes know, or not all of one"
    help = f"write `\\{said}`, or put the text into single quotes, where `\\` stands for itself"
    return fault.told(at, message, help, 2)


def _text_behind_quote(fault: Fault) -> TextProblem | None:
    is_behind = fault.line[: fault.column].rstrip(" ").endswith(("'", '"'))
    scalar = fault.last_scalar if is_behind else None
    if scalar is None or scalar.style not in ("'", '"'):
        return None
    first, end = scalar.start_mark.index, scalar.end_mark.index
    if end > fault.at or fault.text[end : fault.at].strip(" ") or fault.char in ":,]}\r\n#":
        return None
    if scalar.start_mark.line != scalar.end_mark.line:
        line = scalar.end_mark.line + 1
        message = (
            f"the quote that opens here is closed on line {line} only, where more text follows"
        )
        return fault.told(first, message, "close it on its own line")
    message = "more text follows behind the closing quote"
    whole = rest_of(fault, first)
    inner = whole[1:-1] if whole[-1] == whole[0] else ""
    # What follows on a quote within is a letter, where it opens one or is an apostrophe.
    is_within = re.search(rf"{whole[0]}(?=\w)", inner) if inner else None
    text = inner if is_within and inner.find(whole[0]) == is_within.start() else whole
    return fault.told(fault.at, message, written(text, "put the whole text into quotes"))


# -- brackets --------------------------------------------------------------------------------------

_CLOSING: Final = {"{": "}", "[": "]"}


def _flow(fault: Fault) -> TextProblem | None:
    opening = fault.text[fault.since : fault.since + 1]
    if "flow" not in fault.context or opening not in _CLOSING:
        return None
    closing = _CLOSING[opening]
    first = fault.row_of(fault.since)
    is_left = fault.row > first and indent_of(fault.line) <= indent_of(fault.lines[first])
    if not fault.text[fault.at :].strip() or is_left:
        message = f"the bracket `{opening}` that opens here is not closed"
        return fault.told(fault.since, message, f"close it with `{closing}`")
    key = KEY.match(fault.line.lstrip(" "))
    above = fault.above()
    key_end = indent_of(fault.line) + len(key[0]) if key else 0
    if key and (fault.is_first_of_line or fault.column + 1 == key_end):
        end = fault.start(above) + len(fault.lines[above].rstrip())
        return fault.told(end, "there is no `,` at the end of this line", "write one")
    if fault.char == ":":
        message = "a colon and a space inside of a text that is not in quotes"
        help = "put the text into quotes, or separate the members with `,`"
        return fault.told(fault.at, message, help)
    message = f"neither `,` nor `{closing}` follows on what stands before this"
    help = f"separate members with `,`, close the bracket of line {first + 1} with `{closing}`"
    return fault.told(fault.at, message, help)


def _bracket_too_many(fault: Fault) -> TextProblem | None:
    if fault.char and fault.char in "]}":
        message = f"`{fault.char}` closes nothing here"
        return fault.told(fault.at, message, "remove it, or put the text into quotes")
    return None


# -- keys ------------------------------------------------------------------------------------------


def _colon_in_text(fault: Fault) -> TextProblem | None:
    if "mapping values are not allowed" not in fault.problem or fault.char != ":":
        return None
    key = KEY.match(fault.line.lstrip(" "))
    text_at = indent_of(fault.line) + len(key[0]) if key else 0
    if key is None or text_at > fault.column:
        return None
    value = text_at + len(fault.line[text_at:]) - len(fault.line[text_at:].lstrip(" "))
    what = "a colon and a space" if rest_of(fault, fault.at + 1) else "a colon at the end"
    message = f"{what} in a text that is not in quotes: it would be a key in the middle of the line"
    return fault.told(fault.at, message, in_quotes(fault, fault.start(fault.row) + value))


def _no_key(fault: Fault) -> TextProblem | None:
    """A line without a key above, which the parser took for the beginning of a text."""
    is_simple_key = "simple key" in fault.context
    if not is_simple_key and "mapping values are not allowed" not in fault.problem:
        return None
    row = fault.row_of(fault.since) if is_simple_key else fault.above()
    line = fault.lines[row] if row >= 0 else ""
    bare, at = line.strip(), fault.start(row) + indent_of(line)
    if re.match(r"-[^\s-]", bare) and KEY.match(bare[1:]):
        help = f"write `- {bare[1:]}`" if len(bare) < _LONGEST else ""
        return fault.told(at + 1, "there is no space behind the `-` of a list item", help)
    if not bare or KEY.match(bare):
        return None
    glued = re.match(r"((?:- +)*[\w.$/-]+):(?=\S)(.*)", bare)
    if glued is not None:
        help = f"write `{glued[1]}: {glued[2]}`" if len(bare) < _LONGEST else ""
        message = "there is no space behind the colon, so that this line has no key"
        return fault.told(at + glued.end(1), message, help)
    message = "this line has no colon behind a key"
    return fault.told(at, message, "write `key: value`", len(bare))


# -- indentation -----------------------------------------------------------------------------------


def _under_a_text(fault: Fault) -> TextProblem | None:
    """A key that is indented deeper than the line above, which has a text already."""
    if "mapping values are not allowed" not in fault.problem:
        return None
    above = fault.above()
    before = fault.lines[above] if above >= 0 else ""
    columns = columns_of(before)
    if not columns or indent_of(fault.line) <= columns[-1]:
        return None
    message = (
        f"this line is indented deeper than line {above + 1}, which has a text as its value already"
    )
    help = f"indent it by {spaces(columns[-1])}, as the key above is"
    return fault.told(fault.start(fault.row) + indent_of(fault.line), message, help)


def _block_text_too_left(fault: Fault) -> TextProblem | None:
    row = fault.row_of(fault.since) if "simple key" in fault.context else fault.row
    above = fault.above(row)
    head = re.search(r":\s+([|>][-+\d]*)\s*(?:#.*)?$", fault.lines[above]) if above >= 0 else None
    if head is None or KEY.match(fault.lines[row].strip()):
        return None
    least = columns_of(fault.lines[above])[-1] + 1
    indent = indent_of(fault.lines[row])
    if indent >= least:
        return None
    message = f"the text of `{head[1]}` above must be indented deeper than its key"
    return fault.told(fault.start(row) + indent, message, f"indent it by {spaces(least + 1)}")


def _nothing_before_colon(fault: Fault) -> TextProblem | None:
    if fault.char != ":" or not fault.is_first_of_line:
        return None
    return fault.told(fault.at, "there is no key before the colon", "write `key: value`")


def _indentation(fault: Fault) -> TextProblem | None:
    if "block" not in fault.context or not fault.is_first_of_line:
        return None
    indent = indent_of(fault.line)
    is_item = re.match(r"-(\s|$)", fault.line.strip()) is not None
    begun = {column: (row, is_dash) for column, row, is_dash in open_columns(fault)}
    if indent in begun:
        row, _ = begun[indent]
        this, other = ("an item of a list", "a key") if is_item else ("a key", "an item of a list")
        message = f"{this} stands here, but line {row + 1} has {other} at the same indentation"
        return fault.told(fault.at, message, "indent it as what it belongs to")
    fitting = [(column, row) for column, (row, is_dash) in begun.items() if is_dash is is_item]
    nearest = sorted(fitting, key=lambda known: abs(known[0] - indent))[:2]
    help = ", or ".join(f"by {spaces(column)}, as line {row + 1}" for column, row in nearest)
    message = f"this line is indented by {spaces(indent)}, which fits nothing that is open above"
    return fault.told(fault.at, message, f"indent it {help}" if help else "")


def _left_of_the_document(fault: Fault) -> TextProblem | None:
    if "document start" not in fault.problem or not fault.is_first_of_line:
        return None
    first = next((row for row, line in enumerate(fault.lines) if content(line)), 0)
    message = (
        f"the document ended before this line, which fits nothing that began on line {first + 1}"
    )
    help = "let all keys of the document begin in the same column"
    return fault.told(fault.at, message, help)


_CAUSES: Final[tuple[Callable[[Fault], TextProblem | None], ...]] = (
    _merge_conflict,
    _tab,
    _open_quote,
    _escape,
    _text_behind_quote,
    _text_behind_bracket,
    _reserved_start,
    _nothing_before_colon,
    _block_scalar_head,
    _item_in_line,
    _flow,
    _bracket_too_many,
    _other_space,
    _colon_in_text,
    _block_text_too_left,
    _no_key,
    _under_a_text,
    _indentation,
    _left_of_the_document,
)
"""What is sure stands before what is likely."""
