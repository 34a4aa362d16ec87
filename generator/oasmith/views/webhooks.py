"""View of the webhooks module: a function per message that the server sends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oasmith.model import Webhook
from oasmith.python.annotations import annotation_for
from oasmith.python.docstrings import docstring
from oasmith.python.layout import call, exploded, statement
from oasmith.python.literals import text_literal
from oasmith.python.module import Module, Package
from oasmith.python.shapes import shape_class, shape_for


@dataclass(frozen=True, slots=True)
class WebhooksView:
    """The functions, and the table of them by name."""

    doc_lines: list[str]
    import_lines: list[str]
    functions: list[list[str]]
    table_lines: list[str]


def webhooks_view(module: Module) -> WebhooksView:
    """The view of the module; the document has messages."""
    package = module.package
    functions = [_function(webhook, module) for webhook in package.api.webhooks]
    names = package.names.webhooks.values()
    mapping = module.use("collections.abc", "Mapping")
    head = f"WEBHOOKS: {mapping}[str, {module.runtime('webhooks', 'Parser')}] = {{"
    entries = [f"{text_literal(name.key)}: {name.function}" for name in names]
    doc = (
        f"Messages that {package.api.title} sends on its own, read by the functions here.\n\n"
        "`WEBHOOKS` has them by the name that the API gives to the message. `verify` is called with\n"
        "the body before anything of it is read, and says whether its signature is valid."
    )
    return WebhooksView(
        docstring(doc, 0),
        module.import_lines(),
        functions,
        statement([head, *exploded(entries), "}"]),
    )


def _function(webhook: Webhook, module: Module) -> list[str]:
    name = module.package.names.webhooks[webhook.id]
    body = f"body: {module.runtime('webhooks', 'Message')}"
    result = annotation_for(webhook.type, module)
    shape = f"shape: {shape_class('Shape', module)}[{result}]"
    verify = f"verify: {module.runtime('webhooks', 'Verify')} | None = None"
    given = ["body", "shape", text_literal(name.key), "verify"]
    read = module.runtime("webhooks", "read_message")
    return [
        *call(f"def {name.function}(", [body, verify], f") -> {result}:"),
        *docstring("\n\n".join(_doc(webhook, module.package)), 4),
        *statement([f"{shape} = {shape_for(webhook.type, module)}"], 4),
        *call(f"return {read}(", given, indent=4),
    ]


def _doc(webhook: Webhook, package: Package) -> Iterator[str]:
    summary, doc = webhook.summary.strip(), webhook.doc.strip()
    yield summary or doc or f"The message `{webhook.name}`, sent as ``{webhook.method}``."
    if summary and doc and doc != summary:
        yield doc
    if webhook.deprecated:
        yield "Deprecated."
    if webhook.operations:
        names = (package.names.operations[id_] for id_ in webhook.operations)
        yield f"Callback of {', '.join(f'`{n.resource}.{n.method}`' for n in names)}."
    yield (
        "Raises:\n    DecodeError: the body is not JSON or does not fit.\n"
        "    SignatureError: `verify` says no."
    )
