"""Work on several cores: on many items, or beside other work.

Children are forked, so that they see the model without copying it; where a platform cannot fork
safely, or a child dies, the work is done in this process. Invariant: results are the same, and in
the same order, wherever the work is done.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_PROCESSES = 4


def forked_map(work: Callable[[T], R], items: Sequence[T], *, worth_it: bool) -> list[R]:
    """``[work(item) for item in items]``, on as many cores as there are if that is `worth_it`."""
    count = _cores() if worth_it else 1
    shares = [items[start::count] for start in range(count)]
    others = [beside(partial(_each, work, share), worth_it=True) for share in shares[1:]]
    parts = [_each(work, shares[0]), *(other() for other in others)]
    return [parts[index % count][index // count] for index in range(len(items))]


def beside(work: Callable[[], R], *, worth_it: bool) -> Callable[[], R]:
    """Begin the work on another core if that is `worth_it`; what comes back gives its result,
    once."""
    if not worth_it or _cores() == 1:
        return work
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(sender, work), daemon=True)
    process.start()
    sender.close()
    return partial(_collect, process, receiver, work)


def _cores() -> int:
    return min(os.cpu_count() or 1, _PROCESSES) if sys.platform == "linux" else 1


def _each(work: Callable[[T], R], items: Sequence[T]) -> list[R]:
    return [work(item) for item in items]


def _send(sender: Connection, work: Callable[[], object]) -> None:
    try:
        result = work()
    except Exception:  # noqa: BLE001 - the parent does the work again and meets it itself
        sender.close()
    else:
        sender.send(result)


def _collect(process: BaseProcess, receiver: Connection, work: Callable[[], R]) -> R:
    try:
        result: R = receiver.recv()
    except EOFError:
        result = work()
    process.join()
    return result
