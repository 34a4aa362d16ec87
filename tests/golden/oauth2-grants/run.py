"""Tokens are given, or got with a grant at the documented URL."""

from sample import ClientCredentials, RefreshToken, SampleClient
from sample.testing import FakeTransport, reply


def sent(*arguments: object, **more: object) -> list[str]:
    answers = [reply(200, {"access_token": "t"}), reply(204)]
    transport = FakeTransport(answers[-1:] if more else answers)
    with SampleClient(token=more.get("token") or arguments[0], transport=transport) as client:  # type: ignore[arg-type]
        client.me.get_me()
    assert transport.requests[-1].headers["Authorization"] == "Bearer t"
    return [request.url for request in transport.requests]


assert sent(token="t") == ["https://api.example.com/v1/me"]
assert sent(token=lambda: "t") == ["https://api.example.com/v1/me"]
assert sent(ClientCredentials("id", "your-secret"))[0] == "https://login.example.com/token"
assert sent(RefreshToken("your-token", "id"))[0] == "https://login.example.com/refresh"
