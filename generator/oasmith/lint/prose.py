"""What the descriptions of a document say that its keywords do not.

Input: the objects of a document. Output: one place after another at which a text is about a
schema. A text is looked at only where it stands beside the schema that it is about, and where an
overlay may change that schema: not beside a reference, which others share.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from oasmith.json_value import Json
from oasmith.lint.examples import compared
from oasmith.lint.fitting import Fitting
from oasmith.lint.overlay_action import overlay_action
from oasmith.lint.reading import mapping, text
from oasmith.lint.rule import Context, Finding
from oasmith.lint.schemas import Place
from oasmith.spec.structure.references import join

_LONGEST = 5_000
"""How much of a description is read."""


class Described(NamedTuple):
    """A schema with the text about it, and the places of both."""

    text: str
    text_pointer: str
    schema: dict[str, Json]
    pointer: str


def described(context: Context) -> Iterator[Described]:
    """Every schema, and every schema of a parameter or header, that has a description."""
    for node in context.nodes_of("schema"):
        said = text(node.value, "description")
        if said and "$ref" not in node.value:
            at = join(node.pointer, "description")
            yield Described(said[:_LONGEST], at, node.value, node.pointer)
    for kind in ("parameter", "header"):
        for node in context.nodes_of(kind):
            schema = mapping(node.value, "schema")
            said = text(node.value, "description")
            if said and schema and "$ref" not in schema and not text(schema, "description"):
                at = join(node.pointer, "description")
                yield Described(said[:_LONGEST], at, schema, join(node.pointer, "schema"))


def is_shown_otherwise(context: Context, place: Described, update: dict[str, Json]) -> bool:
    """Whether the default of the schema, or an example of it anywhere in the document, breaks what
    an action would add."""
    fitting = Fitting(context.refs, context.version)
    updated = Place({**place.schema, **update}, place.pointer)
    given = [place.schema["default"]] if "default" in place.schema else []
    given += context.once(compared).values.get(place.pointer, ())
    before = Place(place.schema, place.pointer)
    return any(fitting.misfits(v, updated) and not fitting.misfits(v, before) for v in given)


def suggestion(
    context: Context, place: Described, update: dict[str, Json], message: str, phrase: str
) -> Finding:
    """A finding at the text, with the action that says the same in a keyword."""
    action = overlay_action(
        place.pointer, update, f"the description says: {' '.join(phrase.split())}"
    )
    return Finding(place.text_pointer, message, help=action)
