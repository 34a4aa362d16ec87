"""Stage "render": views become text through the Jinja templates.

Input: a view and a template name. Output: a Python module or another text file. A user's own
template (same name, in a folder of theirs) replaces ours; its output goes through black whole.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from oasmith.assets import template_root
from oasmith.python.layout import format_module

if TYPE_CHECKING:
    from jinja2 import Environment


class Renderer:
    """The templates of one run: ours, and those of `own` that replace them."""

    def __init__(self, own: Path | None = None) -> None:
        self._own = own
        self._environment = _environment(own)

    def render(self, template: str, **views: object) -> str:
        """The text that the template makes of the views."""
        found = self._environment.get_template(template)
        text = found.render(**views)
        replaced = self._own is not None and (self._own / template).is_file()
        return format_module(text) if replaced and template.endswith(".py.jinja") else text


def _environment(own: Path | None) -> Environment:
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

    folders = [own, template_root()] if own is not None else [template_root()]
    return Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
