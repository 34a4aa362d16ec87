"""The steps of `program` with a client that openapi-python-client generated."""

from __future__ import annotations

from other_fastapi import AuthenticatedClient, Client, errors
from other_fastapi.api.files import get_report_reports_größe_name_get, send_parcel_parcels_post
from other_fastapi.api.items import (
    change_item_items_id_patch,
    create_item_items_post,
    delete_item_items_id_delete,
    get_item_items_id_get,
    get_stock_items_id_stock_get,
    list_items_items_get,
)
from other_fastapi.api.jobs import get_job_jobs_id_get, start_job_jobs_id_post
from other_fastapi.api.streams import watch_changes_changes_get
from other_fastapi.models import BodySendParcelParcelsPost, Change, Colour, NewItem

from tests.servers.steps import Access, Steps


def run(access: Access, steps: Steps) -> None:
    client = AuthenticatedClient(
        base_url=access.url, token=access.secret, raise_on_unexpected_status=True
    )
    with steps("create an item"):
        new = NewItem(name=f"kettle {access.run}", price=12.5, colours=[Colour.RED])
        kettle = create_item_items_post.sync(client=client, body=new)
        assert kettle.name == new.name and kettle.price == 12.5
    with steps("list all items, page by page"):
        for number in range(5):
            cup = NewItem(name=f"cup {number}", price=2)
            create_item_items_post.sync(client=client, body=cup)
        names: list[str] = []
        while True:
            page = list_items_items_get.sync(
                client=client, offset=len(names), limit=2, theme="dark"
            )
            names += [item.name for item in page.items]
            if len(names) >= page.total:
                break
        assert new.name in names
    with steps("list by an enum"):
        page = list_items_items_get.sync(
            client=client, colour=[Colour.RED, Colour.BLUE], x_shop="north"
        )
        assert kettle.id in [item.id for item in page.items]
    with steps("change one field at a time"):
        change_item_items_id_patch.sync(kettle.id, client=client, body=Change(note="dented"))
        changed = change_item_items_id_patch.sync(kettle.id, client=client, body=Change(price=9))
        assert (changed.price, changed.note) == (9, "dented")
    with steps("send back what was read"):
        again = get_item_items_id_get.sync(kettle.id, client=client)
        body = NewItem(name=again.name, price=float(again.price), colours=again.colours)
        copy = create_item_items_post.sync(client=client, body=body)
        delete_item_items_id_delete.sync_detailed(copy.id, client=client)
    with steps("read an answer written by hand"):
        assert get_stock_items_id_stock_get.sync(kettle.id, client=client).id == kettle.id
    with steps("upload three files"):
        body = BodySendParcelParcelsPost(
            title="für Süd", files=["this side up", "1;2", "\0"]
        )  # text is all that the field takes
        parcel = send_parcel_parcels_post.sync(client=client, body=body)
        assert [file.size for file in parcel.files] == [12, 3, 1]
    with steps("download a PDF, and the same as CSV"):
        pdf = get_report_reports_größe_name_get.sync("2026/ß.pdf", client=client)
        assert pdf == b"%PDF-" + "2026/ß.pdf".encode(), f"got {pdf!r}"
    with steps("follow a stream of events"):
        events = watch_changes_changes_get.sync(client=client, count=4)
        assert isinstance(events, list), f"got {events!r}, all at once"
    with steps("start a job and wait for it"):
        start_job_jobs_id_post.sync(access.run, client=client)
        for _ in range(10):  # by hand: it has nothing for it
            job = get_job_jobs_id_get.sync(access.run, client=client)
            if job.state == "completed":
                break
        assert job.done_at is not None
    with steps.refused("look up what is not there", errors.UnexpectedStatus, "there is no item"):
        get_item_items_id_get.sync(999, client=client)
    with steps.refused("send what is not valid", errors.UnexpectedStatus, "should have at least 1"):
        create_item_items_post.sync(client=client, body=NewItem(name="", price=1))
    with steps.refused("call without credentials", errors.UnexpectedStatus, "who are you?"):
        anonymous = Client(base_url=access.url, raise_on_unexpected_status=True)
        list_items_items_get.sync(client=anonymous)
    with steps("call with the other credential"):
        other = Client(base_url=access.url).with_cookies({"session": access.secret})
        list_items_items_get.sync(client=other, limit=1)
    with steps("delete an item"):
        for item in list_items_items_get.sync(client=client, limit=100).items:
            delete_item_items_id_delete.sync_detailed(item.id, client=client)
