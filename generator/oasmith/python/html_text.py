"""HTML within descriptions as Markdown.

Input: a description, in Markdown, HTML or a mix of both. Output: Markdown without tags. Invariant:
code of Markdown stays as it is, and so does what looks like a tag and is none (``<id>``).

The parser of the standard library knows nothing of code in Markdown, takes every ``<id>`` for a
tag, and reads broken markup otherwise from one patch release to the next.
"""

from __future__ import annotations

import re
from html import unescape

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "caption",
        "caution",
        "center",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "important",
        "main",
        "note",
        "ol",
        "p",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "ul",
    ]
)
_MARKS = {"b": "**", "strong": "**", "em": "*", "i": "*"} | dict.fromkeys(
    ("code", "kbd", "samp", "tt", "var"), "`"
)
_DROPPED = frozenset(
    [
        "abbr",
        "big",
        "cite",
        "del",
        "dfn",
        "font",
        "ins",
        "label",
        "mark",
        "nobr",
        "q",
        "s",
        "small",
        "span",
        "strike",
        "sub",
        "u",
    ]
)
_OPEN_ENDED = frozenset(
    ["br", "col", "colgroup", "dd", "dt", "hr", "img", "input", "li", "p", "td", "th", "tr", "wbr"]
)
"""Tags that need no end tag; any other is one only where its end tag follows somewhere."""
_KNOWN = _BLOCKS | _MARKS.keys() | _DROPPED | _OPEN_ENDED | {"a", "pre", "sup"}
_DEEP = 12
"""What is nested deeper has no marks and no further indent."""

_TOKEN = re.compile(
    r"(?P<code>^ {0,3}(?P<fence>```|~~~).*?(?:^ {0,3}(?P=fence)|\Z)|``[^\n]{1,400}?``|`[^`\n]{1,400}`)"
    r"|(?P<none><!--.{0,9000}?-->|<(?P<raw>script|style)\b[^<>]{0,400}>.{0,9000}?</(?P=raw)\s{0,9}>)"
    r"|<(?P<end>/?)(?P<tag>[a-z][a-z0-9]{0,12})(?P<attributes>(?:\s[^<>]{0,2000})?)/?>",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
_LINK = re.compile(r"""\shref\s{0,9}=\s{0,9}["']?(https?://[^\s"'<>()]+)""", re.IGNORECASE)
_ALTERNATIVE = re.compile(r"""\salt\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)


def markdown_of(text: str) -> str:
    """The text with its tags and entities written as Markdown."""
    if "<" not in text and "&" not in text:
        return text
    return _Writer(text).written()


class _Writer:
    """Writes one description; breaks are written when text follows them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._out: list[str] = []
        self._break = ""
        self._at_start = False
        """Whether what follows a break or a bullet has still to come."""
        self._lists: list[int | None] = []
        """The open lists: the next number of each, or None for bullets."""
        self._open: list[tuple[str, int, str]] = []
        """The open marks of text: their tag, where their text begins, and a link."""
        self._end_tags = {each.lower() for each in re.findall(r"</([a-zA-Z][a-zA-Z0-9]*)", text)}
        self._in_pre = False

    def written(self) -> str:
        """The whole text."""
        done = 0
        for token in _TOKEN.finditer(self._text):
            self._say(_ENTITY.sub(_character, self._text[done : token.start()]))
            done = token.end()
            if token["code"]:
                self._say(token[0])
            elif token["tag"]:
                self._tag(token["tag"].lower(), bool(token["end"]), token)
        self._say(_ENTITY.sub(_character, self._text[done:]))
        return "".join(self._out) + "\n```" * self._in_pre

    def _say(self, text: str) -> None:
        if self._at_start and not self._in_pre:
            text = text.lstrip()
        if not text:
            return
        if self._break and self._out:
            self._out.append(self._break + "  " * min(len(self._lists), _DEEP))
        self._break, self._at_start = "", False
        self._out.append(text)

    def _interrupt(self, line: str) -> None:
        """Begin a line, or with two line ends a paragraph; not directly behind a bullet."""
        if not self._at_start or self._break:
            self._break = max(self._break, line, key=lambda each: each.count("\n"))
            self._at_start = True

    def _tag(self, tag: str, is_end: bool, token: re.Match[str]) -> None:
        known = tag in _KNOWN and (is_end or tag in _OPEN_ENDED or tag in self._end_tags)
        if not known:
            self._say(token[0])
        elif tag == "pre":
            self._pre(is_end)
        elif self._in_pre:
            return
        elif tag in _MARKS or tag in ("a", "sup"):
            self._mark(tag, is_end, token["attributes"])
        elif tag in ("ul", "ol"):
            self._list(tag, is_end)
        elif tag == "li":
            self._item(is_end)
        elif tag in _BLOCKS:
            self._interrupt("\n\n")
        elif tag in ("br", "tr"):
            self._interrupt("  \n")
        elif tag in ("td", "th") and not is_end and not self._at_start:
            self._say(" | ")
        elif tag == "dd" and not is_end:
            self._interrupt("  \n")
        elif tag == "img" and (found := _ALTERNATIVE.search(token["attributes"])):
            self._say(found[1] or found[2] or "")

    def _pre(self, is_end: bool) -> None:
        if is_end == self._in_pre:
            self._interrupt("\n\n")
            if is_end:
                self._out.append("```" if self._out[-1].endswith("\n") else "\n```")
            else:
                self._say("```\n")
            self._in_pre = not is_end

    def _list(self, tag: str, is_end: bool) -> None:
        if not is_end:
            self._interrupt("\n" if self._lists else "\n\n")
            self._lists.append(1 if tag == "ol" else None)
        elif self._lists:
            self._lists.pop()
            self._at_start = False
            self._interrupt("\n" if self._lists else "\n\n")

    def _item(self, is_end: bool) -> None:
        self._break = "\n" if is_end else self._break or "\n"
        self._at_start = True
        if is_end:
            return
        number = self._lists.pop() if self._lists else None
        self._say("- " if number is None else f"{number}. ")
        self._lists.append(None if number is None else number + 1)
        self._at_start = True

    def _mark(self, tag: str, is_end: bool, attributes: str) -> None:
        if not is_end:
            link = _LINK.search(attributes) if tag == "a" else None
            if len(self._open) < _DEEP:
                if self._break and self._out:
                    self._out.append(self._break + "  " * min(len(self._lists), _DEEP))
                    self._break = ""
                self._open.append((tag, len(self._out), unescape(link[1]) if link else ""))
            return
        if tag not in (each for each, _, _ in self._open):
            return
        while True:
            opened, start, link_target = self._open.pop()
            if opened == tag:
                break
        inner = "".join(self._out[start:])
        self._out[start:] = [_marked(tag, inner, link_target)]


def _marked(tag: str, inner: str, link: str) -> str:
    """The text between two tags, with its marks; spaces stay outside of these."""
    text = inner.strip()
    if not text or "\n\n" in text:
        return inner
    left, _, right = inner.partition(text)
    if tag == "a":
        text = f"[{text}]({link})" if link and link != text else text
    elif tag == "sup":
        text = f"^{text}" if text.isdigit() else text
    elif _MARKS[tag] not in text:
        text = f"{_MARKS[tag]}{text}{_MARKS[tag]}"
    return left + text + right


def _character(entity: re.Match[str]) -> str:
    return unescape(entity[0]).replace("\xa0", " ")
