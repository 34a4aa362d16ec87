"""One generated module while it is written: references to names, and the imports that they need.

Input: the names that views refer to. Output: how the module spells each, and its imports.
Invariant: a reference to a name records its import.
"""

from __future__ import annotations

import builtins
from collections import defaultdict
from dataclasses import field, replace

from oasmith.model import Alias, NamedType, TypeId
from oasmith.naming.runtime_names import module_of
from oasmith.python.imports import Import, imports_of
from oasmith.python.package import Package
from oasmith.values import dataclass


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
        """A private name that the module defines by this view; returns the name."""
        self._declared[name] = declaration
        return name

    def declarations(self) -> list[object]:
        """What was declared, by name."""
        return [self._declared[name] for name in sorted(self._declared)]

    def unused(self, module: str, name: str) -> None:
        """Drop the import of a name that is not written after all."""
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

    def runtime(self, name: str) -> str:
        """A name that the runtime defines, for example ``UNSET``."""
        return self.use(self._runtime(name), name)

    def mark(self, name: str) -> str:
        """A name of the runtime in annotations: with an underscore where a type has the same
        name."""
        bound = f"_{name}" if name in self.package.type_names else name
        self.use(self._runtime(name), name if bound == name else f"{name} as {bound}")
        return bound

    def _runtime(self, name: str) -> str:
        return f"{'.' * self.depth}_runtime.{module_of(name)}"

    def runtime_module(self, module: str) -> str:
        """A runtime module by its own name, e.g. ``shapes``."""
        return self.use(f"{'.' * self.depth}_runtime", module)

    def sibling(self, path: str, name: str) -> str:
        """A name from a module of the package, by its path from the root (``resources.pets``)."""
        return self.use("." * self.depth + path, name)

    def builtin(self, name: str) -> str:
        """A builtin type; qualified where a name of this module hides it."""
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
