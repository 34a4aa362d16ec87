"""The command that the README of the examples shows works as it stands, but for the server."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from aboutyou.testing import fake_server
from tests.examples.programs import EXAMPLES, run, serving


def test_command_of_the_readme_runs() -> None:
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    [block] = re.findall(r"```console\n(.*?)```", text, re.DOTALL)
    export, command = block.replace("\\\n", " ").strip().split("\n")
    name, secret = export.removeprefix("export ").split("=")
    path, python, program, *arguments = shlex.split(command)
    assert (path, python) == ("PYTHONPATH=generated", "python")
    server = fake_server()
    with serving(server) as url:
        position = arguments.index("--base-url") + 1
        arguments[position] = url
        done = run(Path(program).name, *arguments, **{name: secret})
    assert done.returncode == 0, done.stderr
    assert len(server.requests) >= 1


def test_programs_of_the_table_are_those_there_are() -> None:
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+\.py)`", text))
    programs = {path.name for path in EXAMPLES.glob("*.py")}
    assert named | {name.replace(".py", "_async.py") for name in named} == programs
