"""What servers say of an error is found wherever they put it, and shown on one harmless line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import pytest

from oasmith.runtime.masks import Mask
from oasmith.runtime.shapes import Record, String
from oasmith.runtime.special_shapes import Password
from oasmith.runtime.vendor_message import challenge, shown, vendor_message
from tests.support.records import record

SAID = "reference is already used"

WELL_KNOWN: dict[str, Any] = {
    "message": {"message": SAID},
    "capitals": {"Message": SAID},
    "detail": {"detail": SAID},
    "title": {"title": SAID},
    "error": {"error": SAID},
    "error.message": {"error": {"code": 400, "message": SAID, "status": "INVALID_ARGUMENT"}},
    "error.reason": {"error": {"type": "mapping", "reason": SAID}, "status": 400},
    "error_description": {"error": "invalid_grant", "error_description": SAID},
    "error.message.value": {"error": {"message": {"lang": "en", "value": SAID}}},
    "errors of texts": {"errors": [SAID, "and more"]},
    "errors with messages": {"errors": [{"message": SAID, "extensions": {"code": "X"}}]},
    "errors of JSON:API": {"errors": [{"status": "422", "title": "Invalid", "detail": SAID}]},
    "graphql": {"data": None, "errors": [{"message": SAID, "locations": [{"line": 1}]}]},
    "errors, a text": {"errors": SAID},
    "a code before the words": {"message": "ERR_DUPLICATE", "detail": SAID},
    "a reason": {"error": "conflict", "reason": SAID},
    "a description": {"ok": False, "error_code": 400, "description": SAID},
    "problem+json": {"type": "about:blank", "title": "Unprocessable Entity", "detail": SAID},
    "problem without detail": {"type": "https://example.com/used", "title": SAID, "status": 422},
    "a list": [{"message": SAID, "errorCode": "DUPLICATE"}],
    "a text": SAID,
    "prefixed": {"@type": "hydra:Error", "hydra:title": "Error", "hydra:description": SAID},
    "exception_message": {"exception_message": SAID, "request_body": {"a b": "c d"}},
    "errorSummary": {"errorCode": "E1", "errorSummary": SAID, "errorCauses": []},
    "errorMessages": {"errorMessages": [SAID], "errors": {}},
    "messages in a list": {"statusCode": 422, "message": [SAID, "b c"], "error": "Bad Request"},
    "another name": {"result": 4, "statusMessage": SAID, "messageId": "a b"},
    "result": {"ok": False, "result": {"errorText": SAID}},
    "fault": {"fault": {"faultstring": SAID, "detail": {"errorcode": "oauth.v2"}}},
    "meta": {"meta": {"error_type": "X", "error_message": SAID}},
    "status": {"status": {"code": 3, "message": SAID}},
    "response": {"response": {"status": "fail", "msg": SAID, "sent": {"a b": "c d"}}},
    "data": {"success": False, "data": {"message": SAID}},
    "deep": {"error": {"json": {"error": {"message": SAID}}}},
}

PLACED: dict[str, tuple[Any, str]] = {
    "FastAPI": (
        {
            "detail": [
                {"type": "missing", "loc": ["body", "items", 0, "price"], "msg": "Field required"}
            ]
        },
        "body.items.0.price: Field required",
    ),
    "FastAPI, one": ({"detail": "Not authenticated"}, "Not authenticated"),
    "Django REST framework": (
        {"reference": ["This field must be unique."]},
        "reference: This field must be unique.",
    ),
    "Django REST framework, nested": (
        {"lines": [{}, {"sku": ["This field may not be blank."], "quantity": ["Too small."]}]},
        "lines.1.sku: This field may not be blank.",
    ),
    "Django REST framework, an object": (
        {"customer": {"email": ["Enter a valid email address."]}},
        "customer.email: Enter a valid email address.",
    ),
    "no tree of faults": ({"customer": {"tags": ["a b"], "name": "Ada"}}, ""),
    "ASP.NET": (
        {
            "title": "One or more validation errors occurred.",
            "errors": {"Name": ["The Name field is required."]},
            "traceId": "00-1",
        },
        "Name: The Name field is required.",
    ),
    "of fields": ({"errors": {"project": "project is required"}}, "project: project is required"),
    "nested fields": (
        {"message": {"name": ["has already been taken"]}},
        "name: has already been taken",
    ),
    "named field": (
        {"errors": [{"field": "/price", "message": "is too low"}]},
        "/price: is too low",
    ),
    "Litestar": (
        {
            "status_code": 400,
            "detail": "Validation failed for POST /books",
            "extra": [{"message": "Expected `str`", "key": "title", "source": "body"}],
        },
        "Validation failed for POST /books: title: Expected `str`",
    ),
    "Laravel": (
        {"message": "The data was invalid.", "errors": {"email": ["It has been taken."]}},
        "The data was invalid: email: It has been taken.",
    ),
    "Google": (
        {
            "error": {
                "message": "Invalid value at 'name'",
                "details": [
                    {
                        "@type": "type.googleapis.com/google.rpc.BadRequest",
                        "fieldViolations": [{"field": "name", "description": "must be short"}],
                    }
                ],
            }
        },
        "Invalid value at 'name': name: must be short",
    ),
    "RFC 9457": (
        {
            "title": "Your request is not valid.",
            "detail": "See the errors.",
            "errors": [{"detail": "must be a positive integer", "pointer": "#/age"}],
        },
        "See the errors: #/age: must be a positive integer",
    ),
    "said twice": (
        {"message": "name: is taken", "errors": [{"field": "name", "message": "is taken"}]},
        "name: is taken",
    ),
    "a headline and a code": (
        {"message": "It is not valid", "errors": [{"field": "name", "code": "taken"}]},
        "It is not valid",
    ),
    "a headline and the status": (
        {"message": "It is not valid", "errors": [{"title": "Unprocessable Entity"}]},
        "It is not valid",
    ),
    "a headline and no fault": ({"message": "It is not valid", "errors": []}, "It is not valid"),
    "Prefect": (
        {
            "exception_message": "Invalid request received.",
            "exception_detail": [{"loc": ["body", "name"], "msg": "Value error, no spaces"}],
            "request_body": {"name": "a b"},
        },
        "Invalid request received: body.name: Value error, no spaces",
    ),
    "a headline that says it all": (
        {"message": "price is too low", "errors": [{"field": "price", "message": "is too low"}]},
        "price is too low",
    ),
    "a headline and what was sent": (
        {"message": "Not for you", "scopes": ["read all", "write all"], "name": "Ann Smith"},
        "Not for you",
    ),
    "a code alone": ({"error": "invalid_auth"}, "invalid_auth"),
    "only the status": ({"status": 422, "error": "Unprocessable Entity", "message": ""}, ""),
    "nothing": ({"ok": False, "code": 7}, ""),
    "numbers": ({"message": 5, "error": [1, None], "detail": {"x": 1}}, ""),
    "a page": (
        (
            "<title>422 Unprocessable Entity</title><h1>Unprocessable Entity</h1>\n"
            "<p>The <b>reference</b> is &quot;used&quot;.</p>"
        ),
        'The reference is "used".',
    ),
    "Express": (
        "<html><title>Error</title><body><pre>Cannot POST /orders</pre></body></html>",
        "Cannot POST /orders",
    ),
    "a page's title": ("<TITLE>\n  Down for\nmaintenance </TITLE>", "Down for maintenance"),
    "S3": (
        '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>It is gone.</Message></Error>',
        "It is gone.",
    ),
    "CDATA": ("<error xmlns='x'><message><![CDATA[a < b & c]]></message></error>", "a < b & c"),
    "error_message": ("<e><error_message>It is gone</error_message></e>", "It is gone"),
    "SOAP": (
        "<s:Fault><faultstring xml:lang='en'>It is gone</faultstring></s:Fault>",
        "It is gone",
    ),
    "plain text": ("  invalid id\n", "invalid id"),
    "no text": ("\ufffd\ufffdPNG", ""),
    "nothing at all": (None, ""),
}


def _said(raw: Any, typed: Any = None, mask: Mask | None = None) -> str:
    return vendor_message(422, raw, typed, mask or Mask())


@pytest.mark.parametrize("name", WELL_KNOWN)
def test_the_words_of_a_server_are_found(name: str) -> None:
    assert _said(WELL_KNOWN[name]) == SAID


@pytest.mark.parametrize("name", PLACED)
def test_words_say_what_they_are_about_and_never_repeat_the_status(name: str) -> None:
    raw, told = PLACED[name]
    assert _said(raw) == told


@dataclass
class _Fault:
    shape: ClassVar[Record] = record(
        {"ref": String(), "explained": String()}, {"passphrase": Password()}
    )


def test_a_documented_type_helps_to_find_them() -> None:
    raw = {"passphrase": "hush hush", "ref": "A-1", "explained": SAID}
    assert _said(raw, _Fault()) == SAID
    assert _said(raw) == ""


@pytest.mark.parametrize(
    "raw",
    [
        {"traceback": "File 1 line 2", "stack": "a b", "request": {"body": "a b"}},
        {"error": {"stackTrace": "at a b", "helpLink": "see that page"}},
        {"token": "a b", "error_token": "a b"},
        {"data": {"name": "Ann Smith", "tags": ["a b"]}, "request": {"message": "a b"}},
    ],
)
def test_what_is_no_message_is_not_taken_for_one(raw: Any) -> None:
    assert _said(raw) == ""


def test_they_are_one_line_of_at_most_300_printable_characters() -> None:
    evil = "a\r\nb\x1b[31m\u202e\x00 " + "x" * 1_000
    said = _said({"message": evil})
    assert said.startswith("a b\\x1b[31m\\u202e\\x00 xxx")
    assert (len(said), said[-1], said.isprintable()) == (300, "…", True)
    assert len(shown("x" * 300, Mask())) == 300


def test_no_secret_of_the_request_is_repeated() -> None:
    mask = Mask("sk-hush-hush", "pässword")
    said = _said({"message": "wrong key sk-hush-hush (p%C3%A4ssword, p\\u00e4ssword)"}, mask=mask)
    assert said == "wrong key *** (***, ***)"


@pytest.mark.parametrize(
    "raw",
    [
        "<p>" * 10_000,
        "<" * 20_000,
        "<title " + " a" * 10_000,
        {"error": {"error": {"error": {"error": {"error": {"error": SAID}}}}}},
        {"errors": [[[[[[[[SAID]]]]]]]]},
        {f"field {n}": [{}] for n in range(10_000)},
    ],
)
def test_hostile_bodies_say_nothing(raw: Any) -> None:
    assert _said(raw) == ""


FIELDS = [
    *('{"message": "it is wrong", "card": "4111', '[{"message": "it is', '["it is wrong'),
    *('{"message": NaN, "card": "4111 1111"}', "{'message': 'it is wrong'}"),
    *("error=invalid_grant&error_description=It+is+wrong", "message=it%20is", "[\n"),
]


@pytest.mark.parametrize("raw", FIELDS)
@pytest.mark.parametrize("kind", ["", "text/plain", "application/json", "text/csv"])
def test_a_body_of_fields_that_does_not_parse_says_nothing(raw: str, kind: str) -> None:
    assert vendor_message(422, raw, None, Mask(), kind) == ""


@pytest.mark.parametrize(
    ("raw", "kind", "said"),
    [
        ("it is wrong: a = 1", "application/json", "it is wrong: a = 1"),
        ("[ERROR] it is wrong", "text/plain", "[ERROR] it is wrong"),
        ("[ERROR] it is wrong", "application/json", ""),
        ("it is\nwrong", "text/plain", "it is wrong"),
        ("it is\nwrong", "application/yaml", ""),
        ("4111111111111111", "application/json", ""),
        ("<p>it is wrong</p>", "application/json", "it is wrong"),
    ],
)
def test_of_other_texts_only_a_line_of_prose_is_shown(raw: str, kind: str, said: str) -> None:
    assert vendor_message(422, raw, None, Mask(), kind) == said


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ('Bearer realm="x", error="invalid_token", error_description="It expired"', "It expired"),
        ('Basic realm="x", Bearer error="insufficient_scope"', "insufficient_scope"),
        ('Bearer x-error="no", realm="error"', ""),
        ("", ""),
    ],
)
def test_a_challenge_says_what_is_wrong(header: str, said: str) -> None:
    assert challenge(header) == said
