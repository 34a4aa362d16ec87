"""What the operations of wallets send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import ByToken

READ_ENTRY: Operation[models.Entry] = Operation(
    name="wallets.read_entry",
    method="GET",
    path="/wallets/{walletId}/entries/{entryId}",
    operation_id="readEntry",
    tags=("wallets",),
    parameters=(
        Parameter("wallet_id", "walletId", "path", required=True),
        Parameter("entry_id", "entryId", "path", required=True, filled=True),
        Parameter("lang", "lang", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.Entry))},
)

LIST_ENTRIES: Operation[models.ListEntriesResponse] = Operation(
    name="wallets.list_entries",
    method="GET",
    path="/wallets/{walletId}/entries",
    operation_id="listEntries",
    tags=("wallets",),
    parameters=(
        Parameter("wallet_id", "walletId", "path", required=True),
        Parameter("page", "page", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.ListEntriesResponse))},
)

LIST_ENTRIES_PAGING: ByToken[models.ListEntriesResponse, models.Entry] = ByToken(
    argument="page",
    items=lambda page: page.items,
    next=lambda page: page.next,
)
