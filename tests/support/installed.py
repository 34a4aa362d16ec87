"""Generated packages on the import path for a while.

Input: the files of a package. Output: the folder in which it stands. Invariant: no trace is left of
it, but the code of its modules, so that the runtime that all packages carry is compiled once.
"""

from __future__ import annotations

import importlib
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

from tests.support.golden_cases import write_package

PACKAGE = "installed_package"


class _Loader(SourceFileLoader):
    """Compiles each text once, wherever it stands."""

    @staticmethod
    def source_to_code(data: Any, path: Any = "", *, _optimize: int = -1) -> CodeType:
        return _moved(_compiled(bytes(data)), str(path))


@lru_cache(maxsize=2_000)
def _compiled(text: bytes) -> CodeType:
    code: CodeType = compile(text, "", "exec", dont_inherit=True)
    return code


def _moved(code: CodeType, path: str) -> CodeType:
    """The same code for another file, which tracebacks and warnings name."""
    constants = (_moved(c, path) if isinstance(c, CodeType) else c for c in code.co_consts)
    return code.replace(co_filename=path, co_consts=tuple(constants))


@contextmanager
def installed(files: Mapping[str, bytes], name: str = PACKAGE) -> Iterator[Path]:
    """The package on the import path for a while, and no trace of it afterwards."""
    find = FileFinder.path_hook((_Loader, SOURCE_SUFFIXES))

    with tempfile.TemporaryDirectory() as folder:

        def hook(path: str) -> Any:
            if not Path(path).is_relative_to(folder):
                raise ImportError
            return find(path)

        write_package(Path(folder, name), files)
        sys.path.insert(0, folder)
        sys.path_hooks.insert(0, hook)
        writing, sys.dont_write_bytecode = sys.dont_write_bytecode, True
        importlib.invalidate_caches()
        try:
            yield Path(folder, name)
        finally:
            sys.dont_write_bytecode = writing
            sys.path_hooks.remove(hook)
            sys.path.remove(folder)
            for module in [n for n in sys.modules if n.partition(".")[0] == name]:
                del sys.modules[module]
