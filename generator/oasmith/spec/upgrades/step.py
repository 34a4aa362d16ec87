"""The result of one step of an upgrade."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from oasmith.diagnostics import Diagnostic
from oasmith.json_value import Json
from oasmith.source.pointer import Tokens
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class Upgraded:
    """A document in the next version.

    `moves` maps the new places of subtrees that moved to the old ones; the pointers of `findings`
    are places in the new document.
    """

    value: dict[str, Json]
    moves: Mapping[Tokens, Tokens] = field(default_factory=dict[Tokens, Tokens])
    findings: tuple[Diagnostic, ...] = ()
