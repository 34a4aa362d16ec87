"""What Sentry and OpenTelemetry show of calls: a breadcrumb and a span for each attempt.

The programs of `docs/clients.md` are run as they stand there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fitting.tools import tool
from tests.fitting.vendor import (
    aover,
    awaited,
    carried,
    failing_twice,
    over,
    over_session,
    over_transport,
)

sentry_sdk = tool("sentry_sdk")
tool("opentelemetry.instrumentation.httpx")

CLIENTS = Path(__file__).parents[2] / "docs" / "clients.md"
PROGRAM = re.compile(r"<!-- fitting (\w+) -->\n```python\n(.*?)```", re.DOTALL)
PROGRAMS = dict(PROGRAM.findall(CLIENTS.read_text(encoding="utf-8")))


def run(name: str, url: str) -> None:
    """Run a program of the documentation against a server."""
    exec(compile(PROGRAMS[name], f"{CLIENTS}: {name}", "exec"), {"url": url})  # noqa: S102


def _client(name: str) -> Any:
    from importlib import import_module

    library, _, kind = name.partition(".")
    return getattr(import_module(library), kind)()


CALLS: dict[str, Callable[[str], Any]] = {
    "httpx2": lambda url: over(_client("httpx2.Client"), url),
    "httpx2-async": lambda url: aover(_client("httpx2.AsyncClient"), url),
    "httpx2-own": lambda url: over(None, url),
    "httpx2-own-async": lambda url: aover(None, url),
    "httpx": lambda url: over(_client("httpx.Client"), url),
    "httpx-async": lambda url: aover(_client("httpx.AsyncClient"), url),
    "requests": lambda url: over_session(_client("requests.Session"), url),
    "stdlib": lambda url: over_transport(carried("stdlib_transport").StdlibTransport(), url),
    "aiohttp": lambda url: awaited(carried("aiohttp_transport").AiohttpTransport(), url),
}


# -- Sentry ------------------------------------------------------------------------------------


class Nowhere(sentry_sdk.Transport):  # type: ignore[misc, name-defined]
    """Sends nothing."""

    def capture_envelope(self, envelope: Any) -> None:
        pass


@pytest.fixture
def crumbs() -> Iterator[list[dict[str, Any]]]:
    """The breadcrumbs of kind http that Sentry would send with an error."""
    found: list[dict[str, Any]] = []

    def noted(crumb: dict[str, Any], _: Any) -> dict[str, Any]:
        if crumb.get("type") == "http":
            found.append(crumb["data"])
        return crumb

    sentry_sdk.init(
        dsn="https://key@sentry.example.com/1",
        transport=Nowhere,
        before_breadcrumb=noted,
        traces_sample_rate=1.0,
    )
    yield found
    sentry_sdk.init()


def test_the_program_for_sentry(crumbs: list[dict[str, Any]]) -> None:
    with failing_twice() as url:
        run("sentry", url)
    assert [crumb["http.response.status_code"] for crumb in crumbs] == [503, 503, 200]
    assert "your-api-key" not in repr(crumbs)


@pytest.mark.parametrize("name", CALLS)
def test_sentry(crumbs: list[dict[str, Any]], name: str) -> None:
    with failing_twice() as url:
        CALLS[name](url)
    seen = [crumb["http.response.status_code"] for crumb in crumbs]
    assert seen == ([] if name in UNSEEN_BY_SENTRY else [503, 503, 200])


UNSEEN_BY_SENTRY = ("httpx2-own", "httpx2-own-async", "stdlib")
"""Sentry looks at clients; the transports' own connections are below these."""


# -- OpenTelemetry -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def exporter() -> Iterator[Any]:
    from opentelemetry import trace
    from opentelemetry.instrumentation.httpx import (
        HTTPX2ClientInstrumentor,
        HTTPXClientInstrumentor,
    )
    from opentelemetry.instrumentation.requests import RequestsInstrumentor
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    instrumentors = (HTTPX2ClientInstrumentor, HTTPXClientInstrumentor, RequestsInstrumentor)
    for each in instrumentors:
        each().instrument()
    yield exporter
    for each in instrumentors:
        each().uninstrument()


@pytest.fixture
def spans(exporter: Any) -> Iterator[Callable[[], list[Any]]]:
    exporter.clear()
    yield lambda: [each for each in exporter.get_finished_spans() if each.name == "GET"]


def test_the_program_for_opentelemetry(spans: Callable[[], list[Any]], exporter: Any) -> None:
    with failing_twice() as url:
        run("opentelemetry", url)
    assert [each.attributes["http.status_code"] for each in spans()] == [503, 503, 200]
    (job,) = [each for each in exporter.get_finished_spans() if each.name == "nightly"]
    assert {each.parent.span_id for each in spans()} == {job.context.span_id}
    assert "your-api-key" not in repr([each.to_json() for each in spans()])


@pytest.mark.parametrize("name", CALLS)
def test_opentelemetry(spans: Callable[[], list[Any]], name: str) -> None:
    with failing_twice() as url:
        CALLS[name](url)
    seen = [each.attributes["http.status_code"] for each in spans()]
    assert seen == ([] if name in ("stdlib", "aiohttp") else [503, 503, 200])
