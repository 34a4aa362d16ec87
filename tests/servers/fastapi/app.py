"""A shop's back office in FastAPI: ``python app.py PORT``.

What its document says is what FastAPI makes of the annotations. Where the code answers by hand, the
document knows nothing of it, as in most such applications.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any

import uvicorn
from fastapi import (
    Cookie,
    Depends,
    FastAPI,
    Form,
    Header,
    HTTPException,
    Query,
    Response,
    UploadFile,
)
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse
from fastapi.security import APIKeyCookie, HTTPBearer
from pydantic import BaseModel, Field

SECRET = "your-api-key"
session = APIKeyCookie(name="session", auto_error=False)
bearer = HTTPBearer(auto_error=False)


def known(
    cookie: Annotated[str | None, Depends(session)], header: Annotated[Any, Depends(bearer)]
) -> None:
    if SECRET not in (cookie, header and header.credentials):
        raise HTTPException(401, "who are you?", {"WWW-Authenticate": "Bearer"})


app = FastAPI(title="Back office", version="1.0")
inside = [Depends(known)]


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class NewItem(BaseModel):
    name: str = Field(min_length=1, max_length=40)
    price: float = Field(ge=0)
    colours: list[Colour] = []
    note: str | None = None


class Item(NewItem):
    id: int
    changed: datetime


class Change(BaseModel):
    price: float | None = None
    note: str | None = None


class Page(BaseModel):
    items: list[Item]
    total: int


class Job(BaseModel):
    id: str
    state: str
    done_at: datetime | None = None


class Received(BaseModel):
    name: str | None
    type: str | None
    size: int


class Parcel(BaseModel):
    title: str
    files: list[Received]


items: dict[int, Item] = {}
polls: dict[str, int] = {}
BORN = datetime(2026, 1, 2, 3, 4, 5)  # without an offset, as `datetime.now()` is


def found(id: int) -> Item:
    if id not in items:
        raise HTTPException(404, f"there is no item {id}")
    return items[id]


@app.get("/health", response_class=PlainTextResponse)
def health() -> str:
    return "ok"


@app.post("/items", status_code=201, dependencies=inside, tags=["items"])
def create_item(new: NewItem, response: Response) -> Item:
    item = Item(id=len(items) + 1, changed=BORN, **new.model_dump())
    items[item.id] = item
    response.headers["Location"] = f"/items/{item.id}"
    return item


@app.get("/items", dependencies=inside, tags=["items"])
def list_items(
    colour: Annotated[list[Colour] | None, Query()] = None,
    offset: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
    x_shop: Annotated[str | None, Header()] = None,
    theme: Annotated[str | None, Cookie()] = None,
) -> Page:
    kept = [i for i in items.values() if not colour or set(colour) & set(i.colours)]
    return Page(items=kept[offset : offset + limit], total=len(kept))


@app.get("/items/{id}", dependencies=inside, tags=["items"])
def get_item(item: Annotated[Item, Depends(found)]) -> Item:
    return item


@app.patch("/items/{id}", dependencies=inside, tags=["items"])
def change_item(item: Annotated[Item, Depends(found)], change: Change) -> Item:
    items[item.id] = item.model_copy(update=change.model_dump(exclude_unset=True))
    return items[item.id]


@app.delete("/items/{id}", status_code=204, dependencies=inside, tags=["items"])
def delete_item(item: Annotated[Item, Depends(found)]) -> None:
    del items[item.id]


@app.get("/items/{id}/stock", dependencies=inside, tags=["items"], response_model=Item)
def get_stock(item: Annotated[Item, Depends(found)]) -> JSONResponse:
    """Answers by hand: a price that is text, a note that is not there, a place nobody documents."""
    return JSONResponse(
        {"id": item.id, "name": item.name, "price": str(item.price), "colours": ["green"],
         "changed": "yesterday", "place": {"shelf": 4}}
    )  # fmt: skip


@app.post("/parcels", dependencies=inside, tags=["files"])
async def send_parcel(title: Annotated[str, Form()], files: list[UploadFile]) -> Parcel:
    read = [Received(name=f.filename, type=f.content_type, size=len(await f.read())) for f in files]
    return Parcel(title=title, files=read)


@app.get(
    "/reports/größe/{name:path}",
    dependencies=inside,
    tags=["files"],
    response_class=Response,
    responses={
        200: {"content": {"application/pdf": {}, "text/csv": {"schema": {"type": "string"}}}}
    },
)
def get_report(name: str, accept: Annotated[str, Header()] = "*/*") -> Response:
    if "csv" in accept:
        return Response("size;price\n1;2\n", media_type="text/csv")
    return Response(b"%PDF-" + name.encode(), media_type="application/pdf")


@app.get("/changes", dependencies=inside, tags=["streams"], response_class=StreamingResponse,
         responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}})  # fmt: skip
def watch_changes(count: int = 3) -> StreamingResponse:
    async def events() -> AsyncIterator[str]:
        for number in range(count):
            yield f"id: {number}\nevent: change\ndata: item {number}\n\n"
            await asyncio.sleep(0.01)

    return StreamingResponse(events(), media_type="text/event-stream")


@app.post("/jobs/{id}", status_code=202, dependencies=inside, tags=["jobs"])
def start_job(id: str) -> Job:
    polls[id] = 0
    return Job(id=id, state="pending")


@app.get("/jobs/{id}", dependencies=inside, tags=["jobs"])
def get_job(id: str) -> Job:
    polls[id] += 1
    done = polls[id] > 2
    at = BORN + timedelta(hours=1) if done else None
    return Job(id=id, state="completed" if done else "pending", done_at=at)


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
