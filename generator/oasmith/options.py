"""What a user may choose about one generated package and the documents it is made from.

Values only: `project` and `cli` make them from pyproject.toml and from options of commands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum
from keyword import iskeyword
from pathlib import Path
from typing import Final, Literal, TypeAlias

from oasmith.diagnostics import Severity
from oasmith.values import dataclass

Validation: TypeAlias = Literal["strict", "warn", "off"]
TransportName: TypeAlias = Literal["httpx2", "stdlib", "aiohttp", "requests"]
Bodies: TypeAlias = Literal["fields", "model"]
"""Whether methods take the properties of an object body as arguments, or the body as one."""
Redis: TypeAlias = bool | Literal["auto"]
"""Whether a package brings what shares quotas through Redis; "auto": where its document states
some."""
SPLIT_MODELS = 100


@dataclass(frozen=True, slots=True)
class Options:
    """Choices for one package.

    `client` is the class name of the client (default: from the package name); `drop_suffix` is
    dropped from the names of component schemas that end in it; `split_models` is the number of
    named types from which on every component gets a module of its own; `transports` are what the
    package brings to send requests with, for each kind of client the one it prefers first.
    `testing` says whether it brings a fake server of itself, `redis` whether a limiter for several
    processes. `bodies` says what methods take for a body that is an object.
    """

    package: str
    client: str = ""
    drop_suffix: str = ""
    split_models: int = SPLIT_MODELS
    validation: Validation = "warn"
    transports: tuple[TransportName, ...] = ("httpx2",)
    testing: bool = True
    redis: Redis = "auto"
    bodies: Bodies = "fields"

    @property
    def fault(self) -> str:
        """What makes the names unusable in Python; empty if nothing does."""
        names = {"package": self.package, "client": self.client or "Client"}
        bad = (k for k, name in names.items() if not name.isidentifier() or iskeyword(name))
        return next((f"{key} `{names[key]}` is no Python name" for key in bad), "")


THRESHOLDS: Final[Mapping[str, Severity | None]] = {
    **{severity.label: severity for severity in sorted(Severity, reverse=True)},
    "never": None,
}
"""From which severity on findings make `oasmith lint` fail, by the word for it."""


@dataclass(frozen=True, slots=True)
class LintSettings:
    """What a project says of `oasmith lint`: what makes it fail, the file with what is known, and
    the severities of rules, None for one that is off."""

    fail_on: str = "error"
    baseline: Path | None = None
    rules: Mapping[str, Severity | None] = field(default_factory=dict[str, Severity | None])


class Remote(Enum):
    """What to do about a reference to another host."""

    REFUSED = "refused"
    LOCKED = "locked"
    """Fetch what is not in the cache; it must be what the lock says."""
    UPDATED = "updated"
    """Fetch everything, and make the lock say what came."""


@dataclass(frozen=True, slots=True)
class Access:
    """Where references may lead: into files below `folder` (None: below the folders of the
    documents themselves), and to other hosts as `remote` says.
    """

    folder: Path | None = None
    remote: Remote = Remote.REFUSED

    def over(self, settled: Access) -> Access:
        """What is chosen here, and what was settled before where nothing is."""
        remote = settled.remote if self.remote is Remote.REFUSED else self.remote
        return Access(self.folder or settled.folder, remote)


DEFAULT_ACCESS = Access()
"""Files below the folders of the documents, and no other host."""
