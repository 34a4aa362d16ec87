"""PowerDNS, authoritative, with its zones in SQLite and its API on."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.servers.environments import Debian, program
from tests.servers.server import HOST, SECRET, Server, Site, free_port, served

_SCHEMA = Path("/usr/share/pdns-backend-sqlite3/schema/schema.sqlite3.sql")
_KEY = {"X-API-Key": SECRET}


def _command(site: Site) -> list[str]:
    zones = site.folder / "zones.sqlite3"
    with closing(sqlite3.connect(zones)) as database:
        database.executescript(_SCHEMA.read_text(encoding="utf-8"))
    own = {
        "config-dir": str(site.folder),
        "socket-dir": str(site.folder),
        "daemon": "no",
        "guardian": "no",
        "launch": "gsqlite3",
        "gsqlite3-database": str(zones),
        "gsqlite3-dnssec": "yes",
        "local-address": HOST,
        "local-port": str(free_port()),
        "webserver": "yes",
        "webserver-address": HOST,
        "webserver-port": str(site.port),
        "api": "yes",
        "api-key": SECRET,
    }
    return [program("pdns_server"), *(f"--{name}={value}" for name, value in own.items())]


SERVER = Server(
    name="powerdns",
    title="PowerDNS 4.7 (Debian 12)",
    client="PowerDNSClient",
    needs=Debian("pdns_server", ("pdns-server", "pdns-backend-sqlite3")),
    command=_command,
    ready="/api/v1/servers",
    headers=_KEY,
    document=served("/api/docs", _KEY),
    suffix=".yaml",
    base="/api/v1",
)
