"""The steps of `program` with a client that openapi-python-client generated."""

from __future__ import annotations

import datetime as dt
import json

from other_ninja import AuthenticatedClient, Client, errors
from other_ninja.api.counts import break_down, get_count, start_count
from other_ninja.api.default import csrf
from other_ninja.api.files import add_photo, export, get_photo, send_report
from other_ninja.api.streams import list_changes, watch
from other_ninja.api.tickets import (
    change_ticket,
    close_ticket,
    get_archived,
    get_ticket,
    list_customers,
    list_tickets,
    open_ticket,
)
from other_ninja.models import (
    AddPhotoFileParams,
    CustomerOut,
    Problem,
    SendReportMultiPartBodyParams,
    State,
    TicketIn,
    TicketInPatch,
)
from other_ninja.types import File

from tests.servers.steps import Access, Steps

DUE, DAY = dt.date(2026, 5, 4), dt.timedelta(days=1)


def run(access: Access, steps: Steps) -> None:
    def client_of(key: str, *, raises: bool = True) -> AuthenticatedClient:
        return AuthenticatedClient(
            base_url=access.url,
            token=key,
            prefix="",
            auth_header_name="X-API-Key",
            raise_on_unexpected_status=raises,
        )

    client = client_of(access.secret)
    # For what it could not generate: its own way is to read `content`.
    raw = client_of(access.secret, raises=False)
    title = f"lamp {access.run}"
    with steps("open a ticket"):
        new = TicketIn(title=title, price="12.50", due=DUE, customer=CustomerOut(name="Ada"))
        lamp = open_ticket.sync(client=client, body=new)
        assert (lamp.title, lamp.price, lamp.due) == (title, "12.50", DUE)
        assert lamp.customer.name == "Ada"
    with steps("list all tickets, page by page"):
        for count in range(3):
            open_ticket.sync(client=client, body=TicketIn(title=f"cup {count} {access.run}"))
        titles: list[str] = []
        for page in range(1, 20):
            found = list_tickets.sync(client=client, page=page)
            titles += [ticket.title for ticket in found.items]
            if len(titles) >= found.count:
                break
        assert title in titles and len(titles) == len(set(titles)) >= 4
    with steps("list with filters"):
        states = [State.OPEN, State.DONE]
        found = list_tickets.sync(client=client, state=states, search=title, due_before=DUE - DAY)
        assert found.count == 0
        found = list_tickets.sync(client=client, search=title, page_size=50)
        assert [ticket.id for ticket in found.items] == [lamp.id]
    with steps("list customers by offset"):
        assert list_customers.sync(client=client, limit=1, offset=0).count >= 1
    with steps("change one field at a time"):
        change_ticket.sync(lamp.id, client=client, body=TicketInPatch(state="done"))
        changed = change_ticket.sync(lamp.id, client=client, body=TicketInPatch(price=None))
        assert (changed.state, changed.price, changed.due) == ("done", None, DUE)
        changed = change_ticket.sync(lamp.id, client=client, body=TicketInPatch(price=9.75))
        assert changed.price == "9.75"
    with steps("send back what was read"):
        again = get_ticket.sync(lamp.id, client=client)
        copy = TicketIn(
            title=f"{again.title} again", price=again.price, due=again.due, state=again.state
        )
        twin = open_ticket.sync(client=client, body=copy)
        assert twin.price == "9.75"
        close_ticket.sync_detailed(twin.id, client=client)
    with steps("read an answer written by hand"):
        assert str(get_archived.sync(lamp.id, client=client).id) == str(lamp.id)
    with steps("upload three files"):
        file = access.folder / "report.txt"
        file.write_text("it is broken")
        with file.open("rb") as opened:
            body = SendReportMultiPartBodyParams(
                title="für Süd",
                urgent=True,
                report=File(opened, file.name, "text/plain"),
                photos=[File(b"\x89PNG", "a.png", "image/png"), File(b"", "b ö.png", "image/png")],
            )
            received = send_report.sync(client=client, body=body)
        assert received.names == ["report.txt", "a.png", "b ö.png"], received
        assert (received.title, received.urgent, received.sizes) == ("für Süd", True, [12, 4, 0])
    with steps("attach a photo, and fetch it"):
        photo = b"\x89PNG" + access.run.encode()
        sent = AddPhotoFileParams(photo=File(photo, "lamp.png", "image/png"))
        assert add_photo.sync(lamp.id, client=client, body=sent).photo
        assert get_photo.sync_detailed(lamp.id, client=raw).content == photo
    with steps("download an export as it arrives"):
        rows = export.sync_detailed(client=raw).content.decode().splitlines()  # all at once
        assert f"{lamp.id};{title}" in rows
    with steps("follow JSON Lines"):
        lines = list_changes.sync_detailed(client=raw, count=4).content.splitlines()
        assert [json.loads(line)["number"] for line in lines] == [0, 1, 2, 3]
    with steps("watch server-sent events"):
        events = watch.sync_detailed(client=client, count=3).parsed
        assert isinstance(events, list), f"got {events!r}, all at once"
    with steps("start a count and wait for it"):
        start_count.sync(access.run, client=client)
        for _ in range(10):  # by hand: it has nothing for it
            counted = get_count.sync(access.run, client=client)
            if counted.status == "done":
                break
        assert counted.total == 7
    with steps("call as a browser does, with a cookie and a token"):
        token = json.loads(csrf.sync_detailed(client=Client(base_url=access.url)).content)["token"]
        cookies = {"sessionid": access.secret, "csrftoken": token}
        browser = Client(base_url=access.url, cookies=cookies, headers={"X-CSRFToken": token})
        cup = open_ticket.sync(client=browser, body=TicketIn(title=f"mug {access.run}"))
        assert cup.id
    with steps.refused(
        "call as a browser without the token", errors.UnexpectedStatus, "CSRF check Failed"
    ):
        forged = Client(
            base_url=access.url,
            cookies={"sessionid": access.secret},
            raise_on_unexpected_status=True,
        )
        open_ticket.sync(client=forged, body=TicketIn(title=f"jug {access.run}"))
    with steps("look up what is not there"):
        missing = get_ticket.sync(0, client=client)
        assert isinstance(missing, Problem) and missing.message == "there is no such ticket"
    with steps("open the same ticket twice"):
        refused = open_ticket.sync(client=client, body=TicketIn(title=title))
        assert isinstance(refused, Problem) and refused.hint == "look it up"
    with steps.refused("send what is not valid", errors.UnexpectedStatus, "String should have"):
        open_ticket.sync(client=client, body=TicketIn(title="x" * 41))
    with steps.refused("call what is broken", errors.UnexpectedStatus, "the scales are broken"):
        break_down.sync_detailed(client=client)
    with steps.refused("call without credentials", errors.UnexpectedStatus, "Unauthorized"):
        list_tickets.sync(client=Client(base_url=access.url, raise_on_unexpected_status=True))
    with steps.refused("call with wrong credentials", errors.UnexpectedStatus, "Unauthorized"):
        list_tickets.sync(client=client_of("your-old-key"))
    with steps("close the tickets"):
        for ticket in list_tickets.sync(client=client, search=access.run, page_size=50).items:
            close_ticket.sync_detailed(ticket.id, client=client)
        assert list_tickets.sync(client=client, search=access.run).count == 0
