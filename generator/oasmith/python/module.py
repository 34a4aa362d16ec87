"""One generated module while it is written: how it refers to things, and what it must import.

Asking for a name records the import that it needs; `imports` gives them in order.
"""

from __future__ import annotations

import builtins
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from functools import cache, cached_property

from oasmith.model import Alias, Api, Enum, NamedType, Operation, TypeId, Webhook
from oasmith.naming.names import Names
from oasmith.options import Redis, TransportName
from oasmith.values import dataclass

_DIGITS = re.compile(r"(\d+)")
_IMPORT_WIDTH = 88
"""Import lines longer than this are exploded: both black and every import sorter leave them."""


@dataclass(frozen=True)
class Package:
    """What all modules of a package have in common."""

    api: Api
    names: Names
    split: bool
    in_requests: frozenset[TypeId]
    """What a request body may contain."""
    in_answers: frozenset[TypeId]
    """What may come in: in a response, or as a webhook."""
    callbacks: Mapping[str, Sequence[Webhook]] = field(default_factory=dict)
    """What operations are called back with, by their ids."""
    transports: Sequence[TransportName] = ("httpx2",)
    testing: bool = True
    redis: Redis = "auto"

    @property
    def has_limits(self) -> bool:
        """Whether the document states quotas."""
        return any(operation.rate_limits for operation in self.api.operations)

    @property
    def has_redis(self) -> bool:
        """Whether the package brings what shares quotas through Redis."""
        return self.has_limits if self.redis == "auto" else self.redis

    @cached_property
    def type_names(self) -> frozenset[str]:
        """The names of all types, and those that they had."""
        return frozenset((*self.names.types.values(), *self.names.type_aliases))

    @cached_property
    def operations(self) -> Mapping[str, Operation]:
        """The operations by their ids."""
        return {operation.id: operation for operation in self.api.operations}

    @cached_property
    def operations_by_resource(self) -> Mapping[str, Sequence[Operation]]:
        """The operations of each resource, by its attribute, in the order of the document."""
        groups: dict[str, list[Operation]] = {r.attribute: [] for r in self.names.resources}
        for operation in self.api.operations:
            groups[self.names.operations[operation.id].resource].append(operation)
        return groups


@dataclass(frozen=True, slots=True)
class Import:
    """``from module import names``; without names, ``import module``."""

    module: str
    names: str

    def __str__(self) -> str:
        return f"from {self.module} import {self.names}" if self.names else f"import {self.module}"


@dataclass(slots=True)
class Module:
    """A module `depth` folders below the package root.

    `home` is the name of the models module this is (``""``: no models module); types that live
    here are referred to by their bare name, all others as ``models.Name``. `shadowed` are builtin
    names that a class of the module uses for something else.
    """

    package: Package
    depth: int = 1
    home: str = ""
    shadowed: frozenset[str] = frozenset()
    _froms: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _plain: set[str] = field(default_factory=set)
    _declared: dict[str, object] = field(default_factory=dict)

    def use(self, module: str, name: str) -> str:
        """``from module import name``; the name itself."""
        self._froms[module].add(name)
        return name

    def declare(self, name: str, declaration: object) -> str:
        """A private name that the module itself defines, as this view says; the name itself."""
        self._declared[name] = declaration
        return name

    def declarations(self) -> list[object]:
        """What was declared, by name."""
        return [self._declared[name] for name in sorted(self._declared)]

    def unused(self, module: str, name: str) -> None:
        """What was asked for is not written after all."""
        names = self._froms.get(module, set())
        names.discard(name)
        if not names:
            self._froms.pop(module, None)

    def prose(self) -> Module:
        """The module for names in docstrings: spelled the same, and nothing is imported."""
        return replace(self, _froms=defaultdict(set), _plain=set())

    def use_module(self, module: str, alias: str = "") -> str:
        """``import module`` or ``import module as alias``; the name it is bound to."""
        self._plain.add(f"{module} as {alias}" if alias else module)
        return alias or module

    def runtime(self, module: str, name: str) -> str:
        """A name of the runtime module, e.g. ``runtime("model", "UNSET")``."""
        return self.use(f"{'.' * self.depth}_runtime.{module}", name)

    def mark(self, module: str, name: str) -> str:
        """A name of the runtime that stands in annotations, where a type may have it already."""
        bound = f"_{name}" if name in self.package.type_names else name
        self.runtime(module, name if bound == name else f"{name} as {bound}")
        return bound

    def runtime_module(self, module: str) -> str:
        """A runtime module by its own name, e.g. ``shapes``."""
        return self.use(f"{'.' * self.depth}_runtime", module)

    def sibling(self, path: str, name: str) -> str:
        """A name from a module of the package, by its path from the root (``resources.pets``)."""
        return self.use("." * self.depth + path, name)

    def builtin(self, name: str) -> str:
        """A builtin type, spelled so that nothing in this module hides it."""
        return f"{self.use_module('builtins')}.{name}" if name in self.shadowed else name

    def type_name(self, id_: TypeId) -> str:
        """How this module refers to the named type."""
        return self._refer(id_, self.package.names.types[id_])

    def named(self, id_: TypeId) -> NamedType:
        """The model's type of the id."""
        return self.package.api.types[id_]

    def is_class(self, id_: TypeId) -> bool:
        """Whether the type is a class with a codec of its own."""
        return not isinstance(self.named(id_), Alias)

    def is_enum(self, id_: TypeId) -> bool:
        """Whether the type is an enum class."""
        return isinstance(self.named(id_), Enum)

    def _refer(self, id_: TypeId, name: str) -> str:
        home = self.package.names.modules[id_] if self.package.split else "models"
        if self.home == home and not _is_ambiguous(name):
            return name
        return f"{self.use('.' * self.depth, 'models')}.{name}"

    def imports(self, indent: int = 0) -> list[list[Import]]:
        """The blocks of imports, sorted as isort does: of Python, then of the package."""
        local = {m: n for m, n in self._froms.items() if m.startswith(".")}
        standard = {m: n for m, n in self._froms.items() if not m.startswith(".")}
        plain = [Import(name, "") for name in sorted(self._plain)]
        blocks = [plain + imports_of(standard, indent), imports_of(local, indent)]
        return [block for block in blocks if block]


def _is_ambiguous(name: str) -> bool:
    """Whether a bare class name may be read as another thing in its own module: mypy takes it for
    the builtin before the class is defined, and one without letters of two cases is possibly that
    of an attribute too."""
    return name in vars(builtins) or name == name.lower()


def imports_of(froms: Mapping[str, Iterable[str]], indent: int = 0) -> list[Import]:
    """Imports of names, sorted as isort does: farther relative modules first."""
    modules = sorted(froms, key=_furthest_first)
    groups = [(module, group) for module in modules for group in _lines(froms[module])]
    return [Import(module, _listed(module, group, indent)) for module, group in groups]


def _lines(names: Iterable[str]) -> list[list[str]]:
    """The names that share a line, sorted: each that gets another name has one for itself."""
    ordered = sorted(names, key=member_order)
    if len(ordered) == 1:
        return [ordered]
    plain = [name for name in ordered if " as " not in name]
    groups = [[name] for name in ordered if name not in plain]
    return sorted([*groups, *([plain] if plain else [])], key=lambda group: member_order(group[0]))


def _listed(module: str, ordered: list[str], indent: int) -> str:
    """The names behind ``import``: in parentheses, one a line, where they are too many."""
    listed = ", ".join(ordered)
    if indent + len(f"from {module} import {listed}") <= _IMPORT_WIDTH:
        return listed
    pad = " " * indent
    return "\n".join(["(", *(f"{pad}    {name}," for name in ordered), f"{pad})"])


def _furthest_first(module: str) -> tuple[int, tuple[object, ...]]:
    dots = len(module) - len(module.lstrip("."))
    return -dots, natural(module.lstrip("."))


@cache
def member_order(name: str) -> tuple[int, tuple[object, ...]]:
    """Constants, classes, functions: the order of isort's ``order-by-type``."""
    if name.isupper() and len(name) > 1:
        return 0, natural(name)
    return (1 if name[:1].isupper() else 2), natural(name)


@cache
def natural(name: str, *, fold: bool = True) -> tuple[object, ...]:
    """A sort key: case folded, digits as numbers; what ends is before what goes on, with a number
    too; the name itself last."""
    pieces = _DIGITS.split(name.lower() if fold else name)
    return *((int(p), "") if p.isdecimal() else (0, p) for p in pieces), (-1, ""), (0, name)
