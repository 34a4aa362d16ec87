"""What the judges say of requests: the name of a request → what is wrong with it."""

from __future__ import annotations

import base64
import json
import re
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import TypeAlias

from oasmith.runtime.http import Request
from tests.wire.calls import Traffic
from tests.wire.tools import openapi_core_python, prism_command

Verdict: TypeAlias = Mapping[str, str]
"""Only requests with faults are in it."""

_START_SECONDS = 120
_ANSWER_SECONDS = 60
_LISTENING = re.compile(r"Prism is listening on http://[\d.]+:(\d+)")


def openapi_core(document: Path, traffic: Traffic) -> Verdict:
    """The faults that openapi-core finds, in a process of its own."""
    script = Path(__file__).with_name("core_judge.py")
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump([_plain(s.name, s.request) for s in traffic.sent if s.request], file)
        file.flush()
        command = [openapi_core_python(), script, document, Path(file.name)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return {name: fault for name, fault in found.items() if fault}


def _plain(name: str, request: Request) -> dict[str, object]:
    assert request.body is None or isinstance(request.body, bytes)
    body = None if request.body is None else base64.b64encode(request.body).decode("ascii")
    headers = list(request.headers.pairs)
    plain = {"name": name, "method": request.method, "url": request.url}
    return {**plain, "headers": headers, "body": body}


def prism(document: Path, traffic: Traffic) -> Verdict:
    """The faults that a mock server of Prism finds; it knows paths without those of servers."""
    found = {}
    with _prism_server(document) as port:
        connection = HTTPConnection("127.0.0.1", port, timeout=_ANSWER_SECONDS)
        for sent in traffic.sent:
            if sent.request is not None:
                request = sent.request
                headers = dict(request.headers.pairs)
                target = _without_server(request.url, traffic.servers)
                connection.request(request.method, target, request.body, headers)
                fault = _fault(connection.getresponse())
                if fault:
                    found[sent.name] = fault
        connection.close()
    return found


def _without_server(url: str, servers: Sequence[str]) -> str:
    return url[len(next(server for server in servers if url.startswith(server))) :]


def _fault(response: HTTPResponse) -> str:
    """What Prism says is wrong with the request; its own trouble with a response is nothing."""
    body = response.read()
    violations = json.loads(response.headers.get("sl-violations", "[]"))
    told = [
        v["message"]
        for v in violations
        if v["location"][0] == "request" and v["severity"] == "Error"
    ]
    if not told and b"stoplight.io/prism/errors#" in body:
        problem = json.loads(body)
        kind = problem["type"].rpartition("#")[2]
        told = [f"{kind}: {v['message']}" for v in problem.get("validation", [])] or [kind]
    return "; ".join(told)


@contextmanager
def _prism_server(document: Path) -> Iterator[int]:
    """The port of a mock server of a document on loopback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [str(prism_command()), "mock", "--host", "127.0.0.1", "--port", port, str(document)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as p:
        try:
            yield _wait_until_it_listens(p)
        finally:
            p.kill()


def _wait_until_it_listens(process: subprocess.Popen[str]) -> int:
    """Read its log until it says so, then go on reading lest it blocks."""
    assert process.stdout is not None
    stop = threading.Timer(_START_SECONDS, process.kill)
    stop.start()
    told = []
    for line in process.stdout:
        told.append(line)
        if match := _LISTENING.search(line):
            stop.cancel()
            threading.Thread(target=process.stdout.read, daemon=True).start()
            return int(match[1])
    stop.cancel()
    raise AssertionError("Prism did not start: " + "".join(told[-5:]))
