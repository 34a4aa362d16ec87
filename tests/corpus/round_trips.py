"""One document of the corpus, judged by instances of its component schemas.

Input: a document. Output: a `Report`: for each component schema whether what is read is written
again exactly, and whether wrong instances are refused by their place. Instances and mutants are
what `jsonschema-rs` says they are, under the schemas as they stand after the upgrade to 3.1.
Schemas come in a seeded order until the time is over; what was not reached is counted.
"""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple, TypeAlias
from urllib.parse import quote

import jsonschema_rs

from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import generate, understand
from oasmith.spec.versions import upgrade
from tests.corpus.codecs import Codec, InstalledPackage, all_shapes
from tests.corpus.instances import Impossible, Instances
from tests.corpus.judge import inputs_of
from tests.corpus.mutants import Fault, faults, mutant
from tests.corpus.raw_bytes import carries_bytes
from tests.corpus.texts import is_base64
from tests.corpus.tolerance import DOCUMENT, tolerant
from tests.support.installed import PACKAGE, installed

Json: TypeAlias = Any
INSTANCES: Final = 20
"""Valid instances, and wrong ones, of a schema."""

_ATTEMPTS: Final = 80
_SECONDS_A_SCHEMA: Final = 2.0


class Failure(NamedTuple):
    """An instance that a client treats wrongly, and how."""

    what: str
    instance: Json


@dataclass(slots=True)
class Report:
    """What was judged. `barren` schemas gave no valid instance, `unusable` ones are no JSON
    Schema, `raw` ones carry bytes and never travel as JSON, `skipped` ones were not reached in
    time; `failures` are by pointer."""

    schemas: int = 0
    valid: int = 0
    wrong: int = 0
    barren: list[str] = field(default_factory=list)
    unusable: list[str] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    failures: dict[str, Failure] = field(default_factory=dict)

    def __str__(self) -> str:
        lost = {"without instance": self.barren, "no JSON Schema": self.unusable}
        lost |= {"with raw bytes": self.raw, "beyond the time": self.skipped}
        told = "".join(f", {len(names)} {what}" for what, names in lost.items() if names)
        done = f"{self.schemas} schemas: {self.valid} valid, {self.wrong} wrong instances"
        return f"{done}, {len(self.failures)} failing{told}"


def round_trips(document: Path, seconds: float) -> Report | None:
    """Judge the component schemas of a document; None where no package is generated."""
    inputs, options = inputs_of(document), Options(PACKAGE)
    understood = understand(inputs, options)
    files = generate(inputs, options, Renderer()).files
    if files is None or understood.document is None or understood.api is None:
        return None
    root = upgrade(understood.document)[0].value
    pointers = [p for p in understood.api.types if p.startswith("#/components/schemas/")]
    components = [p for p in pointers if "/" not in p.removeprefix("#/components/schemas/")]
    report, random = Report(), Random(document.name)
    raw = {pointer for pointer in components if carries_bytes(understood.api, pointer)}
    report.raw, components = sorted(raw), [p for p in components if p not in raw]
    if not components:
        return report
    random.shuffle(components)
    with installed({**files, **all_shapes()}):
        package = InstalledPackage(understood)
        trial = _Trial(root, tolerant(root, understood.api), package, report)
        end = time.monotonic() + seconds
        for pointer in components:
            if time.monotonic() < end:
                trial.judge(pointer, min(end, time.monotonic() + _SECONDS_A_SCHEMA))
            else:
                report.skipped.append(pointer)
    return report


@dataclass(slots=True)
class _Trial:
    """The schemas of one document, one after the other."""

    root: dict[str, Json]
    registry: Any
    package: InstalledPackage
    report: Report

    def judge(self, pointer: str, end: float) -> None:
        """Judge one schema by as many instances as there is time for."""
        try:
            validator = self._validator(pointer)
        except (ValueError, jsonschema_rs.ReferencingError):
            self.report.unusable.append(pointer)
            return
        codec = self.package.codec(pointer)
        instances = list(self._instances(pointer, validator, end))
        if not instances:
            self.report.barren.append(pointer)
            return
        self.report.schemas += 1
        # Its own seed: what is found does not depend on what was judged before, or in which time.
        mutations = Random(f"mutants of {pointer}")
        for failure in self._failures(codec, validator, instances, mutations):
            self.report.failures[pointer] = failure
            return

    def _validator(self, pointer: str) -> Any:
        reference = {"$ref": DOCUMENT + quote(pointer, safe="#/~")}
        return jsonschema_rs.Draft202012Validator(
            reference, registry=self.registry, validate_formats=True, formats={"byte": is_base64}
        )

    def _instances(self, pointer: str, validator: Any, end: float) -> Iterator[Json]:
        random = Random(pointer)
        source = Instances(self.root, random)
        found = 0
        for _ in range(_ATTEMPTS):
            if found == INSTANCES or time.monotonic() > end:
                return
            try:
                instance = source.draw({"$ref": pointer})
            except Impossible:
                continue
            # A named type is never null itself: null is added where it is referred to.
            if instance is not None and validator.is_valid(instance):
                found += 1
                yield instance

    def _failures(
        self, codec: Codec, validator: Any, instances: list[Json], random: Random
    ) -> Iterator[Failure]:
        for instance in instances:
            self.report.valid += 1
            if said := self._unfaithful(codec, instance):
                yield Failure(said, instance)
        for instance in instances:
            value, without = mutant(random, instance)
            if value is None:
                continue  # null is added where the type is referred to
            if without is not ... and not faults(validator.iter_errors(without)):
                continue  # null for an optional property reads as absent
            found = faults(validator.iter_errors(value))
            self.report.wrong += bool(found)
            if found and (said := self._not_refused(codec, value, found)):
                yield Failure(said, value)

    def _unfaithful(self, codec: Codec, instance: Json) -> str:
        """What is lost on the way through the model; empty if nothing is."""
        try:
            written = codec.encode(codec.decode(copy.deepcopy(instance)))
        except self.package.error as error:
            return f"valid but refused: {error}"
        if _exactly(written) == _exactly(instance):
            return ""
        return f"written as {_exactly(written)}"

    def _not_refused(self, codec: Codec, value: Json, found: list[Fault]) -> str:
        """Why a wrong value is not refused as it should be; empty if it is."""
        places = [self._path(fault, value) for fault in found]
        try:
            codec.decode(copy.deepcopy(value))
        except self.package.error as error:
            told = [problem.path for problem in error.problems]
            if any(path.startswith(place) for path in told for place in places):
                return ""
            return f"refused for {told} instead of {places}"
        return f"accepted in spite of {places}"

    def _path(self, fault: Fault, value: Json) -> str:
        path = ""
        for key in fault.place:
            step: Any = key if isinstance(value, list) else _member_name(value, key)
            path = self.package.child(path, step)
            value = value[step] if isinstance(value, list) else value.get(step)
        return path


def _member_name(value: dict[str, Json], key: str | int) -> str:
    """The name that the validator means: it tells a member called "7" or "+7" like an index."""
    names = (name for name in value if isinstance(key, int) and name.lstrip("+") == str(key))
    return next(names, str(key))


def _exactly(value: Json) -> str:
    """A text that tells true from 1 and 1.0 from 1, but not one order of keys from another."""
    return json.dumps(value, sort_keys=True)
