"""The whole way from departures to repairs: the parts of this package composed.

Input: an understood document, and departures or traffic. Output: the actions that make the document
say what was seen, and the departures that are left, with the reasons.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from oasmith.drift.actions import Action
from oasmith.drift.fault_actions import Repaired, repaired
from oasmith.drift.faults import Left
from oasmith.drift.matching import Matcher, endpoint_of
from oasmith.drift.overlay_text import new_text
from oasmith.drift.placing import Placing
from oasmith.drift.reading import PACKAGE, Reader, reader_of
from oasmith.drift.records import Tally
from oasmith.drift.traffic import Traffic
from oasmith.json_value import Json
from oasmith.model import Api
from oasmith.naming.names import Names
from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, Understood, package_files, understand_document
from oasmith.source.document import Document
from oasmith.source.overlay import apply_overlay
from oasmith.source.parse import parse
from oasmith.source.pointer import split
from oasmith.source.text import Source, Syntax
from oasmith.spec.structure.references import descend, parent
from oasmith.spec.versions import VERSIONS, Version, upgrade, version_of


@dataclass(frozen=True, slots=True)
class Subject:
    """A document that is understood: what departures are held against."""

    document: Document
    api: Api
    names: Names
    inputs: Inputs
    options: Options

    @property
    def version(self) -> Version:
        """The version whose schemas the document has, as it was published."""
        return VERSIONS[VERSIONS[version_of(self.document.value)].schemas]

    def after(self, actions: Sequence[Action]) -> Subject:
        """The document with these actions; the same one if it cannot be understood with them."""
        tree, _ = parse(Source("drift", new_text(actions), Syntax.YAML))
        assert tree is not None
        document, found = apply_overlay(self.document, tree)
        understood = understand_document(document, found, self.inputs, self.options, rules=())
        return subject_of(understood, self.inputs, self.options) or self


@dataclass(frozen=True, slots=True)
class Result:
    """What is repaired, and what cannot be, with the reasons."""

    repaired: Repaired
    left: list[Left]


def subject_of(understood: Understood, inputs: Inputs, options: Options) -> Subject | None:
    """What is understood; None where errors stopped that."""
    document, api, names = understood.document, understood.api, understood.names
    if document is None or api is None or names is None:
        return None
    return Subject(document, api, names, inputs, options)


@contextmanager
def reading(
    subject: Subject, renderer: Renderer, servers: tuple[str, ...]
) -> Iterator[tuple[Traffic, Reader]]:
    """Reads traffic as clients do."""
    # What comes with Python can be imported everywhere.
    options = replace(subject.options, package=PACKAGE, transports=("stdlib",))
    files = package_files(subject.api, subject.names, options, renderer)
    upgraded, _ = upgrade(subject.document)
    matcher = Matcher(upgraded.value, subject.api.operations, servers)
    with reader_of(files) as reader:
        yield Traffic(matcher, reader), reader


def repair(subject: Subject, tally: Tally) -> Result:
    """The actions that make the document say what was seen.

    `subject` is the document without what this command wrote before, so that it writes all of that
    again. A repair may bring the place of another departure, and classes that only it has.
    """
    version, now, rest = subject.version, subject, dict(tally)
    done = Repaired((), 0, subject.document.value)
    left: list[Left] = []
    while True:
        models = _models(now)
        known = {d: seen for d, seen in rest.items() if not d.model or d.model in models}
        # Classes that never come are those of another document: the paths have to do.
        placed = known if len(known) < len(rest) else rest
        step, left = _step(now, done.root, placed, models, version)
        if not step.actions and placed is not rest:
            placed = rest
            step, left = _step(now, done.root, placed, models, version)
        done = done.then(step)
        rest = {each.departure: each.seen for each in left} | {
            d: seen for d, seen in rest.items() if d not in placed
        }
        if not rest or not step.actions:
            return Result(done, left)
        if placed is known:
            now = subject.after(done.actions)


def _step(
    now: Subject, root: dict[str, Json], placed: Tally, models: dict[str, str], version: Version
) -> tuple[Repaired, list[Left]]:
    """What is repaired at once, and what is left then."""
    faults, left = Placing(root, _operations(now), models, version).faults(placed)
    return repaired(root, faults, version), left


def _operations(subject: Subject) -> dict[str, str]:
    upgraded, _ = upgrade(subject.document)
    found: dict[str, str] = {}
    for operation in subject.api.operations:
        found.setdefault(endpoint_of(operation), upgraded.published(operation.pointer))
    return found


def _models(subject: Subject) -> dict[str, str]:
    """The places of the schemas of classes, by their names and old names. Empty: the class has
    several places, and the path of the answer tells which."""
    upgraded, _ = upgrade(subject.document)
    names = {name: type_id for type_id, name in subject.names.types.items()}
    names = {**subject.names.type_aliases, **names}
    places = {name: _standing(subject, upgraded.published(id_)) for name, id_ in names.items()}
    several = {subject.names.types[type_id]: "" for type_id in subject.api.twins}
    return {name: place for name, place in places.items() if place} | several


def _standing(subject: Subject, pointer: str) -> str:
    """The schema of a type: its own, or that of which it is one reading (``…/anyOf/0``)."""
    for _ in range(3):
        is_there, node = descend(subject.document.value, split(pointer))
        if is_there and isinstance(node, dict):
            return pointer
        pointer = parent(pointer)
    return ""
