"""The roles of the methods that one operation can have."""

from __future__ import annotations

from typing import Final

CALL: Final = "call"
ITERATE: Final = "iterate"
WAIT: Final = "wait"
STREAM: Final = "stream"
RESUME: Final = "resume"
SUBMIT: Final = "submit"
ROLES: Final[tuple[str, ...]] = (CALL, ITERATE, WAIT, RESUME, SUBMIT, STREAM)
