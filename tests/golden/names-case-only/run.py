"""Names that differ only in case are different names, and different files."""

from sample import SampleClient, models
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(200, {"port": 1}), reply(200, {"Port": 2, "port": 3})])
with SampleClient(base_url="https://api.example.com", transport=transport) as client:
    upper, lower = client.http_probe.probe(), client.http_probe.probe_2()
assert upper == models.HTTPHealthCheck(port=1)
assert lower.to_dict() == {"port": 3, "Port": 2}
assert {type(upper).__module__, type(lower).__module__} == {
    "sample.models.http_health_check",
    "sample.models.http_health_check_2",
}
assert [request.url[-4:] for request in transport.requests] == ["http", "Http"]
