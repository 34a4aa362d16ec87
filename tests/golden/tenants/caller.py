"""What type checkers know of clients for other accounts."""

from typing import assert_type

from sample import AsyncSampleClient, ClientCredentials, SampleClient


def use(client: SampleClient, other: AsyncSampleClient) -> None:
    grant = ClientCredentials("id", "your-secret")
    assert_type(client.with_options(key="a", oauth=grant, timeout=5, base_url="b"), SampleClient)
    assert_type(other.with_options(basic_auth=("name", lambda: "c"), key=None), AsyncSampleClient)
    client.with_options(key=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.with_options(basic_auth="a")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.with_options(api_key="a")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
