"""The type of what validators find: a place of the document, and what is wrong there."""

from __future__ import annotations

from typing import NamedTuple

from oasmith.diagnostics import Severity


class Fault(NamedTuple):
    """One thing that is wrong. `on_key`: it is the key at `pointer` that is wrong; `member`: the
    key that the object there lacks; `help`: what to write instead; `meant`: the key for which the
    one at `pointer` probably stands; `lacking`: the key beside it that it should be a part of."""

    pointer: str
    message: str
    on_key: bool = False
    member: str = ""
    help: str = ""
    meant: str = ""
    lacking: str = ""
    severity: Severity = Severity.ERROR
