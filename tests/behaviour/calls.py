"""Calls against a server of faults: what they give, how they fail, and all that they show."""

from __future__ import annotations

import pickle
import traceback
from dataclasses import dataclass, field
from typing import Any, ClassVar

import pytest

from oasmith.runtime import errors
from oasmith.runtime.concurrency import Clock
from oasmith.runtime.testing import FakeClock
from tests.behaviour.fault_server import FaultServer
from tests.behaviour.sides import Sync


class HastyClock(Clock):
    """Real time without pauses, for the limits that a transport keeps by the machine's clock."""

    def sleep(self, seconds: float) -> None:
        pass

    async def asleep(self, seconds: float) -> None:
        pass


@dataclass
class Ledger:
    """What `sides` wants to know to make a client of `ledger`."""

    url: str
    clock: Clock
    package: ClassVar[str] = "tests.behaviour.ledger"
    client: ClassVar[str] = "LedgerClient"
    credentials: ClassVar[dict[str, str]] = {}


@dataclass
class Calls:
    """Makes calls on one side; `shown` is every text that clients and errors show."""

    side: Sync
    server: FaultServer
    shown: list[str]
    clock: FakeClock = field(default_factory=FakeClock)

    def client(self, **options: Any) -> Any:
        """A client of the server; it waits by the fake clock."""
        vendor: Any = Ledger(self.server.url, self.clock)
        client = self.side.client(vendor, **options)
        self.shown += [repr(client), repr(client._caller.config), repr(vars(client))]
        return client

    def gives(self, name: str, client: Any = None, **options: Any) -> Any:
        """What an operation returns."""
        client = client or self.client(**options)
        return self.side.run(getattr(client.entries, name)())

    def fails(self, kind: type[Exception], name: str, client: Any = None, **options: Any) -> Any:
        """The error of an operation, of exactly this kind; it names the operation and pickles."""
        with pytest.raises(errors.ClientError) as caught:
            self.gives(name, client, **options)
        error = caught.value
        assert type(error) is kind, "".join(traceback.format_exception(error))
        assert error.operation == f"entries.{name}"
        pickled = pickle.dumps(error)
        copy = pickle.loads(pickled)
        assert (str(copy), vars(copy).keys()) == (str(error), vars(error).keys())
        self.shown += [str(error), repr(error), repr(vars(error)), repr(pickled)]
        self.shown += traceback.format_exception(error)
        return error

    @property
    def sent(self) -> int:
        """How many requests the server has read."""
        return len(self.server.arrived)
