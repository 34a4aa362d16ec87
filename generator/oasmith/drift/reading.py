"""Traffic read as a client reads it, by the runtime that the package would carry.

Input: the files of a generated package, and exchanges. Output: a tally. The package is imported
from memory under a name of its own, and its runtime decodes the responses. Nothing is sent.
"""

from __future__ import annotations

import importlib
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.abc import InspectLoader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import PurePosixPath
from types import CodeType, ModuleType, SimpleNamespace
from typing import Any, Final

from oasmith.drift.har import Exchange
from oasmith.drift.records import Departure, Seen
from oasmith.naming.roles import ROLES, STREAM

PACKAGE: Final = "_oasmith_drift"
"""What the package is called while it is in memory."""
_UNUSED: Final = ("testing", "with_response")


class _InMemory(MetaPathFinder, InspectLoader):
    """Finds the modules of one package among its files."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._texts: dict[str, bytes] = {}
        self._packages: set[str] = set()
        for path, text in files.items():
            if path.endswith(".py"):
                parts = PurePosixPath(path).with_suffix("").parts
                is_package = parts[-1] == "__init__"
                name = ".".join((PACKAGE, *(parts[:-1] if is_package else parts)))
                self._texts[name] = text
                self._packages |= {name} if is_package else set()

    def modules(self) -> Iterator[str]:
        """The names of all modules that a client is made of."""
        for name in sorted(self._texts):
            inner = name.split(".")[1:]
            if not inner or (inner[0] != "_runtime" and inner[-1] not in _UNUSED):
                yield name

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> ModuleSpec | None:
        return spec_from_loader(fullname, self) if fullname in self._texts else None

    def is_package(self, fullname: str) -> bool:
        return fullname in self._packages

    def get_source(self, fullname: str) -> str:
        return self._texts[fullname].decode()

    def get_code(self, fullname: str) -> CodeType:
        return compile(self._texts[fullname], f"<{fullname}>", "exec", dont_inherit=True)


@contextmanager
def _imported(files: Mapping[str, bytes]) -> Iterator[list[ModuleType]]:
    """The modules of a package, as long as they are needed."""
    finder = _InMemory(files)
    sys.meta_path.insert(0, finder)
    try:
        yield [importlib.import_module(name) for name in finder.modules()]
    finally:
        sys.meta_path.remove(finder)
        for name in [n for n in sys.modules if n.partition(".")[0] == PACKAGE]:
            del sys.modules[name]


class Reader:
    """Reads answers and counts how they depart.

    `runtime` are the modules of the package's runtime, `operations` its operations by what records
    call them.
    """

    def __init__(self, modules: Sequence[ModuleType]) -> None:
        self.runtime = {
            name: importlib.import_module(f"{PACKAGE}._runtime.{name}")
            for name in (
                "concurrency",
                "drift",
                "errors",
                "http",
                "operation",
                "options",
                "responses",
                "shared",
                "tolerant",
            )
        }
        kind = self.runtime["operation"].Operation
        self.operations: dict[str, Any] = {}
        self.sequences: dict[str, Any] = {}
        """How the items of an operation are read, where it has a ``stream_…`` method."""
        for constants in map(vars, modules):
            for name, found in constants.items():
                if type(found) is kind:
                    endpoint = f"{found.method} {found.path}"
                    self.operations[endpoint] = found
                    items = constants.get(f"{name}{ROLES[STREAM].constant}")
                    if items is not None:
                        self.sequences[endpoint] = items
        self._config = self.runtime["options"].Config(
            package=PACKAGE, version="", base_url="http://localhost"
        )
        self._config.log.disabled = True
        self._shared: dict[str, Any] = {}
        self._found: set[Any] = set()
        """How the present answer departs."""
        self.totals: Counter[tuple[str, int]] = Counter()
        """Answers that were read, by operation and status."""
        self.unreadable: Counter[str] = Counter()
        """Answers whose bodies are not what their media types say, by operation."""

    def departs(self, endpoint: str, exchange: Exchange) -> bool:
        """Count how an answer departs from what is documented of its operation; whether it does."""
        operation = self.operations.get(endpoint)
        if operation is None or exchange.body is None:
            return False
        self._found.clear()
        self._read(endpoint, operation, exchange)
        return bool(self._found)

    def _read(self, endpoint: str, operation: Any, exchange: Exchange) -> None:
        assert exchange.body is not None
        http, responses, tolerant = (
            self.runtime[name] for name in ("http", "responses", "tolerant")
        )
        response = http.Response(exchange.status, http.Headers(exchange.headers), exchange.body)
        shared = self._shared_of(endpoint)
        status = exchange.status
        self.totals[endpoint, status] += 1
        decode = tolerant.decoder(operation, status, self._config, shared)

        def report(kind: str, expected: str, found: str) -> None:
            drift = tolerant.drift_of(operation, status, kind, expected, found)
            tolerant.report(drift, self._config, shared)

        if not responses.is_success(operation, status):
            responses.api_error(operation, response, decode, report)
            return
        # An `Accept` that is no choice of the operation, as browsers send, takes any documented
        # type.
        chosen = exchange.accept if exchange.accept in operation.choices else None
        accept = "" if exchange.accept == operation.accept else chosen
        try:
            sequence = self._sequence(endpoint, operation, response, decode)
            if sequence is None:
                responses.read_success(operation, response, decode, accept=accept, tell=report)
            else:
                for piece in (response.body, None):
                    for _ in sequence._read(piece):
                        pass
        except self.runtime["errors"].StreamError:
            pass  # what the server says went wrong is no departure
        except self.runtime["errors"].ClientError:
            self.unreadable[endpoint] += 1

    def _sequence(self, endpoint: str, operation: Any, response: Any, decode: Any) -> Any:
        """What reads the items of an answer one by one, as the ``stream_…`` method of its operation
        does; None where that has none, or something else came."""
        reader, known = self.sequences.get(endpoint), self.runtime["responses"].documented
        if reader is None or not response.body or not known(operation.success, response.status):
            return None
        sequence = importlib.import_module(f"{PACKAGE}._runtime.sequences").ItemStream(
            SimpleNamespace(config=self._config), operation, {}, reader
        )
        if sequence._is_other(response):
            return None
        sequence._decode = decode
        sequence._tell = lambda error: None
        return sequence

    def _shared_of(self, endpoint: str) -> Any:
        """The counts are bounded, for each operation by itself."""
        if endpoint not in self._shared:
            kept = self.runtime["concurrency"].Kept
            shared = self.runtime["shared"].Shared(lambda: kept(threading.Lock))
            shared.part(self.runtime["drift"].DRIFT, self._counts)
            self._shared[endpoint] = shared
        return self._shared[endpoint]

    def _counts(self) -> Any:
        """Counts that note in `_found` what they count, once for each response."""
        counts = self.runtime["drift"].DriftCounts()
        add = counts.add

        def add_new(found: Any) -> bool:
            is_new = found not in self._found  # items of a sequence depart alike
            self._found.add(found)
            is_first: bool = is_new and add(found)
            return is_first

        counts.add = add_new
        return counts

    def tally(self, totals: Mapping[tuple[str, int], int] | None = None) -> dict[Departure, Seen]:
        """What was found, among as many answers as were read, or of `totals`."""
        totals = self.totals if totals is None else totals
        drift = self.runtime["drift"]
        result: dict[Departure, Seen] = {}
        for shared in self._shared.values():
            for found, count in shared.part(drift.DRIFT, drift.DriftCounts).items():
                departure = Departure(
                    endpoint=found.endpoint,
                    status=found.status,
                    model=found.model,
                    path=found.path,
                    kind=found.kind,
                    expected=found.expected,
                    found=found.found,
                )
                total = totals.get((found.endpoint, found.status), 0)
                result[departure] = Seen(count, total)
        return result


@contextmanager
def reader_of(files: Mapping[str, bytes]) -> Iterator[Reader]:
    """A reader for a generated package."""
    with _imported(files) as modules:
        yield Reader(modules)
