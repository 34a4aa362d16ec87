"""What type checkers know of the options of calls."""

from collections.abc import Callable
from typing import Any, assert_type

from sample import ApiResponse, AsyncSampleClient, CallOptions, SampleClient, Timeout


def use(client: SampleClient) -> None:
    client.items.list_items(timeout=5, extra_headers={"a": "b"}, extra_query={"a": [1]})
    client.items.list_items(timeout=Timeout(), max_retries=0, strict=True, extra_body={"a": None})
    client.items.list_items(timeout="5")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.items.list_items(extra_headers={"a": 1})  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]
    client.items.list_items(tiemout=5)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.timeout.export(strict=None, extra_query="mine", timeout=5)
    client.timeout.export(extra_query={"a": 1})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    for item in client.items.iter_items(extra_query={"a": 1}):
        assert_type(item, str)
    client.items.wait_for_item(id=1, timeout=60, strict=True)
    options: CallOptions = {"timeout": 3}
    client.items.list_items(size=1, **options)
    full = client.with_response.items.delete_items(timeout=5)
    assert_type(full, ApiResponse[None])
    client.with_response.items.delete_items(timeout="5")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert_type(client.request("GET", "/x", query={"a": 1}, body=[1]), ApiResponse[Any])
    client.request("GET", "/x", timeout="5")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.request("GET")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    with client.stream(client.items.delete_items, max_retries=0):
        pass


async def awaited(client: AsyncSampleClient) -> None:
    await client.items.list_items(timeout=5)
    assert_type(await client.request("GET", "/x", security=[]), ApiResponse[Any])
    await client.items.list_items(strict="no")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


plain: Callable[[SampleClient], None] = use
