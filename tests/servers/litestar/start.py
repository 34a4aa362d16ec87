"""An application of one file in Litestar, under uvicorn."""

from tests.servers.environments import PyPI
from tests.servers.server import Server, served

SERVER = Server(
    name="litestar",
    title="Litestar 2.25 (an application of our own)",
    client="LendingDeskClient",
    needs=PyPI("litestar==2.25.0", "uvicorn==0.54.0"),
    command=lambda site: [site.python, str(site.here / "app.py"), str(site.port)],
    ready="/health",
    document=served("/schema/openapi.json"),
    settings='validation = "warn"',  # Litestar documents headers without a schema
    overlay="""\
overlay: 1.1.0
info: {title: What a user knows, version: "1"}
actions:
  - target: "$['paths']['/desk/recounts/{id}']['get']"
    update:
      x-oasmith-polling:
        {status: "$response.body#/state", pending: [pending], success: [completed], failure: [failed]}
    x-reason: "a recount is done when its state is completed"
""",
)
