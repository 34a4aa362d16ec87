"""What a program did with a server: its steps, and how the answers departed from the document.

Nothing but the standard library, since the programs of other generators keep steps as well.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

_LONGEST_REASON = 300


@dataclass(frozen=True)
class Access:
    """How a program reaches its server.

    `run` is a word that no other run on the same server has, for the names of what is created.
    `folder` is empty and the program's own.
    """

    url: str
    secret: str
    run: str
    folder: Path


class ToldAsJson(Protocol):
    """A `Drift` of whichever package."""

    def to_json(self) -> str: ...


@dataclass
class Step:
    """One thing that a user does; `reason` says why it failed, "" when it succeeded."""

    name: str
    seconds: float = 0.0
    reason: str = ""


@dataclass
class Steps:
    """The steps of one run, in order.

    With `keep_going` a step that fails does not end the program: its reason is kept.
    """

    keep_going: bool = False
    done: list[Step] = field(default_factory=list)
    departures: list[str] = field(default_factory=list)

    @contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        """Do one step: ``with steps("upload a file"): ...``."""
        assert name not in {step.name for step in self.done}, f"two steps are called {name!r}"
        step = Step(name)
        self.done.append(step)
        began = time.monotonic()
        try:
            yield
        except Exception as error:
            step.reason = _reason(error)
            if not self.keep_going:
                raise
        finally:
            step.seconds = time.monotonic() - began

    @contextmanager
    def refused(self, name: str, error: type[Exception], words: str) -> Iterator[None]:
        """A step that succeeds when it raises such an error, with these words in its text."""
        with self(name):
            try:
                yield
            except error as refusal:
                assert words in str(refusal), f"{words!r} is not in {str(refusal)!r}"
            else:
                raise AssertionError(f"no {error.__name__} was raised")

    def drift(self, drift: ToldAsJson) -> None:
        """Keep a departure: the client's `on_drift`."""
        self.departures.append(drift.to_json())

    @property
    def failed(self) -> list[Step]:
        return [step for step in self.done if step.reason]


def _reason(error: Exception) -> str:
    """One line; an assertion without words is told by its source."""
    text = " ".join(str(error).split())
    if not text:
        text = traceback.extract_tb(error.__traceback__)[-1].line or ""
    return f"{type(error).__name__}: {text}"[:_LONGEST_REASON]
