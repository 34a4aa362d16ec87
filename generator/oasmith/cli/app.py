"""The commands of `oasmith` and their options.

Input: the words of the command line. Output: an exit code: 0 clean, 1 findings, 2 usage or I/O.
Each command runs a function of a module of its own; every failure is one message and a code, and
never a traceback.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from oasmith import __version__
from oasmith.cli.arguments import with_access, with_formats, with_output
from oasmith.cli.console import Output
from oasmith.options import Access
from oasmith.output.model_flavours import FLAVOURS

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_NEW_FILE = click.Path(dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="oasmith")
def cli() -> None:
    """Keep OpenAPI documents true, and render them into self-contained Python clients.

    Exit codes: 0 clean, 1 findings, 2 usage or I/O.
    """


@cli.command(short_help="Take OpenAPI fragments out of documentation pages.")
@click.argument("pages", nargs=-1, required=True, type=_FILE, metavar="PAGE...")
@click.option("-o", "--out", type=_FOLDER, default=Path("."), help="Folder for the fragments.")
@click.option("--vendor", default="", help="Leave this prefix out of the file names.")
@with_output
def extract(output: Output, pages: tuple[Path, ...], out: Path, vendor: str) -> int:
    """Take the OpenAPI fragments out of documentation pages, byte for byte.

    A fragment is a fenced JSON or YAML block that is an OpenAPI document; nothing else on a page
    is used.
    """
    from oasmith.cli.extract import extract_pages

    return extract_pages(output, pages, out, vendor)


@cli.command(short_help="Generate packages from vendors or a document.")
@click.argument("targets", nargs=-1, metavar="[VENDOR|SPEC]...")
@click.option("--out", type=_FOLDER, help="Generate SPEC into a package below this folder.")
@click.option("--package", help="Name of the package (with --out; default: that of SPEC).")
@click.option("--client", default="", help="Class name of the client (with --out).")
@click.option("--overlay", "overlays", multiple=True, type=_FILE, help="Overlay (with --out).")
@click.option(
    "--validation",
    type=click.Choice(["strict", "warn", "off"]),
    help="What an invalid document means (default: strict for vendors, warn for SPEC).",
)
@click.option("--templates", type=_FOLDER, help="Folder with templates that replace ours.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 and list what would change.")
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@with_access
@with_output
def generate(output: Output, **settings: Any) -> int:
    """Generate the packages of the project's vendors (all, or those named).

    With --out, generate one package from any OpenAPI document (several: fragments to be merged);
    no project is needed.
    """
    from oasmith.cli.generate import Request, generate_packages

    return generate_packages(output, Request(**settings))


@cli.command(short_help="Validate documents and report what to improve.")
@click.argument("targets", nargs=-1, metavar="[VENDOR|SPEC]...")
@click.option("--overlay", "overlays", multiple=True, type=_FILE, help="Overlay (with SPEC).")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warn", "info", "never"]),
    help="The least severity that makes the exit code 1 (default: error).",
)
@click.option("--baseline", type=_FILE, help="File with findings that are known.")
@click.option("--write-baseline", type=_NEW_FILE, help="Write all findings as known, and end.")
@click.option(
    "--reason",
    default="It was there when the baseline was written.",
    help="What --write-baseline says of new entries.",
)
@click.option("--write-overlay", type=_NEW_FILE, help="Write all suggestions as an overlay.")
@with_formats
@with_access
@with_output
def lint(output: Output, **settings: Any) -> int:
    """Validate documents and report what would make their clients worse."""
    from oasmith.cli.lint import Request, lint_targets

    return lint_targets(output, Request(**settings))


@cli.command(short_help="Say what has changed for callers between two versions.")
@click.argument("old", metavar="OLD|VENDOR")
@click.argument("new", required=False, metavar="[NEW]")
@click.option(
    "--against", default="", metavar="REV", help="The revision (with VENDOR; default: HEAD)."
)
@click.option(
    "--fail-on",
    type=click.Choice(["major", "minor", "patch", "never"]),
    default="never",
    help="The least verdict that makes the exit code 1 (default: never).",
)
@with_formats
@with_access
@with_output
def diff(output: Output, **settings: Any) -> int:
    """Say what has changed between two versions of an API for callers of its client.

    OLD and NEW are files, folders, vendors, or any of these in a revision of git, as in
    HEAD~1:specs/acme; without NEW, a VENDOR is compared with what --against has of it. The verdict
    is major, minor, patch or none.
    """
    from oasmith.cli.diff import Request, diff_versions

    return diff_versions(output, Request(**settings))


@cli.command(short_help="List what callers saw of each change of a vendor's documents.")
@click.argument("vendor")
@click.option(
    "-n",
    "--limit",
    "most",
    type=click.IntRange(1),
    default=20,
    help="How many commits to look at (default: 20).",
)
@with_access
@with_output
def changelog(output: Output, vendor: str, most: int, access: Access) -> int:
    """Print, as Markdown, what each commit of the vendor's documents changed for callers of its
    client, the newest first."""
    from oasmith.cli.changelog import print_changelog

    return print_changelog(output, vendor, most, access)


@cli.command(short_help="Print what a code or an extension means, or all of them.")
@click.argument("code", default="")
@with_output
def explain(output: Output, code: str) -> int:
    """Print what findings or changes with this CODE say, why it matters, and what to do, or what an
    extension does; else list all codes."""
    from oasmith.cli.explain import explain_code

    return explain_code(output, code)


@cli.command(short_help="Print every name, and what chose it.")
@click.argument("target", metavar="VENDOR|SPEC")
@with_access
@with_output
def names(output: Output, target: str, access: Access) -> int:
    """Print which method calls each operation and which class each schema becomes, the worst first.

    Beside each name stands what chose it: a strategy for operationIds, a component, the lock of the
    package. `x-oasmith-name`, in an overlay, gives any of them another name.
    """
    from oasmith.cli.names import print_names

    return print_names(output, target, access)


@cli.command(short_help="Print the merged, overlaid document.")
@click.argument("target", metavar="VENDOR|SPEC")
@click.option("-o", "--out", type=_NEW_FILE, help="File to write.")
@with_access
@with_output
def bundle(output: Output, target: str, out: Path | None, access: Access) -> int:
    """Print the merged, overlaid document as JSON; what it refers to in other files is in it."""
    from oasmith.cli.bundle import bundle_target

    return bundle_target(output, target, out, access)


@cli.command(short_help="Write the models for another model library.")
@click.argument("target", metavar="VENDOR|SPEC")
@click.option("--flavour", type=click.Choice(FLAVOURS), required=True, help="Kind of class.")
@click.option("-o", "--out", type=_NEW_FILE, help="File to write.")
@with_access
@with_output
def models(output: Output, target: str, flavour: str, out: Path | None, access: Access) -> int:
    """Write the models as classes of another library, under the same names.

    Needs datamodel-code-generator: pip install 'oasmith[models]'.
    """
    from oasmith.cli.models import write_models

    return write_models(output, target, flavour, out, access)


@cli.command(short_help="Repair a document from what servers really answer.")
@click.argument("sources", nargs=-1, required=True, type=_FILE, metavar="SOURCE...")
@click.option("--vendor", help="The vendor whose answers these are (default: the only one).")
@click.option("--spec", type=_FILE, help="The document, where there is no project.")
@click.option("--overlay", "overlays", multiple=True, type=_FILE, help="Overlay of --spec.")
@click.option(
    "--server",
    "servers",
    multiple=True,
    metavar="URL",
    help="Base URL of the API in HAR files, where the document does not name it.",
)
@click.option(
    "-o",
    "--out",
    type=_NEW_FILE,
    help="Overlay to write to; what else it says stays (default: print).",
)
@with_access
@with_output
def drift(output: Output, **settings: Any) -> int:
    """Make an overlay of how answers depart from a document.

    SOURCE is what `client.drift.to_json()` gave, lines of `drift.to_json()` that `on_drift` wrote,
    or a HAR file (HTTP Archive) of real traffic; several are counted together. Of a HAR file, only
    types and new values of enums reach the overlay.
    """
    from oasmith.cli.drift import Request, repair_spec

    return repair_spec(output, Request(**settings))


def run(arguments: list[str]) -> int:
    """The exit code of the command line; every failure is one message and a code."""
    try:
        result = cli.main(arguments, prog_name="oasmith", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("oasmith: stopped", err=True)
        return 130
    except BrokenPipeError:
        return 0
    except Exception as error:  # noqa: BLE001 - the last resort: a message, never a traceback
        return _failed(error, arguments)


def _failed(error: Exception, arguments: list[str]) -> int:
    """An error that no command expected: short, unless --verbose wants details."""
    from oasmith.drift.sources import SourceError
    from oasmith.output.render import RenderError
    from oasmith.output.write import WriteRefused
    from oasmith.project import ProjectError

    expected: tuple[type[Exception], ...]
    expected = (ProjectError, RenderError, SourceError, WriteRefused, OSError)
    if isinstance(error, expected):
        click.echo(f"oasmith: {_message(error)}", err=True)
        return 1 if isinstance(error, WriteRefused) else 2
    if {"-v", "--verbose"} & set(arguments):
        import traceback

        traceback.print_exc()
    click.echo(
        f"oasmith: internal error ({type(error).__name__}): this is a bug in oasmith; "
        "--verbose shows where",
        err=True,
    )
    return 2


def _message(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        name = f"{error.filename}: " if error.filename else ""
        return f"{name}{error.strerror}"
    return str(error)
