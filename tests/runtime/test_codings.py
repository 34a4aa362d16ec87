"""Content codings: members, padding, bare streams, bombs, and what is broken."""

from __future__ import annotations

import gzip
import re
import tracemalloc
import zlib
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime.codings import DECODED, Decoder
from oasmith.runtime.contents import Json, Text
from oasmith.runtime.errors import DecodeError, PermissionDeniedError, ProtocolError
from oasmith.runtime.http import Headers, Response
from oasmith.runtime.operation import Operation
from oasmith.runtime.shapes import Integer
from oasmith.runtime.testing import FakeTransport
from oasmith.runtime.uploads import Binary
from tests.runtime.shop import ShopClient
from tests.support.records import record


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


def _bare(data: bytes) -> bytes:
    coder = zlib.compressobj(wbits=-15)
    return coder.compress(data) + coder.flush()


def _undone(coding: str, chunks: Iterable[bytes]) -> list[bytes]:
    decoder = Decoder(Headers([("Content-Encoding", coding)]))
    pieces = [piece for chunk in chunks for piece in decoder.decode(chunk)]
    decoder.finish()
    return pieces


def _in_chunks(body: bytes, size: int) -> list[bytes]:
    return [body[start : start + size] for start in range(0, len(body), size)]


FIRST, SECOND = _gzip(b"first,"), _gzip(b"second")


@pytest.mark.parametrize("size", [1, 2, 7, 10_000])
@pytest.mark.parametrize(
    ("coding", "body", "expected"),
    [
        ("gzip", FIRST, b"first,"),
        ("x-gzip", FIRST + SECOND, b"first,second"),
        ("GZIP", FIRST + _gzip(b"") + SECOND * 2, b"first,secondsecond"),
        ("gzip", FIRST + b"\0" * 700 + SECOND + b"\0" * 9, b"first,second"),
        ("gzip", FIRST + b"what gzip calls trailing garbage" + SECOND, b"first,"),
        ("gzip", FIRST + b"\x1f" + SECOND, b"first,"),
        ("gzip", zlib.compress(b"mislabelled"), b"mislabelled"),
        ("deflate", zlib.compress(b"text"), b"text"),
        ("deflate", zlib.compress(b"text") + b"garbage" + FIRST, b"text"),
        ("deflate", _bare(b"text"), b"text"),
        ("deflate", FIRST + SECOND, b"first,second"),
        ("deflate, gzip", _gzip(zlib.compress(b"text")), b"text"),
        ("gzip,gzip , gzip", _gzip(_gzip(FIRST + SECOND)), b"first,second"),
        ("identity", b"text", b"text"),
        ("gzip, identity", FIRST, b"first,"),
        ("br", b"as it came", b"as it came"),
        ("br, gzip", _gzip(b"as it came"), b"as it came"),
        ("gzip", b"", b""),
    ],
)
def test_whatever_the_pieces_a_coding_is_undone_as_a_whole(
    coding: str, body: bytes, expected: bytes, size: int
) -> None:
    assert b"".join(_undone(coding, _in_chunks(body, size))) == expected


@pytest.mark.parametrize("size", [1, 10_000])
@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", b"not gzip"),
        ("gzip", FIRST[:-1]),
        ("gzip", FIRST[:5]),
        ("gzip", FIRST + SECOND[:-9]),
        ("gzip", FIRST + SECOND[:2]),
        ("gzip", FIRST + SECOND[:1]),
        ("gzip", FIRST[:-8] + b"\0" * 8),
        ("gzip", FIRST + b"\x1f\x8b and no member"),
        ("deflate", zlib.compress(b"text")[:-1]),
        ("deflate", _bare(b"text")[:-1]),
        ("gzip, gzip", _gzip(FIRST[:-4])),
    ],
)
def test_what_is_cut_off_or_wrong_is_broken(coding: str, body: bytes, size: int) -> None:
    with pytest.raises(ProtocolError, match="content coding of the response is broken"):
        _undone(coding, _in_chunks(body, size))


@given(
    st.lists(st.binary(max_size=300), min_size=1, max_size=4),
    st.integers(1, 60),
    st.integers(1, 3),
)
def test_members_and_codings_come_back_whole(members: list[bytes], size: int, depth: int) -> None:
    body = b"".join(map(_gzip, members))
    for _ in range(depth - 1):
        body = _gzip(body)
    pieces = _undone(", ".join(["gzip"] * depth), _in_chunks(body, size))
    assert b"".join(pieces) == b"".join(members)


def test_more_than_three_codings_are_refused() -> None:
    with pytest.raises(ProtocolError, match="more than 3 content codings"):
        Decoder(Headers([("Content-Encoding", "gzip, gzip"), ("content-encoding", "gzip,deflate")]))


@pytest.mark.parametrize("rest", [0, 1, 5])
def test_no_piece_is_larger_than_a_piece(rest: int) -> None:
    data = bytes(4 * DECODED + rest)
    pieces = _undone("gzip", [_gzip(data)])
    assert max(map(len, pieces)) == DECODED
    assert b"".join(pieces) == data


def test_a_bomb_takes_no_more_memory_than_a_few_pieces() -> None:
    coder = zlib.compressobj(9, wbits=31)
    once = b"".join([*(coder.compress(bytes(DECODED)) for _ in range(200)), coder.flush()])
    bomb = _gzip(_gzip(once))
    decoder = Decoder(Headers([("Content-Encoding", "gzip, gzip, gzip")]))
    tracemalloc.start()
    size = sum(map(len, decoder.decode(bomb)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    decoder.finish()
    assert size == 200 * DECODED
    assert peak < 8 * DECODED


GET: Operation[Any] = Operation(
    name="x.get",
    method="GET",
    path="/a",
    success={"200": (Json(record({"a": Integer()})), Text(), Binary())},
    errors={"default": Json(record({"a": Integer()}))},
)


def _coded(status: int, coding: str, kind: str = "application/json", body: bytes = b"\x0b") -> Any:
    head = Headers([("Content-Type", kind), ("Content-Encoding", coding)])
    return ShopClient(transport=FakeTransport([Response(status, head, body)])).caller


@pytest.mark.parametrize("coding", ["br", "ZSTD", "gzip, br", "compress", "identity,br"])
@pytest.mark.parametrize("kind", ["application/json", "text/plain", "application/octet-stream"])
def test_a_coding_that_nobody_asked_for_is_told(coding: str, kind: str) -> None:
    with pytest.raises(DecodeError) as caught:
        _coded(200, coding, kind).call(GET, {})
    name = re.split("[, ]+", coding.lower())[-1]
    assert f"the body is coded with {name!r}, which was not requested: gzip and deflate are" in str(
        caught.value
    )
    assert caught.value.status == 200


@pytest.mark.parametrize("coding", ["utf-8", "none", "identity", "aws-chunked", ""])
def test_what_is_no_coding_changes_nothing(coding: str) -> None:
    assert _coded(200, coding, body=b'{"a": 1}').call(GET, {}) == {"a": 1}


def test_a_coded_error_is_an_error_with_its_bytes() -> None:
    with pytest.raises(PermissionDeniedError) as caught:
        _coded(403, "br").call(GET, {})
    assert caught.value.body == b"\x0b"


def test_an_empty_body_has_no_coding() -> None:
    assert _coded(200, "br", body=b"").call(GET, {}) is None
