"""What a user may choose about one generated package."""

from __future__ import annotations

from dataclasses import dataclass
from keyword import iskeyword
from typing import Literal, TypeAlias

Validation: TypeAlias = Literal["strict", "warn", "off"]
SPLIT_MODELS = 100


@dataclass(frozen=True, slots=True)
class Options:
    """Choices for one package.

    `client` is the class name of the client (default: from the package name); `drop_suffix` is
    dropped from the names of component schemas that end in it; `split_models` is the number of
    named types from which on every component gets a module of its own.
    """

    package: str
    client: str = ""
    drop_suffix: str = ""
    split_models: int = SPLIT_MODELS
    validation: Validation = "warn"

    @property
    def fault(self) -> str:
        """What makes the names unusable in Python; empty if nothing does."""
        names = {"package": self.package, "client": self.client or "Client"}
        bad = (k for k, name in names.items() if not name.isidentifier() or iskeyword(name))
        return next((f"{key} `{names[key]}` is no Python name" for key in bad), "")
