"""The entry of the stage: a document of OpenAPI 3.1 or 3.2 becomes an `Api`.

First everything is lowered by itself, then passes over the whole API settle what depends on other
parts.
"""

from __future__ import annotations

from oasmith.diagnostics import Diagnostic
from oasmith.json_value import Json
from oasmith.lower.context import Context, Located
from oasmith.lower.operation.extensions import lower_shared_rate_limits
from oasmith.lower.operation.operations import lower_operations
from oasmith.lower.operation.security import lower_requirement, lower_schemes
from oasmith.lower.operation.servers import lower_servers
from oasmith.lower.operation.webhooks import lower_webhooks
from oasmith.lower.pins import pinned
from oasmith.lower.schema.components import lower_component
from oasmith.lower.settle.binary import settle_binary
from oasmith.lower.settle.constants import settle_constants
from oasmith.lower.settle.cycles import break_cycles
from oasmith.lower.settle.infinite import report_infinite
from oasmith.lower.settle.submissions import follow_links
from oasmith.lower.settle.tags import settle_tags
from oasmith.lower.settle.unsupported import report_unsupported
from oasmith.model import Api, Tag


def lower(root: dict[str, Json]) -> tuple[Api, tuple[Diagnostic, ...]]:
    """Lower an OpenAPI document of version 3.1 or 3.2; what could not be kept is in the
    diagnostics."""
    context = Context(root)
    api = follow_links(context, _lowered(context, Located(root, "#")))
    api = break_cycles(settle_binary(api), context.findings)
    api = settle_constants(settle_tags(api, context.descendants))
    report_infinite(api, context.findings)
    report_unsupported(context, api)
    # What is shared is lowered once for each that refers to it, but reported once.
    return api, tuple(dict.fromkeys(context.findings.all()))


def _lowered(context: Context, document: Located) -> Api:
    """Everything that the document describes, each thing by itself."""
    schemes = lower_schemes(context)
    _declare_components(context)
    requirement = lower_requirement(context, document, schemes, ())
    operations = tuple(lower_operations(context, schemes, requirement))
    webhooks = lower_webhooks(context, operations)
    _lower_pending(context)
    declared = document.node.get("info")
    info = declared if isinstance(declared, dict) else {}
    return Api(
        title=_text(info.get("title")),
        version=str(info.get("version", "")),
        doc=_text(info.get("description")),
        servers=lower_servers(context, document),
        types=context.types,
        operations=operations,
        security_schemes=tuple(schemes.values()),
        tags=_tags(document),
        webhooks=webhooks,
        request_id_header=_text(document.node.get("x-oasmith-request-id")),
        pinned=pinned(Located(info, "#/info"), of_class=True),
        rate_limits=lower_shared_rate_limits(context),
    )


def _declare_components(context: Context) -> None:
    """Every component schema gets its class, in the order of the document."""
    components = context.root.get("components")
    if isinstance(components, dict):
        for _, located in Located(components, "#/components").entries("schemas"):
            context.declare(located.pointer)
    _lower_pending(context)


def _lower_pending(context: Context) -> None:
    position = 0
    while position < len(context.pending):
        pointer = context.pending[position]
        position += 1
        if pointer not in context.types:
            lower_component(context, pointer)
    context.pending.clear()


def _tags(document: Located) -> tuple[Tag, ...]:
    tags = []
    for located in document.items("tags"):
        node = located.node
        if isinstance(node, dict) and isinstance(node.get("name"), str):
            doc = _text(node.get("description")) or _text(node.get("summary"))
            tags.append(Tag(node["name"], doc))
    return tuple(tags)


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""
