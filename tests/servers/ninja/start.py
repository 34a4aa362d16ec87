"""An application of one file in Django Ninja, with Django's models, under waitress."""

from tests.servers.environments import PyPI
from tests.servers.server import Server, served

SERVER = Server(
    name="ninja",
    title="Django Ninja 1.7 (an application of our own)",
    client="RepairsClient",
    needs=PyPI("django-ninja==1.7.1", "Django==5.2.19", "waitress==3.0.2"),
    command=lambda site: [site.python, str(site.here / "app.py"), str(site.port)],
    ready="/api/csrf/",
    document=served("/api/openapi.json"),
    overlay="""\
overlay: 1.1.0
info: {title: What a user knows, version: "1"}
actions:
  - target: "$['paths']['/api/counts/{name}/']['get']"
    update:
      x-oasmith-polling:
        {status: "$response.body#/status", pending: [running], success: [done], failure: [failed]}
    x-reason: "it counts until its status is done"
""",
)
