"""An application of one file in FastAPI, under uvicorn."""

from tests.servers.environments import PyPI
from tests.servers.server import Server, served

SERVER = Server(
    name="fastapi",
    title="FastAPI 0.165 (an application of our own)",
    client="FastAPIClient",
    needs=PyPI("fastapi==0.165.0", "uvicorn==0.54.0", "python-multipart==0.0.34"),
    command=lambda site: [site.python, str(site.here / "app.py"), str(site.port)],
    ready="/health",
    document=served("/openapi.json"),
    overlay="""\
overlay: 1.1.0
info: {title: What a user knows, version: "1"}
actions:
  - target: "$['paths']['/jobs/{id}']['get']"
    update:
      x-oasmith-polling:
        {status: "$response.body#/state", pending: [pending], success: [completed], failure: [failed]}
    x-reason: "a job is done when its state is completed"
""",
)
