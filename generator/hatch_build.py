"""Build hook: puts the templates into the wheel, at oasmith/templates.

An editable install reads them from the checkout instead (`oasmith.assets`): a copy made at
install time would go stale with the first edit.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TemplatesHook(BuildHookInterface[Any]):
    """Adds the templates to every wheel that is not editable."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Extend `build_data`; `version` is hatch's name for the kind of wheel."""
        if version != "editable":
            build_data["force_include"]["templates"] = "oasmith/templates"
