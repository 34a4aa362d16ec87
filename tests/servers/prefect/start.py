"""Prefect, which runs flows: its server, without a dashboard and with a password."""

from tests.servers.environments import PyPI
from tests.servers.server import HOST, SECRET, Server, Site, served


def _variables(site: Site) -> dict[str, str]:
    return {
        "HOME": str(site.folder),
        "PREFECT_HOME": str(site.folder),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_API_AUTH_STRING": f"admin:{SECRET}",
        "PREFECT_LOGGING_LEVEL": "WARNING",
    }


def _command(site: Site) -> list[str]:
    at = ["--host", HOST, "--port", str(site.port)]
    # Its own services write into the same file at any time, which it then answers 503 for.
    alone = ["--no-ui", "--no-services", "--analytics-off"]
    return [site.python, "-m", "prefect", "server", "start", *at, *alone]


SERVER = Server(
    name="prefect",
    title="Prefect 3.9",
    client="PrefectClient",
    needs=PyPI("prefect==3.9.1"),
    command=_command,
    ready="/api/health",
    document=served("/openapi.json"),
    base="/api",
    variables=_variables,
    overlay="""\
overlay: 1.1.0
info: {title: What a user knows, version: "1"}
actions:
  - target: $
    update:
      components: {securitySchemes: {basic: {type: http, scheme: basic}}}
      security: [{basic: []}]
    x-reason: "a server that was started with a password asks for it"
  - target: "$['paths']['/flow_runs/{id}']['get']"
    update:
      x-oasmith-polling:
        status: "$response.body#/state_type"
        pending: [SCHEDULED, PENDING, RUNNING, PAUSED, CANCELLING]
        success: [COMPLETED]
        failure: [FAILED, CRASHED, CANCELLED]
    x-reason: "a flow run ends in one of these states"
""",
)
