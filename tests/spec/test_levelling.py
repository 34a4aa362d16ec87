"""Documents of several versions merge, each understood as its own version says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from oasmith.pipeline import Inputs, load
from tests.source.conftest import Loaded

LoadAll = Callable[..., Loaded]

NULLABLE = {"type": "string", "nullable": True}


def document(version: str, path: str, **parts: Any) -> dict[str, Any]:
    key = "swagger" if version == "2.0" else "openapi"
    item = {"get": {"responses": {"200": {"description": "ok"}}}}
    return {key: version, "info": {"title": "T", "version": "1"}, "paths": {path: item}, **parts}


def schemas(**named: Any) -> dict[str, Any]:
    return {"components": {"schemas": named}}


@pytest.fixture
def loaded(tmp_path: Path) -> LoadAll:
    def loaded(*documents: dict[str, Any], **others: Any) -> Loaded:
        files = {f"f{i}.json": d for i, d in enumerate(documents)}
        others = {f"{name}.json": value for name, value in others.items()}
        for name, value in (files | others).items():
            (tmp_path / name).write_text(json.dumps(value, indent=1), encoding="utf-8")
        return load(Inputs([tmp_path / name for name in files], (), tmp_path))

    return loaded


@pytest.mark.parametrize("versions", [("3.0.0", "3.0.3"), ("3.0.3", "3.0.0")])
def test_patch_versions_differ_without_a_word(loaded: LoadAll, versions: tuple[str, str]) -> None:
    first, second = (document(v, f"/{i}", **schemas(S=NULLABLE)) for i, v in enumerate(versions))
    merged, found = loaded(first, second)
    assert (found, merged.value["openapi"]) == ((), "3.0.3")
    assert merged.value["components"]["schemas"]["S"] == NULLABLE


@pytest.mark.parametrize("newest_first", [False, True])
def test_older_documents_are_understood_as_their_version_says(
    loaded: LoadAll, newest_first: bool
) -> None:
    parts = [
        document("3.0.3", "/a", **schemas(Old=NULLABLE)),
        document("3.2.0", "/b", **schemas(New={"type": ["string", "null"]})),
    ]
    merged, found = loaded(*(reversed(parts) if newest_first else parts))
    assert (found, merged.value["openapi"]) == ((), "3.2.0")
    types = {name: schema["type"] for name, schema in merged.value["components"]["schemas"].items()}
    assert types == {"Old": ["string", "null"], "New": ["string", "null"]}
    assert merged.locate("#/components/schemas/Old").file == f"f{int(newest_first)}.json"


def test_swagger_documents_on_several_hosts_keep_them(loaded: LoadAll) -> None:
    definitions = {"definitions": {"S": {"type": "string", "x-nullable": True}}}
    merged, found = loaded(
        document("2.0", "/a", host="a.example.com", schemes=["https"], **definitions),
        document(
            "2.0", "/b", host="b.example.com", schemes=["https"], basePath="/v2", **definitions
        ),
    )
    assert found == ()
    assert merged.value["servers"] == [{"url": "https://a.example.com"}]
    own = merged.value["paths"]["/b"]["get"]["servers"]
    assert own == [{"url": "https://b.example.com/v2"}]
    assert merged.locate("#/components/schemas/S").file == "f0.json"
    assert merged.locate("#/paths/~1b/get/responses/200").file == "f1.json"


def test_swagger_documents_of_one_host_stay_what_they_are(loaded: LoadAll) -> None:
    merged, found = loaded(*(document("2.0", p, host="a.example.com") for p in ("/a", "/b")))
    assert (found, merged.value["swagger"], list(merged.value["paths"])) == (
        (),
        "2.0",
        ["/a", "/b"],
    )


def test_files_that_are_referred_to_are_of_the_version_of_who_refers(loaded: LoadAll) -> None:
    merged, found = loaded(
        document("3.0.3", "/a", **schemas(Old={"$ref": "common.json#/S"})),
        document("3.1.0", "/b"),
        common={"S": NULLABLE},
    )
    assert found == ()
    assert merged.value["components"]["schemas"]["Old"]["type"] == ["string", "null"]
    assert [file.name for file in merged.inputs] == ["f0.json", "f1.json", "common.json"]


def test_findings_of_the_upgrade_stand_where_they_were_written(loaded: LoadAll) -> None:
    old = document("2.0", "/b", host="b.example.com")
    old["paths"]["/b"]["get"]["parameters"] = [
        {
            "name": "a",
            "in": "header",
            "type": "array",
            "items": {"type": "string"},
            "collectionFormat": "pipes",
        }
    ]
    _, found = loaded(document("3.1.0", "/a", servers=[{"url": "https://a.example.com"}]), old)
    [told] = found
    assert (told.location.file, told.pointer) == (
        "f1.json",
        "#/paths/~1b/get/parameters/0/collectionFormat",
    )
    assert told.location.line > 10


def test_version_that_cannot_be_read_is_told_once(loaded: LoadAll) -> None:
    _, found = loaded(document("3.0.3", "/a"), document("4.0.0", "/b"))
    assert [d.code for d in found] == ["fragment-conflict"]
