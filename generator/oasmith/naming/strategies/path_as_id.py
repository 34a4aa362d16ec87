"""Ids that are method and path: ``getV3ProjectsIdCommits``, ``get-merchants-merchantId-users``,
``ByProjectKeyCartsByIdGet``.

Grape (GitLab), commercetools, Adyen, Trello (``updateCardsNameByIdCard``) and many build steps make
them where no author gave one. An id is of that style where it repeats a parameter or a version of
the path as well. ``getUserById`` may be an author's own: what has a ``by`` is of that style where
most ids are. What is a method and a name alone reads well whoever wrote it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oasmith.naming.resources import VERSION
from oasmith.naming.strategies.draft import Draft, Texts, is_style
from oasmith.naming.words import words
from oasmith.spec.texts.path_templates import PLACE

_SHARE = 0.8
"""Fewer than of other styles: ids of paths without parameters are of any style."""
_LEADING = {"by", "for", "of", "in"}
"""What leads a parameter in."""
_VERBS = {"PUT": ("put", "update"), "POST": ("post", "add", "create"), "PATCH": ("patch", "update")}
"""What ids of that style write for methods."""


def path_as_id(drafts: Sequence[Draft]) -> Texts:
    """Nothing is left of such ids."""
    told = [draft for draft in drafts if draft.text]
    found = [draft for draft in told if _is_path(draft)]
    most = is_style(found, told, share=_SHARE)
    return {
        draft.operation.id: ""
        for draft in found
        if _says_more(draft) and (most or not _LEADING & set(draft.words))
    }


def _is_path(draft: Draft) -> bool:
    method, path = draft.operation.method, draft.operation.path
    said = tuple(name for name in draft.words if name not in _unsaid(path))
    plain = _bare(words(PLACE.sub(r" \1 ", path)))
    fixed = _bare(words(PLACE.sub(" ", path)))
    last = _bare(word for name in PLACE.findall(path) for word in words(name))
    verbs = _VERBS.get(method, (method.lower(),))
    return any(
        said in ((verb, *plain), (*plain, verb), (verb, *fixed, *last)) for verb in verbs if plain
    )


def _says_more(draft: Draft) -> bool:
    """Whether the id has a version or a parameter of the path."""
    path = draft.operation.path
    parameters = {word for name in PLACE.findall(path) for word in words(name)}
    return bool((parameters | (_unsaid(path) - {"by"})) & set(draft.words))


def _unsaid(path: str) -> set[str]:
    """Versions in the path, and ``by``."""
    return {"by", *(word for word in words(path) if VERSION.fullmatch(word))}


def _bare(names: Iterable[str]) -> tuple[str, ...]:
    """Words without versions and ``by``."""
    return tuple(name for name in names if name != "by" and not VERSION.fullmatch(name))
