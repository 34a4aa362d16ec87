"""A malformed security scheme is told and kept as one that cannot be sent."""

from __future__ import annotations

import pytest

from oasmith.lower.api import lower
from oasmith.model import SchemeKind


@pytest.mark.parametrize("kind", [None, 1, [], {}, ["oauth2"], {"type": "http"}, "unheard-of"])
def test_scheme_whose_type_is_of_the_wrong_kind_is_unsupported(kind: object) -> None:
    schemes = {"odd": {"type": kind}}
    api, found = lower({"openapi": "3.1.0", "components": {"securitySchemes": schemes}})
    assert [scheme.kind for scheme in api.security_schemes] == [SchemeKind.UNSUPPORTED]
    assert [d.code for d in found] == ["security-unsupported"]


SCHEMES = {
    "token": {"type": "http", "scheme": "bearer"},
    "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "signed": {"type": "http", "scheme": "hoba"},
    "certificate": {"type": "mutualTLS"},
}


@pytest.mark.parametrize(
    ("security", "demanded"),
    [
        ([{}, {"token": []}], (("token",), ())),
        ([{}, {"token": []}, {}, {"key": []}], (("token",), ("key",), ())),
        ([{"signed": []}], ()),
        ([{"certificate": []}, {"signed": []}], ()),
        ([{"signed": []}, {"key": []}], (("key",), ())),
        ([{"certificate": [], "key": []}], (("key",),)),
        ([{"key": []}, {"key": ["read"]}], (("key",),)),
        ([{}], ()),
    ],
)
def test_nothing_is_the_last_resort_and_what_cannot_be_sent_is_not_demanded(
    security: list[object], demanded: tuple[tuple[str, ...], ...]
) -> None:
    responses = {"204": {"description": "Done"}}
    inherited = {"/a": {"get": {"responses": responses}}}
    own = {"/a": {"get": {"responses": responses, "security": security}}}
    components = {"securitySchemes": SCHEMES}
    for document in (
        {"security": security, "paths": inherited, "components": components},
        {"security": [{"key": []}, {"token": []}], "paths": own, "components": components},
    ):
        api, _ = lower({"openapi": "3.1.0", **document})
        assert [operation.security for operation in api.operations] == [demanded]


@pytest.mark.parametrize(
    ("scheme", "remedy"), [("certificate", "`ssl_context`"), ("signed", "`headers=`")]
)
def test_scheme_that_cannot_be_sent_is_told_with_what_to_do(scheme: str, remedy: str) -> None:
    components = {"securitySchemes": {scheme: SCHEMES[scheme]}}
    _, [found] = lower({"openapi": "3.1.0", "components": components})
    assert found.code == "security-unsupported"
    assert "calls go without" in found.message
    assert remedy in found.message
