"""Models of Checkouts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from ._runtime.checks import Must
from ._runtime.model import UNSET, OpenModel


@dataclass(slots=True, kw_only=True)
class Checkout(
    OpenModel,
    naming="camelCase",
    rules=[
        Must(
            {
                "dependentRequired": {"cardNumber": ["billingAddress"]},
                "dependentSchemas": {
                    "cardNumber": {
                        "required": ["cvc"],
                        "properties": {
                            "billingAddress": {"type": "string"},
                            "cvc": {"type": "string"},
                        },
                    },
                },
                "if": {"properties": {"method": {"const": "invoice"}}, "required": ["method"]},
                "then": {
                    "required": ["dueDate"],
                    "properties": {"dueDate": {"type": "string"}, "note": {"type": "integer"}},
                },
                "else": {"properties": {"token": {"type": "string"}, "note": {"type": "string"}}},
            },
        ),
    ],
):
    """Taken by `checkouts.create_checkout`; returned by `checkouts.create_checkout`."""

    total: float
    card_number: str | None = None
    method: Literal["card", "invoice"] | str | None = None
    due_date: dt.date | None = None
    note: int | str | None = None
    token: str | None = None
    cvc: str | None = None
    billing_address: str | None = None


@dataclass(slots=True, kw_only=True)
class Deep(
    OpenModel,
    rules=[
        Must(
            {
                "$defs": {
                    "Checkout": {
                        "type": "object",
                        "required": ["total"],
                        "properties": {
                            "total": {"type": "number"},
                            "cardNumber": {"type": "string"},
                            "method": {"type": "string", "enum": ["card", "invoice"]},
                        },
                        "dependentRequired": {"cardNumber": ["billingAddress"]},
                        "dependentSchemas": {
                            "cardNumber": {
                                "required": ["cvc"],
                                "properties": {
                                    "billingAddress": {"type": "string"},
                                    "cvc": {"type": "string"},
                                },
                            },
                        },
                        "if": {
                            "properties": {"method": {"const": "invoice"}},
                            "required": ["method"],
                        },
                        "then": {
                            "required": ["dueDate"],
                            "properties": {
                                "dueDate": {"type": "string"},
                                "note": {"type": "integer"},
                            },
                        },
                        "else": {
                            "properties": {"token": {"type": "string"}, "note": {"type": "string"}},
                        },
                    },
                },
                "allOf": [
                    {
                        "if": {"properties": {"size": {"minimum": 10}}},
                        "then": {"required": ["big"]},
                    },
                    {
                        "if": {"properties": {"kind": {"enum": ["a", "b"]}}},
                        "then": {"properties": {"kind": {"minLength": 1}, "size": True}},
                        "else": {
                            "required": ["other"],
                            "properties": {"other": {"type": "boolean"}},
                            "if": {"required": ["other"]},
                            "then": {"properties": {"last": {"$ref": "#/$defs/Checkout"}}},
                        },
                    },
                ],
            },
        ),
    ],
):
    """No operation uses it."""

    kind: str | None = None
    size: int | None = None
    other: bool | None = None
    last: Checkout | None = None
    big: Any = UNSET
