"""Messages that come in are read by functions, found by the name of the webhook."""

import hmac
from uuid import UUID

import pytest
from sample import DecodeError, SampleClient, SignatureError, models, webhooks
from sample.testing import FakeTransport, reply

pet = webhooks.parse_new_pet(b'{"id": 1, "name": "Rex"}')
assert pet == models.Pet(id=1, name="Rex")
assert webhooks.parse_new_pet('{"id": 1, "name": "Rex"}') == pet
assert webhooks.parse_new_pet({"id": 1, "name": "Rex"}) == pet

data = {"pet": pet.to_dict(), "price": {"amount": 5}, "sold_at": "2026-01-31T12:00:00Z"}
sold = webhooks.WEBHOOKS["pet.sold"](data)
assert type(sold) is models.PetSoldPayload
assert type(sold.price) is models.PetSoldPayloadPrice
assert sold.to_dict() == data

assert webhooks.parse_pet_event({"type": "fed", "food": "hay"}) == models.Fed(food="hay")
assert webhooks.parse_pet_event({"type": "lost"}) == {"type": "lost"}
uuid = "8a6e0804-2bd0-4672-b79d-d97027f9071a"
assert webhooks.parse_ids_post(f'["{uuid}"]') == [UUID(uuid)]
assert webhooks.parse_ids_put("null") is None

body = b'{"id": 1, "name": "Rex"}'
signature = hmac.digest(b"your-secret", body, "sha256")


def is_signed(raw: bytes) -> bool:
    return hmac.compare_digest(hmac.digest(b"your-secret", raw, "sha256"), signature)


assert webhooks.parse_new_pet(body, verify=is_signed) == pet
assert webhooks.WEBHOOKS["newPet"](body.decode(), verify=is_signed) == pet
for forged in (b"{", body + b" ", {"id": 1, "name": "Rex"}):
    with pytest.raises(SignatureError, match="newPet: the message has no valid signature"):
        webhooks.parse_new_pet(forged, verify=is_signed)

for body, told in {
    b"": "not JSON",
    b"[1": "not JSON",
    b"[]": "expected dict, got list",
    b'{"id": "1"}': r"id: expected int, got str '1'.*name: missing",
}.items():
    with pytest.raises(DecodeError, match=rf"(?s){told}.*newPet"):
        webhooks.parse_new_pet(body)
with pytest.raises(DecodeError, match="food: missing"):
    webhooks.parse_pet_event({"type": "fed"})

assert list(webhooks.WEBHOOKS) == ["newPet", "pet.sold", "petEvent", "ids PUT", "ids POST"]
with SampleClient(transport=FakeTransport([reply(200, ["newPet"])])) as client:
    assert client.webhooks.list_webhooks() == ["newPet"]
