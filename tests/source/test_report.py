"""Diagnostics are shown with place, line, underline and help; spec text is never obeyed."""

from __future__ import annotations

import io
from typing import Any

import pytest
from rich.console import Console

from oasmith.cli.report import format_diagnostic, render, visible
from oasmith.diagnostics import Diagnostic, Location, Related, Severity
from tests.source.conftest import Load, Write


def diagnostic(message: str = "m", **fields: Any) -> Diagnostic:
    return Diagnostic("some-code", Severity.ERROR, message, **fields)


def place(text: str, part: str, line: int = 7) -> Location:
    return Location("a.yaml", line, text.index(part) + 1, len(part), text)


def test_a_diagnostic_is_laid_out_with_its_frame() -> None:
    shown = format_diagnostic(
        diagnostic(
            "`amount` is `integer` here but `string` in b.yaml:3:1",
            pointer="#/components/schemas/Money",
            location=place('  "amount": {"type": "integer"}', '"integer"'),
            label="would generate int",
            help="rename one, or\nremove one",
            related=(Related("first here", location=place("  type: string", "string", 3)),),
        )
    )
    assert shown == (
        "error[some-code] a.yaml:7:22  #/components/schemas/Money\n"
        "  `amount` is `integer` here but `string` in b.yaml:3:1\n"
        '    7 |   "amount": {"type": "integer"}\n'
        "      |                      ^^^^^^^^^ would generate int\n"
        "  a.yaml:3:9: first here\n"
        "    3 |   type: string\n"
        "      |         ^^^^^^\n"
        "  help: rename one, or\n"
        "  remove one\n"
    )


def test_a_diagnostic_without_a_place_is_just_told() -> None:
    assert format_diagnostic(diagnostic()) == "error[some-code]\n  m\n"


def test_a_pointer_is_located_in_the_document(write: Write, load: Load) -> None:
    document, _ = load(write("a.yaml", "openapi: 3.1.0\ninfo: {title: Shop}\n"))
    value = format_diagnostic(diagnostic(pointer="#/info/title"), document)
    key = format_diagnostic(diagnostic(pointer="#/info/title", on_key=True), document)
    assert "a.yaml:2:15  #/info/title" in value
    assert "      |        ^^^^^\n" in key


def test_a_long_line_is_shown_around_its_underlined_part() -> None:
    text = "x" * 3000 + '"needle"' + "y" * 3000
    lines = format_diagnostic(diagnostic(location=place(text, '"needle"'))).splitlines()
    frame, underline = lines[2], lines[3]
    assert len(frame) < 120
    assert frame[underline.index("^") : underline.rindex("^") + 1] == '"needle"'
    assert frame.endswith("…")


def test_an_underline_never_leaves_the_window() -> None:
    text = "{" + "x" * 6000 + "}"
    assert (
        max(map(len, format_diagnostic(diagnostic(location=place(text, text))).splitlines())) < 120
    )


def test_control_and_bidi_characters_are_spelled_out() -> None:
    assert visible("a\x1b[31m\u202eb\u200b\x00\u2028\t") == (
        "a\\x1b[31m\\u{202e}b\\u{200b}\\x00\\u{2028} "
    )
    shown = format_diagnostic(
        diagnostic("\x1b[2J", pointer="#/\u202e", location=place("\u202ekey: \x07x", "x"))
    )
    assert all(char == "\n" or char.isprintable() for char in shown)
    frame, underline = shown.splitlines()[2:4]
    assert frame[underline.index("^")] == "x"


def test_wide_characters_are_underlined_in_full() -> None:
    lines = format_diagnostic(diagnostic(location=place("名: 値段x", "値段"))).splitlines()
    assert lines[3] == "      |     ^^^^"


def test_markup_in_spec_text_is_not_interpreted() -> None:
    out = io.StringIO()
    console = Console(file=out, force_terminal=False, width=40)
    found = diagnostic("[red]x[/red] :smile: " + "long " * 30, pointer="#/[bold]")
    render([found], None, console)
    assert "[red]x[/red] :smile:" in out.getvalue()
    assert out.getvalue() == format_diagnostic(found) + "\n"


def test_colour_is_only_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    render([diagnostic()], None, Console(file=out, force_terminal=True, color_system="standard"))
    assert "\x1b[" in out.getvalue()
    monkeypatch.setenv("NO_COLOR", "1")
    plain = io.StringIO()
    render([diagnostic()], None, Console(file=plain, force_terminal=True))
    assert "\x1b[3" not in plain.getvalue()
