"""What a shop does with its back office."""

from __future__ import annotations

from fastapi_client import AsyncFastAPIClient, FastAPIClient
from fastapi_client.errors import AuthenticationError, NotFoundError, UnprocessableError
from fastapi_client.models import BodySendParcelParcelsPost, Change, Colour, NewItem

from tests.servers.steps import Access, Steps


def run(access: Access, steps: Steps, *, strict: bool) -> None:
    with FastAPIClient(
        base_url=access.url, session=access.secret, strict=strict, on_drift=steps.drift
    ) as client:
        items = client.items
        with steps("create an item"):
            new = NewItem(name=f"kettle {access.run}", price=12.5, colours=[Colour.RED])
            kettle = items.create_item(body=new)
            assert kettle.name == new.name and kettle.price == 12.5
        with steps("list all items, page by page"):
            for number in range(5):
                items.create_item(body=NewItem(name=f"cup {number}", price=2))
            names: list[str] = []
            while True:
                page = items.list_items(offset=len(names), limit=2, theme="dark")
                names += [item.name for item in page.items]
                if len(names) >= page.total:
                    break
            assert new.name in names
        with steps("list by an enum"):
            page = items.list_items(colour=[Colour.RED, Colour.BLUE], x_shop="north")
            assert kettle.id in [item.id for item in page.items]
        with steps("change one field at a time"):
            items.change_item(id=kettle.id, body=Change(note="dented"))
            changed = items.change_item(id=kettle.id, body=Change(price=9))
            assert (changed.price, changed.note) == (9, "dented")
        with steps("send back what was read"):
            again = items.get_item(id=kettle.id)
            known = [colour for colour in again.colours or [] if isinstance(colour, Colour)]
            body = NewItem(name=again.name, price=float(again.price), colours=known)
            copy = items.create_item(body=body)
            items.delete_item(id=copy.id)
        with steps("read an answer written by hand"):
            assert items.get_stock(id=kettle.id).id == kettle.id
        with steps("upload three files"):
            file = access.folder / "label.txt"
            file.write_text("this side up")
            parcel = client.files.send_parcel(
                body=BodySendParcelParcelsPost(
                    title="für Süd", files=[file, ("list.csv", b"1;2"), ("x", b"\0", "image/png")]
                )
            )
            received = [(f.name, f.type, f.size) for f in parcel.files]
            assert received[0] == ("label.txt", "text/plain", 12), received
            assert received[1:] == [("list.csv", "text/csv", 3), ("x", "image/png", 1)], received
        with steps("download a PDF, and the same as CSV"):
            pdf = client.files.get_report(name="2026/ß.pdf")
            assert pdf == b"%PDF-" + "2026/ß.pdf".encode()
            csv = client.files.get_report(name="x", accept="text/csv")
            assert csv.startswith("size;price")
        with (
            steps("follow a stream of events"),
            client.streams.stream_watch_changes(count=4) as events,
        ):
            assert [event.data for event in events] == [f"item {n}" for n in range(4)]
        with steps("start a job and wait for it"):
            client.jobs.start_job(id=access.run)
            job = client.jobs.wait_for_job(id=access.run, timeout=30)
            assert job.done_at is not None
        with steps.refused("look up what is not there", NotFoundError, "there is no item 999"):
            items.get_item(id=999)
        with steps.refused(
            "send what is not valid", UnprocessableError, "body.name: String should have"
        ):
            careless = client.with_options(validate=False).items
            careless.create_item(body=NewItem(name="", price=1))
        with steps.refused("call without credentials", AuthenticationError, "who are you?"):
            client.with_options(session=None).items.list_items()
        with steps("call with the other credential"):
            other = client.with_options(session=None, token=access.secret)
            other.items.list_items(limit=1)
        with steps("delete an item"):
            for item in items.list_items(limit=100).items:
                items.delete_item(id=item.id)


async def run_async(access: Access, steps: Steps, *, strict: bool) -> None:
    async with AsyncFastAPIClient(
        base_url=access.url, token=access.secret, strict=strict, on_drift=steps.drift
    ) as client:
        items = client.items
        with steps("create an item"):
            new = NewItem(name=f"kettle {access.run}", price=12.5, colours=[Colour.RED])
            kettle = await items.create_item(body=new)
            assert kettle.name == new.name and kettle.price == 12.5
        with steps("list all items, page by page"):
            for number in range(5):
                await items.create_item(body=NewItem(name=f"cup {number}", price=2))
            names: list[str] = []
            while True:
                page = await items.list_items(offset=len(names), limit=2, theme="dark")
                names += [item.name for item in page.items]
                if len(names) >= page.total:
                    break
            assert new.name in names
        with steps("list by an enum"):
            page = await items.list_items(colour=[Colour.RED, Colour.BLUE], x_shop="north")
            assert kettle.id in [item.id for item in page.items]
        with steps("change one field at a time"):
            await items.change_item(id=kettle.id, body=Change(note="dented"))
            changed = await items.change_item(id=kettle.id, body=Change(price=9))
            assert (changed.price, changed.note) == (9, "dented")
        with steps("send back what was read"):
            again = await items.get_item(id=kettle.id)
            known = [colour for colour in again.colours or [] if isinstance(colour, Colour)]
            body = NewItem(name=again.name, price=float(again.price), colours=known)
            copy = await items.create_item(body=body)
            await items.delete_item(id=copy.id)
        with steps("read an answer written by hand"):
            stock = await items.get_stock(id=kettle.id)
            assert stock.id == kettle.id
        with steps("upload three files"):
            file = access.folder / "label.txt"
            file.write_text("this side up")
            parcel = await client.files.send_parcel(
                body=BodySendParcelParcelsPost(
                    title="für Süd", files=[file, ("list.csv", b"1;2"), ("x", b"\0", "image/png")]
                )
            )
            received = [(f.name, f.type, f.size) for f in parcel.files]
            assert received[0] == ("label.txt", "text/plain", 12), received
            assert received[1:] == [("list.csv", "text/csv", 3), ("x", "image/png", 1)], received
        with steps("download a PDF, and the same as CSV"):
            pdf = await client.files.get_report(name="2026/ß.pdf")
            assert pdf == b"%PDF-" + "2026/ß.pdf".encode()
            csv = await client.files.get_report(name="x", accept="text/csv")
            assert csv.startswith("size;price")
        with steps("follow a stream of events"):
            async with client.streams.stream_watch_changes(count=4) as events:
                assert [event.data async for event in events] == [f"item {n}" for n in range(4)]
        with steps("start a job and wait for it"):
            await client.jobs.start_job(id=access.run)
            job = await client.jobs.wait_for_job(id=access.run, timeout=30)
            assert job.done_at is not None
        with steps.refused("look up what is not there", NotFoundError, "there is no item 999"):
            await items.get_item(id=999)
        with steps.refused(
            "send what is not valid", UnprocessableError, "body.name: String should have"
        ):
            careless = client.with_options(validate=False).items
            await careless.create_item(body=NewItem(name="", price=1))
        with steps.refused("call without credentials", AuthenticationError, "who are you?"):
            await client.with_options(token=None).items.list_items()
        with steps("call with the other credential"):
            other = client.with_options(token=None, session=access.secret)
            await other.items.list_items(limit=1)
        with steps("delete an item"):
            for item in (await items.list_items(limit=100)).items:
                await items.delete_item(id=item.id)
