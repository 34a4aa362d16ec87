"""Where a page of a listing has its items, the next token, and whether more follow.

Input: the type that an operation returns. Output: paths into it. Looked at are objects in objects,
two levels down (`payload`, `_embedded`, `meta.paging`), never the items themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from oasmith.lower.context import Context
from oasmith.lower.operation.results import follow, item_type, properties
from oasmith.model import Anything, Operation, Record, ScalarKind, TypeExpr
from oasmith.model.types import Scalar
from oasmith.model.walk import resolved

Path = tuple[str, ...]

_DEEPEST: Final = 3
_NEXT: Final = re.compile(
    "(next|continuation|after|end)?(page|pagination|continuation|scroll)?(token|cursor|marker|key|bookmark)"
    "|next|nextid|nextpage|lastid|after|nextstartingafter|next(page)?(url|link|uri|href)"
)
_URL: Final = re.compile(".*(url|link|uri|href)|next")
_SAYS_TOKEN: Final = re.compile(r"\b(?:token|cursor)\b", re.IGNORECASE)
_SAYS_URL: Final = re.compile(r"\b(?:url|uri|link)\b", re.IGNORECASE)
_MORE: Final = re.compile(
    "hasmore(results|items|pages)?|hasnext(page)?|more|moreresults|ismore|next(page)?(url|link|uri)?"
)
_ITEMS: Final = (
    *("items", "data", "results", "resources", "records", "entries", "values", "value", "list"),
    *("elements", "content", "objects", "rows", "hits", "edges", "nodes"),
)
_BESIDE: Final = re.compile(
    ".*(errors?|warnings?|links?|messages?|notices|facets|aggregations|filters|included|tags|sort"
    "|failures|problems|ids|unreachables?)"
)
"""Arrays that stand beside the items of a page."""


class Answer(NamedTuple):
    """The type of a page, and its properties, each with its path and type."""

    type: TypeExpr
    properties: tuple[tuple[Path, TypeExpr], ...]
    is_array: bool


def folded(name: str) -> str:
    """A name without case, underscores, hyphens and other signs."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def answer_of(context: Context, result: TypeExpr) -> Answer:
    """What there is to find in the result of an operation."""
    found = tuple(_properties(context, result, ()))
    return Answer(result, found, _is_array(context, result))


def _properties(context: Context, type_: TypeExpr, at: Path) -> Iterator[tuple[Path, TypeExpr]]:
    if len(at) < _DEEPEST:
        inner = properties(context, type_)
        yield from (((*at, name), member) for name, member in inner.items())
        for name, member in inner.items():
            if not _BESIDE.fullmatch(folded(name)) or "link" in name.lower():
                yield from _properties(context, member, (*at, name))


def _is_array(context: Context, type_: TypeExpr | None) -> bool:
    found = item_type(context, type_)
    return found is not None and not isinstance(resolved(type_, context.types), Anything)


def items_of(context: Context, answer: Answer, operation: Operation) -> Path | None:
    """The way to the array of the resource: the body itself, or the array that its name tells, or
    the only one there is. None where that is not clear."""
    if answer.is_array:
        return ()
    arrays = [path for path, type_ in answer.properties if _is_array(context, type_)]
    words = [folded(part.split(".")[0]) for part in _fixed_parts(operation.path)[-1:]]
    arrays = [p for p in arrays if folded(p[-1]) in words or not _BESIDE.fullmatch(folded(p[-1]))]
    for name in (*words, *_ITEMS):
        if named := _shallowest([path for path in arrays if folded(path[-1]) == name]):
            return named[0] if len(named) == 1 else None
    shallow = _shallowest(arrays)
    return shallow[0] if len(shallow) == 1 else None


def _fixed_parts(path: str) -> list[str]:
    return [part for part in path.split("/") if part and "{" not in part]


def _shallowest(paths: list[Path]) -> list[Path]:
    return [path for path in paths if len(path) == min(map(len, paths))]


def next_of(context: Context, answer: Answer, token: str) -> tuple[Path, bool] | None:
    """The way to the token of the next page, and whether it is a URL that has the token."""
    found = []
    for path, type_ in answer.properties:
        name = folded(path[-1])
        said = (*map(folded, path[:-1]), name)
        is_next = _NEXT.fullmatch(name) or (name == folded(token) and name != "page")
        if not is_next or not _is_text(context, type_) or {"prev", "previous", "before"} & {*said}:
            continue
        is_url = bool(_URL.fullmatch(name)) and name != folded(token)
        if name == "next" and _is_token(context, answer, path, token):
            is_url = False
        is_next_one = "next" in "".join(said) or "cursors" in said[:-1]
        is_plain = name in ("token", "cursor", "after", "key", "marker") and name != folded(token)
        rank = (not is_next_one, is_plain, is_url, len(path))
        found.append((rank, path, is_url))
    if not found:
        return None
    _, path, is_url = min(found, key=lambda each: each[0])
    return path, is_url


def more_of(context: Context, answer: Answer) -> Path | None:
    """The way to what says that more pages follow."""
    paths = [p for p, t in answer.properties if _MORE.fullmatch(folded(p[-1]))]
    flags = [
        p for p, t in answer.properties if p in paths and not isinstance(_plain(context, t), Record)
    ]
    return min(flags, key=len, default=None)


def last_item_of(context: Context, answer: Answer, items: Path) -> Path | None:
    """The way to the boolean that says whether more pages follow, where the items are objects with
    an `id` that is text: so much is needed to ask for what is behind the last item."""
    types, more = dict(answer.properties), more_of(context, answer)
    if more is None or items not in types:
        return None
    is_flag = _kind(context, types[more]) is ScalarKind.BOOLEAN
    known = properties(context, item_type(context, types[items]))
    is_named = "id" in known and _kind(context, known["id"]) in (ScalarKind.STRING, ScalarKind.UUID)
    return more if is_flag and is_named else None


def _kind(context: Context, type_: TypeExpr) -> ScalarKind | None:
    found = _plain(context, type_)
    return found.kind if isinstance(found, Scalar) else None


def _plain(context: Context, type_: TypeExpr) -> object:
    return resolved(type_, context.types)


def _is_text(context: Context, type_: TypeExpr) -> bool:
    return _kind(context, type_) not in (None, ScalarKind.BOOLEAN, ScalarKind.NUMBER)


def _is_token(context: Context, answer: Answer, path: Path, token: str) -> bool:
    """Whether `next` is a token itself rather than a URL: by its type, its description, or the
    name of the parameter."""
    parent = resolved(follow(context, answer.type, path[:-1]), context.types)
    fields = parent.fields if isinstance(parent, Record) else ()
    field = next(f for f in fields if f.wire_name == path[-1])
    is_told = _SAYS_TOKEN.search(field.doc) and not _SAYS_URL.search(field.doc)
    return bool(is_told or _is_whole(context, field.type) or folded(token).endswith("token"))


def _is_whole(context: Context, type_: TypeExpr) -> bool:
    return _kind(context, type_) is ScalarKind.INTEGER
