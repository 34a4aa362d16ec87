"""Docstrings of the methods of one operation.

Input: an operation. Output: the lines of a docstring for each role, without the example that
follows. Invariant: texts of the document pass through `python.docstrings`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from oasmith.json_value import Json
from oasmith.model import Link
from oasmith.naming.roles import RESUME, WAIT
from oasmith.python.annotations import join_members
from oasmith.python.docstrings import WIDTH, wrap
from oasmith.python.prose import described, flat, section, summary
from oasmith.python.sentences import stopped
from oasmith.values import dataclass
from oasmith.views.boilerplate import tells
from oasmith.views.error_classes import status_class
from oasmith.views.errors import body_members, errors_of
from oasmith.views.example_calls import ExampleCalls
from oasmith.views.flavours import Flavour
from oasmith.views.notes import deprecation_note, rate_limit_note

_WIDTH: Final = WIDTH - 8


@dataclass(frozen=True)
class MethodDocs(ExampleCalls):
    """The docstrings of the methods of one operation."""

    @cached_property
    def call_doc(self) -> list[str]:
        """The docstring of the call, the same in both flavours."""
        op = self.operation
        otherwise = stopped(self.name.method.replace("_", " ").strip().capitalize())
        doc = described(op.summary, op.doc, otherwise=otherwise)
        notes = [*deprecation_note(doc, op.deprecated), *rate_limit_note(doc, op.rate_limits)]
        documented = [(a.name, a.doc) for a in self.own_arguments if a.doc]
        documented += [("accept", "The media type of the answer.")] if self.choices() else []
        parts = [doc, *notes, f"``{op.method} {op.template}``"]
        if self.body_fields is not None and op.body is not None and tells(op.body.doc, doc):
            parts.append(f"Body: {flat(op.body.doc)}")
        parts += section("Args", documented)
        parts += self._returns(doc)
        parts += section("Headers", self._headers())
        parts += section("Links", self._links())
        parts += section("Callbacks", self._callbacks())
        parts += section("Raises", self._raises())
        return wrap("\n\n".join(parts), _WIDTH)

    def iterate_doc(self) -> list[str]:
        """The docstring of a listing."""
        doc = (
            f"Every item of `{self.name.method}`, page after page; `.pages()` gives the pages.\n\n"
            "The `resume_token` of the listing, or of an error on the way, goes on with the next "
            "item, also in another process."
        )
        return wrap(doc, _WIDTH)

    def wait_doc(self) -> list[str]:
        """The docstring of a wait."""
        polling = self.operation.polling
        assert polling is not None
        done = " or ".join(f"`{value}`" for value in polling.success)
        failed = " or ".join(f"`{value}`" for value in polling.failure)
        raises = [f"    BatchFailed: it ended as {failed}."] if failed else []
        raises.append(
            "    PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the "
            f"wait with `{self.name.methods[RESUME]}` from its `resume_token`."
        )
        head = (
            f"Call `{self.name.method}` until the status is {done}, or `wait_until` is true of it."
        )
        if not self.has_final_statuses:
            head = f"Call `{self.name.method}` until `wait_until` is true of what it returns."
        return wrap("\n".join([head, "", "Raises:", *raises]), _WIDTH)

    def resume_doc(self) -> list[str]:
        """The docstring of a wait that is resumed."""
        doc = (
            f"Go on with `{self.name.methods[WAIT]}` from the `resume_token` of its error, also in "
            "another process; the first look is at once."
        )
        if self.arguments_beside_token():
            doc += " The token holds no headers and cookies: they are given again."
        return wrap(doc, _WIDTH)

    def submit_doc(self) -> list[str]:
        """The docstring of a submission."""
        target = self.target().name
        doc = (
            f"Call `{self.name.method}`; `.wait()` of what comes back waits as "
            f"`{target.resource}.{target.methods[WAIT]}` does, `.result` is what the call returned."
        )
        return wrap(doc, _WIDTH)

    def stream_doc(self, flavour: Flavour) -> list[str]:
        """The docstring of a stream."""
        use = "async with" if flavour.await_ else "with"
        doc = f"The items of `{self.name.method}` as they arrive, to be iterated in ``{use}``."
        return wrap(doc, _WIDTH)

    def _headers(self) -> list[tuple[str, str]]:
        """The documented headers of successful responses."""
        headers = [header for response in self.success for header in response.headers]
        own = {h.wire_name.lower(): h for h in headers}
        common = self.module.package.common_headers
        return [(h.wire_name, flat(h.doc)) for key, h in own.items() if key not in common]

    def _returns(self, doc: str) -> list[str]:
        """What the document says of the results, where that is more than `doc` says."""
        told = [flat(r.doc) for r in self.success if r.contents and tells(r.doc, doc)]
        lines = "\n".join(dict.fromkeys(told)).replace("\n", "\n    ")
        return [f"Returns:\n    {lines}"] if lines else []

    def _links(self) -> list[tuple[str, str]]:
        """The links of the results: the call of each, with the sources of its arguments."""
        links = [link for response in self.success for link in response.links]
        return [(link.name, self._link(link)) for link in links]

    def _link(self, link: Link) -> str:
        name = self.module.package.names.operations.get(link.operation)
        given = ", ".join(f"{key}={_shown(value)}" for key, value in link.arguments)
        target = f"{name.resource}.{name.method}({given})" if name else link.operation
        return f"{flat(link.doc)} `{target}`".strip()

    def _callbacks(self) -> list[tuple[str, str]]:
        """The callbacks of the operation, with the functions that read them."""
        names = self.module.package.names.webhooks
        return [
            (webhook.name, f"read by `webhooks.{names[webhook.id].function}`.")
            for webhook in self.module.package.callbacks.get(self.operation.id, ())
        ]

    def _raises(self) -> list[tuple[str, str]]:
        """Documented errors: the exception, when it is raised, and the type of its body."""
        told: dict[str, list[str]] = {}
        bodies: dict[str, list[str]] = {}
        prose = self.module.prose()
        for response in errors_of(self.operation):
            name = status_class(response.status).name
            told.setdefault(name, []).extend([summary(response.doc)] * tells(response.doc))
            bodies.setdefault(name, []).extend(body_members(response, prose))
        rows = [(name, told[name], join_members(bodies[name])) for name in told]
        return [
            (name, _error(reasons, body))
            for name, reasons, body in rows
            if reasons or _is_typed(body)
        ]


def _is_typed(body: str) -> bool:
    return body not in ("", "Any")


def _error(reasons: Sequence[str], body: str) -> str:
    """When an error is raised, and what its body is."""
    its = f"{'Its' if reasons else 'its'} `body` is `{body}`."
    return " ".join([*dict.fromkeys(reasons), *([its] if _is_typed(body) else [])])


def _shown(value: Json) -> str:
    return value if isinstance(value, str) else repr(value)
