"""Build hook: puts the templates and the page of extensions into the wheel, inside of oasmith.

An editable install reads them from the checkout instead (`oasmith.assets`): a copy made at
install time would go stale with the first edit.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TemplatesHook(BuildHookInterface[Any]):
    """Adds what the tool reads beside its modules to every wheel that is not editable."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Extend `build_data`; `version` is hatch's name for the kind of wheel."""
        if version != "editable":
            build_data["force_include"]["templates"] = "oasmith/templates"
            build_data["force_include"]["docs/extensions.md"] = "oasmith/extensions.md"
