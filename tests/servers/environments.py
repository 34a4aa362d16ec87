"""What a server needs on this machine, installed on demand; or why it cannot be had here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
ENVIRONMENTS: Final = ROOT / ".venv-servers"
"""Kept between runs, as `.venv` is; `make clean` removes it."""

_INSTALL_SECONDS: Final = 600


class Unavailable(Exception):
    """What a server needs cannot be installed on this machine; the text says why."""


@dataclass(frozen=True)
class PyPI:
    """Packages in a Python environment of their own: ``PyPI("jupyter-server==2.21.1")``.

    The versions of the packages named are fixed, so that a server changes when we say so.
    """

    requirements: tuple[str, ...]

    def __init__(self, *requirements: str) -> None:
        object.__setattr__(self, "requirements", requirements)

    def install(self, name: str) -> Path:
        """The folder of the environment, in which all is installed."""
        folder = ENVIRONMENTS / name
        stamp = folder / "requirements.txt"
        wanted = "\n".join(self.requirements)
        if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
            venv.create(folder, with_pip=True, clear=True)
            outside = {n: v for n, v in os.environ.items() if n != "PIP_CONSTRAINT"}
            pip = (folder / "bin/python", "-m", "pip", "install", "-qq", "--no-input")
            _try([*pip, "--disable-pip-version-check", *self.requirements], outside)
            stamp.write_text(wanted, encoding="utf-8")
        return folder


@dataclass(frozen=True)
class Debian:
    """Packages of Debian. `program` is what they bring; it is used if the machine has it already.

    Packages in `unpacked` are only unpacked, into the folder of the environment: they have files to
    read, and their dependencies would be a whole toolchain.
    """

    program: str
    packages: tuple[str, ...]
    unpacked: tuple[str, ...] = ()

    def install(self, name: str) -> Path:
        """The folder with what was unpacked; empty when nothing was."""
        folder = ENVIRONMENTS / name
        folder.mkdir(parents=True, exist_ok=True)
        if shutil.which(self.program, path=_with_system_programs()) is None:
            if not shutil.which("apt-get") or os.geteuid() != 0:
                raise Unavailable(
                    f"{' '.join(self.packages)} can be installed by root on Debian only"
                )
            _apt("install", "--yes", "--no-install-recommends", *self.packages)
        for package in self.unpacked:
            self._unpack(package, folder / package)
        return folder

    @staticmethod
    def _unpack(package: str, folder: Path) -> None:
        if folder.is_dir():
            return
        if not shutil.which("apt-get"):
            raise Unavailable(f"{package} can be unpacked on Debian only")
        archive = folder.with_suffix(".download")
        archive.mkdir(exist_ok=True)
        _apt("download", package, cwd=archive)
        _try(["dpkg-deb", "--extract", *archive.glob("*.deb"), folder])
        shutil.rmtree(archive)


def program(name: str) -> str:
    """The path of a program that `Debian` installed: some are where only root looks."""
    found = shutil.which(name, path=_with_system_programs())
    assert found, f"{name} is not installed"
    return found


def site_packages(environment: Path) -> Path:
    """Where an environment made by `PyPI` has its packages."""
    variables = {"base": str(environment), "platbase": str(environment)}
    return Path(sysconfig.get_path("purelib", "venv", variables))


def openapi_python_client() -> Path:
    """The environment of the generator that ours is compared with."""
    return PyPI("openapi-python-client==0.29.1").install("openapi-python-client")


def _with_system_programs() -> str:
    return os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))


def _apt(*arguments: str, cwd: Path | None = None) -> None:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-qq", *arguments]
    with _starting_nothing():
        try:
            _try(command, quiet, cwd)
        except Unavailable:  # the lists of packages may be old, or not there
            _try(["apt-get", "-qq", "update"], quiet)
            _try(command, quiet, cwd)


@contextmanager
def _starting_nothing() -> Iterator[None]:
    """Let no package start its service when it is installed, as Debian asks a machine for that."""
    policy = Path("/usr/sbin/policy-rc.d")
    if policy.exists() or os.geteuid() != 0:
        yield
        return
    policy.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
    policy.chmod(0o755)
    try:
        yield
    finally:
        policy.unlink()


def _try(
    command: Sequence[str | Path],
    environment: dict[str, str] | None = None,
    cwd: Path | None = None,
) -> None:
    try:
        subprocess.run(
            command,
            env=environment,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_INSTALL_SECONDS,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        last = (error.stderr or error.stdout).strip().splitlines()[-1:]
        raise Unavailable(f"{_shown(command)}: {' '.join(last)}") from error
    except subprocess.TimeoutExpired as error:
        raise Unavailable(f"{_shown(command)}: not done in {_INSTALL_SECONDS} s") from error


def _shown(command: Sequence[str | Path]) -> str:
    return " ".join([Path(command[0]).name, *map(str, command[1:])])
