"""The same work on many items, on several cores.

Input: a function and items. Output: the results in the order of the items. Children are forked,
so that they see the model without copying it; where a platform cannot fork safely, or a child
dies, the work is done in this process.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_PROCESSES = 4


def forked_map(work: Callable[[T], R], items: Sequence[T], *, worth_it: bool) -> list[R]:
    """``[work(item) for item in items]``, on as many cores as there are if that is `worth_it`."""
    count = min(os.cpu_count() or 1, _PROCESSES) if worth_it and sys.platform == "linux" else 1
    if count == 1:
        return [work(item) for item in items]
    shares = [items[start::count] for start in range(count)]
    children = [_start(work, share) for share in shares[1:]]
    parts = [[work(item) for item in shares[0]]]
    parts += [
        _collect(child, work, share) for child, share in zip(children, shares[1:], strict=True)
    ]
    return [parts[index % count][index // count] for index in range(len(items))]


def _start(work: Callable[[T], R], share: Sequence[T]) -> tuple[BaseProcess, Connection]:
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(sender, work, share), daemon=True)
    process.start()
    sender.close()
    return process, receiver


def _work(sender: Connection, work: Callable[[T], R], share: Sequence[T]) -> None:
    try:
        results = [work(item) for item in share]
    except Exception:  # noqa: BLE001 - the parent does the share again and meets it itself
        sender.close()
    else:
        sender.send(results)


def _collect(
    child: tuple[BaseProcess, Connection], work: Callable[[T], R], share: Sequence[T]
) -> list[R]:
    process, receiver = child
    try:
        results: list[R] = receiver.recv()
    except EOFError:
        results = [work(item) for item in share]
    process.join()
    return results
