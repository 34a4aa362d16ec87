"""What can be reached through generated packages: for every operation of every golden package and
any argument, token, link of a server or redirect, the chosen server and the template's path, or
nothing.
"""

from __future__ import annotations

import importlib
import inspect
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import httpx2
import pytest
import yarl
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.golden_cases import Case, golden_cases
from tests.support.installed import PACKAGE, installed
from tests.support.reaching import check_reached, hostile_texts, hostile_values

CASES = [case for case in golden_cases() if case.outcome().files]
BASE = "https://api.example.com/v1"
KEY = "your-secret"


class _Recorder:
    """A transport that answers by a function and keeps what is sent."""

    def __init__(self, answer: Callable[[Any], Any]) -> None:
        self.sent: list[Any] = []
        self._answer = answer

    def send(self, request: Any) -> Any:
        self.sent.append(request)
        return self._answer(request)

    def close(self) -> None:
        """Nothing is open."""


@contextmanager
def _package(name: str) -> Iterator[ModuleType]:
    case = next(case for case in CASES if case.name == name)
    with installed(case.outcome().files or {}):
        yield importlib.import_module(PACKAGE)


def _client(package: ModuleType, transport: Any, **options: Any) -> Any:
    kind = getattr(
        package, next(n for n in package.__all__ if re.fullmatch("(?!Async).*Client", n))
    )
    given = {
        p.name: (KEY, KEY) if "tuple" in str(p.annotation) else KEY
        for p in inspect.signature(kind).parameters.values()
        if re.search("Secret|Token", str(p.annotation)) or p.default is p.empty
        if p.kind is p.KEYWORD_ONLY
    }
    return kind(**given | {"base_url": BASE, "transport": transport, "max_retries": 0} | options)


def _operations(package: ModuleType) -> list[Any]:
    server = importlib.import_module(f"{package.__name__}.testing").fake_server()
    return list(server.operations.values())


@pytest.mark.filterwarnings("ignore:.*deprecated by its API:DeprecationWarning")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_argument_of_any_operation_reaches_beyond_its_place(case: Case) -> None:
    with installed(case.outcome().files or {}):
        package = importlib.import_module(PACKAGE)
        reply = importlib.import_module(f"{PACKAGE}.testing").reply
        transport = _Recorder(lambda _: reply(418))
        clients = [_client(package, transport, validate=validate) for validate in (True, False)]
        operations = _operations(package)

        @settings(max_examples=15)
        @given(st.sampled_from(operations), st.sampled_from(clients), st.data())
        def check(operation: Any, client: Any, data: st.DataObject) -> None:
            arguments = {
                parameter.argument: data.draw(st.just("a") | hostile_values)
                for parameter in operation.parameters
            }
            transport.sent.clear()
            body = {"body": data.draw(hostile_values)} if operation.body else {}
            try:
                client._caller.call(operation, arguments, **body)
            except package.RequestValidationError as error:
                assert error.problems
                assert not transport.sent
                return
            except package.ApiError:
                pass
            (request,) = transport.sent
            url = client._caller.config.url_for(operation.server)
            assert urlsplit(url)[:2] == urlsplit(BASE)[:2]
            check_reached(request.url, url, operation.path)
            for name, value in request.headers.pairs:
                assert re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name)
                assert not set("\r\n\0") & set(value)

        if operations:
            check()


URLS = st.one_of(
    hostile_texts,
    st.builds("https://api.example.com/v1/x?{}={}".format, hostile_texts, hostile_texts),
    st.builds("{}?page_token={}&after={}".format, hostile_texts, hostile_texts, hostile_texts),
)


def _check_key_stays(requests: list[Any], operation: Any) -> None:
    for request in requests:
        check_reached(request.url, BASE, operation.path)


@pytest.mark.parametrize("name", ["paging", "paging-by-url", "paging-by-header"])
def test_no_page_of_a_server_leads_elsewhere(name: str) -> None:
    with _package(name) as package:
        reply = importlib.import_module(f"{PACKAGE}.testing").reply
        listings = [op for op in _operations(package) if _listing(package, op)]
        assert listings

        @settings(max_examples=100)
        @given(st.sampled_from(listings), URLS)
        def check(operation: Any, url: str) -> None:
            pages = iter([_page(operation, url), {}])
            header = url.encode("ascii", "ignore").decode()
            headers = {"Link": f'<{header}>; rel="next"', "X-Next": header, "X-Next-Page": header}
            transport = _Recorder(lambda _: reply(data=next(pages, {}), headers=headers))
            try:
                pager = _listing(package, operation)(_client(package, transport))
                for _, _ in zip(range(3), pager.pages(), strict=False):
                    pass
            except package.ClientError:
                pass
            _check_key_stays(transport.sent, operation)

        check()


def _listing(package: ModuleType, operation: Any) -> Any:
    """What makes a pager of the operation, if it has one."""
    resource, method = operation.name.split(".")
    module = importlib.import_module(f"{package.__name__}.resources._{resource}_operations")
    paging = getattr(module, f"{method.upper()}_PAGING", None)
    if paging is None:
        return None
    pager = importlib.import_module(f"{package.__name__}._runtime.paging").Pager
    arguments = {p.argument: "a" for p in operation.parameters if p.argument != paging.argument}

    def made(client: Any, **options: Any) -> Any:
        return pager(client._caller, operation, arguments, paging, **options)

    return made


def _page(operation: Any, url: str) -> Any:
    """A page that has the URL in every text."""
    shape = next(iter(operation.success.values())).shape
    runtime = type(shape).__module__.rpartition(".")[0]
    sampled = importlib.import_module(f"{runtime}.samples").Sampler().of(shape)
    return _with_text(sampled, url)


def _with_text(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        return {name: _with_text(member, text) for name, member in value.items()}
    if isinstance(value, list):
        return [_with_text(item, text) for item in value]
    return text if isinstance(value, str) else value


@pytest.mark.parametrize("name", ["polling", "resume-with-secrets", "submit-and-wait"])
def test_no_resume_token_leads_elsewhere_or_sets_a_header(name: str) -> None:
    with _package(name) as package:
        testing = importlib.import_module(f"{PACKAGE}.testing")
        polling = importlib.import_module(f"{PACKAGE}._runtime.polling")
        operations = _operations(package)

        @settings(max_examples=150)
        @given(
            st.sampled_from(operations),
            st.dictionaries(
                st.sampled_from(["id", "x_api_key", "session", "since"]), hostile_values
            ),
            st.none() | hostile_texts,
        )
        def check(operation: Any, arguments: dict[str, Any], of: str | None) -> None:
            identity = f"{operation.method} {operation.path}" if of is None else of
            token = json.dumps({"of": identity, "arguments": arguments})
            transport = _Recorder(lambda _: testing.reply(418))
            client = _client(package, transport)
            try:
                resumed = polling.resumed(operation, token, {"x_api_key": KEY})
                client._caller.call(operation, resumed, body=package.UNSET)
            except (package.RequestValidationError, package.ApiError):
                pass
            _check_key_stays(transport.sent, operation)
            for request in transport.sent:
                assert request.headers.text("cookie") == ""
                assert request.headers.text("x-api-key") in ("", KEY)

        check()


def test_no_tampered_token_of_a_listing_leads_elsewhere() -> None:
    with _package("paging") as package:
        testing = importlib.import_module(f"{PACKAGE}.testing")
        operation = next(op for op in _operations(package) if _listing(package, op))
        pager = _listing(package, operation)
        positions = hostile_values | st.lists(
            hostile_values | st.integers(), min_size=4, max_size=4
        )

        @settings(max_examples=150)
        @given(positions)
        def check(at: Any) -> None:
            transport = _Recorder(lambda _: testing.reply(418))
            client = _client(package, transport)
            token = json.dumps({**json.loads(pager(client).resume_token), "at": at})
            try:
                next(pager(client, resume_token=token), None)
            except (package.RequestValidationError, package.ApiError):
                pass
            _check_key_stays(transport.sent, operation)

        check()


def test_no_answer_of_a_submission_leads_elsewhere() -> None:
    with _package("resume-with-secrets") as package:
        testing = importlib.import_module(f"{PACKAGE}.testing")

        @settings(max_examples=100)
        @given(hostile_texts)
        def check(id_: str) -> None:
            answers = iter([testing.reply(data={"id": id_, "state": "running"})])
            transport = _Recorder(lambda _: next(answers, testing.reply(418)))
            client = _client(package, transport, clock=testing.FakeClock())
            with pytest.raises((package.RequestValidationError, package.ApiError)):
                client.jobs.submit_job(x_api_key=KEY).wait()
            for request, path in zip(transport.sent, ("/jobs", "/jobs/{id}"), strict=False):
                check_reached(request.url, BASE, path)

        check()


def test_no_redirect_takes_a_credential_elsewhere() -> None:
    with _package("resume-with-secrets") as package:
        testing = importlib.import_module(f"{PACKAGE}.testing")
        prefixes = [
            "",
            "/",
            "//",
            "https://",
            "https://api.example.com",
            "https://api.example.com/",
        ]

        @settings(max_examples=400)
        @given(st.sampled_from(prefixes), hostile_texts, st.sampled_from([301, 302, 303, 307, 308]))
        def check(prefix: str, rest: str, status: int) -> None:
            location = {"Location": prefix + rest}
            answers = iter([testing.reply(status, headers=location), testing.reply(418)])
            transport = _Recorder(lambda _: next(answers))
            client = _client(package, transport, follow_redirects=True)
            with pytest.raises(package.ApiError):
                client.jobs.create_job(x_api_key=KEY)
            for request in transport.sent[1:]:
                # Whatever reads the URL, it is of one server.
                told = yarl.URL(request.url, encoded=True), httpx2.URL(request.url)
                origins = {(url.scheme, url.host, url.port or 443) for url in told}
                parts = urlsplit(request.url)
                assert {(parts.scheme, parts.hostname, parts.port or 443)} == origins
                if KEY in str(request.headers.pairs):
                    assert origins == {("https", "api.example.com", 443)}

        check()
