"""All rules, in the order in which they look at a node. A rule that is not here does not run."""

from __future__ import annotations

from typing import Final

from oasmith.lint.rule import Rule
from oasmith.lint.rules import (
    array_items,
    discriminator_property,
    enum_duplicate,
    enum_names,
    enum_type,
    extension_invalid,
    nullable_in_31,
    nullable_without_type,
    operation_id_missing,
    operation_id_unique,
    paging_unannotated,
    path_has_query,
    path_parameters,
    polling_unannotated,
    rate_limit_bucket,
    rate_limit_in_prose,
    required_undefined,
    security_defined,
    security_missing,
    server_missing,
    unresolved_ref,
)

RULES: Final[tuple[Rule, ...]] = (
    unresolved_ref.RULE,
    operation_id_unique.RULE,
    operation_id_missing.RULE,
    path_parameters.RULE,
    path_has_query.RULE,
    security_defined.RULE,
    security_missing.RULE,
    enum_type.RULE,
    enum_duplicate.RULE,
    enum_names.RULE,
    required_undefined.RULE,
    array_items.RULE,
    nullable_in_31.RULE,
    nullable_without_type.RULE,
    discriminator_property.RULE,
    extension_invalid.RULE,
    server_missing.RULE,
    rate_limit_bucket.RULE,
    rate_limit_in_prose.RULE,
    paging_unannotated.RULE,
    polling_unannotated.RULE,
)

FAULTS: Final = tuple(rule for rule in RULES if not rule.advice)
"""The rules that every command runs, not only `oasmith lint`."""
