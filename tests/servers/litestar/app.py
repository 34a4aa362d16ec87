"""A library's lending desk in Litestar: ``python app.py PORT``.

Models are dataclasses and msgspec's, pages are Litestar's own, and the document is what it makes of
them. Where the code answers with a `Response` of its own, the document says less than what is sent.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID, uuid4

import uvicorn
from litestar import Controller, Litestar, MediaType, Response, delete, get, patch, post
from litestar.connection import ASGIConnection
from litestar.datastructures import ResponseHeader, UploadFile
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotAuthorizedException, NotFoundException
from litestar.handlers import BaseRouteHandler
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.spec import (
    Components,
    OpenAPIMediaType,
    OpenAPIResponse,
    Operation,
    Schema,
    SecurityScheme,
)
from litestar.pagination import CursorPagination, OffsetPagination
from litestar.params import Body, Parameter
from litestar.response import File, ServerSentEvent, Stream
from msgspec import UNSET, Meta, Struct, UnsetType

SECRET = "your-api-key"
BORN = datetime(2026, 1, 2, 3, 4, 5)  # without an offset, as `datetime.now()` is
Short = Annotated[str, Meta(min_length=1, max_length=80)]


def known(connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    bearer = connection.headers.get("authorization", "").removeprefix("Bearer ")
    if SECRET not in (connection.cookies.get("session"), bearer):
        raise NotAuthorizedException("show your library card")


SECURITY: list[dict[str, list[str]]] = [{"session": []}, {"bearer": []}]


class Shelf(StrEnum):
    FICTION = "fiction"
    MAPS = "maps"


class NewBook(Struct):
    title: Short
    price: Decimal
    shelf: Shelf = Shelf.FICTION
    authors: list[Short] = []
    published: date | None = None
    marks: dict[str, int] = {}


class Book(NewBook, kw_only=True):
    id: UUID
    added: datetime
    lent_for: timedelta = timedelta(days=14)


class BookChange(Struct, omit_defaults=True):
    """What is not sent stays; null empties."""

    price: Decimal | UnsetType = UNSET
    published: date | None | UnsetType = UNSET
    shelf: Shelf | UnsetType = UNSET


class Lent(Struct, tag="lent", tag_field="kind"):
    number: int
    book: UUID
    due: datetime


class Lost(Struct, tag="lost", tag_field="kind"):
    number: int
    book: UUID
    fine: float


@dataclass
class Scan:
    """A page that was scanned, with what belongs to it."""

    caption: str
    image: UploadFile
    attachments: list[UploadFile]
    pages: list[int] | None = None


@dataclass
class Received:
    name: str
    type: str
    size: int


@dataclass
class Search:
    words: str
    limit: int = 10


@dataclass
class Recount:
    id: str
    state: str
    finished: datetime | None = None


@dataclass
class ReportOperation(Operation):
    """Litestar's own way to document what annotations cannot say: several media types."""

    def __post_init__(self) -> None:
        table = OpenAPIMediaType(schema=Schema(type="string"))
        rows = OpenAPIMediaType(schema=Schema(type="array", items=Schema(type="object")))
        content = {"application/json": rows, "text/csv": table, "image/*": OpenAPIMediaType()}
        self.responses = {"200": OpenAPIResponse(description="the report", content=content)}


books: dict[UUID, Book] = {}
events: list[Lent | Lost] = []
looks: dict[str, int] = {}


def found(id: UUID) -> Book:
    if id not in books:
        raise NotFoundException(f"no book has the number {id}")
    return books[id]


async def told(count: int) -> AsyncIterator[dict[str, Any]]:
    for number in range(count):
        yield {"id": str(number), "event": "lent", "data": json.dumps({"number": number})}
        await asyncio.sleep(0.01)


class Books(Controller):
    path = "/books"
    tags = ("books",)
    guards = (known,)
    security = SECURITY

    @post(response_headers=[ResponseHeader(name="location", documentation_only=True)])
    async def add_book(self, data: NewBook) -> Response[Book]:
        fields = {name: getattr(data, name) for name in data.__struct_fields__}
        book = Book(id=uuid4(), added=BORN, **fields)
        books[book.id] = book
        return Response(book, headers={"location": f"/books/{book.id}"})

    @get()
    async def list_books(
        self,
        shelf: list[Shelf] | None = None,
        since: date | None = None,
        limit: Annotated[int, Parameter(query="page-size", ge=1, le=50)] = 10,
        offset: Annotated[int, Parameter(ge=0)] = 0,
        branch: Annotated[str | None, Parameter(header="X-Branch")] = None,
        theme: Annotated[str | None, Parameter(cookie="theme")] = None,
    ) -> OffsetPagination[Book]:
        kept = [book for book in books.values() if not shelf or book.shelf in shelf]
        page = kept[offset : offset + limit]
        return OffsetPagination(items=page, limit=limit, offset=offset, total=len(kept))

    @get("/{id:uuid}", raises=[NotFoundException])
    async def get_book(self, id: UUID) -> Book:
        return found(id)

    @patch("/{id:uuid}")
    async def change_book(self, id: UUID, data: BookChange) -> Book:
        for name in data.__struct_fields__:
            if (value := getattr(data, name)) is not UNSET:
                setattr(found(id), name, value)
        return found(id)

    @delete("/{id:uuid}")
    async def remove_book(self, id: UUID) -> None:
        del books[found(id).id]

    @get("/{id:uuid}/catalogue-card")
    async def get_card(self, id: UUID) -> Response[Book]:
        """From the old system: a price that is a number, shelves nobody documents, nothing else."""
        card = {
            "id": str(found(id).id),
            "title": None,
            "price": 9.5,
            "shelf": "cellar",
            "added": "",
        }
        return Response(content=card, headers={"X-Old": "1"})  # type: ignore[arg-type]

    @post("/search", status_code=200)
    async def search(
        self, data: Annotated[Search, Body(media_type=RequestEncodingType.URL_ENCODED)]
    ) -> list[Book]:
        return [book for book in books.values() if data.words in book.title][: data.limit]


class Desk(Controller):
    path = "/desk"
    tags = ("desk",)
    guards = (known,)
    security = SECURITY

    @post("/events")
    async def report(self, data: Lent | Lost) -> Lent | Lost:
        data.number = len(events) + 1
        events.append(data)
        return data

    @get("/events")
    async def list_events(
        self, cursor: int | None = None, size: int = 2
    ) -> CursorPagination[int, Lent | Lost]:
        begin = cursor or 0
        last = begin + size if begin + size < len(events) else None
        page = events[begin : begin + size]
        return CursorPagination(items=page, results_per_page=size, cursor=last)

    @get("/events/lines", media_type="application/jsonl")
    async def export_events(self) -> Stream:
        async def lines() -> AsyncIterator[str]:
            for number in range(3):
                yield json.dumps({"number": number, "kind": "lent"}) + "\n"
                await asyncio.sleep(0.01)

        return Stream(lines(), media_type="application/jsonl")

    @get("/events/watch", media_type="text/event-stream")
    async def watch_events(self, count: int = 3) -> ServerSentEvent:
        return ServerSentEvent(told(count))

    @get("/events/follow")
    async def follow_events(self, count: int = 3) -> ServerSentEvent:
        """The same, but Litestar documents it as JSON where nobody says what it is."""
        return ServerSentEvent(told(count))

    @post("/scans")
    async def add_scan(
        self, data: Annotated[Scan, Body(media_type=RequestEncodingType.MULTI_PART)]
    ) -> list[Received]:
        files = [data.image, *data.attachments]
        return [Received(f.filename, f.content_type, len(await f.read())) for f in files]

    @get("/rules")
    async def get_rules(self) -> File:
        return File(path=Path(__file__), filename="rules.py", media_type="text/x-python")

    @get("/report", operation_class=ReportOperation)
    async def get_report(self, accept: Annotated[str, Parameter(header="Accept")]) -> Response[Any]:
        if "csv" in accept:
            return Response("shelf;books\nmaps;1\n", media_type="text/csv")
        if "image" in accept:
            return Response(b"\x89PNG", media_type="image/png")
        return Response([{"shelf": "maps", "books": 1}])

    @post("/recounts/{id:str}", status_code=202)
    async def start_recount(self, id: str) -> Recount:
        looks[id] = 0
        return Recount(id, "pending")

    @get("/recounts/{id:str}")
    async def get_recount(self, id: str) -> Recount:
        looks[id] += 1
        done = looks[id] > 2
        return Recount(id, "completed" if done else "pending", BORN if done else None)


@get("/health", media_type=MediaType.TEXT)
async def health() -> str:
    return "ok"


app = Litestar(
    route_handlers=[health, Books, Desk],
    openapi_config=OpenAPIConfig(
        title="Lending desk",
        version="1.0",
        operation_id_creator=lambda handler, _method, _path: handler.handler_name,
        components=Components(
            security_schemes={
                "session": SecurityScheme(
                    type="apiKey", name="session", security_scheme_in="cookie"
                ),
                "bearer": SecurityScheme(type="http", scheme="bearer"),
            }
        ),
    ),
)

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
