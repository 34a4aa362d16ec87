"""Descriptions become docstrings that begin with a sentence, are free of HTML and say nothing twice."""

from inspect import getdoc

from sample import models
from sample.resources.parcels import Parcels

listed, sent, cancelled = map(
    getdoc, (Parcels.list_parcels, Parcels.send_parcel, Parcels.cancel_parcel)
)
assert listed is not None and sent is not None and cancelled is not None
assert listed.startswith("List parcels.\n\n**Rate limit:** 100 requests per minute\n\n``GET")
assert "At most" not in listed and listed.count("20") == 1
assert "state" not in listed
assert "Returns:\n    The parcels of the customer" in listed
assert "BadRequestError: its `body` is `models.Problem`.\n" in listed
assert "\n    RateLimitError: Too many parcels were asked for.\n\nExample:" in listed
assert sent.startswith("Sends a **parcel**, see the [guide](https://example.com/guide?a=1&b=2) and")
assert "- `weight`\n- a target <id>" in sent
assert "Deprecated.\n" in sent and "At most 5 calls a second." in sent
assert cancelled.startswith("Cancels a parcel.\n\nDeprecated, send it back instead")
assert cancelled.count("eprecated") == 1
assert getdoc(models.Parcel) == (
    "Returned by `parcels.list_parcels`; taken by `parcels.send_parcel`."
)
assert getdoc(models.Label) == "`label` of `Parcel`."
assert getdoc(models.Problem) == "Body of errors of `parcels.list_parcels`."
assert getdoc(models.Unused) == "No operation uses it."
