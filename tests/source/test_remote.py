"""Files of other hosts: only when allowed, and only what the lock says."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from oasmith.options import Access, Remote
from oasmith.pipeline import Inputs, load
from oasmith.source.load import Loaded
from oasmith.source.remote import LOCK_NAME


class Host:
    """A host on the loopback interface: contents by path, and the paths asked for."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.asked: list[str] = []
        host = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                host.asked.append(self.path)
                content = host.files.get(self.path)
                self.send_response(404 if content is None else 200)
                self.end_headers()
                self.wfile.write(content or b"")

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def host() -> Iterator[Host]:
    host = Host()
    thread = threading.Thread(target=host.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield host
    host.server.shutdown()
    host.server.server_close()
    thread.join()


@pytest.fixture
def spec(tmp_path: Path, host: Host) -> Path:
    host.files = {
        "/s/Pet.yaml": b"properties: {tag: {$ref: 'Tag.json'}}\n",
        "/s/Tag.json": b'{"type": "string"}',
    }
    path = tmp_path / "root.yaml"
    path.write_text(
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n"
        f"components: {{schemas: {{Pet: {{$ref: '{host.url}/s/Pet.yaml'}}}}}}\n",
        encoding="utf-8",
    )
    return path


def read(spec: Path, remote: Remote) -> Loaded:
    return load(Inputs((spec,), (), spec.parent, Access(remote=remote)))


def test_no_host_is_asked_unless_that_is_allowed(spec: Path, host: Host) -> None:
    document, [found] = read(spec, Remote.REFUSED)
    assert document is not None and host.asked == []
    assert (found.code, found.help) == ("ref-remote", "allow it with --allow-remote")
    assert document.value["components"]["schemas"]["Pet"]["$ref"].startswith(host.url)
    assert not (spec.parent / LOCK_NAME).exists()


def test_remote_files_are_brought_in_and_locked(spec: Path, host: Host) -> None:
    document, found = read(spec, Remote.LOCKED)
    assert document is not None and found == ()
    assert document.value["components"]["schemas"] == {
        "Pet": {"properties": {"tag": {"$ref": "#/components/schemas/Tag"}}},
        "Tag": {"type": "string"},
    }
    lock = json.loads((spec.parent / LOCK_NAME).read_text(encoding="utf-8"))
    assert list(lock["files"]) == [f"{host.url}/s/Pet.yaml", f"{host.url}/s/Tag.json"]
    recorded = {file.name: f"sha256:{file.sha256}" for file in document.inputs}
    assert lock["files"].items() <= recorded.items()


def test_what_is_in_the_cache_is_not_asked_for_again(spec: Path, host: Host) -> None:
    first, _ = read(spec, Remote.LOCKED)
    host.asked.clear()
    second, found = read(spec, Remote.LOCKED)
    assert (host.asked, found) == ([], ())
    assert first is not None and second is not None and first.value == second.value


def test_a_cache_that_was_tampered_with_is_not_believed(spec: Path, host: Host) -> None:
    read(spec, Remote.LOCKED)
    for path in (spec.parent / ".oasmith" / "remote").iterdir():
        path.write_text("type: integer\n", encoding="utf-8")
    document, found = read(spec, Remote.LOCKED)
    assert document is not None and found == ()
    assert document.value["components"]["schemas"]["Tag"] == {"type": "string"}


def forget_cache(spec: Path) -> None:
    for path in (spec.parent / ".oasmith" / "remote").iterdir():
        path.unlink()


def test_a_remote_file_that_has_changed_is_an_error_until_it_is_accepted(
    spec: Path, host: Host
) -> None:
    read(spec, Remote.LOCKED)
    forget_cache(spec)
    lock = (spec.parent / LOCK_NAME).read_bytes()
    host.files["/s/Tag.json"] = b'{"type": "integer"}'
    document, [found] = read(spec, Remote.LOCKED)
    assert document is not None and found.code == "ref-changed"
    assert (spec.parent / LOCK_NAME).read_bytes() == lock

    document, none = read(spec, Remote.UPDATED)
    assert document is not None and none == ()
    assert document.value["components"]["schemas"]["Tag"] == {"type": "integer"}
    assert (spec.parent / LOCK_NAME).read_bytes() != lock


@pytest.mark.parametrize("answer", [None, b"a: ["])
def test_a_remote_file_that_cannot_be_used_is_told(
    spec: Path, host: Host, answer: bytes | None
) -> None:
    host.files.pop("/s/Tag.json")
    if answer is not None:
        host.files["/s/Tag.json"] = answer
    document, [found] = read(spec, Remote.LOCKED)
    assert document is not None
    assert found.code == ("ref-unreadable" if answer is None else "json-syntax")
    assert found.location is not None and found.location.file.startswith(host.url)


def test_a_remote_file_reads_nothing_from_this_machine(spec: Path, host: Host) -> None:
    secret = spec.parent.parent / "secret.yaml"
    secret.write_text("type: string\n", encoding="utf-8")
    host.files["/s/Pet.yaml"] = f"properties: {{x: {{$ref: '{secret.as_uri()}'}}}}".encode()
    document, [found] = read(spec, Remote.LOCKED)
    assert found.code == "ref-outside"
    assert document is not None and "string" not in str(document.value)


def test_a_url_with_credentials_is_not_asked_for(spec: Path, host: Host) -> None:
    text = spec.read_text(encoding="utf-8")
    spec.write_text(text.replace("http://", "http://user:secret@"), encoding="utf-8")
    document, [found] = read(spec, Remote.LOCKED)
    assert document is not None and host.asked == []
    assert "secret" not in found.message
