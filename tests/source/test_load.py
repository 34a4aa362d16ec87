"""Files become one located document, or one clear diagnostic each."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from oasmith.source.load import load_document
from tests.source.conftest import Load, Write

YAML = """\
    openapi: 3.1.0
    info: {title: Pets, version: "1"}
    paths:
      /pets/{id}:
        get:
          responses:
            200: {description: a pet}
    """


def test_a_yaml_document_is_located_by_pointer(write: Write, load: Load) -> None:
    document, found = load(write("specs/pets.yaml", YAML))
    assert found == ()
    place = document.locate("#/paths/~1pets~1{id}/get/responses/200/description")
    assert (place.file, place.line, place.column, place.length) == ("specs/pets.yaml", 7, 28, 5)
    key = document.locate("#/paths/~1pets~1{id}/get", key=True)
    assert (key.line, key.column, key.length) == (5, 5, 3)


def test_a_pointer_into_nothing_is_located_at_its_nearest_ancestor(
    write: Write, load: Load
) -> None:
    document, _ = load(write("a.yaml", YAML))
    place = document.locate("#/paths/~1pets~1{id}/get/parameters/0", key=True)
    assert (place.line, place.text.strip()) == (5, "get:")
    assert document.locate("#").line == 1
    assert document.locate("") is None
    assert document.locate("https://example.com/other.yaml#/a") is None


def test_inputs_are_named_and_fingerprinted(write: Write, load: Load, tmp_path: Path) -> None:
    path = write("specs/pets.yaml", YAML)
    document, _ = load(path)
    [file] = document.inputs
    assert file.name == "specs/pets.yaml"
    assert file.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    outside, _ = load_document([path], root=tmp_path / "elsewhere")
    assert outside is not None
    assert outside.inputs[0].name == "../specs/pets.yaml"


def test_a_document_with_another_value_keeps_its_origins(write: Write, load: Load) -> None:
    document, _ = load(write("a.yaml", YAML))
    assert document.with_value({}).locate("#/info/title") == document.locate("#/info/title")


def test_json_in_a_file_named_yaml_is_read_as_json(write: Write, load: Load) -> None:
    document, found = load(write("a.yaml", '{"openapi": "3.1.0",\t"x-a": "\\/"}'))
    assert (document.value["x-a"], found) == ("/", ())


def test_a_flow_mapping_in_a_file_named_yaml_is_yaml(write: Write, load: Load) -> None:
    document, _ = load(write("a.yaml", "{openapi: 3.1.0}"))
    assert document.value == {"openapi": "3.1.0"}


def test_a_file_without_a_telling_name_is_read_by_its_first_character(
    write: Write, load: Load
) -> None:
    assert load(write("spec", '{"openapi": "3.1.0"}'))[0].value == {"openapi": "3.1.0"}
    assert load(write("spec2", "openapi: 3.1.0"))[0].value == {"openapi": "3.1.0"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_unicode_encodings_of_json_are_recognised(
    load: Load, tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes('{"openapi": "3.1.0", "x": "é"}'.encode(encoding))
    document, found = load(path)
    assert (document.value["x"], found) == ("é", ())


@pytest.mark.parametrize(
    ("name", "data", "code", "line"),
    [
        ("a.yaml", b"", "source-empty", 1),
        ("a.json", b" \n\n", "source-empty", 1),
        ("a.yaml", b"openapi: 3.1.0\ninfo: caf\xe9\n", "source-encoding", 2),
        ("a.yaml", b"PK\x03\x04\x00\x00\xff\xff", "source-binary", 1),
        ("a.json", b'{"openapi": "\x00"}', "source-binary", 1),
        ("a.json", b'{"openapi":\n"3.1.0", "paths": {', "json-syntax", 2),
        ("a.yaml", b"openapi: [\n", "yaml-syntax", 2),
        ("a.yaml", b"- openapi\n", "not-a-mapping", 1),
        ("a.yaml", b"# nothing\n", "not-a-mapping", 1),
        ("a.yaml", b"overlay: 1.0.0\n", "not-openapi", 1),
        ("a.md", b"# openapi: 3.1.0\n", "page-without-fragment", 1),
    ],
)
def test_an_unusable_file_gives_one_located_error(
    load: Load, tmp_path: Path, name: str, data: bytes, code: str, line: int
) -> None:
    (tmp_path / name).write_bytes(data)
    document, [found] = load(tmp_path / name)
    assert document is None
    assert (found.code, found.location.file, found.location.line) == (code, name, line)


def test_a_missing_file_and_a_folder_are_errors_not_exceptions(load: Load, tmp_path: Path) -> None:
    for path in (tmp_path / "none.yaml", tmp_path):
        document, [found] = load(path)
        assert (document, found.code) == (None, "source-unreadable")


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_doubled_keys_of_json_are_errors_with_both_places(
    write: Write, load: Load, name: str
) -> None:
    text = '{"openapi": "3.1.0",\n "paths": {},\n "paths": {"/a": {}}}\n'
    document, [found] = load(write(name, text))
    assert document.value["paths"] == {"/a": {}}
    assert (found.code, found.pointer) == ("json-duplicate-key", "#/paths")
    assert (found.location.line, found.related[0].location.line) == (3, 2)


def test_doubled_keys_of_yaml_are_errors_with_both_places(write: Write, load: Load) -> None:
    text = "openapi: 3.1.0\npaths:\n  /a: {}\n  /b: {}\n  /a: {get: {}}\n"
    document, [found] = load(write("a.yaml", text))
    assert document.value["paths"]["/a"] == {"get": {}}
    assert (found.code, found.pointer) == ("yaml-duplicate-key", "#/paths/~1a")
    assert (found.location.line, found.location.length) == (5, 2)
    assert found.related[0].location.line == 3


def test_all_broken_files_are_reported_together(write: Write, load: Load) -> None:
    _, found = load(write("a.yaml", "["), write("b.json", "{"), overlays=(write("o.yaml", "["),))
    assert [d.location.file for d in found] == ["a.yaml", "b.json", "o.yaml"]
