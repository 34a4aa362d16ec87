"""The steps of `program` with a client that openapi-python-client generated."""

from __future__ import annotations

import datetime as dt
import json
import uuid

from other_litestar import AuthenticatedClient, Client, errors
from other_litestar.api.books import (
    add_book,
    change_book,
    get_book,
    get_card,
    list_books,
    remove_book,
    search,
)
from other_litestar.api.desk import (
    add_scan,
    export_events,
    follow_events,
    get_recount,
    get_report,
    get_rules,
    list_events,
    report,
    start_recount,
    watch_events,
)
from other_litestar.models import BookChange, Lent, Lost, NewBook, NewBookMarks, Scan, Search, Shelf
from other_litestar.types import UNSET, File

from tests.servers.steps import Access, Steps

NOON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)


def run(access: Access, steps: Steps) -> None:
    client = AuthenticatedClient(
        base_url=access.url, token=access.secret, raise_on_unexpected_status=True
    )
    # For what it could not generate: its own way is to read `content`.
    raw = AuthenticatedClient(base_url=access.url, token=access.secret)
    with steps("add a book"):
        marks = NewBookMarks()
        marks["torn"] = 1
        new = NewBook(
            title=f"Atlas {access.run}",
            price="12.50",
            shelf=Shelf.MAPS,
            published=dt.date(1890, 2, 1),
            marks=marks,
        )
        response = add_book.sync_detailed(client=client, body=new)
        atlas = response.parsed
        assert (atlas.title, atlas.price, atlas.marks["torn"]) == (new.title, "12.50", 1)
        assert response.headers["location"] == f"/books/{atlas.id}"
    with steps("list all books, page by page"):
        for number in range(3):
            volume = NewBook(title=f"Volume {number} {access.run}", price="1")
            add_book.sync(client=client, body=volume)
        titles: list[str] = []
        while True:
            page = list_books.sync(client=client, offset=len(titles), page_size=2, theme="dark")
            titles += [book.title for book in page.items]
            if len(titles) >= page.total:
                break
        assert new.title in titles and len(titles) == len(set(titles)) >= 4
    with steps("list by shelves, of one branch"):
        shelves = [Shelf.MAPS, Shelf.FICTION]
        page = list_books.sync(
            client=client, shelf=shelves, since=NOON.date(), x_branch="north", page_size=50
        )
        assert atlas.id in [book.id for book in page.items]
    with steps("change one field at a time"):
        change_book.sync(atlas.id, client=client, body=BookChange(price="9"))
        changed = change_book.sync(atlas.id, client=client, body=BookChange(published=None))
        assert (changed.price, changed.published, changed.shelf) == ("9", None, Shelf.MAPS)
    with steps("send back what was read"):
        again = get_book.sync(atlas.id, client=client)
        body = NewBook(title=again.title, price=again.price, shelf=again.shelf)
        copy = add_book.sync(client=client, body=body)
        remove_book.sync_detailed(copy.id, client=client)
    with steps("read a card of the old system"):
        assert get_card.sync(atlas.id, client=client).id == atlas.id
    with steps("search with a form"):
        hits = search.sync(client=client, body=Search(words=f"Atlas {access.run}", limit=5))
        assert [book.id for book in hits] == [atlas.id]
    with steps("report two kinds of events"):
        due = NOON + dt.timedelta(days=14)
        lent = report.sync(client=client, body=Lent(number=0, book=atlas.id, due=due, kind="lent"))
        assert isinstance(lent, Lent) and lent.due == due and lent.number > 0
        lost = Lost(number=0, book=atlas.id, fine=2.5, kind="lost")
        answer = report.sync(client=client, body=lost)
        assert isinstance(answer, Lost) and answer.fine == 2.5
        report.sync(client=client, body=lost)
    with steps("list events by a cursor"):
        cursor, numbers = UNSET, []
        while True:
            events = list_events.sync(client=client, cursor=cursor, size=2)
            numbers += [event.number for event in events.items]
            if not events.cursor:
                break
            cursor = events.cursor
        assert len(numbers) >= 3 and numbers == sorted(numbers)
    with steps("export JSON Lines"):
        lines = export_events.sync_detailed(client=raw).content.splitlines()
        assert [json.loads(line)["number"] for line in lines] == [0, 1, 2]
    with steps("watch server-sent events"):
        events = watch_events.sync_detailed(client=client, count=3).parsed
        assert isinstance(events, list), f"got {events!r}, all at once"
    with steps("watch what is documented as JSON"):
        content = follow_events.sync_detailed(client=raw, count=3).content
        assert content.count(b"event: lent") == 3
    with steps("upload a scan with attachments"):
        image = access.folder / "page 1.png"
        image.write_bytes(b"\x89PNG")
        with image.open("rb") as first, image.open("rb") as last:
            scan = Scan(
                caption="Süden",
                image=File(first, image.name, "image/png"),
                attachments=[File(b"12", "notes.txt", "text/plain"), File(last, image.name)],
            )
            received = add_scan.sync(client=client, body=scan)
        assert [(file.name, file.size) for file in received] == [
            ("page 1.png", 4),
            ("notes.txt", 2),
            ("page 1.png", 4),
        ], received
    with steps("download a file"):
        assert get_rules.sync_detailed(client=raw).content.startswith(b'"""A library')
    with steps("have a report as JSON, CSV and an image"):
        assert get_report.sync(client=client, accept="application/json")[0]["books"] == 1
        table = get_report.sync_detailed(client=client, accept="text/csv").content
        assert table.startswith(b"shelf;")
        assert get_report.sync_detailed(client=client, accept="image/*").content == b"\x89PNG"
    with steps("start a recount and wait for it"):
        start_recount.sync(access.run, client=client)
        for _ in range(10):  # by hand: it has nothing for it
            recount = get_recount.sync(access.run, client=client)
            if recount.state == "completed":
                break
        assert recount.finished
    with steps.refused(
        "look up what is not there", errors.UnexpectedStatus, "no book has the number"
    ):
        get_book.sync(uuid.UUID(int=0), client=client)
    with steps.refused(
        "send what is not valid", errors.UnexpectedStatus, "Expected `str` of length"
    ):
        add_book.sync(client=client, body=NewBook(title="", price="1"))
    with steps.refused("call without credentials", errors.UnexpectedStatus, "library card"):
        list_books.sync(client=Client(base_url=access.url, raise_on_unexpected_status=True))
    with steps("call with the other credential"):
        other = Client(base_url=access.url).with_cookies({"session": access.secret})
        list_books.sync(client=other, page_size=1)
    with steps("remove the books"):
        for book in list_books.sync(client=client, page_size=50).items:
            remove_book.sync_detailed(book.id, client=client)
