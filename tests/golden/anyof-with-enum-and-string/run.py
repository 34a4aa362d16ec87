"""An enum beside its own scalar is an open enum: the known values are there for the reader.

Other values are what the document says, so that they are no drift.
"""

from sample import SampleClient
from sample.models import KnownModel, Question
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204), reply(204)])
with SampleClient(base_url="https://api.example.com", transport=transport) as client:
    client.answers.get_answer(model="small")
    client.answers.get_answer(model="my own")
assert transport.requests[1].url == "https://api.example.com/answers?model=my%20own"
assert Question.from_dict({"model": "large"}).model is KnownModel.LARGE
assert Question.from_dict({"model": "mine"}).model == "mine"

theirs = {"model": "mine", "asker": "somebody", "others": ["small", "medium"]}
transport = FakeTransport([reply(data=theirs)])
with SampleClient(base_url="https://api.example.com", transport=transport) as client:
    assert client.answers.get_question().to_dict() == theirs
    assert not client.drift
