from __future__ import annotations

from typing import Any

import pytest

from oasmith.runtime.auth import ApiKey, Basic, Bearer
from oasmith.runtime.credentials import Credential, choose_credentials
from oasmith.runtime.errors import ConfigurationError
from oasmith.runtime.http import Hidden
from oasmith.runtime.model import UNSET
from oasmith.runtime.request import Draft

KEY = ApiKey("header", "X-API-Key", "hush", argument="api_key")
USER = Basic("ann", "hush")
NO_TOKEN = Bearer(UNSET)
WAIVED = Bearer(None)
SESSION = ApiKey("cookie", "sid", UNSET, argument="session")
CREDENTIALS: dict[str, Credential] = {
    "Key": KEY,
    "User": USER,
    "Token": NO_TOKEN,
    "Waived": WAIVED,
    "Session": SESSION,
}


def test_each_kind_puts_its_secret_where_the_scheme_says() -> None:
    draft = Draft("GET", "/x")
    KEY.apply(draft, Hidden(["k"]))
    ApiKey("query", "api key", "").apply(draft, Hidden(["a&b"]))
    ApiKey("cookie", "connect.sid", "").apply(draft, Hidden(["s%3Aa+b/c=="]))
    ApiKey("cookie", "a b", "").apply(draft, Hidden(['"quoted"']))
    USER.apply(draft, Hidden(["ann", "pass"]))
    assert draft.headers["x-api-key"] == ("X-API-Key", "k")
    assert draft.headers["authorization"] == ("Authorization", "Basic YW5uOnBhc3M=")
    assert draft.query == ["api%20key=a%26b"]
    assert draft.cookies == ["connect.sid=s%3Aa+b/c==", 'a%20b="quoted"']
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
    "secret", ["hush;a", "hush b", 'hush"', "hush,", "hush\\", "húsh", "hush\r\n"]
)
def test_a_secret_that_no_cookie_can_hold_is_refused_without_being_shown(secret: str) -> None:
    with pytest.raises(ValueError, match="cookie cannot hold") as caught:
        ApiKey("cookie", "sid", "").apply(Draft("GET"), Hidden([secret]))
    assert "sh" not in str(caught.value)


@pytest.mark.parametrize(
    ("security", "chosen"),
    [
        ((), []),
        ((("Key",),), [KEY]),
        ((("Token",), ("Key", "User")), [KEY, USER]),
        ((("Token",), ()), []),
        ((("Waived",),), []),
        ((("Waived", "Key"),), [KEY]),
        ((("Waived",), ("User",)), [USER]),
        ((("Token",), ("Waived",)), []),
        ((("Waived",), ()), []),
    ],
)
def test_the_first_alternative_that_can_be_satisfied_is_used_whole(
    security: tuple[tuple[str, ...], ...], chosen: list[Credential]
) -> None:
    assert choose_credentials(security, CREDENTIALS, Draft("GET")) == chosen


@pytest.mark.parametrize(
    ("headers", "security", "chosen"),
    [
        ({"authorization": "Bearer t"}, (("Token",),), []),
        ({"Authorization": "Bearer t"}, (("Token", "Key"),), [KEY]),
        ({"x-api-key": "k"}, (("Key",), ("User",)), []),
        ({"X-Other": "k"}, (("Token",), ("Key",)), [KEY]),
        ({"Cookie": "a=1; sid=x"}, (("Session",),), []),
    ],
)
def test_what_was_given_by_hand_satisfies_its_scheme_and_stays(
    headers: dict[str, str], security: tuple[tuple[str, ...], ...], chosen: list[Credential]
) -> None:
    draft = Draft("GET")
    draft.set_headers(headers)
    assert choose_credentials(security, CREDENTIALS, draft) == chosen


def test_another_cookie_given_by_hand_satisfies_nothing() -> None:
    draft = Draft("GET")
    draft.set_headers({"Cookie": "asid=1; b=sid=2"})
    with pytest.raises(ConfigurationError, match="give session to the client"):
        choose_credentials((("Session",),), CREDENTIALS, draft)


@pytest.mark.parametrize(
    ("pair", "given", "waived"),
    [(("ann", "hush"), True, False), (None, False, True), (UNSET, False, False)],
)
def test_a_pair_is_given_waived_or_missing_as_a_whole(pair: Any, given: bool, waived: bool) -> None:
    credential = Basic.of(pair, argument="login")
    assert (credential.given, credential.waived) == (given, waived)
    assert credential.argument == "login"


def test_missing_credentials_are_named_by_their_arguments() -> None:
    told = "give token or api_key and session to the client, or None to call without"
    with pytest.raises(ConfigurationError, match=told):
        choose_credentials((("Token",), ("Key", "Session")), CREDENTIALS, Draft("GET"))
