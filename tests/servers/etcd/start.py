"""One member of etcd, whose three documents are merged: keys, locks, elections."""

import gzip

from tests.servers.environments import Debian, program
from tests.servers.server import Document, Server, Site

_DOCUMENTS = "etcd-server/usr/share/doc/etcd-server/dev-guide/apispec/swagger"


def _command(site: Site) -> list[str]:
    peers = "http://127.0.0.1:0"
    own = {
        "name": "one",
        "data-dir": str(site.folder / "data"),
        "listen-client-urls": site.url,
        "advertise-client-urls": site.url,
        "listen-peer-urls": peers,
        "initial-advertise-peer-urls": peers,
        "initial-cluster": f"one={peers}",
        "heartbeat-interval": "10",
        "election-timeout": "100",
    }
    return [program("etcd"), *(f"--{name}={value}" for name, value in own.items())]


def _document(name: str) -> Document:
    """A document of the package, as it was unpacked: some machines install no documentation."""
    return lambda site: gzip.decompress((site.environment / _DOCUMENTS / name).read_bytes())


SERVER = Server(
    name="etcd",
    title="etcd 3.4 (Debian 12)",
    client="EtcdClient",
    needs=Debian("etcd", ("etcd-server",), ("etcd-server",)),
    command=_command,
    ready="/health",
    document=_document("rpc.swagger.json.gz"),
    besides={
        "lock.json": _document("v3lock.swagger.json.gz"),
        "election.json": _document("v3election.swagger.json.gz"),
    },
)
