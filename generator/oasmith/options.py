"""What a user may choose about one generated package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Validation: TypeAlias = Literal["strict", "warn", "off"]


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
    split_models: int = 100
    validation: Validation = "warn"
