"""The programs in docs/usage are as they are shown, fit the packages of today and run.

Their packages are generated from the documents in the folder that OASMITH_CORPUS names.
"""

from __future__ import annotations

import importlib
import re
import runpy
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, generate
from tests.support.installed import installed

USAGE = Path(__file__).parents[2] / "docs" / "usage"
PAGE = (USAGE / "README.md").read_text(encoding="utf-8")
DOCUMENTS = {
    "github": ("real/github.json", "GITHUB_TOKEN", 4),
    "openai": ("real/openai.yaml", "OPENAI_API_KEY", 2),
    "stripe": ("real/stripe.yaml", "STRIPE_API_KEY", 3),
}
"""The document of each vendor, the variable with its key, the calls that are made at least."""
PROGRAMS = sorted(USAGE.rglob("*.py"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_the_page_shows_the_program(program: Path) -> None:
    text = program.read_text(encoding="utf-8")
    compile(text, str(program), "exec")
    assert len(text.splitlines()) <= 31
    assert f"```python\n{text}```" in PAGE


def test_every_program_has_one_for_the_official_client_beside_it() -> None:
    ours = {path.stem for path in USAGE.glob("*.py")}
    assert ours == {f"{vendor}_usage" for vendor in DOCUMENTS}
    assert {path.stem for path in (USAGE / "official").glob("*.py")} == {
        f"{vendor}_official" for vendor in DOCUMENTS
    }


@pytest.mark.corpus
@pytest.mark.parametrize("vendor", DOCUMENTS)
def test_the_program_is_strictly_typed_and_runs_against_the_fake_server(
    vendor: str, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, key, least = DOCUMENTS[vendor]
    program = USAGE / f"{vendor}_usage.py"
    overlay = USAGE / f"{vendor}.overlay.yaml"
    inputs = Inputs([corpus / document], [overlay] if overlay.exists() else [], USAGE.parents[1])
    files = generate(inputs, Options(f"{vendor}_api", validation="off"), Renderer()).files
    assert files is not None
    with installed(files, f"{vendor}_api") as folder:
        check = [sys.executable, "-m", "mypy", "--strict", "--config-file=", str(program)]
        cache = f"--cache-dir={USAGE.parents[1] / '.mypy_cache' / 'usage'}"
        done = subprocess.run(
            [*check, cache], cwd=folder.parent, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        package = importlib.import_module(f"{vendor}_api")
        testing = importlib.import_module(f"{vendor}_api.testing")
        server = testing.fake_server()
        [client] = re.findall(r"with (\w+)\(", program.read_text(encoding="utf-8"))[:1]
        made = partial(getattr(package, client), transport=server, clock=testing.FakeClock())
        monkeypatch.setattr(package, client, made)
        monkeypatch.setenv(key, "your-api-key")
        runpy.run_path(str(program))
        assert len(server.requests) >= least
        assert all(request.headers["Authorization"] for request in server.requests)
