"""Names of messages: each keeps what the last run called it, whatever is added beside it."""

from __future__ import annotations

from typing import Any

from oasmith.lower.api import lower
from oasmith.naming.assign import assign_names
from oasmith.naming.recorded import NOTHING_RECORDED, Recorded
from oasmith.options import Options
from oasmith.output.lock import lock_text, read_names

MESSAGE = {
    "post": {"requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}}}
}


def named(
    document: dict[str, Any], recorded: Recorded = NOTHING_RECORDED
) -> tuple[dict[str, str], Recorded]:
    """The keys of all messages with their functions, and what the lock then says."""
    api, _ = lower({"openapi": "3.1.0", **document})
    names, _ = assign_names(api, Options("sample"), recorded)
    kept, _ = read_names(lock_text(names.record, {}, {}))
    return {name.key: name.function for name in names.webhooks.values()}, kept


def operation(name: str) -> dict[str, Any]:
    return {"post": {"operationId": name, "callbacks": {"onData": {"{$url}": MESSAGE}}}}


def test_callback_that_is_alone_is_called_by_its_own_name() -> None:
    assert named({"paths": {"/a": operation("openA")}})[0] == {"onData": "parse_on_data"}


def test_callbacks_of_one_name_are_told_apart_by_their_operations() -> None:
    found, _ = named({"paths": {"/a": operation("openA"), "/b": operation("openB")}})
    assert found == {
        "POST /a onData": "parse_open_a_on_data",
        "POST /b onData": "parse_open_b_on_data",
    }


def test_webhook_goes_before_a_callback_of_the_same_name() -> None:
    found, _ = named({"paths": {"/a": operation("openA")}, "webhooks": {"onData": MESSAGE}})
    assert found == {"onData": "parse_on_data", "POST /a onData": "parse_open_a_on_data"}


def test_message_keeps_its_name_when_another_one_of_the_name_is_added() -> None:
    _, recorded = named({"paths": {"/a": operation("openA")}})
    paths = {"/b": operation("openB"), "/a": operation("openA")}
    found, _ = named({"paths": paths, "webhooks": {"onData": MESSAGE}}, recorded)
    assert found["onData"] == "parse_on_data"
    assert found["POST /b onData"] == "parse_open_b_on_data"
    assert found["onData POST"] == "parse_on_data_post"


def test_pinned_function_takes_its_name_from_whoever_had_it() -> None:
    _, recorded = named({"webhooks": {"a": MESSAGE}})
    pinned = {"post": {**MESSAGE["post"], "x-oasmith-name": "parse_a"}}
    found, _ = named({"webhooks": {"a": MESSAGE, "b": pinned}}, recorded)
    assert found == {"a": "parse_a_post", "b": "parse_a"}
