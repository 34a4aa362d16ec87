"""Operations go to their own servers, unless the caller names one for all."""

from sample import SampleClient
from sample.testing import FakeTransport, reply


def urls(**options: str) -> list[str]:
    transport = FakeTransport([reply(204)] * 4)
    client = SampleClient(transport=transport, **options)
    client.files.list_files()
    client.files.upload_file()
    client.files.get_beta()
    client.files.put_beta()
    return [request.url for request in transport.requests]


assert urls() == [
    "https://api.example.com/v1/files",
    "https://eu.files.example.com/upload/files",
    "https://api.example.com/v2beta/beta",
    "https://api.example.com/v1/beta",
]
assert urls(base_url="http://localhost:8080") == [
    "http://localhost:8080/files",
    "http://localhost:8080/files",
    "http://localhost:8080/beta",
    "http://localhost:8080/beta",
]
