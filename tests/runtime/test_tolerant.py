"""Tolerant decoding: what does not fit stays as it came and is told once per kind."""

from __future__ import annotations

import logging
import os
import pickle
import signal
from contextlib import nullcontext
from copy import copy, deepcopy
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from json import loads
from typing import Any, Self

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime import drift as drifts
from oasmith.runtime import errors, tolerant
from oasmith.runtime.contents import Parsed
from oasmith.runtime.drift import DRIFT, Drift, DriftCounts
from oasmith.runtime.model import UNSET, JsonModel, Unset
from oasmith.runtime.shapes import (
    ANYTHING,
    Array,
    Choice,
    Const,
    Enum,
    Integer,
    Map,
    Ref,
    String,
)
from oasmith.runtime.shared import Shared
from oasmith.runtime.special_shapes import Tuple
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply
from oasmith.runtime.tolerant import decoder
from oasmith.runtime.unions import OneOf
from tests.runtime.shop import GET_BATCH, Batch, Cat, Dog, Item, Price, ShopClient, Status, config
from tests.support.records import late, record
from tests.support.strategies import valid

from .test_call import BATCH, ID

MOMENT = "2024-01-02T03:04:05Z"
PRICE = {"amount": "12", "currency": "EUR", "colour": "red"}
ITEM = {"style_key": "a", "weight": 1, "prices": [PRICE], "created": "yesterday"}


def _client(*replies: Reply, **options: Any) -> ShopClient:
    return ShopClient(transport=FakeTransport(replies), clock=FakeClock(), **options)


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
        ("items[].created", "malformed"): 2,
        ("items[].prices[].amount", "mistyped"): 2,
        ("items[].prices[].colour", "unknown property"): 2,
        ("items[].status", "missing"): 2,
    }
    assert len(told) == len(set(told)) == len(client.drift)
    assert "yesterday" not in caplog.text
    assert "shop.get_batch: status: unknown value: got str 'paused'" in caplog.text


def _missing(client: ShopClient) -> dict[tuple[str, Any], int]:
    return {(d.path, d.kind): n for d, n in client.drift.items() if d.kind == "missing"}


def test_what_on_drift_raises_leaves_the_call_once() -> None:
    def fails(_: Drift) -> None:
        raise KeyError("mine")

    strange = {**BATCH, "status": "paused"}
    client = _client(reply(200, strange), reply(200, strange), on_drift=fails)
    with pytest.raises(KeyError, match="mine"):
        client.shop.get_batch(batch_id=ID)
    assert client.shop.get_batch(batch_id=ID).batch_id == ID
    assert list(client.drift.values()) == [2]


def test_what_is_missing_is_none() -> None:
    client = _client(reply(200, {"status": "completed"}))
    batch: Any = client.shop.get_batch(batch_id=ID)
    assert batch.batch_id is None
    assert batch.status is Status.COMPLETED
    assert ("batchId", "missing") in _missing(client)


def test_what_calls_itself_json_and_is_none_is_still_an_error() -> None:
    client = _client(reply(200, b"<html>", headers={"Content-Type": "application/json"}))
    with pytest.raises(errors.DecodeError):
        client.shop.get_batch(batch_id=ID)


def test_a_page_without_a_media_type_is_text_unless_strict() -> None:
    client = _client(reply(200, b"<html>"), reply(200, b"<html>"))
    page: Any = client.shop.get_batch(batch_id=ID)
    assert page == "<html>"
    assert [(d.kind, d.found) for d in client.drift] == [
        ("unknown media type", "text without a media type")
    ]
    told = "200 OK: expected JSON, got no media type: '<html>'"
    with pytest.raises(errors.DecodeError, match=told):
        client.with_options(strict=True).shop.get_batch(batch_id=ID)


def test_a_date_time_that_came_without_an_offset_can_be_sent_back() -> None:
    text = "2024-01-02T03:04:05"
    came = {**ITEM, "prices": [{**PRICE, "amount": 1}], "status": "x", "created": text}
    transport = FakeTransport([reply(201), reply(201)])
    client = ShopClient(transport=transport, clock=FakeClock(), token="your-token")
    item: Any = Item.from_dict(came, strict=False)
    item.weight = 2
    for body in (item, item.to_dict()):
        client.shop.create_item(body=body)
        sent = transport.requests[-1].body
        assert isinstance(sent, bytes)
        assert loads(sent) == {**came, "weight": 2}
    item.created = item.created + timedelta(days=1)  # what is computed is no longer what came
    with pytest.raises(errors.RequestValidationError, match="body.created: .*attach a tzinfo"):
        client.shop.create_item(body=item)


def _no_pool() -> Any:
    """What no test here asks for."""
    return None


def _decoded(shape: Any, value: Any) -> tuple[Any, list[tuple[str, str]]]:
    return _read(shape, lambda: deepcopy(value))


def _read(shape: Any, parsed: Parsed) -> tuple[Any, list[tuple[str, str]]]:
    shared = Shared(_no_pool)
    result = decoder(GET_BATCH, 200, config(), shared)(shape, parsed)
    return result, [(d.path, d.kind) for d in shared.part(DRIFT, DriftCounts)]


@pytest.mark.parametrize("strict", [False, True])
def test_a_text_is_parsed_again_only_where_a_response_departs_first(strict: bool) -> None:
    shared, parsed = Shared(_no_pool), list[Any]()
    decode = decoder(GET_BATCH, 200, config(), shared, strict=strict)

    def times(came: dict[str, Any]) -> int:
        def parse() -> Any:
            parsed.append(deepcopy(came))
            return parsed[-1]

        parsed.clear()
        assert decode(Ref(lambda: Batch), parse) == Batch.from_dict(came)
        return len(parsed)

    strange = {**BATCH, "status": "paused"}
    assert [times(came) for came in (BATCH, BATCH, strange, strange, BATCH)] == [1, 1, 2, 1, 1]
    assert list(shared.part(DRIFT, DriftCounts).values()) == [2]


def test_what_was_used_up_does_not_show_in_what_is_told() -> None:
    came = {**BATCH, "items": [{**ITEM, "prices": [{"amount": 1.5, "currency": "EUR"}]}, 1]}
    for shape, value in ((Ref(lambda: Batch), came), (Array(Ref(lambda: Batch)), [came, came])):
        decode = decoder(GET_BATCH, 200, config(), Shared(_no_pool), strict=True)
        with pytest.raises(errors.DecodeError) as raised:
            decode(shape, partial(deepcopy, value))
        assert list(raised.value.problems) == shape.problems(value)


def test_a_model_that_decodes_by_itself_gets_its_value_whole() -> None:
    class Own(Price):
        @classmethod
        def decode(cls, data: Any) -> Self:
            whole.append(data)
            return super().decode(data)

    whole: list[Any] = []
    shape: Any = late(lambda: Array(Ref(lambda: Own)))
    price = {"amount": 1.5, "currency": "EUR"}
    assert _decoded(shape, [price])[0] == [Own(amount=1.5, currency="EUR")]
    assert whole == [price]


def test_an_object_with_an_unknown_tag_is_raw() -> None:
    cat = record(required={"kind": Const("cat")})
    shape = OneOf(cat, tag="kind", mapping={"cat": cat})
    assert _decoded(shape, {"kind": "cow"}) == ({"kind": "cow"}, [("kind", "unknown value")])
    assert _decoded(OneOf(String(), Integer()), []) == ([], [("", "mistyped")])


def test_an_unknown_tag_drifts_also_where_a_default_takes_it() -> None:
    cat, pet = record(required={"kind": Const("cat")}), record(required={"kind": String()})
    shape = OneOf(cat, pet, tag="kind", mapping={"cat": cat}, default=pet)
    assert _decoded(shape, {"kind": "cow"}) == ({"kind": "cow"}, [("kind", "unknown value")])
    assert _decoded(shape, {"kind": "cat"})[1] == []
    assert _decoded(shape, {"kind": 1})[1] == [("kind", "mistyped")]


def test_a_constant_that_did_not_come_is_not_made_up() -> None:
    @dataclass(slots=True, kw_only=True)
    class Stop(JsonModel):
        type: str | None = "stop"
        nothing: None | Unset = None
        shape = record(optional={"type": Const("stop"), "nothing": Const(None)})

        @classmethod
        def decode(cls, data: Any) -> Self:
            raise ValueError

    result, drift = _decoded(Ref(lambda: Stop), {})
    assert (result.type, result.nothing, drift) == (None, UNSET, [])


def test_an_object_of_which_nothing_is_documented_does_not_drift() -> None:
    class Free(Price):
        shape = record()

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


def test_a_closed_record_keeps_what_is_undeclared_and_tells() -> None:
    came = {"petType": "cat", "indoor": True, "age": 3}
    decoded, drift = _decoded(Ref(lambda: Cat), came)
    assert (decoded.pet_type, decoded.indoor) == ("cat", True)
    assert decoded.to_dict() == came
    assert drift == [("age", "unknown property")]


def test_the_variant_that_was_likely_meant_is_read_tolerantly() -> None:
    shape = OneOf(Integer(), Array(Enum(lambda: Status)))
    assert _decoded(shape, ["paused"]) == (["paused"], [("[]", "unknown value")])
    assert _decoded(shape, [1]) == ([1], [("[]", "mistyped")])


def test_what_is_noted_again_is_counted_without_another_look() -> None:
    answer = {**BATCH, "status": "paused", "new": 1}
    client = _client(*[reply(200, answer)] * 3, reply(200, {**BATCH, "status": "halted"}))
    for _ in range(4):
        client.shop.get_batch(batch_id=ID)
    assert [(d.path, d.found, n) for d, n in client.drift.items()] == [
        ("status", "str 'paused'", 3),
        ("new", "int", 3),
        ("status", "str 'halted'", 1),
    ]


def test_what_is_noted_at_another_place_is_counted_there() -> None:
    leaf = record(optional={"v": Integer(), "s": Enum(lambda: Status)})
    shape = record(optional={"a": leaf, "b": leaf, "c": Array(Map(leaf))})
    shared = Shared(_no_pool)
    departing = {"v": 1, "x": 1, "s": "paused"}
    for came in ({"a": departing}, {"b": departing}, {"c": [{}, {"k": departing}]}) * 2:
        decoder(GET_BATCH, 200, config(), shared)(shape, partial(deepcopy, came))
    places = ["a", "b", "c[].*"]
    kinds = [(f"{place}.{name}", 2) for place in places for name in ("s", "x")]
    assert sorted((d.path, n) for d, n in shared.part(DRIFT, DriftCounts).items()) == sorted(kinds)


@pytest.mark.parametrize("closed", [True, False])
def test_many_undocumented_names_are_no_names(
    closed: bool, caplog: pytest.LogCaptureFixture
) -> None:
    shape = record(optional={"a": Integer()}, additional=None if closed else ANYTHING)
    few = {f"jane-{n}@example.com": n for n in range(10)}
    assert len(_decoded(shape, {"a": 1, **few})[1]) == 10
    caplog.clear()
    for value in ({**few, "z": 1.5, "a": 1}, {**few, "y": 2.5}):
        result, told = _decoded(Map(shape), {"k": value})
        assert result["k"] == value
        assert told == [("*.*", "unknown property")] * 2  # one for each type
    assert "jane" not in caplog.text
    with pytest.raises(errors.DecodeError) if closed else nullcontext():
        shape.decoded({**few, "z": 1})


def test_a_null_for_an_optional_property_is_told_and_kept() -> None:
    came = {"petType": "dog", "breed": None}
    with pytest.raises(errors.DecodeError, match="breed: expected str, got null"):
        Dog.from_dict(came)
    dog = Dog.from_dict(came, strict=False)
    assert (dog.breed, dog.to_dict()) == (None, came)
    dog.breed = "b"
    assert dog.to_dict() == {"petType": "dog", "breed": "b"}
    assert _decoded(Ref(lambda: Dog), came)[1] == [("breed", "mistyped")]


def test_a_date_time_without_an_offset_is_naive_and_written_as_it_came() -> None:
    item = {"style_key": "a", "weight": 1, "prices": [], "status": "x"}
    for text in ("2024-01-02T03:04:05", "2024-01-02 03:04:05.12"):
        came = {**item, "created": text}
        tolerant = Item.from_dict(came, strict=False)
        assert (tolerant.created.hour, tolerant.created.tzinfo) == (3, None)
        assert tolerant.to_dict() == came
    for text in ("2024-02-30T03:04:05", "2024-01-02T25:04:05", "2024-01-02"):
        assert Item.from_dict({**item, "created": text}, strict=False).to_dict()["created"] == text


def test_what_departs_is_of_its_model_and_can_be_copied_and_pickled() -> None:
    came = {"batchId": 5, "items": [{"style_key": None, "prices": "free"}], "x": {"y": [1]}}
    batch = Batch.from_dict(came, strict=False)
    assert isinstance(batch, Batch)
    assert repr(batch).startswith("Batch(batch_id=5, status=None, items=[Item(")
    for copied in (copy(batch), deepcopy(batch), pickle.loads(pickle.dumps(batch))):
        assert copied == batch
        assert copied.to_dict() == came
    changed = replace(batch, status=Status.COMPLETED)
    assert changed.to_dict() == {**came, "status": "completed"}


def test_what_is_changed_in_what_departs_is_written() -> None:
    batch = Batch.from_dict({"batchId": 5, "items": [{"style_key": None}]}, strict=False)
    batch.items[0].style_key = "a"
    batch.status = Status.COMPLETED
    assert batch.to_dict() == {"batchId": 5, "status": "completed", "items": [{"style_key": "a"}]}


def test_only_an_object_makes_a_model() -> None:
    others: list[Any] = [[], None, "a", 1]
    for value in others:
        with pytest.raises(errors.DecodeError, match="expected dict, got"):
            Batch.from_dict(value, strict=False)
    assert Batch.from_json(b"{}", strict=False).to_dict() == {}


def test_what_is_nested_too_deeply_is_kept() -> None:
    value: Any = []
    for _ in range(100_000):
        value = [value]
    nest: Any = Array(late(lambda: nest))
    assert _read(nest, lambda: value) == (value, [("", "mistyped")])


KEYS = st.sampled_from(["batchId", "status", "items", "prices", "amount", "created", "x"])
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
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


@given(st.dictionaries(KEYS, JSON), st.sampled_from([Batch, Item, Price, Cat, Dog]))
def test_every_object_is_written_as_it_came(came: Any, model: Any) -> None:
    tolerant = model.from_dict(came, strict=False)
    assert isinstance(tolerant, model)
    assert tolerant.to_dict() == came
    assert deepcopy(tolerant).to_dict() == came


@pytest.mark.parametrize("strict", [False, True])
def test_what_departs_of_a_whole_response_is_told_by_strict_clients_too(
    strict: bool, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[Drift] = []
    transport = FakeTransport([reply(204), reply(205), reply(205)])
    client = ShopClient(transport=transport, strict=strict, on_drift=told.append)
    with caplog.at_level("WARNING"):
        for _ in range(3):
            assert client.shop.get_batch(batch_id=ID) is None
    assert list(client.drift.values()) == [1, 1, 2, 2]
    assert [str(drift) for drift in told] == [
        "shop.get_batch (204): unknown status: got 204",
        "shop.get_batch (204): missing: expected a body, got nothing",
        "shop.get_batch (205): unknown status: got 205",
        "shop.get_batch (205): missing: expected a body, got nothing",
    ]
    assert caplog.messages == [f"drift: {drift}" for drift in told]


@pytest.mark.parametrize("strict", [False, True])
def test_what_types_leave_room_for_is_counted_by_strict_clients_too(strict: bool) -> None:
    """`assert not client.drift` in CI finds it."""
    client = _client(reply(200, {**BATCH, "status": "paused", "new": 1}), strict=strict)
    assert client.shop.get_batch(batch_id=ID).status == "paused"
    assert {(d.path, d.kind) for d in client.drift} == {
        ("status", "unknown value"),
        ("new", "unknown property"),
    }


def test_what_does_not_fit_is_an_error_of_strict_clients_with_all_its_places() -> None:
    client = _client(reply(200, {**BATCH, "status": 5, "items": None}), strict=True)
    with pytest.raises(errors.DecodeError, match="status: expected") as caught:
        client.shop.get_batch(batch_id=ID)
    assert len(caught.value.problems) == 2


def test_drift_names_the_innermost_model() -> None:
    client = _client(reply(200, {**BATCH, "items": [ITEM], "status": "paused"}))
    client.shop.get_batch(batch_id=ID)
    models = {(drift.path, drift.model) for drift in client.drift}
    assert ("status", "Batch") in models
    assert ("items[].status", "Item") in models
    assert ("items[].prices[].amount", "Price") in models
    assert ("items[].prices[].colour", "Price") in models


def test_drift_of_what_is_no_object_names_the_model_that_declares_it() -> None:
    for answer, path, model in (
        ([BATCH], "", ""),
        ({**BATCH, "items": [[ITEM]]}, "items[]", "Batch"),
    ):
        client = _client(reply(200, answer))
        client.shop.get_batch(batch_id=ID)
        assert (path, model) in {(drift.path, drift.model) for drift in client.drift}


def test_a_value_of_a_constant_is_unknown_and_another_type_is_mistyped() -> None:
    for value, kind in (("b", "unknown value"), (1, "mistyped"), (None, "mistyped")):
        result, told = _decoded(Const("a"), value)
        assert (result, [each[1] for each in told]) == (value, [kind])
    assert _decoded(Const(1), 1.0) == (1, [])
    with pytest.raises(errors.DecodeError):
        Const("a").decoded("b")


def test_an_undocumented_property_of_several_types_is_told_for_each() -> None:
    answers = [{**BATCH, "new": new} for new in (1, 2, "x", 3)]
    client = _client(*[reply(200, answer) for answer in answers])
    for _ in answers:
        client.shop.get_batch(batch_id=ID)
    found = {drift.found: count for drift, count in client.drift.items() if drift.path == "new"}
    assert found == {"int": 3, "str": 1}


def test_a_child_of_a_fork_counts_although_the_parent_was_counting() -> None:
    counts = DriftCounts()
    drift = Drift(operation="x", path="a", kind="missing", found="nothing")
    with counts._lock():
        child = os.fork()
        if child == 0:
            signal.alarm(10)
            os._exit(0 if counts.add(drift) else 1)
        assert os.waitpid(child, 0)[1] == 0


def test_each_hook_is_told_each_kind_once_and_the_log_line_is_one_for_all(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Sink:
        """Has no hash, as some objects of users."""

        __hash__ = None  # type: ignore[assignment]

        def __init__(self) -> None:
            self.told: list[str] = []

        def write(self, drift: Drift) -> None:
            self.told.append(drift.path)

        __call__ = write

    first: list[Drift] = []
    second: list[Drift] = []
    sink, other = Sink(), Sink()
    client = _client(*[reply(200, {**BATCH, "status": "paused"})] * 9)
    with caplog.at_level("WARNING", logger="shop"):
        client.shop.get_batch(batch_id=ID)
        for hook in (first.append, second.append, first.append, sink.write, sink.write, other):
            tenant = client.with_options(on_drift=hook)
            tenant.with_options(timeout=5).shop.get_batch(batch_id=ID)
        tenant.shop.get_batch(batch_id=ID)
    assert [drift.path for drift in first] == [drift.path for drift in second] == ["status"]
    assert sink.told == other.told == ["status"]
    assert list(client.drift.values()) == [8]
    assert len(caplog.messages) == 1


def test_one_warning_tells_that_no_more_kinds_are_counted(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (drifts, tolerant):
        monkeypatch.setattr(module, "MOST_KINDS", 2)
    told: list[Drift] = []
    answers = [{**BATCH, "status": text} for text in ("a", "b", "c", "d", "c", "a")]
    client = _client(*[reply(200, answer) for answer in answers], on_drift=told.append)
    with caplog.at_level("WARNING", logger="shop"):
        for _ in answers:
            client.shop.get_batch(batch_id=ID)
    assert list(client.drift.values()) == [2, 1]
    assert [drift.found for drift in told] == ["str 'a'", "str 'b'"]
    assert caplog.messages == [
        *(f"drift: {drift}" for drift in told),
        "drift: there are more than 2 kinds; no other is counted",
    ]


def test_of_too_many_hooks_the_first_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drifts, "MOST_HOOKS", 2)
    counts = DriftCounts()
    drift = Drift(operation="x", path="a", kind="missing", found="nothing")
    assert not counts.is_news(drift, "a")  # what is not counted is told nobody
    counts.add(drift)
    assert [counts.is_news(drift, hook) for hook in "aabcb"] == [True, False, True, True, False]
    assert counts.is_news(drift, "a")
