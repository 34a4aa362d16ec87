"""Mistakes that people make in documents that they write by hand: each is one finding, at its
place, that says what to write."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from oasmith.lint.registry import RULES
from oasmith.options import Options
from oasmith.pipeline import Inputs, understand

SHOP = """\
openapi: 3.0.3
info:
  title: Shop
  version: 1.0.0
servers:
  - url: https://api.example.com
security:
  - oauth: ['orders:read']
tags:
  - name: orders
paths:
  /orders/{orderId}:
    get:
      operationId: getOrder
      tags: [orders]
      summary: One order
      parameters:
        - name: orderId
          in: path
          required: true
          schema:
            type: string
            format: uuid
        - name: limit
          in: query
          schema:
            type: integer
            minimum: 1
            maximum: 100
            default: 20
      responses:
        '200':
          description: The order
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Order'
        default:
          $ref: '#/components/responses/Error'
  /orders:
    post:
      operationId: createOrder
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/Order'
            example:
              id: a
              status: open
      responses:
        '201':
          description: Created
        default:
          $ref: '#/components/responses/Error'
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows:
        clientCredentials:
          tokenUrl: https://api.example.com/token
          scopes:
            orders:read: Read orders
  responses:
    Error:
      description: It failed
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/Error'
  schemas:
    Error:
      type: object
      properties:
        message:
          type: string
    Order:
      type: object
      required: [id, status]
      properties:
        id:
          type: string
          minLength: 1
        status:
          type: string
          enum: [open, closed]
        created:
          type: string
          format: date-time
          description: When it was made
        tags:
          type: array
          items:
            type: string
        total:
          type: number
          example: 12.5
"""


class Mistake(NamedTuple):
    """`old` is written as `new`; the finding underlines `marked` and its help has `help`. `version`
    is that of the document."""

    name: str
    old: str
    new: str
    code: str
    marked: str
    help: str = ""
    version: str = "3.0.3"


def _type(name: str, code: str, new: str, marked: str, help: str, version: str) -> Mistake:
    old = "          type: number\n          example: 12.5\n"
    return Mistake(name, old, new, code, marked, help, version)


MISTAKES = [
    Mistake(
        "a misspelled key of the document",
        "components:\n",
        "component:\n",
        "structure",
        "component",
        "write `components:`",
    ),
    Mistake(
        "a misspelled key of info",
        "  title: Shop",
        "  titel: Shop",
        "structure",
        "titel",
        "write `title:`",
    ),
    Mistake(
        "a misspelled key of a server",
        "  - url: https",
        "  - ulr: https",
        "structure",
        "ulr",
        "write `url:`",
    ),
    Mistake(
        "a misspelled key of an operation",
        "      operationId: getOrder",
        "      operationID: getOrder",
        "structure",
        "operationID",
        "write `operationId:`",
    ),
    Mistake(
        "a misspelled key of a parameter",
        "          required: true\n          schema",
        "          requierd: true\n          schema",
        "structure",
        "requierd",
        "write `required:`",
    ),
    Mistake(
        "a misspelled key of a response",
        "          description: The order",
        "          descripton: The order",
        "structure",
        "descripton",
        "write `description:`",
    ),
    Mistake(
        "a misspelled key of a body",
        "      requestBody:\n        required",
        "      requestBody:\n        requird",
        "structure",
        "requird",
        "write `required:`",
    ),
    Mistake(
        "a misspelled key of a scheme",
        "          tokenUrl",
        "          tokenURL",
        "structure",
        "tokenURL",
        "write `tokenUrl:`",
    ),
    Mistake(
        "a misspelled group of components",
        "  responses:\n    Error",
        "  respones:\n    Error",
        "structure",
        "respones",
        "write `responses:`",
    ),
    Mistake(
        "a misspelled keyword in 3.0",
        "      required: [id, status]",
        "      requried: [id, status]",
        "structure",
        "requried",
        "write `required:`",
    ),
    Mistake(
        "a misspelled keyword in 3.1",
        "      required: [id, status]",
        "      requried: [id, status]",
        "keyword-unknown",
        "requried",
        "write `required:`",
        "3.1.0",
    ),
    Mistake(
        "a misspelled method", "    get:\n", "    gett:\n", "structure", "gett", "write `get:`"
    ),
    Mistake(
        "a range of statuses in small letters",
        "        '201':",
        "        '2xx':",
        "structure",
        "'2xx'",
        "write `2XX:`",
    ),
    Mistake(
        "a path without its slash",
        "  /orders:\n",
        "  orders:\n",
        "structure",
        "orders",
        "write `/orders:`",
    ),
    Mistake(
        "a misspelled type",
        "            type: integer",
        "            type: integr",
        "structure",
        "integr",
        "write `type: integer`",
    ),
    Mistake(
        "a type of another language",
        "            type: integer",
        "            type: int",
        "structure",
        "int",
        "write `type: integer`",
    ),
    Mistake(
        "a misspelled format",
        "format: date-time",
        "format: datetime",
        "format-unknown",
        "datetime",
        "write `format: date-time`",
    ),
    Mistake(
        "a number as a text",
        "            minimum: 1\n",
        "            minimum: '1'\n",
        "structure",
        "'1'",
        "write `minimum: 1`",
    ),
    Mistake(
        "a boolean as a text",
        "        required: true\n        content",
        "        required: 'true'\n        content",
        "structure",
        "'true'",
        "write `required: true`",
    ),
    Mistake(
        "a version that is a number",
        "  version: 1.0.0",
        "  version: 1.0",
        "structure",
        "1.0",
        'write `version: "1.0"`',
    ),
    Mistake(
        "a parameter without schema",
        "          schema:\n            type: integer\n            minimum: 1\n            maximum: 100\n            default: 20\n",
        "",
        "structure",
        "name: limit",
        "add `schema:",
    ),
    Mistake(
        "the type beside the schema",
        "          schema:\n            type: integer\n            minimum: 1\n            maximum: 100\n            default: 20\n",
        "          type: integer\n",
        "structure",
        "type",
        "move `type` into `schema`",
    ),
    Mistake(
        "a place that does not exist",
        "          in: query",
        "          in: querry",
        "parameter-invalid",
        "querry",
        "write `in: query`",
    ),
    Mistake(
        "a body as a parameter",
        "          in: query",
        "          in: body",
        "parameter-invalid",
        "body",
        "requestBody",
    ),
    Mistake(
        "a path parameter that is not required",
        "          required: true\n          schema",
        "          schema",
        "structure",
        "name: orderId",
        "add `required: true`",
    ),
    Mistake(
        "a parameter twice",
        "        - name: limit\n          in: query",
        "        - name: orderId\n          in: path\n          required: true",
        "parameter-duplicate",
        "name: orderId",
        "remove one",
    ),
    Mistake(
        "an array without items",
        "          type: array\n          items:\n            type: string\n",
        "          type: array\n",
        "array-items",
        "tags",
        "add `items:",
    ),
    Mistake(
        "items on a text",
        "          type: array\n          items",
        "          type: string\n          items",
        "keyword-dead",
        "items",
        "write `type: array`",
    ),
    Mistake(
        "a default of another type",
        "            default: 20",
        "            default: '20'",
        "default-invalid",
        "'20'",
        "write `default: 20`",
    ),
    Mistake(
        "a default out of bounds",
        "            default: 20",
        "            default: 200",
        "default-invalid",
        "200",
        "",
    ),
    Mistake(
        "an example of another type",
        "          example: 12.5",
        "          example: a lot",
        "example-invalid",
        "a lot",
        "",
    ),
    Mistake(
        "an example with a value that is none",
        "              status: open",
        "              status: opened",
        "example-invalid",
        "opened",
        "",
    ),
    Mistake(
        "examples in a schema of 3.0",
        "          example: 12.5",
        "          examples: [12.5]",
        "structure",
        "examples",
        "write `example:`",
    ),
    Mistake(
        "a reference to another section",
        "'#/components/responses/Error'\n  /orders:",
        "'#/components/schema/Error'\n  /orders:",
        "unresolved-ref",
        "'#/components/schema/Error'",
        "write `$ref: '#/components/",
    ),
    Mistake(
        "a reference by the name alone",
        "                $ref: '#/components/schemas/Order'",
        "                $ref: Order",
        "ref-unreadable",
        "$ref: Order",
        "write `$ref: '#/components/schemas/Order'`",
    ),
    Mistake(
        "a required name that is misspelled",
        "[id, status]",
        "[id, stauts]",
        "required-undefined",
        "stauts",
        "",
    ),
    Mistake(
        "a security scheme that is not declared",
        "  - oauth:",
        "  - oath:",
        "security-defined",
        "oath",
        "write `oauth",
    ),
    Mistake(
        "a scope that is not declared",
        "  - oauth: ['orders:read']",
        "  - oauth: ['order:read']",
        "scope-undefined",
        "'order:read'",
        "did you mean `orders:read`?",
    ),
    Mistake(
        "a schema in place of a media type",
        "            application/json:\n              schema:\n                $ref: '#/components/schemas/Order'",
        "            schema:\n              $ref: '#/components/schemas/Order'",
        "media-type-invalid",
        "schema",
        "application/json",
    ),
    Mistake(
        "a schema directly in a response",
        "          content:\n            application/json:\n              schema:\n                $ref: '#/components/schemas/Order'",
        "          schema:\n            $ref: '#/components/schemas/Order'",
        "structure",
        "schema",
        "`content: {application/json: {schema: …}}`",
    ),
    Mistake(
        "an operation without responses",
        "      responses:\n        '201':\n          description: Created\n        default:\n          $ref: '#/components/responses/Error'\n",
        "",
        "structure",
        "post",
        "add `responses:",
    ),
    Mistake(
        "a body of a GET",
        "      summary: One order\n",
        "      summary: One order\n      requestBody: {content: {application/json: {schema: {type: string}}}}\n",
        "",
        "",
    ),
    Mistake(
        "one tag as a text",
        "      tags: [orders]",
        "      tags: orders",
        "structure",
        "orders",
        'write `tags: ["orders"]`',
    ),
    Mistake(
        "an operationId twice",
        "operationId: createOrder",
        "operationId: getOrder",
        "operation-id-unique",
        "getOrder",
        "",
    ),
    Mistake(
        "an enum member twice",
        "enum: [open, closed]",
        "enum: [open, closed, open]",
        "enum-duplicate",
        "open",
        "",
    ),
    Mistake(
        "members of another type",
        "          type: string\n          enum: [open, closed]",
        "          type: string\n          enum: [1, 2]",
        "enum-type",
        "1",
        'write `enum: ["1", "2"]`',
    ),
    Mistake(
        "additional properties as a text",
        "      required: [id, status]",
        "      required: [id, status]\n      additionalProperties: 'false'",
        "structure",
        "'false'",
        "write `additionalProperties: false`",
    ),
    Mistake(
        "nullable as a type in 3.0",
        "          type: number\n          example",
        "          type: [number, 'null']\n          example",
        "structure",
        "[number, 'null']",
        "nullable: true",
    ),
    _type(
        "nullable in 3.1",
        "nullable-in-31",
        "          type: number\n          nullable: true\n",
        "nullable",
        'write `type: ["number", "null"]`',
        "3.1.0",
    ),
    _type(
        "a bound of 3.0 in 3.1",
        "structure",
        "          type: number\n          minimum: 1\n          exclusiveMinimum: true\n",
        "true",
        "write `exclusiveMinimum:",
        "3.1.0",
    ),
    _type(
        "keywords beside a reference",
        "ref-siblings",
        "          $ref: '#/components/schemas/Error'\n          required: [message]\n",
        "required",
        "allOf",
        "3.0.3",
    ),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_one_finding_at_its_place(mistake: Mistake, tmp_path: Path) -> None:
    assert SHOP.count(mistake.old) >= 1
    text = SHOP.replace(mistake.old, mistake.new, 1).replace("3.0.3", mistake.version, 1)
    path = tmp_path / "spec.yaml"
    path.write_text(text, "utf-8")
    understood = understand(Inputs((path,), (), tmp_path), Options("sample"), rules=RULES)
    found = understood.diagnostics
    if not mistake.code:
        assert found == ()
        return
    assert [d.code for d in found] == [mistake.code], found
    [one] = found
    document = understood.document
    assert document is not None
    place = one.location or document.locate(one.pointer, key=one.on_key)
    assert place is not None
    underlined = place.text[place.column - 1 : place.column - 1 + place.length]
    assert underlined.startswith(mistake.marked), underlined
    assert abs(place.line - _line_of(mistake)) <= 12
    assert mistake.help in one.help


def _line_of(mistake: Mistake) -> int:
    before = SHOP[: SHOP.index(mistake.old)]
    return before.count("\n") + 1


def test_the_document_without_mistakes_is_clean(tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    for version in ("3.0.3", "3.1.0"):
        path.write_text(SHOP.replace("3.0.3", version), "utf-8")
        inputs = Inputs((path,), (), tmp_path)
        assert understand(inputs, Options("sample"), rules=RULES).diagnostics == ()
