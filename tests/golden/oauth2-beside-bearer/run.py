"""Where several schemes take a token, arguments are called like the schemes; one may be `oauth2`."""

from sample import ClientCredentials, SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204), reply(200, {"access_token": "granted"}), reply(204)])
with SampleClient(personal="own", transport=transport) as client:
    client.tasks.list_tasks()
with SampleClient(oauth2=ClientCredentials("id", "your-secret"), transport=transport) as client:
    client.tasks.list_tasks()
sent = [request.headers["Authorization"] for request in transport.requests]
assert (sent[0], sent[-1]) == ("Bearer own", "Bearer granted")
