"""Input that nobody means well: one clear message and exit code 1, or a package, in bounded time
and memory. Every document goes through the command in a process of its own."""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

MEMORY = 1 << 30
SECONDS = 30
MOST_TEXT = 20_000
"""More than this is not a message any more."""

YAML = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
LINKS = 2_000
"""Schemas in a chain: more than Python follows by recursion."""


def document(**parts: Any) -> str:
    """A valid document with these parts."""
    return json.dumps(
        {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}} | parts
    )


def schemas(**named: Any) -> str:
    return document(components={"schemas": named})


def chain(link: Any, count: int) -> str:
    """Schemas `S0` … each made by `link` from a reference to the next."""
    parts = {f"S{i}": link({"$ref": f"#/components/schemas/S{i + 1}"}, i) for i in range(count)}
    return schemas(**parts, **{f"S{count}": {"type": "object"}})


def extended(text: str) -> str:
    """The minimal JSON document with one more member, written by hand."""
    return f'{document()[:-1]},"x-more":{text}}}'


def aliases(first: str, each: str) -> str:
    """YAML in which every line repeats the one before it nine times."""
    lines = (each.format(n=n, many=",".join([f"*a{n - 1}"] * 9)) for n in range(1, 12))
    return "".join([YAML, f"x0: &a0 {first}\n", *(f"{line}\n" for line in lines)])


def nested(key: str, version: str) -> str:
    """A schema with an unknown type, below 30 levels of the keyword."""
    schema: Any = {"type": "strin"}
    for _ in range(30):
        named, listed = {"a": schema}, [schema, {"type": "string"}]
        wrapped = {"properties": named, "patternProperties": named, "oneOf": listed}
        schema = {key: wrapped.get(key, schema)}
    if version == "2.0":
        return document(swagger=version, definitions={"A": schema}).replace("openapi", "x-was")
    return document(openapi=version, components={"schemas": {"A": schema}})


REFUSED: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "source-empty"),
    "white-space": (" \n\n", "source-empty"),
    "only-a-byte-order-mark": (b"\xef\xbb\xbf", "source-empty"),
    "null": ("null", "not-a-mapping"),
    "list": ("[1, 2]", "not-a-mapping"),
    "text": ("hello", "not-a-mapping"),
    "truncated-json": (document()[:-20], "json-syntax"),
    "truncated-yaml": (YAML + "components: {schemas: {A: {type: obj", "yaml-syntax"),
    "latin-1": ((YAML + "x-a: café").encode("latin-1"), "source-encoding"),
    "nul": (YAML + "x-a: a\0b", "source-binary"),
    "image": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "source-binary"),
    "deep-json-arrays": (extended("[" * 10_000 + "]" * 10_000), "too-deep"),
    "deep-json-objects": (extended('{"a":' * 10_000 + "1" + "}" * 10_000), "too-deep"),
    "deep-yaml-flow": (YAML + "x-a: " + "[" * 10_000 + "]" * 10_000, "too-deep"),
    "deep-yaml-sequences": (YAML + "x-a:\n  " + "- " * 10_000 + "1\n", "too-deep"),
    "alias-bomb": (aliases("[1]", "x{n}: &a{n} [{many}]"), "yaml-alias"),
    "merge-bomb": (aliases("{a: 1}", "x{n}: &a{n} {{k: {{<<: [{many}]}}}}"), "yaml-alias"),
    "alias-of-itself": (YAML + "x-a: &a [*a]\n", "yaml-alias"),
    "python-object": (YAML + "x-a: !!python/object/apply:os.abort []\n", "yaml-tag"),
    "key-that-is-a-list": (YAML + "? [a, b]\n: 1\n", "yaml-key"),
    "two-documents": (f"{YAML}---\n{YAML}", "yaml-multiple-documents"),
    "endless-integer": (extended("1" * 100_000), "number-range"),
    "huge-exponent": (extended("1e999999999"), "number-range"),
    "not-a-number": (extended("NaN"), "number-range"),
    "infinite": (YAML + "x-a: .inf", "number-range"),
    "chain-of-unions": (
        chain(lambda to, _: {"oneOf": [to, {"type": "string"}]}, LINKS),
        "too-deep",
    ),
}
"""Content, and the code of what is said of it."""

OBJECT = {"type": "object"}
TEXT = {"type": "string"}
GENERATED: dict[str, tuple[str, str]] = {
    "enum-of-50,000": (schemas(A={"enum": [f"value {n}" for n in range(50_000)]}), ""),
    "enum-of-dashes": (schemas(A={"enum": ["-" * n for n in range(1_000)]}), ""),
    "20,000-properties": (
        schemas(A={"properties": dict.fromkeys((f"p{n}" for n in range(20_000)), TEXT)}),
        "",
    ),
    "2,000-variants": (
        schemas(A={"oneOf": [{"type": "object", "title": f"V{n}"} for n in range(2_000)]}),
        "",
    ),
    "description-of-1-MB": (
        document(info={"title": "T", "version": "1", "description": "word " * 200_000}),
        "",
    ),
    "line-of-1-MB": (
        document(info={"title": "x" * 10**6, "version": "1", "description": '"\\' * 500_000}),
        "",
    ),
    "property-name-of-1-MB": (schemas(A={"properties": {"x" * 10**6: TEXT}}), ""),
    "path-of-1-MB": (document(paths={"/" + "a/" * 500_000: {"get": {}}}), ""),
    "pattern-that-backtracks": (schemas(A={"type": "string", "pattern": "(a+)+$" * 2_000}), ""),
    "wide-unions-multiplied": (
        schemas(A={"allOf": [{"oneOf": [OBJECT, TEXT] * 10} for _ in range(20)]}),
        "union-too-wide",
    ),
    "allOf-doubled-40-times": (chain(lambda to, _: {"allOf": [to, to]}, 40), ""),
    "oneOf-doubled-40-times": (chain(lambda to, _: {"oneOf": [to, to, OBJECT]}, 40), ""),
    "chain-of-references": (chain(lambda to, _: to, 500), ""),
    "chain-of-properties": (chain(lambda to, _: {"properties": {"a": to}}, 500), ""),
    "chain-of-allOf": (
        chain(lambda to, n: {"allOf": [to, {"properties": {f"p{n}": TEXT}}]}, 500),
        "too-deep",
    ),
    "address-of-another-host": (schemas(A={"$ref": "http://127.0.0.1:9/a"}), "ref-remote"),
    "1,000-wrong-names-beside-2-MB": (
        schemas(
            **dict.fromkeys((f"a {n}" for n in range(1_000)), TEXT), B={"title": "x" * 2 * 10**6}
        ),
        "structure",
    ),
    "path-outside": (schemas(A={"$ref": "../../../../../etc/passwd"}), "ref-outside"),
    "absolute-path": (schemas(A={"$ref": "/etc/passwd"}), "ref-outside"),
    "file-address": (schemas(A={"$ref": "file:///etc/passwd"}), "ref-outside"),
    "encoded-path-outside": (schemas(A={"$ref": "%2e%2e/%2e%2e/etc/passwd"}), "ref-outside"),
    "device": (schemas(A={"$ref": "/dev/zero"}), "ref-outside"),
    "link-that-leads-outside": (schemas(A={"$ref": "link"}), "ref-outside"),
    "folder": (schemas(A={"properties": {"a": {"$ref": "."}}}), "ref-unreadable"),
    "pipe": (schemas(A={"properties": {"a": {"$ref": "pipe"}}}), "ref-unreadable"),
    "reference-of-10,000-steps": (
        schemas(A={"properties": {"a": {"$ref": "a/" * 10_000}}}),
        "ref-unreadable",
    ),
}
GENERATED |= {
    f"faulty-{key}-nested-30-times-{version}": (nested(key, version), "structure")
    for key in ("properties", "items", "additionalProperties", "patternProperties", "oneOf", "not")
    for version in ("2.0", "3.0.3", "3.1.0", "3.2.0")
}
"""Content that is read as far as it makes sense, and what is said of it, if anything is."""


def generate(folder: Path, content: str | bytes) -> subprocess.CompletedProcess[str]:
    """Run the command on a document that lies in a folder of its own."""
    inside = folder / "inside"
    inside.mkdir()
    (folder / "secret").write_text("not-for-you", encoding="utf-8")
    (inside / "link").symlink_to(folder / "secret")
    os.mkfifo(inside / "pipe")
    raw = content.encode() if isinstance(content, str) else content
    spec = inside / ("spec.json" if raw.startswith((b"{", b"[", b"null")) else "spec.yaml")
    spec.write_bytes(raw)
    command = [sys.executable, "-m", "oasmith", "generate", str(spec), "--package", "sample"]
    return subprocess.run(
        [*command, "--out", str(folder / "out")],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        stdin=subprocess.DEVNULL,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        check=False,
    )


def assert_clear(done: subprocess.CompletedProcess[str], code: str) -> None:
    """It says what is wrong and where, in few words, and no more than that."""
    said = done.stdout + done.stderr
    assert "Traceback" not in said and "internal error" not in said
    assert "not-for-you" not in said and "root:" not in said
    assert len(said) < MOST_TEXT
    assert not code or re.search(
        rf"^(error|warn)\[{code}\] .*spec\.\w+:\d+:\d+", said, re.MULTILINE
    ), said


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_one_clear_error(tmp_path: Path, name: str) -> None:
    content, code = REFUSED[name]
    done = generate(tmp_path, content)
    assert_clear(done, code)
    assert re.findall(r"^error\[(.*?)\]", done.stderr, re.MULTILINE) == [code]
    assert done.returncode == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", GENERATED)
def test_it_is_generated_as_far_as_it_makes_sense(tmp_path: Path, name: str) -> None:
    content, code = GENERATED[name]
    done = generate(tmp_path, content)
    assert_clear(done, code)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "sample" / "client.py").is_file()
