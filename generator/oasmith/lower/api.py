"""The entry of the stage: one document in one dialect becomes one `Api`."""

from __future__ import annotations

from oasmith.diagnostics import Diagnostic
from oasmith.json_value import Json
from oasmith.lower.binary import settle_binary
from oasmith.lower.context import Context, Located
from oasmith.lower.cycles import break_cycles
from oasmith.lower.endless import report_endless
from oasmith.lower.extensions import lower_shared_rate_limits
from oasmith.lower.fixed import settle_fixed
from oasmith.lower.operations import lower_operations
from oasmith.lower.pins import pinned
from oasmith.lower.schemas import lower_component
from oasmith.lower.security import lower_requirement, lower_schemes
from oasmith.lower.servers import lower_servers
from oasmith.lower.submissions import follow_links
from oasmith.lower.unsupported import report_unsupported
from oasmith.lower.webhooks import lower_webhooks
from oasmith.model import Api, Tag


def lower(root: dict[str, Json]) -> tuple[Api, tuple[Diagnostic, ...]]:
    """Lower an OpenAPI document of version 3.1 or 3.2; what could not be kept is in the diagnostics."""
    context = Context(root)
    document = Located(root, "#")
    schemes = lower_schemes(context)
    _declare_components(context)
    requirement = lower_requirement(context, document, schemes, ())
    operations = tuple(lower_operations(context, schemes, requirement))
    webhooks = lower_webhooks(context, operations)
    _lower_pending(context)
    operations = follow_links(context, operations)
    operations, webhooks = settle_binary(context, operations, webhooks)
    break_cycles(context)
    operations = settle_fixed(context, operations)
    report_endless(context)
    report_unsupported(context, operations)
    declared = root.get("info")
    info = declared if isinstance(declared, dict) else {}
    api = Api(
        title=_text(info.get("title")),
        version=str(info.get("version", "")),
        doc=_text(info.get("description")),
        servers=lower_servers(context, document),
        types=context.types,
        operations=operations,
        security_schemes=tuple(schemes.values()),
        tags=_tags(document),
        webhooks=webhooks,
        request_id_header=_text(root.get("x-oasmith-request-id")),
        pinned=pinned(Located(info, "#/info"), of_class=True),
        rate_limits=lower_shared_rate_limits(context),
    )
    # What is shared is lowered once for each that refers to it, but told once.
    return api, tuple(dict.fromkeys(context.findings.all()))


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
