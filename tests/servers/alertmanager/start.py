"""Alertmanager by itself, with two receivers that tell nobody, behind a password."""

from base64 import b64encode

from tests.servers.environments import Debian, program
from tests.servers.server import SECRET, Server, Site

_SOURCE = "golang-github-prometheus-alertmanager-dev"
_DOCUMENT = (
    "usr/share/gocode/src/github.com/prometheus/alertmanager/api/v2/restapi/embedded_spec.go"
)
_BEGIN, _END = "SwaggerJSON = json.RawMessage([]byte(`", "`))"


def _command(site: Site) -> list[str]:
    return [
        program("prometheus-alertmanager"),
        f"--config.file={site.here / 'config.yml'}",
        f"--web.config.file={site.here / 'web.yml'}",
        f"--web.listen-address=127.0.0.1:{site.port}",
        f"--storage.path={site.folder / 'data'}",
        "--cluster.listen-address=",
    ]


def _document(site: Site) -> bytes:
    """The server has it in its program, and so in its source."""
    source = (site.environment / _SOURCE / _DOCUMENT).read_text(encoding="utf-8")
    return source.partition(_BEGIN)[2].partition(_END)[0].encode()


SERVER = Server(
    name="alertmanager",
    title="Alertmanager 0.25 (Debian 12)",
    client="AlertmanagerClient",
    needs=Debian("prometheus-alertmanager", ("prometheus-alertmanager",), (_SOURCE,)),
    command=_command,
    ready="/-/ready",
    headers={"Authorization": "Basic " + b64encode(f"ops:{SECRET}".encode()).decode()},
    document=_document,
    base="/api/v2",
    overlay="""\
overlay: 1.1.0
info: {title: What a user knows, version: "1"}
actions:
  - target: "$"
    update: {securityDefinitions: {ops: {type: basic}}, security: [{ops: []}]}
    x-reason: "this server was given a password"
  - target: "$.paths['/silence/{silenceID}'].get"
    update:
      x-oasmith-polling:
        status: "$response.body#/status/state"
        pending: [pending]
        success: [active]
        failure: [expired]
    x-reason: "a silence begins when it said it would"
""",
)
