"""View of the webhooks module.

Input: the messages that the server sends. Output: one function for each, which reads a body into
its type.
"""

from __future__ import annotations

from collections.abc import Iterator

from oasmith.model import Webhook
from oasmith.python.annotations import annotation_for
from oasmith.python.docstrings import docstring
from oasmith.python.fitting import fitted, fitted_item, fitted_result
from oasmith.python.imports import Import
from oasmith.python.literals import text_literal
from oasmith.python.module import Module
from oasmith.python.package import Package
from oasmith.python.prose import described
from oasmith.python.shapes import shape_for
from oasmith.values import dataclass
from oasmith.views.notes import deprecation_note


@dataclass(frozen=True, slots=True)
class FunctionView:
    """The function that reads a message; `key` is the name of the message in the API, as a
    literal."""

    name: str
    key: str
    doc_lines: list[str]
    shape: str
    declared: str
    """The type of the message, as a variable has it."""
    returns: str


@dataclass(frozen=True, slots=True)
class WebhooksView:
    """The functions; the template also makes a table of them."""

    doc_lines: list[str]
    imports: list[list[Import]]
    functions: list[FunctionView]


def webhooks_view(module: Module) -> WebhooksView:
    """The view of the module; the document has messages."""
    package = module.package
    functions = [_function(webhook, module) for webhook in package.api.webhooks]
    module.use("collections.abc", "Mapping")
    for name in ("Message", "Parser", "Verify", "read_message"):
        module.runtime(name)
    doc = (
        f"Messages that {package.api.title} sends on its own, read by the functions here.\n\n"
        "`WEBHOOKS` has them by the name that the API gives to the message. `verify` is called with\n"
        "the body before anything of it is read, and says whether its signature is valid."
    )
    return WebhooksView(docstring(doc, 0), module.imports(), functions)


def _function(webhook: Webhook, module: Module) -> FunctionView:
    name = module.package.names.webhooks[webhook.id]
    result = annotation_for(webhook.type, module)
    return FunctionView(
        name.function,
        text_literal(name.key),
        docstring("\n\n".join(_doc(webhook, module.package)), 4),
        fitted_item(shape_for(webhook.type, module), 8),
        fitted(result, 4, len("message: ")),
        fitted_result(result, 0),
    )


def _doc(webhook: Webhook, package: Package) -> Iterator[str]:
    otherwise = f"Read the message `{webhook.name}`, sent as ``{webhook.method}``."
    doc = described(webhook.summary, webhook.doc, otherwise=otherwise)
    yield doc
    yield from deprecation_note(doc, webhook.deprecated)
    if webhook.operations:
        names = (package.names.operations[id_] for id_ in webhook.operations)
        yield f"Callback of {', '.join(f'`{n.resource}.{n.method}`' for n in names)}."
    yield (
        "Raises:\n    DecodeError: the body is not JSON or does not fit.\n"
        "    SignatureError: `verify` says no."
    )
