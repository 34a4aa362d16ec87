"""What a library does at its lending desk."""

from __future__ import annotations

import datetime as dt
import uuid

from litestar_client import AsyncLendingDeskClient, LendingDeskClient
from litestar_client.errors import AuthenticationError, BadRequestError, NotFoundError
from litestar_client.models import BookChange, Lent, Lost, NewBook, Scan, Search, Shelf

from tests.servers.steps import Access, Steps

NOON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)
NOWHERE = uuid.UUID(int=0)


def run(access: Access, steps: Steps, *, strict: bool) -> None:
    with LendingDeskClient(
        base_url=access.url, session=access.secret, strict=strict, on_drift=steps.drift
    ) as client:
        books, desk = client.books, client.desk
        with steps("add a book"):
            new = NewBook(
                title=f"Atlas {access.run}",
                price="12.50",
                shelf=Shelf.MAPS,
                published=dt.date(1890, 2, 1),
                marks={"torn": 1},
            )
            response = client.with_response.books.add_book(body=new)
            atlas = response.data
            assert (atlas.title, atlas.price, atlas.marks) == (new.title, "12.50", {"torn": 1})
            assert response.headers["location"] == f"/books/{atlas.id}"
        with steps("list all books, page by page"):
            for number in range(3):
                books.add_book(body=NewBook(title=f"Volume {number} {access.run}", price="1"))
            titles: list[str | None] = []
            while True:
                page = books.list_books(offset=len(titles), page_size=2, theme="dark")
                titles += [book.title for book in page.items or ()]
                if len(titles) >= (page.total or 0):
                    break
            assert new.title in titles and len(titles) == len(set(titles)) >= 4
        with steps("list by shelves, of one branch"):
            page = books.list_books(
                shelf=[Shelf.MAPS, Shelf.FICTION], since=NOON.date(), x_branch="north", page_size=50
            )
            assert atlas.id in [book.id for book in page.items or ()]
        with steps("change one field at a time"):
            books.change_book(id=atlas.id, body=BookChange(price="9"))
            changed = books.change_book(id=atlas.id, body=BookChange(published=None))
            assert (changed.price, changed.published, changed.shelf) == ("9", None, Shelf.MAPS)
        with steps("send back what was read"):
            again = books.get_book(id=atlas.id)
            assert isinstance(again.shelf, Shelf)
            body = NewBook(title=str(again.title), price=str(again.price), shelf=again.shelf)
            books.remove_book(id=books.add_book(body=body).id)
        with steps("read a card of the old system"):
            assert books.get_card(id=atlas.id).id == atlas.id
        with steps("search with a form"):
            hits = books.search(body=Search(words=f"Atlas {access.run}", limit=5))
            assert [book.id for book in hits] == [atlas.id]
        with steps("report two kinds of events"):
            due = NOON + dt.timedelta(days=14)
            lent = desk.report(body=Lent(number=0, book=atlas.id, due=due))
            assert isinstance(lent, Lent) and lent.due == due and lent.number > 0
            lost = desk.report(body=Lost(number=0, book=atlas.id, fine=2.5))
            assert isinstance(lost, Lost) and lost.fine == 2.5
            desk.report(body=Lost(number=0, book=atlas.id, fine=3))
        with steps("list events by a cursor"):
            cursor, numbers = None, list[int]()
            while True:
                events = desk.list_events(cursor=cursor, size=2)
                for event in events.items or ():
                    assert isinstance(event, (Lent, Lost))
                    numbers.append(event.number)
                if not events.cursor:
                    break
                cursor = events.cursor
            assert len(numbers) >= 3 and numbers == sorted(numbers)
        with steps("export JSON Lines"):
            with desk.stream_export_events() as lines:
                assert [line["number"] for line in lines] == [0, 1, 2]
            assert len(desk.export_events()) == 3
        with steps("watch server-sent events"), desk.stream_watch_events(count=3) as watched:
            told = [(event.id, event.event, event.json()) for event in watched]
            assert told[-1] == ("2", "lent", {"number": 2}), told
        with steps("watch what is documented as JSON"):
            with client.stream(desk.follow_events, count=3) as pieces:
                assert b"".join(pieces).count(b"event: lent") == 3
            assert desk.follow_events(count=1).startswith("id: 0")
        with steps("upload a scan with attachments"):
            image = access.folder / "page 1.png"
            image.write_bytes(b"\x89PNG")
            with image.open("rb") as opened:
                scan = Scan(
                    caption="Süden", image=image, attachments=[("notes.txt", b"12"), opened]
                )
                received = desk.add_scan(body=scan)
            assert [(file.name, file.type, file.size) for file in received] == [
                ("page 1.png", "image/png", 4),
                ("notes.txt", "text/plain", 2),
                ("page 1.png", "image/png", 4),
            ], received
        with steps("download a file"):
            assert desk.get_rules().startswith(b'"""A library')
        with steps("have a report as JSON, CSV and an image"):
            assert desk.get_report()[0]["books"] == 1
            assert desk.get_report(accept="text/csv").startswith("shelf;")
            assert desk.get_report(accept="image/*") == b"\x89PNG"
        with steps("start a recount and wait for it"):
            desk.start_recount(id=access.run)
            recount = desk.wait_for_recount(id=access.run, timeout=30)
            assert recount.finished
        with steps.refused("look up what is not there", NotFoundError, "no book has the number"):
            books.get_book(id=NOWHERE)
        with steps.refused("send what is not valid", BadRequestError, "Expected `str` of length"):
            client.with_options(validate=False).books.add_book(body=NewBook(title="", price="1"))
        with steps.refused("call without credentials", AuthenticationError, "library card"):
            client.with_options(session=None).books.list_books()
        with steps("call with the other credential"):
            other = client.with_options(session=None, token=access.secret)
            other.books.list_books(page_size=1)
        with steps("remove the books"):
            for book in books.list_books(page_size=50).items or ():
                books.remove_book(id=book.id)


async def run_async(access: Access, steps: Steps, *, strict: bool) -> None:
    async with AsyncLendingDeskClient(
        base_url=access.url, session=access.secret, strict=strict, on_drift=steps.drift
    ) as client:
        books, desk = client.books, client.desk
        with steps("add a book"):
            new = NewBook(
                title=f"Atlas {access.run}",
                price="12.50",
                shelf=Shelf.MAPS,
                published=dt.date(1890, 2, 1),
                marks={"torn": 1},
            )
            response = await client.with_response.books.add_book(body=new)
            atlas = response.data
            assert (atlas.title, atlas.price, atlas.marks) == (new.title, "12.50", {"torn": 1})
            assert response.headers["location"] == f"/books/{atlas.id}"
        with steps("list all books, page by page"):
            for number in range(3):
                await books.add_book(body=NewBook(title=f"Volume {number} {access.run}", price="1"))
            titles: list[str | None] = []
            while True:
                page = await books.list_books(offset=len(titles), page_size=2, theme="dark")
                titles += [book.title for book in page.items or ()]
                if len(titles) >= (page.total or 0):
                    break
            assert new.title in titles and len(titles) == len(set(titles)) >= 4
        with steps("list by shelves, of one branch"):
            page = await books.list_books(
                shelf=[Shelf.MAPS, Shelf.FICTION], since=NOON.date(), x_branch="north", page_size=50
            )
            assert atlas.id in [book.id for book in page.items or ()]
        with steps("change one field at a time"):
            await books.change_book(id=atlas.id, body=BookChange(price="9"))
            changed = await books.change_book(id=atlas.id, body=BookChange(published=None))
            assert (changed.price, changed.published, changed.shelf) == ("9", None, Shelf.MAPS)
        with steps("send back what was read"):
            again = await books.get_book(id=atlas.id)
            assert isinstance(again.shelf, Shelf)
            body = NewBook(title=str(again.title), price=str(again.price), shelf=again.shelf)
            copy = await books.add_book(body=body)
            await books.remove_book(id=copy.id)
        with steps("read a card of the old system"):
            card = await books.get_card(id=atlas.id)
            assert card.id == atlas.id
        with steps("search with a form"):
            hits = await books.search(body=Search(words=f"Atlas {access.run}", limit=5))
            assert [book.id for book in hits] == [atlas.id]
        with steps("report two kinds of events"):
            due = NOON + dt.timedelta(days=14)
            lent = await desk.report(body=Lent(number=0, book=atlas.id, due=due))
            assert isinstance(lent, Lent) and lent.due == due and lent.number > 0
            lost = await desk.report(body=Lost(number=0, book=atlas.id, fine=2.5))
            assert isinstance(lost, Lost) and lost.fine == 2.5
            await desk.report(body=Lost(number=0, book=atlas.id, fine=3))
        with steps("list events by a cursor"):
            cursor, numbers = None, list[int]()
            while True:
                events = await desk.list_events(cursor=cursor, size=2)
                for event in events.items or ():
                    assert isinstance(event, (Lent, Lost))
                    numbers.append(event.number)
                if not events.cursor:
                    break
                cursor = events.cursor
            assert len(numbers) >= 3 and numbers == sorted(numbers)
        with steps("export JSON Lines"):
            async with desk.stream_export_events() as lines:
                assert [line["number"] async for line in lines] == [0, 1, 2]
            assert len(await desk.export_events()) == 3
        with steps("watch server-sent events"):
            async with desk.stream_watch_events(count=3) as watched:
                told = [(event.id, event.event, event.json()) async for event in watched]
            assert told[-1] == ("2", "lent", {"number": 2}), told
        with steps("watch what is documented as JSON"):
            async with client.stream(desk.follow_events, count=3) as pieces:
                assert b"".join([piece async for piece in pieces]).count(b"event: lent") == 3
            assert (await desk.follow_events(count=1)).startswith("id: 0")
        with steps("upload a scan with attachments"):
            image = access.folder / "page 1.png"
            image.write_bytes(b"\x89PNG")
            with image.open("rb") as opened:
                scan = Scan(
                    caption="Süden", image=image, attachments=[("notes.txt", b"12"), opened]
                )
                received = await desk.add_scan(body=scan)
            assert [(file.name, file.type, file.size) for file in received] == [
                ("page 1.png", "image/png", 4),
                ("notes.txt", "text/plain", 2),
                ("page 1.png", "image/png", 4),
            ], received
        with steps("download a file"):
            assert (await desk.get_rules()).startswith(b'"""A library')
        with steps("have a report as JSON, CSV and an image"):
            assert (await desk.get_report())[0]["books"] == 1
            assert (await desk.get_report(accept="text/csv")).startswith("shelf;")
            assert await desk.get_report(accept="image/*") == b"\x89PNG"
        with steps("start a recount and wait for it"):
            await desk.start_recount(id=access.run)
            recount = await desk.wait_for_recount(id=access.run, timeout=30)
            assert recount.finished
        with steps.refused("look up what is not there", NotFoundError, "no book has the number"):
            await books.get_book(id=NOWHERE)
        with steps.refused("send what is not valid", BadRequestError, "Expected `str` of length"):
            careless = client.with_options(validate=False).books
            await careless.add_book(body=NewBook(title="", price="1"))
        with steps.refused("call without credentials", AuthenticationError, "library card"):
            await client.with_options(session=None).books.list_books()
        with steps("call with the other credential"):
            other = client.with_options(session=None, token=access.secret)
            await other.books.list_books(page_size=1)
        with steps("remove the books"):
            for book in (await books.list_books(page_size=50)).items or ():
                await books.remove_book(id=book.id)
