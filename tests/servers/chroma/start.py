"""Chroma, a database of embeddings: a server written in Rust, in a Python package."""

from tests.servers.environments import PyPI
from tests.servers.server import HOST, Server, Site, served


def _command(site: Site) -> list[str]:
    chroma = str(site.environment / "bin/chroma")
    at = ["--host", HOST, "--port", str(site.port)]
    return [chroma, "run", "--path", str(site.folder / "data"), *at]


SERVER = Server(
    name="chroma",
    title="Chroma 1.5",
    client="ChromaClient",
    needs=PyPI("chromadb==1.5.9"),
    command=_command,
    ready="/api/v2/heartbeat",
    document=served("/openapi.json"),
    variables=lambda site: {"ANONYMIZED_TELEMETRY": "False", "HOME": str(site.folder)},
)
