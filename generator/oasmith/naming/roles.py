"""The roles of the methods that one operation can have: one table of how they are named, which
operations have them, and which constant of the operation they use.

Invariant: each role is defined here and nowhere else; locks and templates have the same names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from oasmith.model import Operation
from oasmith.naming.verbs import READING_VERBS, VERBS
from oasmith.values import dataclass

CALL: Final = "call"
ITERATE: Final = "iterate"
WAIT: Final = "wait"
RESUME: Final = "resume"
SUBMIT: Final = "submit"
STREAM: Final = "stream"


@dataclass(frozen=True, slots=True)
class Role:
    """What all methods of a role have in common.

    Their name is that of the method that calls the operation, with `prefix` before it, and without
    its first word if that is one of `verbs`. `constant` is the suffix of the constant that they use
    beside that of the operation; empty: none, or that of another role.
    """

    is_offered: Callable[[Operation], bool]
    """Whether an operation has a method of the role."""
    prefix: str = ""
    verbs: frozenset[str] = frozenset()
    constant: str = ""
    arguments: frozenset[str] = frozenset()
    """What the methods take beside the arguments of the operation."""


_TOKEN: Final = frozenset({"resume_token"})
_END: Final = frozenset({"wait_until", "timeout"})

ROLES: Final[Mapping[str, Role]] = {
    CALL: Role(lambda operation: True),
    ITERATE: Role(lambda op: op.paging is not None, "iter_", READING_VERBS, "_PAGING", _TOKEN),
    WAIT: Role(lambda op: op.polling is not None, "wait_for_", READING_VERBS, "_POLLING", _END),
    RESUME: Role(
        lambda op: op.polling is not None, "resume_wait_for_", READING_VERBS, "", _TOKEN | _END
    ),
    SUBMIT: Role(lambda op: op.submission is not None, "submit_", VERBS, "_LINK"),
    STREAM: Role(lambda op: op.sequence is not None, "stream_", READING_VERBS, "_ITEMS"),
}
"""In the order of the methods in a class, and of a lock."""


def roles_of(operation: Operation) -> tuple[str, ...]:
    """The roles of the methods that the operation has."""
    return tuple(name for name, role in ROLES.items() if role.is_offered(operation))
