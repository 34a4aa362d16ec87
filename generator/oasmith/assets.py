"""The folders of the tool's own files: the templates, and the runtime that packages carry.

Input: none. Output: folders. Invariant: the same files, whether oasmith runs from a wheel (where
the templates are inside the package) or from a checkout (where they are at its top level).
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def template_root() -> Path:
    """The folder of the Jinja templates."""
    installed = _PACKAGE / "templates"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "templates"


def runtime_root() -> Path:
    """The folder of the Python files that are copied verbatim into generated packages."""
    return _PACKAGE / "runtime"
