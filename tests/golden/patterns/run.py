"""Patterns mean what ECMA-262 says, and Python warns of none."""

import warnings

import pytest
from sample import RequestValidationError, SampleClient
from sample.models import Site
from sample.testing import FakeTransport, reply

good = Site(
    slug="any thing",
    perl="ABC",
    code="abc",
    line="a b",
    tag="größe:1",
    quoted="'a\nb'",
    sets="a&&|[~~",
)
bad = {
    "code": ("abc\n", "ABC", ""),
    "line": ("a\rb", "a ", "\ufeff", "\u3000"),
    "tag": ("a b", "½", "a\n"),
    "quoted": ("'a\"", "'a'\n"),
    "sets": ("b\\", "d"),
}
with warnings.catch_warnings(), SampleClient(transport=FakeTransport([reply(204)])) as client:
    warnings.simplefilter("error")
    client.sites.create_site(code="a_1", body=good)
    for name, values in bad.items():
        for value in values:
            with pytest.raises(RequestValidationError, match=f"body.{name}: must match"):
                client.sites.create_site(code="a", body=Site.from_dict({name: value}))
    for code in ("é", "٣", "a\n"):
        with pytest.raises(RequestValidationError, match="code: must match"):
            client.sites.create_site(code=code, body=good)
