"""Where no status is documented, the caller says of each typed result whether it is final."""

import pytest
from sample import PollTimeout, SampleClient
from sample.models import Import
from sample.testing import FakeClock, FakeTransport, reply


def client_for(*left: int) -> SampleClient:
    replies = [reply(200, {"open": count}) for count in left]
    return SampleClient(transport=FakeTransport(replies), clock=FakeClock())


def is_done(found: Import) -> bool:
    return found.open == 0


assert client_for(2, 1, 0).imports.wait_for_import(id=1, wait_until=is_done) == Import(open=0)
with pytest.raises(PollTimeout) as late:
    client_for(2).imports.wait_for_import(id=1, wait_until=is_done, timeout=1)
assert late.value.result == Import(open=2)
