"""What a repair shop does with its tickets."""

from __future__ import annotations

import datetime as dt

from ninja_client import AsyncRepairsClient, RepairsClient
from ninja_client.errors import (
    AuthenticationError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    ServerError,
    UnprocessableError,
)
from ninja_client.models import (
    AddPhotoRequest,
    CustomerOut,
    Problem,
    SendReportRequest,
    State,
    TicketIn,
    TicketInPatch,
)

from tests.servers.steps import Access, Steps

DUE, DAY = dt.date(2026, 5, 4), dt.timedelta(days=1)


def run(access: Access, steps: Steps, *, strict: bool) -> None:
    with RepairsClient(
        base_url=access.url, api_key=access.secret, strict=strict, on_drift=steps.drift
    ) as client:
        tickets, files = client.tickets, client.files
        title = f"lamp {access.run}"
        with steps("open a ticket"):
            new = TicketIn(title=title, price="12.50", due=DUE, customer=CustomerOut(name="Ada"))
            lamp = tickets.open_ticket(body=new)
            assert (lamp.title, lamp.price, lamp.due) == (title, "12.50", DUE)
            assert lamp.id and lamp.customer and lamp.customer.name == "Ada"
        number = int(lamp.id)
        with steps("list all tickets, page by page"):
            for count in range(3):
                tickets.open_ticket(body=TicketIn(title=f"cup {count} {access.run}"))
            titles: list[str] = []
            for page in range(1, 20):
                found = tickets.list_tickets(page=page)
                titles += [ticket.title for ticket in found.items]
                if len(titles) >= found.count:
                    break
            assert title in titles and len(titles) == len(set(titles)) >= 4
        with steps("list with filters"):
            found = tickets.list_tickets(
                state=[State.OPEN, State.DONE], search=title, due_before=DUE - DAY
            )
            assert found.count == 0
            found = tickets.list_tickets(search=title, page_size=50)
            assert [ticket.id for ticket in found.items] == [number]
        with steps("list customers by offset"):
            assert tickets.list_customers(limit=1, offset=0).count >= 1
        with steps("change one field at a time"):
            tickets.change_ticket(id=number, body=TicketInPatch(state="done"))
            changed = tickets.change_ticket(id=number, body=TicketInPatch(price=None))
            assert (changed.state, changed.price, changed.due) == ("done", None, DUE)
            changed = tickets.change_ticket(id=number, body=TicketInPatch(price=9.75))
            assert changed.price == "9.75"
        with steps("send back what was read"):
            again = tickets.get_ticket(id=number)
            copy = TicketIn(
                title=f"{again.title} again", price=again.price, due=again.due, state=again.state
            )
            twin = tickets.open_ticket(body=copy)
            assert twin.price == "9.75" and twin.id
            tickets.close_ticket(id=int(twin.id))
        with steps("read an answer written by hand"):
            assert str(tickets.get_archived(id=number).id) == str(number)
        with steps("upload three files"):
            file = access.folder / "report.txt"
            file.write_text("it is broken")
            received = files.send_report(
                body=SendReportRequest(
                    title="für Süd",
                    urgent=True,
                    report=file,
                    photos=[("a.png", b"\x89PNG"), ("b ö.png", b"", "image/png")],
                )
            )
            assert received.names == ["report.txt", "a.png", "b ö.png"], received
            assert (received.title, received.urgent, received.sizes) == (
                "für Süd",
                True,
                [12, 4, 0],
            )
        with steps("attach a photo, and fetch it"):
            photo = ("lamp.png", b"\x89PNG" + access.run.encode(), "image/png")
            lamp = files.add_photo(id=number, body=AddPhotoRequest(photo=photo))
            assert lamp.photo
            content = client.with_response.files.get_photo(id=number).content
            assert content == photo[1]
        with steps("download an export as it arrives"):
            with client.stream(files.export) as pieces:
                rows = b"".join(pieces).decode().splitlines()
            assert f"{number};{title}" in rows
        with steps("follow JSON Lines"):
            with client.streams.stream_changes(count=4) as changes:
                assert [change.number for change in changes] == [0, 1, 2, 3]
            assert len(client.streams.list_changes(count=2)) == 2
        with steps("watch server-sent events"), client.streams.stream_watch(count=3) as events:
            numbers = [event.data.number for event in events if event.data]
            assert numbers == [0, 1, 2]
        with steps("start a count and wait for it"):
            client.counts.start_count(name=access.run)
            count_ = client.counts.wait_for_count(name=access.run, timeout=30)
            assert count_.total == 7
        with steps("call as a browser does, with a cookie and a token"):
            token = client.request("GET", "/api/csrf/").data["token"]
            cookies = {"X-CSRFToken": token, "Cookie": f"csrftoken={token}"}
            browser = client.with_options(api_key=None, sessionid=access.secret, headers=cookies)
            cup = browser.tickets.open_ticket(body=TicketIn(title=f"mug {access.run}"))
            assert cup.id
        with steps.refused("call as a browser without the token", PermissionDeniedError, "CSRF"):
            forged = client.with_options(api_key=None, sessionid=access.secret)
            forged.tickets.open_ticket(body=TicketIn(title=f"jug {access.run}"))
        with steps.refused("look up what is not there", NotFoundError, "there is no such ticket"):
            tickets.get_ticket(id=0)
        with steps("open the same ticket twice"):
            try:
                tickets.open_ticket(body=TicketIn(title=title))
            except ConflictError as error:
                assert isinstance(error.body, Problem) and error.body.hint == "look it up"
            else:
                raise AssertionError("it was opened")
        with steps.refused(
            "send what is not valid", UnprocessableError, "body.new.title: String should have"
        ):
            careless = client.with_options(validate=False).tickets
            careless.open_ticket(body=TicketIn(title="x" * 41))
        with steps.refused("call what is broken", ServerError, "the scales are broken"):
            client.counts.break_down(max_retries=0)
        with steps.refused("call without credentials", AuthenticationError, "Unauthorized"):
            client.with_options(api_key=None).tickets.list_tickets()
        with steps.refused("call with wrong credentials", AuthenticationError, "Unauthorized"):
            client.with_options(api_key="your-old-key").tickets.list_tickets()
        with steps("close the tickets"):
            for ticket in tickets.list_tickets(search=access.run, page_size=50).items:
                tickets.close_ticket(id=int(ticket.id or 0))
            assert tickets.list_tickets(search=access.run).count == 0


async def run_async(access: Access, steps: Steps, *, strict: bool) -> None:
    async with AsyncRepairsClient(
        base_url=access.url, api_key=access.secret, strict=strict, on_drift=steps.drift
    ) as client:
        tickets, files = client.tickets, client.files
        title = f"lamp {access.run}"
        with steps("open a ticket"):
            new = TicketIn(title=title, price="12.50", due=DUE, customer=CustomerOut(name="Ada"))
            lamp = await tickets.open_ticket(body=new)
            assert (lamp.title, lamp.price, lamp.due) == (title, "12.50", DUE)
            assert lamp.id and lamp.customer and lamp.customer.name == "Ada"
        number = int(lamp.id)
        with steps("list all tickets, page by page"):
            for count in range(3):
                await tickets.open_ticket(body=TicketIn(title=f"cup {count} {access.run}"))
            titles: list[str] = []
            for page in range(1, 20):
                found = await tickets.list_tickets(page=page)
                titles += [ticket.title for ticket in found.items]
                if len(titles) >= found.count:
                    break
            assert title in titles and len(titles) == len(set(titles)) >= 4
        with steps("list with filters"):
            found = await tickets.list_tickets(
                state=[State.OPEN, State.DONE], search=title, due_before=DUE - DAY
            )
            assert found.count == 0
            found = await tickets.list_tickets(search=title, page_size=50)
            assert [ticket.id for ticket in found.items] == [number]
        with steps("list customers by offset"):
            assert (await tickets.list_customers(limit=1, offset=0)).count >= 1
        with steps("change one field at a time"):
            await tickets.change_ticket(id=number, body=TicketInPatch(state="done"))
            changed = await tickets.change_ticket(id=number, body=TicketInPatch(price=None))
            assert (changed.state, changed.price, changed.due) == ("done", None, DUE)
            changed = await tickets.change_ticket(id=number, body=TicketInPatch(price=9.75))
            assert changed.price == "9.75"
        with steps("send back what was read"):
            again = await tickets.get_ticket(id=number)
            copy = TicketIn(
                title=f"{again.title} again", price=again.price, due=again.due, state=again.state
            )
            twin = await tickets.open_ticket(body=copy)
            assert twin.price == "9.75" and twin.id
            await tickets.close_ticket(id=int(twin.id))
        with steps("read an answer written by hand"):
            archived = await tickets.get_archived(id=number)
            assert str(archived.id) == str(number)
        with steps("upload three files"):
            file = access.folder / "report.txt"
            file.write_text("it is broken")
            received = await files.send_report(
                body=SendReportRequest(
                    title="für Süd",
                    urgent=True,
                    report=file,
                    photos=[("a.png", b"\x89PNG"), ("b ö.png", b"", "image/png")],
                )
            )
            assert received.names == ["report.txt", "a.png", "b ö.png"], received
            assert (received.title, received.urgent, received.sizes) == (
                "für Süd",
                True,
                [12, 4, 0],
            )
        with steps("attach a photo, and fetch it"):
            photo = ("lamp.png", b"\x89PNG" + access.run.encode(), "image/png")
            lamp = await files.add_photo(id=number, body=AddPhotoRequest(photo=photo))
            assert lamp.photo
            response = await client.with_response.files.get_photo(id=number)
            assert response.content == photo[1]
        with steps("download an export as it arrives"):
            async with client.stream(files.export) as pieces:
                rows = b"".join([piece async for piece in pieces]).decode().splitlines()
            assert f"{number};{title}" in rows
        with steps("follow JSON Lines"):
            async with client.streams.stream_changes(count=4) as changes:
                assert [change.number async for change in changes] == [0, 1, 2, 3]
            assert len(await client.streams.list_changes(count=2)) == 2
        with steps("watch server-sent events"):
            async with client.streams.stream_watch(count=3) as events:
                numbers = [event.data.number async for event in events if event.data]
            assert numbers == [0, 1, 2]
        with steps("start a count and wait for it"):
            await client.counts.start_count(name=access.run)
            count_ = await client.counts.wait_for_count(name=access.run, timeout=30)
            assert count_.total == 7
        with steps("call as a browser does, with a cookie and a token"):
            token = (await client.request("GET", "/api/csrf/")).data["token"]
            cookies = {"X-CSRFToken": token, "Cookie": f"csrftoken={token}"}
            browser = client.with_options(api_key=None, sessionid=access.secret, headers=cookies)
            cup = await browser.tickets.open_ticket(body=TicketIn(title=f"mug {access.run}"))
            assert cup.id
        with steps.refused("call as a browser without the token", PermissionDeniedError, "CSRF"):
            forged = client.with_options(api_key=None, sessionid=access.secret)
            await forged.tickets.open_ticket(body=TicketIn(title=f"jug {access.run}"))
        with steps.refused("look up what is not there", NotFoundError, "there is no such ticket"):
            await tickets.get_ticket(id=0)
        with steps("open the same ticket twice"):
            try:
                await tickets.open_ticket(body=TicketIn(title=title))
            except ConflictError as error:
                assert isinstance(error.body, Problem) and error.body.hint == "look it up"
            else:
                raise AssertionError("it was opened")
        with steps.refused(
            "send what is not valid", UnprocessableError, "body.new.title: String should have"
        ):
            careless = client.with_options(validate=False).tickets
            await careless.open_ticket(body=TicketIn(title="x" * 41))
        with steps.refused("call what is broken", ServerError, "the scales are broken"):
            await client.counts.break_down(max_retries=0)
        with steps.refused("call without credentials", AuthenticationError, "Unauthorized"):
            await client.with_options(api_key=None).tickets.list_tickets()
        with steps.refused("call with wrong credentials", AuthenticationError, "Unauthorized"):
            await client.with_options(api_key="your-old-key").tickets.list_tickets()
        with steps("close the tickets"):
            for ticket in (await tickets.list_tickets(search=access.run, page_size=50)).items:
                await tickets.close_ticket(id=int(ticket.id or 0))
            assert (await tickets.list_tickets(search=access.run)).count == 0
