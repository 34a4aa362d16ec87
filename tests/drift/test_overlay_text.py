"""An overlay that is there already: what it says stays as it is, byte for byte."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from oasmith.drift.fault_actions import KEY
from oasmith.drift.overlay_text import BEGIN, END, OverlayTextError, edited, new_text, own_actions
from oasmith.source.files import ReadFile, read_file
from oasmith.source.parse import Tree, parse

ONE: dict[str, Any] = {"target": "$['a']", "update": {"b": 1}, "x-reason": "é \u2028", KEY: []}
TWO: dict[str, Any] = {
    "target": "$['c']['d']",
    "remove": True,
    "x-reason": "r",
    KEY: [{"count": 1}],
}
OTHER = {"target": "$.x", "update": {"y": "z"}}

YAML = """\
# at the top
overlay: 1.0.0   # a version
info: {title: T, version: "1"}
actions:
  - target: $.x      # why
    update:
      y: z
"""
TEXTS = {
    "block": YAML,
    "comment after the list": YAML + "\n# the end\n",
    "key after the list": YAML + "x-note: |\n  text\n",
    "no end of line": YAML.rstrip("\n"),
    "list at the margin": YAML.replace("  - target", "- target")
    .replace("\n    ", "\n  ")
    .replace("\n      ", "\n    "),
    "lines of Windows": YAML.replace("\n", "\r\n"),
    "folded text at the end": YAML.replace("y: z\n", "y: >-\n        z\n"),
    "alias at the end": "x-b: &b {y: z}\n" + YAML.replace("\n      y: z", " *b  # c"),
    "item is an alias": "x-b: &b {target: $.x, update: {y: z}}\nactions:\n- # a-b c-d\n  *b\n",
    "anchors": YAML.replace("- target", "- &a-b\n    target").replace(
        "update:", "update: &u !!map"
    ),
    "anchor of the list": YAML.replace("actions:", "actions: &a-1 # -"),
    "anchor that stands twice": "x-a: &a 1\nx-b: &a {y: z}\n" + YAML.replace("\n      y: z", " *a"),
    "merged": "x-b: &b {update: {y: z}}\n" + YAML.replace("update:\n      y: z", "<<: *b"),
    "text of several lines": YAML.replace("y: z", "y: |-\n        z\n\n\n# less") + "# c\n",
    "kept ends of lines": YAML.replace("y: z", "{y: z}\n    x-a: |+\n       b\n\n") + "\n",
    "plain text of several lines": YAML.replace("y: z", "y:\n        z\n\n   # c"),
    "end of the document": "---\n" + YAML + "...\n",
    "actions first": YAML.replace("# at", "# - at").replace("overlay: 1.0.0   # a version\n", "")
    + "# about it\noverlay: 1.0.0\n",
    "tabs": YAML.replace("  # a", "\t# a").replace("      # why", "\t# why"),
    "nothing at the end": YAML + "    x-n:\n    x-m: # c\n\n\n",
    "anchor at the end": YAML + "    x-n: &n\n",
    "key of its own line": YAML.replace("actions:\n  -", "? actions\n: -"),
    "indented by four": YAML.replace("\n  -", "\n    -")
    .replace("\n    update", "\n      update")
    .replace("y: z", "  y: z"),
    "beyond 16 bits": YAML.replace("T,", "\U0001f600,"),
    "in several lines of brackets": YAML.replace("\n      y: z", " {\n y: [\n ]}").replace(
        "[\n ]", "z"
    ),
    "alias in brackets": "x-b: &b {target: $.x, update: {y: z}}\nactions: &a [ *b, ] # ]\n",
    "comments in brackets": "actions: [ # ] a\n {target: $.x, update: {y: z}} # ] b\n ] # c\n",
    "flow in YAML": 'overlay: 1.0.0\nactions: [{target: $.x, update: {y: z}}] # why\nx-a: "]"\n',
    "JSON": json.dumps({"overlay": "1.0.0", "actions": [OTHER], "x-a": [1]}),
    "JSON on lines": json.dumps({"overlay": "1.0.0", "actions": [OTHER], "x-a": []}, indent=2),
}


def tree_of(folder: Path, text: str) -> Tree:
    path = folder / "o.yaml"
    path.write_bytes(text.encode())
    read = read_file(path, folder)
    assert isinstance(read, ReadFile)
    tree, found = parse(read.source)
    assert tree is not None, found
    return tree


def yaml_actions(folder: Path, text: str) -> list[dict[str, Any]]:
    actions: list[dict[str, Any]] = tree_of(folder, text).value["actions"]
    return actions


def core(action: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in action.items() if not key.startswith("x-")}


@pytest.mark.parametrize("name", TEXTS)
def test_actions_are_added_and_taken_out_again(tmp_path: Path, name: str) -> None:
    text = TEXTS[name]
    first = edited(tree_of(tmp_path, text), [ONE, TWO])
    tree = tree_of(tmp_path, first)
    user = yaml_actions(tmp_path, text)
    assert [*map(core, user)] == [OTHER]
    assert tree.value["actions"] == [*user, ONE, TWO]
    assert own_actions(tree) == [1, 2]
    assert edited(tree, [ONE, TWO]) == first
    second = tree_of(tmp_path, edited(tree, [TWO]))
    assert second.value["actions"] == [*user, TWO]
    assert edited(second, [ONE, TWO]) == first
    rest = edited(second, [])
    assert rest == text if name != "no end of line" else rest == text + "\n"


@pytest.mark.parametrize("name", TEXTS)
def test_every_other_byte_stays(tmp_path: Path, name: str) -> None:
    text = TEXTS[name]
    new = edited(tree_of(tmp_path, text), [ONE])
    start = next(at for at, (a, b) in enumerate(zip(text + "\0", new, strict=False)) if a != b)
    assert new.endswith(text[start:])


def test_a_list_without_actions_takes_some(tmp_path: Path) -> None:
    text = "overlay: 1.1.0\nactions: []\n"
    assert tree_of(tmp_path, edited(tree_of(tmp_path, text), [ONE, TWO])).value["actions"] == [
        ONE,
        TWO,
    ]


def test_a_new_overlay_is_one(tmp_path: Path) -> None:
    tree = tree_of(tmp_path, new_text([ONE, TWO]))
    assert tree.value["actions"] == [ONE, TWO]
    assert yaml.safe_load(new_text([ONE])) == {
        "overlay": "1.1.0",
        "info": {"title": "What servers send that the document does not say", "version": "1.0.0"},
        "actions": [ONE],
    }


def test_an_action_that_is_moved_out_of_the_marks_is_somebody_elses(tmp_path: Path) -> None:
    lines = edited(tree_of(tmp_path, YAML), [ONE, TWO]).splitlines(keepends=True)
    mark = next(i for i, line in enumerate(lines) if BEGIN in line)
    lines.insert(mark + 4, lines.pop(mark))
    tree = tree_of(tmp_path, "".join(lines))
    assert own_actions(tree) == [2]
    assert tree_of(tmp_path, edited(tree, [])).value["actions"] == [OTHER, ONE]


@pytest.mark.parametrize("marks", [[BEGIN], [END], [END, BEGIN], [BEGIN, BEGIN, END]])
def test_marks_that_make_no_block_are_refused(tmp_path: Path, marks: list[str]) -> None:
    text = YAML + "".join(f"  {mark}\n" for mark in marks)
    with pytest.raises(OverlayTextError, match="must stand once each"):
        edited(tree_of(tmp_path, text), [ONE])


def test_in_brackets_ours_are_the_last(tmp_path: Path) -> None:
    text = json.dumps({"overlay": "1.0.0", "actions": [ONE, OTHER]})
    with pytest.raises(OverlayTextError, match="must be the last ones"):
        edited(tree_of(tmp_path, text), [ONE])


@pytest.mark.parametrize(
    "text",
    ["actions: []\n", "actions: [\n  ]\n", "actions: [ # none ]\n  ] # c\n", '{"actions": []}'],
)
def test_an_empty_list_is_empty_again(tmp_path: Path, text: str) -> None:
    first = edited(tree_of(tmp_path, text), [ONE, TWO])
    tree = tree_of(tmp_path, first)
    assert tree.value["actions"] == [ONE, TWO]
    assert edited(tree, [ONE, TWO]) == first
    assert edited(tree, []) == text


ALIAS = "x-a: &a\n  - {target: $.x, update: 1}\nactions: *a\n"
INNER = YAML.replace("y: z", f"y: |\n        {BEGIN}\n        a\n        {END}")
WITHIN = f"{YAML}  {BEGIN}\n  - {{target: $.q, remove: true}}\n  {END}\n"


@pytest.mark.parametrize(
    ("text", "message", "at"),
    [
        (ALIAS, "must be written out", ""),
        ("x-a: &a\n  actions: [1]\n<<: *a\n", "must be written out", ""),
        (INNER, "without a change of what else", "target: $.x"),
        (WITHIN, "stands between the marks", "{target: $.q"),
        (YAML.replace("y: z\n", "y: |\n        z"), "without a change", "target: $.x"),
    ],
)
def test_what_would_change_something_else_is_refused(
    tmp_path: Path, text: str, message: str, at: str
) -> None:
    tree = tree_of(tmp_path, text)
    with pytest.raises(OverlayTextError, match=message) as caught:
        edited(tree, [ONE])
    assert text[caught.value.at :].startswith(at)


def test_lines_that_end_in_returns_alone_are_right_or_refused(tmp_path: Path) -> None:
    text = YAML.replace("\n", "\r")
    assert yaml_actions(tmp_path, edited(tree_of(tmp_path, text), [ONE])) == [OTHER, ONE]
    with pytest.raises(OverlayTextError, match="without a change"):
        edited(tree_of(tmp_path, text + "x-a: 1\r"), [ONE])
