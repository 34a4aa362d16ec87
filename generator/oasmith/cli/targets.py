"""The target of a command, a vendor of the project or any document, as inputs and options.

Input: the words of the command line and the project. Output: what the pipeline takes, or a message
that names what is missing.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from oasmith.options import Access, Options, Validation
from oasmith.output.write import lock_content
from oasmith.pipeline import Inputs
from oasmith.project import Project, ProjectError, Vendor, find_project


def vendor_inputs(project: Project, vendor: Vendor, access: Access) -> Inputs:
    """The inputs of a vendor, with the names of its package; paths in messages are relative to the
    project."""
    lock = lock_content(project.out / vendor.options.package)
    access = access.over(vendor.access)
    return Inputs(vendor.specs, vendor.overlays, project.root, access, lock)


def resolve(
    target: str, access: Access, validation: Validation = "warn"
) -> tuple[Inputs, Options, str]:
    """Inputs, options and name of a vendor or, if such a file exists, of a document."""
    path = Path(target)
    if path.is_file():
        package = package_name(path.name.split(".")[0])
        options = Options(package, validation=validation)
        return Inputs((path,), (), Path.cwd(), access), options, target
    try:
        project = find_project(Path.cwd())
        vendor = project.choose((target,))[0]
    except ProjectError as error:
        raise ProjectError(f"`{target}` is no file, and {error}") from None
    return vendor_inputs(project, vendor, access), replace(vendor.options), vendor.name


def all_vendors() -> list[str]:
    """The names of the project's vendors."""
    return list(find_project(Path.cwd()).vendors)


def common_folder(specs: Sequence[Path]) -> Path:
    """The folder that holds all of the documents; paths in messages are relative to it."""
    try:
        return Path(os.path.commonpath([spec.resolve().parent for spec in specs]))
    except ValueError:  # on several drives of Windows
        return specs[0].parent


def package_name(text: str) -> str:
    """A package name made from a title or file name."""
    from oasmith.naming.identifiers import snake
    from oasmith.naming.words import words

    return snake(words(text), "api")
