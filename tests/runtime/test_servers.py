"""Variables of servers: each keeps to its place, whatever a caller gives."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from oasmith.lower.operation import server_variables
from oasmith.runtime.errors import ConfigurationError
from oasmith.runtime.options import checked_base_url
from oasmith.runtime.servers import FORMS, server_url
from tests.support.reaching import hostile_texts

CLIMBING = [
    *("%2e%2e%2f", "%2E.%2Fa", "a%2f..", "a%2F%2e%2e", "a/b%2f../c", "a%5c..%5cb", "..%5c", "..;x"),
    *("%2e%2e%3bx/b", "a%2fb%2f.", "v1/.%2fa", "x%2f%2e;"),
]
LABELS = "labels of a host name"
PATH = "segments of a path"


def test_generator_and_runtime_mean_the_same_by_a_form() -> None:
    assert dict(FORMS) == dict(server_variables.FORMS)


def test_values_of_an_enum_are_told() -> None:
    with pytest.raises(ConfigurationError) as caught:
        server_url("https://{region}.example.com", region=("mars", ("eu", "us")))
    assert str(caught.value) == (
        "region must be one of eu, us, got str 'mars'; base_url= takes any other server"
    )


@pytest.mark.parametrize(
    ("form", "good", "bad"),
    [
        ("http or https", ["http", "https"], ["ftp", "", "https://evil.example/"]),
        ("a host name", ["h", "a.b", "127.0.0.1", "[::1]"], ["", "a:1", "a..b", "[::1", "a.b."]),
        ("a host name, with or without a port", ["h:80", "[::1]:8080"], ["h:", "h:0", "h:99999"]),
        (LABELS, ["eu", "eu.gcp"], ["", ".eu", "eu.", "[::1]", "eu:80"]),
        ("a label of a host name", ["eu-1", "a_b", "9"], ["", "a.b", "-a", "a-", "ü", "a" * 64]),
        ("letters, digits, - and _", ["", "-eu", "x"], [".", "a.b", "@", "%2e"]),
        ("the number of a port", ["1", "443", "65535"], ["", "0", "65536", "-1", "443/", "٣"]),
        (
            PATH,
            ["", "v1", "/v1", "a/b/", "a%20b", "a%2fb", "..a/b..", "a%2f.b", "%252e%252e"],
            [".", "a/../b", "%2e%2e", "//a", "a//b", "?a", *CLIMBING],
        ),
        ("nothing, or a path that begins with /", ["", "/", "/v1"], ["v1", ".evil.example", "//a"]),
    ],
)
def test_a_form_is_what_its_name_says(form: str, good: list[str], bad: list[str]) -> None:
    for value in good:
        assert server_url("{x}", x=(value, form)) == value
    for value in [*bad, "a\n", "a b", "a\\b", "@[", "a#b", "a?b", "a\0"]:
        with pytest.raises(ConfigurationError, match="x must be"):
            server_url("{x}", x=(value, form))


@pytest.mark.parametrize("value", [None, True, b"eu", ["eu"]])
def test_what_is_no_text_is_no_value(value: object) -> None:
    with pytest.raises(ConfigurationError, match="x must be a label of a host name"):
        server_url("https://{x}.example.com", x=(value, "a label of a host name"))


TEMPLATES = [
    ("https://{x}.example.com/v1", "eu", ".example.com"),
    ("https://{x}.example.com/v1", "eu.gcp", ".example.com"),
    ("https://api{x}.example.com", "-eu", ".example.com"),
    ("https://api.example.com:{x}/v1", "443", "api.example.com"),
    ("https://api.example.com{x}", "/v1", "api.example.com"),
    ("https://api.example.com{x}/b", "", "api.example.com"),
    ("https://api.example.com/{x}/b", "v1", "api.example.com"),
    ("https://api.example.com/v{x}", "1", "api.example.com"),
    ("{x}://api.example.com/v1", "https", "api.example.com"),
]


@given(st.sampled_from(TEMPLATES), hostile_texts)
@example(TEMPLATES[5], ".evil.example")
@example(TEMPLATES[4], ".evil.example")
@example(TEMPLATES[5], "0")
def test_no_value_changes_what_the_template_fixes(case: tuple[str, str, str], value: str) -> None:
    template, default, host = case
    form = server_variables.forms_of(template, {"x": default})["x"]
    try:
        url = checked_base_url(server_url(template, x=(value, form)))
    except ConfigurationError:
        return
    parts, fixed = urlsplit(url), urlsplit(template.replace("{x}", default))
    assert parts.hostname is not None and parts.hostname.endswith(host)
    assert parts.hostname.count(".") <= value.count(".") + template.count(".")
    if not template.startswith("{x}"):
        assert parts.scheme == fixed.scheme
    if ":{x}" not in template:
        assert parts.port == fixed.port
    if "}." not in template or "/{x}" not in template:
        assert not set("?#\\@") & set(url)
    for segment in parts.path.split("/"):
        assert segment.lower().replace("%2e", ".") not in (".", "..")


@pytest.mark.parametrize(
    ("url", "default", "form"),
    [
        ("{x}://h", "https", "http or https"),
        ("https://{x}", "h", "a host name, with or without a port"),
        ("https://{x}/v1", "h", "a host name, with or without a port"),
        ("https://{x}:80/v1", "h", "a host name"),
        ("https://{x}.h", "eu", "a label of a host name"),
        ("https://{x}.h", "eu.gcp", LABELS),
        ("https://api.{x}/", "example.com", LABELS),
        ("https://a-{x}.h", "eu", "letters, digits, - and _"),
        ("https://a{x}", "", "nothing, or a path that begins with /"),
        ("https://a{x}.h", "", "letters, digits, - and _"),
        ("https://h:{x}/v1", "443", "the number of a port"),
        ("https://h/{x}", "v1", PATH),
        ("https://h{x}", "/v1", "nothing, or a path that begins with /"),
        ("/{x}", "v1", PATH),
    ],
)
def test_the_place_of_a_variable_decides_its_form(url: str, default: str, form: str) -> None:
    assert server_variables.forms_of(url, {"x": default}) == {"x": form}
