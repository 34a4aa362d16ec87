"""Messages that Pets sends on its own, read by the functions here.

`WEBHOOKS` has them by the name that the API gives to the message. `verify` is called with
the body before anything of it is read, and says whether its signature is valid."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from . import models
from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.webhooks import Message, Parser, Verify, read_message


def parse_new_pet(
    body: Message,
    verify: Verify | None = None,
) -> models.Pet:
    """A pet has come.

    Sent once, within a minute.

    Raises:
        DecodeError: the body is not JSON or does not fit.
        SignatureError: `verify` says no."""
    message: models.Pet
    message = read_message(
        body,
        shapes.Ref(lambda: models.Pet),
        "newPet",
        verify,
    )
    return message


def parse_pet_sold(
    body: Message,
    verify: Verify | None = None,
) -> models.PetSoldPayload:
    """Read the message `pet.sold`, sent as ``POST``.

    Deprecated.

    Raises:
        DecodeError: the body is not JSON or does not fit.
        SignatureError: `verify` says no."""
    message: models.PetSoldPayload
    message = read_message(
        body,
        shapes.Ref(lambda: models.PetSoldPayload),
        "pet.sold",
        verify,
    )
    return message


def parse_pet_event(
    body: Message,
    verify: Verify | None = None,
) -> models.Fed | models.Washed | dict[str, Any]:
    """Read the message `petEvent`, sent as ``POST``.

    Raises:
        DecodeError: the body is not JSON or does not fit.
        SignatureError: `verify` says no."""
    message: models.Fed | models.Washed | dict[str, Any]
    message = read_message(
        body,
        _unions.OneOf(
            shapes.Ref(lambda: models.Fed),
            shapes.Ref(lambda: models.Washed),
            tag="type",
            mapping={
                "fed": shapes.Ref(lambda: models.Fed),
                "washed": shapes.Ref(lambda: models.Washed),
            },
        ),
        "petEvent",
        verify,
    )
    return message


def parse_ids_put(
    body: Message,
    verify: Verify | None = None,
) -> Any:
    """Read the message `ids`, sent as ``PUT``.

    Raises:
        DecodeError: the body is not JSON or does not fit.
        SignatureError: `verify` says no."""
    message: Any
    message = read_message(
        body,
        shapes.Anything(),
        "ids PUT",
        verify,
    )
    return message


def parse_ids_post(
    body: Message,
    verify: Verify | None = None,
) -> list[UUID]:
    """Read the message `ids`, sent as ``POST``.

    Raises:
        DecodeError: the body is not JSON or does not fit.
        SignatureError: `verify` says no."""
    message: list[UUID]
    message = read_message(
        body,
        shapes.Array(_formats.Uuid()),
        "ids POST",
        verify,
    )
    return message


WEBHOOKS: Mapping[str, Parser] = {
    "newPet": parse_new_pet,
    "pet.sold": parse_pet_sold,
    "petEvent": parse_pet_event,
    "ids PUT": parse_ids_put,
    "ids POST": parse_ids_post,
}
