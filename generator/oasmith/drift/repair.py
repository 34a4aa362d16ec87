"""From what was seen to what is repaired: the parts of this package composed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from oasmith.drift.matching import Matcher, endpoint_of
from oasmith.drift.placing import Left, Placing
from oasmith.drift.reading import PACKAGE, Reader, reader_of
from oasmith.drift.records import Tally
from oasmith.drift.repairs import Repaired, repaired
from oasmith.drift.traffic import Traffic
from oasmith.model import Api
from oasmith.naming.names import Names
from oasmith.options import Options
from oasmith.pipeline import Understood, package_files
from oasmith.render import Renderer
from oasmith.source.document import Document
from oasmith.source.pointer import split
from oasmith.spec.refs import descend, parent
from oasmith.spec.upgrades import upgrade, version_of


@dataclass(frozen=True, slots=True)
class Subject:
    """A document that is understood: what departures are held against."""

    document: Document
    api: Api
    names: Names
    options: Options

    @property
    def version(self) -> str:
        """The version of the document, as it was published."""
        return version_of(self.document.value)


@dataclass(frozen=True, slots=True)
class Result:
    """What is repaired, and what cannot be, with the reasons."""

    repaired: Repaired
    left: list[Left]


def subject_of(understood: Understood, options: Options) -> Subject | None:
    """What is understood; None where errors stopped that."""
    document, api, names = understood.document, understood.api, understood.names
    if document is None or api is None or names is None:
        return None
    return Subject(document, api, names, options)


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


def repair(
    subject: Subject, tally: Tally, present: Callable[[], Subject | None] = lambda: None
) -> Result:
    """The actions that make the document say what was seen.

    `subject` is the document without what this command wrote before, so that it writes all of that
    again; `present` gives the document with it, which is looked at for models that only that has.
    """
    root, operations, models = subject.document.value, _operations(subject), _models(subject)
    spelling = _spelling(subject.version)
    known = {d: seen for d, seen in tally.items() if not d.model or d.model in models}
    faults, unplaced = Placing(root, operations, models).faults(known)
    result = repaired(root, faults, spelling)
    if len(known) < len(tally):
        models = _models(present() or subject)
    # Perhaps a repair brings the place of another one.
    again = dict.fromkeys((*(left.departure for left in unplaced), *(tally.keys() - known.keys())))
    rest = {departure: seen for departure, seen in tally.items() if departure in again}
    if rest:
        faults, unplaced = Placing(result.root, operations, models).faults(rest)
        result = result.then(repaired(result.root, faults, spelling))
    return Result(result, unplaced)


def _spelling(version: str) -> str:
    """The version whose spelling of schemas a document has."""
    return version if version in ("2.0", "3.0") else "3.1"


def _operations(subject: Subject) -> dict[str, str]:
    upgraded, _ = upgrade(subject.document)
    found: dict[str, str] = {}
    for operation in subject.api.operations:
        found.setdefault(endpoint_of(operation), upgraded.published(operation.pointer))
    return found


def _models(subject: Subject) -> dict[str, str]:
    """Where the schemas of classes stand; old names of them too."""
    upgraded, _ = upgrade(subject.document)
    names = {name: type_id for type_id, name in subject.names.types.items()}
    names = {**subject.names.type_aliases, **names}
    places = {name: _standing(subject, upgraded.published(id_)) for name, id_ in names.items()}
    return {name: place for name, place in places.items() if place}


def _standing(subject: Subject, pointer: str) -> str:
    """The schema of a type: its own, or that of which it is one reading (``…/anyOf/0``)."""
    for _ in range(3):
        is_there, node = descend(subject.document.value, split(pointer))
        if is_there and isinstance(node, dict):
            return pointer
        pointer = parent(pointer)
    return ""
