"""Jupyter Server with a Python kernel; its notebooks are in the server's folder."""

from tests.servers.environments import PyPI
from tests.servers.server import SECRET, Server, Site, installed


def _command(site: Site) -> list[str]:
    own = {
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.port": str(site.port),
        "ServerApp.port_retries": "0",
        "ServerApp.root_dir": str(site.folder),
        "ServerApp.open_browser": "False",
        "IdentityProvider.token": SECRET,
    }
    settings = [f"--{name}={value}" for name, value in own.items()]
    return [site.python, "-m", "jupyter_server", "--allow-root", *settings]


SERVER = Server(
    name="jupyter",
    title="Jupyter Server 2.21.1",
    client="JupyterClient",
    needs=PyPI("jupyter-server==2.21.1", "ipykernel==7.4.0"),
    command=_command,
    ready="/api",
    document=installed("jupyter_server/services/api/api.yaml"),
    suffix=".yaml",
    variables=lambda site: {
        "JUPYTER_CONFIG_DIR": str(site.folder / ".config"),
        "JUPYTER_DATA_DIR": str(site.folder / ".data"),
        "JUPYTER_RUNTIME_DIR": str(site.folder / ".runtime"),
        "IPYTHONDIR": str(site.folder / ".ipython"),
    },
    overlay="""\
overlay: 1.1.0
info: {title: What a user knows, version: "1"}
actions:
  - target: "$"
    update:
      securityDefinitions:
        token:
          type: apiKey
          in: header
          name: Authorization
          description: "`token ` and the token"
      security: [{token: []}]
    x-reason: "the server wants its token, as its documentation says"
  - target: "$.paths['/api/kernels/{kernel_id}'].get"
    update:
      x-oasmith-polling:
        status: "$response.body#/execution_state"
        pending: [starting, busy, restarting]
        success: [idle]
        failure: [dead]
    x-reason: "a kernel that is ready is idle"
""",
)
