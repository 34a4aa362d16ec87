from __future__ import annotations

import pytest

from oasmith.runtime.auth import ApiKey, Basic, Bearer, Credential, choose_credentials
from oasmith.runtime.draft import Draft
from oasmith.runtime.errors import ConfigurationError
from oasmith.runtime.http import Hidden

KEY = ApiKey("header", "X-API-Key", "hush", argument="api_key")
USER = Basic("ann", "hush")
NO_TOKEN = Bearer(None)


def test_each_kind_puts_its_secret_where_the_scheme_says() -> None:
    draft = Draft("GET", "/x")
    KEY.apply(draft, Hidden(["k"]))
    ApiKey("query", "api key", "").apply(draft, Hidden(["a&b"]))
    ApiKey("cookie", "sid", "").apply(draft, Hidden(["a;b"]))
    USER.apply(draft, Hidden(["ann", "pass"]))
    assert draft.headers["x-api-key"] == ("X-API-Key", "k")
    assert draft.headers["authorization"] == ("Authorization", "Basic YW5uOnBhc3M=")
    assert draft.query == ["api%20key=a%26b"]
    assert draft.cookies == ["sid=a%3Bb"]
    Bearer("").apply(draft, Hidden(["t"]))
    assert draft.headers["authorization"] == ("Authorization", "Bearer t")


def test_a_credential_replaces_an_argument_of_the_same_name_and_place() -> None:
    draft = Draft("GET", "/x", query=["key=old", "keys=1"], cookies=["key=old", "keys=1"])
    ApiKey("query", "key", "").apply(draft, Hidden(["new"]))
    ApiKey("cookie", "key", "").apply(draft, Hidden(["new"]))
    assert draft.query == draft.cookies == ["keys=1", "key=new"]


def test_no_repr_shows_a_secret() -> None:
    for credential in (KEY, USER, Bearer("hush")):
        assert "hush" not in repr(credential) + repr(credential.secrets) + repr(vars(credential))


def test_a_secret_that_would_inject_a_header_is_refused_without_being_shown() -> None:
    with pytest.raises(ValueError, match="X-API-Key") as caught:
        KEY.apply(Draft("GET"), Hidden(["hush\r\nX-Evil: 1"]))
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(
    ("security", "chosen"),
    [
        ((), []),
        ((("Key",),), [KEY]),
        ((("Token",), ("Key", "User")), [KEY, USER]),
        ((("Token",), ()), []),
        ((("Unknown",), ("User",)), [USER]),
    ],
)
def test_the_first_alternative_that_can_be_satisfied_is_used_whole(
    security: tuple[tuple[str, ...], ...], chosen: list[Credential]
) -> None:
    assert choose_credentials(security, {"Key": KEY, "User": USER, "Token": NO_TOKEN}) == chosen


def test_missing_credentials_are_named_by_their_arguments() -> None:
    with pytest.raises(ConfigurationError, match="give token or api_key and Other to the client"):
        choose_credentials((("Token",), ("Key", "Other")), {"Key": KEY, "Token": NO_TOKEN})
