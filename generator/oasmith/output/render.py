"""Stage "render": views become text through the Jinja templates.

Input: a view and a template name. Output: a Python module or another text file. A user's own
template (same name, in a folder of theirs) replaces ours, or extends it as ``oasmith/<name>``; a
module in which such a template is involved is formatted by black as a whole.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING

from oasmith.assets import template_root
from oasmith.python.formatting import format_module

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

_ALIKE = 0.8
"""From this likeness on, a file without the ending of templates is taken for a misspelt one."""


class RenderError(Exception):
    """A template of the user's cannot be used; the message says which and why."""


class Renderer:
    """The templates of one run: ours, and those of `own` that replace them."""

    def __init__(self, own: Path | None = None) -> None:
        self._own = own
        self._environment = _environment(own) if own is not None else _ours()
        if own is not None:
            _check_own(own, self._environment)

    def render(self, template: str, **views: object) -> str:
        """The text that the template makes of the views."""
        if self._own is None:
            return self._environment.get_template(template).render(**views)
        return self._render_checked(template, self._own, views)

    def _render_checked(self, template: str, own: Path, views: Mapping[str, object]) -> str:
        """The text, where templates of the user may be involved: mistakes in them are reported as
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
            names = ", ".join(f"{own}/{name}" for name in theirs)
            raise RenderError(f'{names}: extends itself: ours is "oasmith/…"') from None
        except TemplateNotFound as error:
            raise RenderError(f"{_place(error, own) or own}: no template {error.name}") from None
        except TemplateError as error:
            raise RenderError(f"{_place(error, own) or own / template}: {error.message}") from None
        except InvalidInput as error:
            names = ", ".join(f"{own}/{name}" for name in theirs)
            raise RenderError(f"{names} does not give Python: {error}") from None

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


def _check_own(own: Path, environment: Environment) -> None:
    """Raise a RenderError for a template or a block of the user's that would never be used."""
    from jinja2 import TemplateSyntaxError
    from jinja2.meta import find_referenced_templates

    ours = {path.name for path in template_root().iterdir()}
    files = sorted(path for path in own.rglob("*") if path.is_file())
    names = {path.relative_to(own).as_posix(): path for path in files}
    likely = [n for n in names if n.endswith(".jinja") or get_close_matches(n, ours, 1, _ALIKE)]
    try:
        trees = {n: environment.parse(names[n].read_text("utf-8"), n) for n in likely}
    except TemplateSyntaxError as error:
        raise RenderError(f"{own}/{error.name}:{error.lineno}: {error.message}") from None
    except UnicodeDecodeError as error:
        raise RenderError(f"{own}: a template is not UTF-8: {error}") from None
    included = {each for tree in trees.values() for each in find_referenced_templates(tree)}
    unused = [name for name in trees if name not in ours and name not in included]
    if unused and None not in included:  # a name that is computed may be any
        raise RenderError(
            f"{own}/{unused[0]}: oasmith has no template of this name, and no other template in the "
            f"folder includes it; the nearest name is {_nearest(unused[0], ours)}"
        )
    for name, tree in trees.items():
        _check_blocks(f"{own}/{name}", tree, environment)


def _check_blocks(place: str, tree: nodes.Template, environment: Environment) -> None:
    """Raise a RenderError for a block that no extended template has."""
    from jinja2 import TemplateNotFound, nodes

    known: set[str] = set()
    parents: list[str] = []
    above = tree
    while extended := _extended(above):
        if extended in parents:
            return  # `render` reports a template that extends itself
        parents.append(extended)
        assert environment.loader is not None
        try:
            source, *_ = environment.loader.get_source(environment, extended)
        except TemplateNotFound:
            return  # `render` reports it
        above = environment.parse(source, extended)
        known |= {block.name for block in above.find_all(nodes.Block)}
    own = list(tree.find_all(nodes.Block))
    nested = {inner.name for block in own for inner in block.find_all(nodes.Block)}
    unknown = [block for block in own if block.name not in known | nested]
    if parents and unknown:
        block = unknown[0]
        message = "has no blocks"
        if known:
            nearest = _nearest(block.name, known)
            message = f"has no block `{block.name}`; the nearest name is {nearest}"
        raise RenderError(f"{place}:{block.lineno}: {parents[0]} {message}")


def _extended(tree: nodes.Template) -> str:
    """The name of the template that one extends; empty: there is none, or it is computed."""
    from jinja2 import nodes

    for extends in tree.find_all(nodes.Extends):
        if isinstance(extends.template, nodes.Const):
            return str(extends.template.value)
    return ""


def _nearest(name: str, known: Collection[str]) -> str:
    return f"`{get_close_matches(name, sorted(known), 1, cutoff=0)[0]}`"


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
