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
