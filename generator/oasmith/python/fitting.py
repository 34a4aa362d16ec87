"""Expressions that are too long for their line, laid out with one item of their brackets a line.

Input: finished expressions and the place where each stands. Output: the same expressions, over
several lines where they must be. Invariant: black leaves what comes out as it is, because a comma
behind the last item asks for one item a line.

The templates lay out everything that has items of its own (arguments, settings, entries), whatever
its width; this module lays out the single expression that does not fit on its own line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

WIDTH = 100
_QUOTES = ('"', "'")

_TOKEN = re.compile(
    r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\[({]|[\])}]|,\ |\ (?:\||if|else|or|and)\ """,
    re.VERBOSE,
)
_NAMED = re.compile(r"""(?:\w+=|"(?:[^"\\]|\\.)*":\ |'(?:[^'\\]|\\.)*':\ )(?!=)""")
"""The name of an item: a keyword, or the key of a dict."""
_LAMBDA = re.compile(r"(?:lambda\b[^:]*:\ )?", re.VERBOSE)
_CONDITIONAL = (" if ", " else ")
_OPERATORS = (_CONDITIONAL, (" or ",), (" and ",), (" | ",))
"""Those that bind least first."""


def display_width(text: str) -> int:
    """The columns of a line of code, as formatters count them: East Asian letters take two."""
    if text.isascii():
        return len(text)
    from black.strings import str_width

    return str_width(text)


def fitted_setting(text: str, indent: int, before: int) -> str:
    """The value of an argument that has a line for itself."""
    return fitted(text, indent, before, 1, bare=True)


def fitted_result(text: str, indent: int, end: str = ":") -> str:
    """The annotation of a result, behind the parenthesis that ends the arguments."""
    is_name = re.fullmatch(r"[\w.]+", text)
    gains = "." in text or indent + 4 + len(text) <= WIDTH
    if is_name and gains and indent + len(f") -> {text}{end}") > WIDTH:
        pad = " " * indent
        return f"(\n{pad}    {text}\n{pad})"
    return fitted(text, indent, len(") -> "), len(end))


def fitted_call(text: str, indent: int, before: str) -> str:
    """A call of one argument, assigned or returned: in parentheses where it does not even begin on
    that line, if it fits into them."""
    head, _, argument = text.partition("(")
    inner = max(indent + 8 + len(argument), indent + 4 + len(f"{head}("))
    if indent + len(f"{before}{head}(") > WIDTH >= max(inner, indent + len(f"{before}(")):
        pad = " " * indent
        return f"(\n{pad}    {spread(text, indent + 4, WIDTH)}\n{pad})"
    return fitted(text, indent, len(before))


def getter(result: str, indent: int, name: str, end: str = ":") -> str:
    """The signature of a property behind its name: ``(self) -> result``."""
    line = f"(self) -> {result}"
    if indent + len(f"def {name}{line}{end}") <= WIDTH:
        return line
    pad = " " * indent
    return f"(\n{pad}    self,\n{pad}) -> {fitted_result(result, indent, end)}"


def spread(text: str, indent: int, before: int = 0) -> str:
    """An expression, before a comma, of which the last brackets get one item a line if they hold
    several."""
    start, end = _last_brackets(text)
    items = _items(text[start:end]) if start > 0 else []
    if len(items) < 2:
        return fitted_setting(text, indent, before)
    return _exploded(text[:start], items, text[end:], indent)


def fitted_item(text: str, indent: int) -> str:
    """An item that has a line for itself, behind its name if it has one, before its comma."""
    if indent + display_width(text) < WIDTH or "\n" in text:
        return text
    name = _NAMED.match(text)
    head = name[0] if name else ""
    value = text.removeprefix(head)
    return head + fitted(value, indent, display_width(head), 1, bare=True)


def fitted(text: str, indent: int, before: int = 0, after: int = 0, *, bare: bool = False) -> str:
    """An expression, behind `before` and before `after` columns of a line indented by `indent`.

    `bare`: it stands in brackets, so that only a conditional needs parentheses, and no union.
    """
    if indent + before + display_width(text) + after <= WIDTH or "\n" in text:
        return text
    head = text[: _lambda_end(text)]
    body = text[len(head) :]
    operators, parts = _operands(body)
    if operators:
        if bare and operators is not _CONDITIONAL:
            return _operator_first(parts, indent, after)
        fits = indent + 4 + display_width(body) <= WIDTH
        inner = body if fits else _operator_first(parts, indent + 4)
        return f"{head}(\n{' ' * (indent + 4)}{inner}\n{' ' * indent})"
    start, end = _last_brackets(text)
    if start < 0:
        return text
    items = _items(text[start:end])
    is_subscript = text[start - 1] == "[" and start > 1 and (text[start - 2].isalnum())
    if len(items) == 1 and is_subscript:  # a comma would make a tuple of it
        pad = " " * indent
        inner = fitted(items[0], indent + 4, bare=True)
        return f"{text[:start]}\n{pad}    {inner}\n{pad}{text[end:]}"
    return _exploded(text[:start], items, text[end:], indent)


def fitted_attribute(name: str, annotation: str, default: str, indent: int) -> tuple[str, str]:
    """The annotation and the default (empty for none) of an attribute.

    Where only the default is too much for the line, it gets one for itself.
    """
    before = display_width(f"{name}: ")
    after = len(f" = {default}") if default else 0
    width = indent + before + display_width(annotation)
    if width + after <= WIDTH:
        return annotation, default
    if not default:
        return _begun(annotation, indent, before), default
    if width + len(" = (") <= WIDTH:
        opening = _last_brackets(default)[0]
        if 0 < opening <= WIDTH - width - len(" = "):
            return annotation, fitted(default, indent, width - indent + len(" = "))
        pad = " " * indent
        return annotation, f"(\n{pad}    {fitted(default, indent + 4)}\n{pad})"
    laid_out = _begun(annotation, indent, before, after)
    *_, last = laid_out.split("\n")
    used = len(f"{last} = ") if "\n" in laid_out else indent + before + len(f"{last} = ")
    return laid_out, fitted_value(default, indent, max(used - indent, 0))


def fitted_value(text: str, indent: int, before: int) -> str:
    """What a name is assigned, or is of: a name or a text that is too long goes into parentheses,
    where it helps.
    """
    width = display_width(text)
    gains = ("." in text and text[0] not in _QUOTES) or indent + 4 + width <= WIDTH
    is_atom = text[0] in _QUOTES or re.fullmatch(r"[\w.]+", text)
    if is_atom and gains and indent + before + width > WIDTH:
        pad = " " * indent
        return f"(\n{pad}    {text}\n{pad})"
    return fitted(text, indent, before)


def fitted_alias(name: str, value: str) -> tuple[str, str]:
    """The annotation and the value of an alias: behind a long name the value goes into parentheses,
    behind a longer one the annotation does, and behind the longest each has lines of its own."""
    annotation = "TypeAlias"
    head = display_width(f"{name}: {annotation} = ")
    if head < WIDTH:
        return annotation, _begun(value, 0, head)
    wrapped = f"(\n    {annotation}\n)"
    if display_width(f"{name}: (") > WIDTH:
        return wrapped, fitted(value, 0, WIDTH)
    operators, _ = _operands(value)
    if not operators:
        return wrapped, fitted_value(value, 0, len(") = "))
    inner = fitted(value, 0, len(") = ("), 1)
    return wrapped, inner if "\n" in inner else f"({inner})"


def _begun(text: str, indent: int, before: int, after: int = 0) -> str:
    """What a name is of, as `fitted_value`: in parentheses if it does not even begin on that
    line."""
    laid_out = fitted_value(text, indent, before + after)
    first, *more = laid_out.split("\n")
    if more and indent + before + display_width(first) > WIDTH:
        pad = " " * indent
        return f"(\n{pad}    {fitted(text, indent + 4, bare=True)}\n{pad})"
    return laid_out


def _exploded(head: str, items: Sequence[str], tail: str, indent: int) -> str:
    pad = " " * indent
    fitting = (fitted_item(item, indent + 4) for item in items)
    return "\n".join([head, *(f"{pad}    {item}," for item in fitting), f"{pad}{tail}"])


def _items(text: str) -> list[str]:
    """The items between brackets, without the comma that makes a tuple of a single item."""
    return _split(text.removesuffix(","), (", ",))


def _operator_first(parts: Sequence[str], indent: int, after: int = 0) -> str:
    """Operands, one a line, each behind its operator; `after` columns follow the last."""
    first, *others = parts
    pad = " " * indent
    lines = [fitted(first, indent, bare=True)]
    for number, part in enumerate(others, 1):
        operator, _, operand = part.partition(" ")
        behind = after if number == len(others) else 0
        value = fitted(operand, indent, len(operator) + 1, behind, bare=True)
        lines.append(f"{pad}{operator} {value}")
    return "\n".join(lines)


def _operands(text: str) -> tuple[Sequence[str], Sequence[str]]:
    """The operators that bind least, and their operands; without operators, the whole text."""
    for operators in _OPERATORS:
        parts = _split(text, operators)
        if len(parts) > 1:
            return operators, parts
    return (), [text]


def _lambda_end(text: str) -> int:
    found = _LAMBDA.match(text)
    return found.end() if found else 0


def _split(text: str, separators: Sequence[str]) -> list[str]:
    """The text, cut at the separators outside of brackets: before an operator, behind a comma."""
    if not any(separator in text for separator in separators):
        return [text]  # as mostly
    depth = start = 0
    pieces = []
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in ("[", "(", "{"):
            depth += 1
        elif mark in ("]", ")", "}"):
            depth -= 1
        elif not depth and mark in separators:
            end = token.start()
            pieces.append(text[start:end])
            start = token.end() if mark == ", " else end + 1
    return [*pieces, text[start:]]


def _last_brackets(text: str) -> tuple[int, int]:
    """Where the last brackets that hold something begin and end within; -1 without any."""
    depth = 0
    opened = 0
    found = (-1, -1)
    for token in _TOKEN.finditer(text):
        if token[0] in ("[", "(", "{"):
            if not depth:
                opened = token.end()
            depth += 1
        elif token[0] in ("]", ")", "}"):
            depth -= 1
            if not depth and token.start() > opened:
                found = opened, token.start()
    return found
