"""Stage "render": views become text through the Jinja templates.

Input: a view and a template name. Output: a Python module or another text file. A user's own
template (same name, in a folder of theirs) replaces ours, or extends it as ``oasmith/<name>``; what
it has a part in goes through black whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from traceback import walk_tb
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
        self._environment = _environment(own) if own is not None else _ours()

    def render(self, template: str, **views: object) -> str:
        """The text that the template makes of the views."""
        if self._own is None:
            return self._environment.get_template(template).render(**views)
        return self._render_checked(template, self._own, views)

    def _render_checked(self, template: str, own: Path, views: Mapping[str, object]) -> str:
        """Templates that somebody else wrote may have a part in it: their mistakes are told as
        such."""
        from black.parsing import InvalidInput
        from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

        theirs = [template]
        try:
            theirs = [name for name in self._used(template) if (own / name).is_file()]
            text = self._environment.get_template(template).render(**views)
            return format_module(text) if theirs and template.endswith(".py.jinja") else text
        except TemplateSyntaxError as error:
            raise RenderError(f"{own}/{error.name}:{error.lineno}: {error.message}") from None
        except RecursionError:
            told = ", ".join(f"{own}/{name}" for name in theirs)
            raise RenderError(f'{told}: extends itself: ours is "oasmith/…"') from None
        except TemplateNotFound as error:
            raise RenderError(f"{_place(error, own) or own}: no template {error.name}") from None
        except TemplateError as error:
            raise RenderError(f"{_place(error, own) or own / template}: {error.message}") from None
        except InvalidInput as error:
            told = ", ".join(f"{own}/{name}" for name in theirs)
            raise RenderError(f"{told} does not give Python: {error}") from None

    def _used(self, template: str) -> list[str]:
        """The template, and all that it includes or extends."""
        from jinja2.meta import find_referenced_templates

        loader, found = self._environment.loader, [template]
        assert loader is not None
        for name in found:  # which grows
            source, *_ = loader.get_source(self._environment, name)
            named = find_referenced_templates(self._environment.parse(source, name))
            found += [each for each in named if each is not None and each not in found]
        return found


def _place(error: BaseException, own: Path) -> str:
    """The innermost template in the folder that was at work, with its line; empty for none."""
    frames = [*walk_tb(error.__traceback__)]
    files = [(Path(frame.f_code.co_filename), line) for frame, line in frames]
    return next((f"{file}:{line}" for file, line in reversed(files) if file.parent == own), "")


@cache
def _ours() -> Environment:
    """Kept, so that a process compiles each template once."""
    return _environment(None)


def _environment(own: Path | None) -> Environment:
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined

    ours = FileSystemLoader(template_root())
    theirs = [] if own is None else [FileSystemLoader(own)]
    return Environment(
        loader=ChoiceLoader([*theirs, ours, PrefixLoader({"oasmith": ours})]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        auto_reload=False,
    )
