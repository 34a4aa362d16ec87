"""``oasmith models``: the models of a document as classes of another library.

Input: a target and the kind of classes. Output: one module, printed or written. The classes have
the names that they have in the package.
"""

from __future__ import annotations

import warnings
from pathlib import Path

import click

from oasmith.cli.console import Output
from oasmith.cli.targets import resolve
from oasmith.naming.sharing import of_all_places
from oasmith.options import Access
from oasmith.output.model_libraries import MissingExtraError, ModelsError, render_models
from oasmith.pipeline import understand
from oasmith.spec.versions import upgrade


def write_models(
    output: Output, target: str, flavour: str, out: Path | None, access: Access
) -> int:
    """Print or write the models of a target as classes of another library."""
    inputs, options, _ = resolve(target, access)
    understood = understand(inputs, options)
    output.report(understood.diagnostics, understood.document)
    if understood.document is None or understood.api is None or understood.names is None:
        return 1
    upgraded, _ = upgrade(understood.document)
    names = of_all_places(understood.api, understood.names.types)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            text = render_models(upgraded.value, flavour, names)
        except MissingExtraError as error:
            click.echo(f"oasmith: {error}", err=True)
            return 2
        except ModelsError as error:
            click.echo(f"oasmith: {target}: {error}", err=True)
            return 1
    if not output.quiet:
        for note in dict.fromkeys(str(warning.message) for warning in caught):
            click.echo(f"note: {note}", err=True)
    if out is None:
        click.echo(text, nl=False)
    else:
        out.write_text(text, encoding="utf-8")
    return 0
