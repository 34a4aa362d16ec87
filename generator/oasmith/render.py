"""Stage "render": views become text through the Jinja templates.

Input: a view and a template name. Output: a Python module or another text file. A user's own
template (same name, in a folder of theirs) replaces ours; its output goes through black whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from oasmith.assets import template_root
from oasmith.python.layout import format_module

if TYPE_CHECKING:
    from jinja2 import Environment


class RenderError(Exception):
    """A template of the user's cannot be used; the message says which and why."""


class Renderer:
    """The templates of one run: ours, and those of `own` that replace them."""

    def __init__(self, own: Path | None = None) -> None:
        self._own = own
        self._environment = _environment(own)

    def render(self, template: str, **views: object) -> str:
        """The text that the template makes of the views."""
        replaced = self._own is not None and (self._own / template).is_file()
        if not replaced:
            return self._environment.get_template(template).render(**views)
        return self._render_own(template, views)

    def _render_own(self, template: str, views: Mapping[str, object]) -> str:
        """A template that somebody else wrote: its mistakes are told as such."""
        from black.parsing import InvalidInput
        from jinja2 import TemplateError, TemplateSyntaxError

        try:
            text = self._environment.get_template(template).render(**views)
            return format_module(text) if template.endswith(".py.jinja") else text
        except TemplateSyntaxError as error:
            raise RenderError(f"{self._own}/{template}:{error.lineno}: {error.message}") from None
        except TemplateError as error:
            raise RenderError(f"{self._own}/{template}: {error.message}") from None
        except InvalidInput as error:
            raise RenderError(f"{self._own}/{template} does not give Python: {error}") from None


@cache
def _environment(own: Path | None) -> Environment:
    """Kept, so that a process compiles each template once."""
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

    folders = [own, template_root()] if own is not None else [template_root()]
    return Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        auto_reload=False,
    )
