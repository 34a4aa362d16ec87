"""Lenient clients: what does not fit is kept as it came and reported once per kind."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime import errors
from oasmith.runtime.config import Shared
from oasmith.runtime.drift import Drift
from oasmith.runtime.lenient import decoder
from oasmith.runtime.model import JsonModel
from oasmith.runtime.rare import Tuple
from oasmith.runtime.shapes import Array, Choice, Const, Enum, Integer, Map, Record, Ref, String
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply
from oasmith.runtime.unions import OneOf
from oasmith.runtime.unset import UNSET, Unset
from tests.runtime.shop import Batch, Cat, Price, ShopClient, Status, config
from tests.strategies import valid

from .test_call import BATCH, ID

PRICE = {"amount": "12", "currency": "EUR", "colour": "red"}
ITEM = {"style_key": "a", "weight": 1, "prices": [PRICE], "created": "yesterday"}


def _client(*replies: Reply, **options: Any) -> ShopClient:
    return ShopClient(transport=FakeTransport(replies), clock=FakeClock(), lenient=True, **options)


def test_what_fits_is_decoded_as_ever() -> None:
    client = _client(reply(200, BATCH))
    assert client.shop.get_batch(batch_id=ID) == Batch.from_dict(BATCH)
    assert client.drift == {}


def test_what_does_not_fit_is_kept_and_reported_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, logger="shop")
    told: list[Drift] = []
    answer = {**BATCH, "status": "paused", "items": [ITEM, ITEM]}
    client = _client(reply(200, answer), reply(200, answer), on_drift=told.append)
    batch = client.shop.get_batch(batch_id=ID)
    client.shop.get_batch(batch_id=ID)
    assert isinstance(batch, Batch)
    assert batch.batch_id == ID
    assert batch.status == "paused"
    item: Any = batch.items[0]
    assert item.created == "yesterday"
    assert item.prices[0].amount == "12"
    assert item.prices[0].additional_properties == {"colour": "red"}
    assert {(d.path, d.kind): n for d, n in client.drift.items()} == {
        ("status", "unknown value"): 2,
        ("items[].created", "mistyped"): 4,
        ("items[].prices[].amount", "mistyped"): 4,
        ("items[].prices[].colour", "unknown property"): 4,
        ("items[].status", "missing"): 4,
    }
    assert len(told) == len(set(told)) == len(client.drift)
    assert "yesterday" not in caplog.text
    assert "batches.get: status: unknown value: got str 'paused'" in caplog.text


def _missing(client: ShopClient) -> dict[tuple[str, Any], int]:
    return {(d.path, d.kind): n for d, n in client.drift.items() if d.kind == "missing"}


def test_what_is_missing_is_none() -> None:
    client = _client(reply(200, {"status": "completed"}))
    batch: Any = client.shop.get_batch(batch_id=ID)
    assert batch.batch_id is None
    assert batch.status is Status.COMPLETED
    assert ("batchId", "missing") in _missing(client)


def test_what_is_no_json_is_still_an_error() -> None:
    client = _client(reply(200, b"<html>"))
    with pytest.raises(errors.DecodeError):
        client.shop.get_batch(batch_id=ID)


def _decoded(shape: Any, value: Any) -> tuple[Any, list[tuple[str, str]]]:
    shared = Shared(lambda: None)
    result = decoder("x", config(), shared)(shape, value)
    drift = shared.part("drift", dict[Drift, int])
    return result, [(d.path, d.kind) for d in drift]


def test_an_object_with_an_unknown_tag_is_raw() -> None:
    cat = Record(required={"kind": Const("cat")})
    shape = OneOf(cat, tag="kind", mapping={"cat": cat})
    assert _decoded(shape, {"kind": "cow"}) == ({"kind": "cow"}, [("kind", "unknown value")])
    assert _decoded(OneOf(String(), Integer()), []) == ([], [("", "mistyped")])


def test_an_unknown_tag_drifts_also_where_a_default_takes_it() -> None:
    cat, pet = Record(required={"kind": Const("cat")}), Record(required={"kind": String()})
    shape = OneOf(cat, pet, tag="kind", mapping={"cat": cat}, default=pet)
    assert _decoded(shape, {"kind": "cow"}) == ({"kind": "cow"}, [("kind", "unknown value")])
    assert _decoded(shape, {"kind": "cat"})[1] == []
    assert _decoded(shape, {"kind": 1})[1] == [("kind", "mistyped")]


def test_a_constant_that_did_not_come_is_not_made_up() -> None:
    @dataclass(slots=True, kw_only=True)
    class Stop(JsonModel):
        type: str | None = "stop"
        nothing: None | Unset = None
        shape = Record(optional={"type": Const("stop"), "nothing": Const(None)})

    result, drift = _decoded(Ref(lambda: Stop), {})
    assert (result.type, result.nothing, drift) == (None, UNSET, [])


def test_an_object_of_which_nothing_is_documented_does_not_drift() -> None:
    class Free(Price):
        shape = Record()

    result, drift = _decoded(Ref(lambda: Free), {"anna@example.com": 1})
    assert result.additional_properties == {"anna@example.com": 1}
    assert drift == []


def test_containers_keep_what_fits() -> None:
    shape = Map(Array(Choice("a", "b")))
    value = {"x": ["a", "c", 1], "y": 2}
    assert _decoded(shape, value) == (
        value,
        [("*[]", "unknown value"), ("*[]", "mistyped"), ("*", "mistyped")],
    )


def test_each_position_of_a_tuple_is_kept_for_itself() -> None:
    shape = Tuple(Integer(), Enum(lambda: Status))
    assert _decoded(shape, ["1", "paused"]) == (
        ("1", "paused"),
        [("[]", "mistyped"), ("[]", "unknown value")],
    )


def test_a_closed_record_does_not_keep_what_is_undeclared_but_tells() -> None:
    decoded, drift = _decoded(Ref(lambda: Cat), {"petType": "cat", "indoor": True, "age": 3})
    assert decoded == Cat(pet_type="cat", indoor=True)
    assert drift == [("age", "unknown property")]


def test_a_variant_is_read_leniently_once_it_is_known_which() -> None:
    shape = OneOf(Integer(), Array(Enum(lambda: Status)))
    assert _decoded(shape, ["paused"]) == (["paused"], [("[]", "unknown value")])
    assert _decoded(shape, [1]) == ([1], [("", "mistyped")])


KEYS = st.sampled_from(["batchId", "status", "items", "prices", "amount", "created", "x"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=12,
)


@given(valid(Ref(lambda: Batch)))
def test_every_valid_value_is_decoded_as_strictly(value: Any) -> None:
    assert _decoded(Ref(lambda: Batch), value)[0] == Batch.from_dict(value)


@given(JSON)
def test_no_value_is_too_wrong(value: Any) -> None:
    _decoded(Ref(lambda: Batch), value)
    _decoded(Array(Ref(lambda: Price)), [value])


def test_a_missing_body_is_told_by_strict_clients_too(caplog: pytest.LogCaptureFixture) -> None:
    told: list[Drift] = []
    for lenient in (False, True):
        transport = FakeTransport([reply(204), reply(200)])
        client = ShopClient(transport=transport, lenient=lenient, on_drift=told.append)
        with caplog.at_level("WARNING"):
            assert client.shop.get_batch(batch_id=ID) is None
            assert client.shop.get_batch(batch_id=ID) is None
        assert list(client.drift.values()) == [2]
    assert [str(drift) for drift in told] == [
        "batches.get: missing: expected a body, got nothing"
    ] * 2
    assert caplog.messages == [f"drift: {drift}" for drift in told]
