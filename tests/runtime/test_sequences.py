"""Sequences: events and lines as they arrive, whatever the pieces; taken up again after a break."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime import errors
from oasmith.runtime.http import Response
from oasmith.runtime.model import UNSET
from oasmith.runtime.operation import Operation
from oasmith.runtime.sequences import (
    AsyncItemStream,
    ItemReader,
    ItemStream,
    ServerSentEvent,
    of_event,
    plain,
    typed,
)
from oasmith.runtime.shapes import Choice, Integer, Ref, String
from oasmith.runtime.switches import StreamSwitch
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply, streamed
from tests.runtime.shop import AsyncShopClient, Price, ShopClient
from tests.support.records import record

GET: Operation[Any] = Operation(name="x.listen", method="GET", path="/a")
POST: Operation[Any] = Operation(name="x.ask", method="POST", path="/a")
EVENTS: ItemReader[ServerSentEvent] = ItemReader("text/event-stream", plain)
NUMBERS: ItemReader[int] = ItemReader("application/jsonl", typed(Integer()))

TEXT = (
    "\ufeff: a comment\n"
    "data: one\r\n"
    "id: 1\r\n\r\n"
    "event: note\rdata:two\rdata: lines \r\r"
    "retry: 10\nid: 2\ndata\n\n"
    "unknown: x\n\n"
    "data: ü€\n\n"
    "data: incomplete"
)
PARSED = [
    ServerSentEvent("one", id="1"),
    ServerSentEvent("two\nlines ", "note", "1"),
    ServerSentEvent("", id="2"),
    ServerSentEvent("ü€", id="2"),
]


def _read(items: ItemReader[Any], *replies: Reply, operation: Operation[Any] = GET) -> list[Any]:
    with _sequence(items, *replies, operation=operation)[0] as sequence:
        return list(sequence)


def _sequence(
    items: ItemReader[Any], *replies: Reply, operation: Operation[Any] = GET
) -> tuple[ItemStream[Any], FakeTransport, FakeClock]:
    transport, clock = FakeTransport(replies), FakeClock()
    client = ShopClient(transport=transport, clock=clock)
    return ItemStream(client.caller, operation, {}, items), transport, clock


def _pieces(text: bytes, cuts: list[int]) -> Response:
    places = sorted([0, len(text), *(cut % (len(text) + 1) for cut in cuts)])
    return streamed(text[a:b] for a, b in itertools.pairwise(places))


@given(st.lists(st.integers(0, 1000), max_size=60))
def test_events_do_not_depend_on_how_they_arrive(cuts: list[int]) -> None:
    assert _read(EVENTS, _pieces(TEXT.encode(), cuts)) == PARSED


@given(st.lists(st.integers(), max_size=20), st.lists(st.integers(0, 500), max_size=20))
def test_lines_do_not_depend_on_how_they_arrive(numbers: list[int], cuts: list[int]) -> None:
    text = "\r\n\n".join(map(str, numbers)).encode()
    assert _read(NUMBERS, _pieces(text, cuts)) == numbers


def test_json_text_sequences_are_cut_at_their_mark() -> None:
    items: ItemReader[Any] = ItemReader("application/json-seq", typed(Ref(lambda: Price)))
    price = b'{"amount": 1,\n"currency": "EUR"}\n'
    assert (
        _read(items, streamed([b"\x1e" + price[:9], price[9:] + b"\x1e" + price]))
        == [Price(amount=1, currency="EUR")] * 2
    )


def test_the_data_of_events_may_be_typed_and_done_is_no_item() -> None:
    items = ItemReader("text/event-stream", typed(Integer()))
    body = b"data: 1\n\ndata: 2\n\ndata: [DONE]\n\ndata: 3\n\n"
    assert _read(items, streamed([body])) == [1, 2]


def test_a_whole_event_may_be_typed() -> None:
    shape = record(required={"event": String(), "data": String()})
    items = ItemReader("text/event-stream", of_event(shape, ("data", "event", "id")))
    body = b"event: a\ndata: b\n\nevent: end\ndata:\n\n"
    assert _read(items, streamed([body])) == [
        {"event": "a", "data": "b"},
        {"event": "end", "data": ""},
    ]


def test_the_data_of_a_whole_event_may_be_json() -> None:
    shape = record(required={"data": Integer()}, optional={"event": String()})
    items = ItemReader("text/event-stream", of_event(shape, ("data", "event"), is_json=True))
    body = b'id: 7\ndata: 1\n\nevent: a\ndata: {"data": 2}\n\n'
    assert _read(items, streamed([body])) == [{"data": 1, "event": "message"}, {"data": 2}]


@pytest.mark.parametrize("items", [EVENTS, NUMBERS])
def test_a_long_item_in_small_pieces_is_looked_at_once(items: ItemReader[Any]) -> None:
    looked = []

    class Piece(bytes):
        def __radd__(self, other: bytes) -> bytes:
            looked.append(len(other))
            return bytes(other) + bytes(self)

    digits = 4_000
    pieces = [Piece(b"1")] * digits
    head, end = (b"data: ", b"\n\n") if items is EVENTS else (b"", b"\n")
    [item] = _read(items, streamed([head, *pieces, end]))
    assert item == (ServerSentEvent("1" * digits) if items is EVENTS else int("1" * digits))
    assert sum(looked) < 100 * digits


LONG = [
    (NUMBERS, [b"1\n12345", b"6789\n"]),
    (NUMBERS, [b"1\n123456789\n"]),
    (NUMBERS, [b"1\n123456789"]),
    (EVENTS, [b"data: 1\n\ndata: 12345", b"6789"]),
    (EVENTS, [b"data: 1\n\n", *[b"data: 1\r"] * 9]),
    (EVENTS, [b"data: 1\n\nid: 12345\n\n"]),
]


@pytest.mark.parametrize(("items", "pieces"), LONG)
def test_an_item_has_a_limit(items: ItemReader[Any], pieces: list[bytes]) -> None:
    read: list[Any] = []
    transport = FakeTransport([streamed(pieces)])
    client = ShopClient(transport=transport, clock=FakeClock(), max_item_bytes=8)
    with (
        ItemStream(client.caller, GET, {}, items) as sequence,
        pytest.raises(errors.ResponseTooLarge) as caught,
    ):
        read.extend(sequence)
    assert len(read) == 1
    assert str(caught.value) == (
        "GET api.example.com:443/v1/a: an item of the stream has more than 8 bytes; the client takes "
        "more with max_item_bytes= (x.listen, while receiving, attempt 1 of 4, 0.0 s)"
    )
    assert len(transport.requests) == 1

    async def awaited() -> None:
        client = AsyncShopClient(transport=FakeTransport([streamed(pieces)]), max_item_bytes=8)
        async with AsyncItemStream(client.caller, GET, {}, items) as sequence:
            async for _ in sequence:
                pass

    with pytest.raises(errors.ResponseTooLarge):
        asyncio.run(awaited())


def test_many_short_items_and_comments_have_no_limit() -> None:
    pieces = [b": alive\n" * 99 + b"data: 1\n\n"] * 3
    transport = FakeTransport([streamed(pieces), streamed([b"1\n" * 99])])
    client = ShopClient(transport=transport, clock=FakeClock(), max_item_bytes=8)
    items: Any
    for items, count in ((EVENTS, 3), (NUMBERS, 99)):
        with ItemStream(client.caller, GET, {}, items) as sequence:
            assert len([*sequence]) == count


def test_what_does_not_fit_is_told_with_the_operation() -> None:
    client = ShopClient(transport=FakeTransport([streamed([b"1\n", b"true\n"])]), strict=True)
    sequence = ItemStream(client.caller, GET, {}, NUMBERS)
    with sequence, pytest.raises(errors.DecodeError, match="expected int") as caught:
        list(sequence)
    assert caught.value.operation == "x.listen"


def test_a_tolerant_client_gives_an_item_that_does_not_fit_as_it_came() -> None:
    client = ShopClient(transport=FakeTransport([streamed([b"1\n", b"true\n"])]))
    with ItemStream(client.caller, GET, {}, NUMBERS) as sequence:
        assert list(sequence) == [1, True]
    assert [str(drift) for drift in client.drift] == ["x.listen: mistyped: expected int, got bool"]


def test_data_of_events_that_is_no_json_is_text() -> None:
    items = ItemReader("text/event-stream", typed(Ref(lambda: Price)))
    price = b'data: {"amount": 1, "currency": "EUR"}\n\n'
    body = [price, b"event: ping\ndata: still here\n\n", price]
    client = ShopClient(transport=FakeTransport([streamed(body)]))
    with ItemStream(client.caller, GET, {}, items) as sequence:
        assert list(sequence)[1:] == ["still here", Price(amount=1, currency="EUR")]
    assert [str(drift) for drift in client.drift] == ["x.listen: mistyped: expected dict, got str"]

    client = ShopClient(transport=FakeTransport([streamed(body)]), strict=True)
    sequence = ItemStream(client.caller, GET, {}, items)
    with sequence, pytest.raises(errors.DecodeError, match="got str .still here."):
        list(sequence)


def test_data_of_events_may_be_of_a_kind_of_text() -> None:
    colours = ItemReader("text/event-stream", typed(Choice("red", "blue")))
    body = b'data: red\n\ndata: "red"\n\n'
    assert _read(colours, streamed([body])) == ["red", "red"]


@pytest.mark.parametrize("strict", [True, False])
def test_a_line_that_is_no_json_is_an_error(strict: bool) -> None:
    client = ShopClient(transport=FakeTransport([streamed([b"1\nnope\n"])]), strict=strict)
    sequence = ItemStream(client.caller, GET, {}, NUMBERS)
    with sequence, pytest.raises(errors.DecodeError, match="not JSON"):
        list(sequence)


def test_an_error_status_is_raised_when_the_sequence_is_opened() -> None:
    sequence, transport, _ = _sequence(EVENTS, reply(403, {"message": "no"}))
    with pytest.raises(errors.PermissionDeniedError), sequence:
        pytest.fail("it was not opened")
    assert transport.requests[0].headers["Accept"] == "text/event-stream"
    assert transport.requests[0].stream


def test_a_broken_stream_of_events_goes_on_after_the_last_one() -> None:
    lost = errors.ConnectionLost("gone")
    sequence, transport, clock = _sequence(
        EVENTS,
        streamed([b"id: 5\nretry: 1500\ndata: a\n\n", b"data: half", lost]),
        streamed([b"data: b\n\n"]),
    )
    with sequence:
        assert [event.data for event in sequence] == ["a", "b"]
    assert clock.slept == [1.5]
    assert "Last-Event-ID" not in transport.requests[0].headers
    assert transport.requests[1].headers["Last-Event-ID"] == "5"


@pytest.mark.parametrize(("id_", "sent"), [("5", "5"), ("Ä", "Ã\x84"), (" a b ", "a b")])
def test_an_event_id_is_sent_as_utf_8(id_: str, sent: str) -> None:
    broken = streamed([f"id: {id_}\ndata: a\n\n".encode(), errors.ConnectionLost("gone")])
    sequence, transport, _ = _sequence(EVENTS, broken, streamed([b""]))
    with sequence:
        assert len(list(sequence)) == 1
    assert transport.requests[1].headers["Last-Event-ID"] == sent


@pytest.mark.parametrize(
    ("operation", "text"),
    [
        (POST, b"id: 5\ndata: a\n\n"),
        (GET, b"data: a\n\n"),
        (GET, b"id: a\x01b\ndata: a\n\n"),
        (GET, b"id: 5\ndata: a\n\nid: \x7f\ndata: b\n\n"),
        (GET, b"id:   \ndata: a\n\n"),
        (GET, b"retry: 120001\nid: 5\ndata: a\n\n"),
    ],
)
def test_what_may_not_be_repeated_is_not(operation: Operation[Any], text: bytes) -> None:
    broken = streamed([text, errors.ConnectionLost("gone")])
    sequence, transport, _ = _sequence(EVENTS, broken, operation=operation)
    with sequence, pytest.raises(errors.ConnectionLost) as caught:
        list(sequence)
    assert caught.value.operation == operation.name
    assert len(transport.requests) == 1


def test_breaks_without_an_event_between_them_come_to_an_end() -> None:
    broken = [streamed([errors.ConnectionLost("gone")]) for _ in range(20)]
    first = streamed([b"id: 1\ndata: a\n\n", errors.ConnectionLost("gone")])
    sequence, transport, _ = _sequence(EVENTS, first, *broken)
    with sequence, pytest.raises(errors.ConnectionLost):
        list(sequence)
    assert len(transport.requests) == 6


def test_leaving_early_closes_the_response() -> None:
    response = streamed([b"data: a\n\n"] * 3)
    sequence, _, _ = _sequence(EVENTS, response)
    with sequence:
        next(iter(sequence))
    assert response.stream.closed  # type: ignore[union-attr]


def test_an_asynchronous_sequence_is_the_same() -> None:
    lost = errors.ConnectionLost("gone")

    async def run() -> list[ServerSentEvent]:
        replies = [streamed([b"id: 5\ndata: a\n\n", lost]), streamed([b"data: b\n\n"])]
        client = AsyncShopClient(transport=FakeTransport(replies), clock=FakeClock())
        async with AsyncItemStream(client.caller, GET, {}, EVENTS) as sequence:
            return [event async for event in sequence]

    assert [event.data for event in asyncio.run(run())] == ["a", "b"]


def test_a_sequence_is_read_inside_of_with() -> None:
    with pytest.raises(RuntimeError, match="inside of its with"):
        next(iter(_sequence(EVENTS)[0]))


def test_an_event_reads_its_data_as_json() -> None:
    assert ServerSentEvent('{"a": 1}').json() == {"a": 1}


@pytest.mark.parametrize(
    ("items", "kind"),
    [
        (EVENTS, "application/json"),
        (EVENTS, "text/html; charset=utf-8"),
        (NUMBERS, "text/event-stream"),
        (NUMBERS, "application/json-seq"),
    ],
)
def test_an_answer_of_another_media_type_is_refused_with_its_start(
    items: ItemReader[Any], kind: str
) -> None:
    answer = streamed([b"<a>\x1b[0m" + b"x" * 500], headers={"Content-Type": kind})
    sequence = _sequence(items, answer)[0]
    with pytest.raises(errors.DecodeError) as caught, sequence:
        raise AssertionError
    start = f"<a>\\x1b[0m{'x' * 69}…"
    told = f"expected {items.media_type}, got {kind.partition(';')[0]}: '{start}'"
    assert str(caught.value) == (
        f"GET api.example.com/v1/a: 200 OK: {told} (x.listen, attempt 1 of 4, 0.0 s)"
    )
    assert (caught.value.status, caught.value.operation) == (200, "x.listen")
    assert getattr(answer.stream, "closed", False)


@pytest.mark.parametrize("kind", ["application/x-ndjson", "Application/JSONL; a=b", ""])
def test_other_names_of_json_lines_and_none_at_all_are_the_same(kind: str) -> None:
    headers = {"Content-Type": kind} if kind else {}
    answer = streamed([b"1\n2\n"], headers=headers)
    assert _read(NUMBERS, answer) == [1, 2]
    assert _read(ItemReader("application/json", NUMBERS.read), answer) == [1, 2]


def test_no_content_is_a_sequence_without_items() -> None:
    assert _read(EVENTS, reply(204, headers={"Content-Type": "text/plain"})) == []


def test_an_error_event_ends_the_sequence_with_its_data() -> None:
    for data, body, said in (
        (b'{"a": 1}', {"a": 1}, ""),
        (b'{"error": {"message": "busy"}}', {"error": {"message": "busy"}}, ": busy"),
        (b"busy", "busy", ": busy"),
    ):
        text = b"data: 1\n\nevent: error\ndata: " + data + b"\n\ndata: 2\n\n"
        taken: list[Any] = []
        with _sequence(EVENTS, streamed([text]))[0] as sequence:
            with pytest.raises(errors.StreamError) as caught:
                taken.extend(event.data for event in sequence)
            assert list(sequence) == []
        assert (caught.value.data, caught.value.body) == (data.decode(), body)
        assert str(caught.value) == (
            "GET api.example.com/v1/a: the server ended the stream with an error"
            f"{said} (x.listen, attempt 1 of 4, 0.0 s)"
        )


@pytest.mark.parametrize(
    ("switch", "on", "given", "sent"),
    [
        (StreamSwitch(), True, {}, {"stream": True}),
        (StreamSwitch(), True, {"stream": False}, {"stream": True}),
        (StreamSwitch(), False, {}, {}),
        (StreamSwitch(), False, {"stream": None}, {"stream": None}),
        (StreamSwitch(), False, {"stream": True}, {"stream": False}),
        (StreamSwitch(by_default=True), False, {}, {"stream": False}),
        (StreamSwitch(by_default=True), True, {}, {"stream": True}),
        (StreamSwitch(only=True), False, {"stream": True}, {"stream": True}),
        (StreamSwitch(only=True), True, {}, {"stream": True}),
    ],
)
def test_the_method_that_is_called_says_whether_items_are_wanted(
    switch: StreamSwitch, on: bool, given: dict[str, Any], sent: dict[str, Any]
) -> None:
    assert switch.turned(on, {"a": 1}, given) == ({"a": 1}, sent)
    named = replace(switch, argument="stream")
    assert named.turned(on, given, b"body") == (sent, b"body")


def test_a_body_that_is_no_object_has_no_switch() -> None:
    for body in ([1], b"x", None, UNSET):
        assert StreamSwitch().turned(True, {}, body) == ({}, body)
    price = Price(amount=1, currency="EUR")
    assert StreamSwitch().turned(True, {}, price)[1] == {**price.to_dict(), "stream": True}
