"""Every model class of the three packages: what was read is written again, exactly."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
from copy import deepcopy
from functools import partial
from importlib import import_module
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.behaviour.vendors import VENDORS
from tests.support.strategies import places, valid


def _models() -> list[Any]:
    """Every model class, named after package and class."""
    found = []
    for vendor in VENDORS:
        base = import_module(f"{vendor.package}._runtime.model").JsonModel
        named = vars(import_module(f"{vendor.package}.models")).values()
        kinds = [kind for kind in named if isinstance(kind, type) and issubclass(kind, base)]
        found += [
            pytest.param(kind, id=f"{vendor.package}.{kind.__name__}")
            for kind in kinds
            if kind.__module__ == f"{vendor.package}.models"
        ]
    return found


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)

every_model = pytest.mark.parametrize("model", _models())


def _names(model: Any, *, required: bool) -> list[str]:
    """The names of the properties that a schema demands, or of the others."""
    return [name for name, of in model.shape.properties.items() if of.required is required]


def _exactly(value: Any) -> str:
    """A text that tells true from 1 and 1.0 from 1, but not one order of keys from another."""
    return json.dumps(value, sort_keys=True)


def test_the_packages_have_all_their_models() -> None:
    assert len(_models()) == 15 + 6 + 1


@every_model
@given(data=st.data())
def test_what_is_read_is_written_again(model: Any, data: st.DataObject) -> None:
    sent = data.draw(valid(model.shape))
    read = model.from_dict(copy.deepcopy(sent))
    assert _exactly(read.to_dict()) == _exactly(sent)
    unknown = sent.keys() - model.shape.names
    assert read.additional_properties == {name: sent[name] for name in unknown}
    for text in (json.dumps(sent), json.dumps(sent, ensure_ascii=False).encode()):
        assert _exactly(json.loads(model.from_json(text).to_json())) == _exactly(sent)
    copies = dataclasses.replace(read), copy.copy(read), copy.deepcopy(read)
    for twin in (*copies, pickle.loads(pickle.dumps(read))):
        assert twin == read
        assert _exactly(twin.to_dict()) == _exactly(sent)


@every_model
@given(data=st.data())
def test_a_wrong_value_anywhere_is_refused_by_its_path(model: Any, data: st.DataObject) -> None:
    runtime = model.__module__.partition(".")[0] + "._runtime"
    sent = data.draw(valid(model.shape))
    spots = list(places(model.shape, sent, import_module(f"{runtime}.problems").child))
    assume(spots)
    spot = data.draw(st.sampled_from(spots))
    spot.put(data.draw(st.sampled_from(spot.wrong)))
    with pytest.raises(import_module(f"{runtime}.errors").DecodeError) as caught:
        model.from_dict(sent)
    assert [problem.path for problem in caught.value.problems] == [spot.path]


@every_model
@given(data=st.data())
def test_every_missing_required_field_is_named(model: Any, data: st.DataObject) -> None:
    errors = import_module(model.__module__.partition(".")[0] + "._runtime.errors")
    sent = data.draw(valid(model.shape))
    gone = data.draw(st.sets(st.sampled_from(_names(model, required=True) or [""])))
    kept = {name: value for name, value in sent.items() if name not in gone}
    if gone <= {""}:
        model.from_dict(kept)
        return
    with pytest.raises(errors.DecodeError) as caught:
        model.from_dict(kept)
    told = {(problem.path, problem.message) for problem in caught.value.problems}
    assert told == {(name, "missing") for name in gone}


@every_model
@given(data=st.data())
def test_null_where_it_is_not_documented_is_kept(model: Any, data: st.DataObject) -> None:
    sent = {**data.draw(valid(model.shape)), **dict.fromkeys(_names(model, required=False))}
    read = model.from_dict(sent, strict=False)
    assert isinstance(read, model)
    assert read.to_dict() == sent


@every_model
@given(came=st.dictionaries(st.text(max_size=3), JSON), data=st.data())
def test_any_object_is_written_as_it_came(
    model: Any, came: dict[str, Any], data: st.DataObject
) -> None:
    names = st.sampled_from(sorted(model.shape.names) or ["x"])
    wrong = data.draw(st.dictionaries(names, JSON))
    for sent in ({**came, **wrong}, {**data.draw(valid(model.shape)), **wrong}):
        assert model.from_dict(sent, strict=False).to_dict() == sent


@every_model
@given(data=st.data())
def test_a_tolerant_client_reads_what_is_valid_like_a_strict_one(
    model: Any, data: st.DataObject
) -> None:
    package = model.__module__.partition(".")[0]
    shapes, options, shared = (
        import_module(f"{package}._runtime.{name}") for name in ("shapes", "options", "shared")
    )
    operation = import_module(f"{package}._runtime.operation").Operation
    decode = import_module(f"{package}._runtime.tolerant").decoder(
        operation(name="x", method="GET", path="/x"),
        200,
        options.Config(package=f"{package}.silent", version="", base_url="http://localhost"),
        shared.Shared(lambda: None),
    )
    sent = data.draw(valid(model.shape))
    parsed = partial(deepcopy, sent)  # which decoding uses up
    assert decode(shapes.Ref(lambda: model), parsed) == model.from_dict(sent)
