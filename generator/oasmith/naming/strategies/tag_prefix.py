"""Ids that begin with the resource: ``issues/list-for-repo``, ``BooksService_ListBooks``,
``compute.zones.get``, ``cloudflare-images-list-images``.

GitHub, grpc-gateway, TypeSpec (``Widgets_list``), AutoRest, Google and Cloudflare set the group
before the name. ``client.issues.issues_list_for_repo`` says it twice. The group goes where the
author set it apart (``/``, ``.``, ``_`` before a capital) or where a verb follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from oasmith.naming.strategies.document_prefix import shared_words
from oasmith.naming.strategies.draft import Draft, Texts, snaked
from oasmith.naming.verbs import VERBS
from oasmith.naming.words import singular

_ENOUGH = 3
_KINDS = ("service", "api", "controller", "resource")
"""What a group may end in beside its name."""


def tag_prefix(drafts: Sequence[Draft]) -> Texts:
    """The ids without their resource."""
    found = {}
    resources: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.text:
            resources.setdefault(draft.resource, []).append(draft)
    for own in resources.values():
        count = shared_words([draft.words for draft in own])
        count = count if count >= _ENOUGH else 0
        for draft in own:
            names = draft.words[count:]
            rest = _without_group(draft, names)
            if rest != draft.words:
                found[draft.operation.id] = snaked(rest)
    return found


def _without_group(draft: Draft, names: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind the resource, and once more behind it (``zones-zones-get``)."""
    group = _plain(draft.resource_words)
    best, rest = names, names
    while end := _end_of(group, rest) or _end_of_some(group, rest):
        rest = rest[end:]
        if rest and (rest[0] in VERBS or _is_apart(draft, rest)):
            best = rest
    return best


def _end_of_some(group: Sequence[str], names: Sequence[str]) -> int:
    """How many words there are before the first verb, if all of them are the group's; else 0."""
    end = next((at for at, name in enumerate(names) if name in VERBS), 0)
    return end if set(map(singular, names[:end])) <= set(group) else 0


def _end_of(group: Sequence[str], names: Sequence[str]) -> int:
    """Where the group ends that the names begin with; 0: they do not."""
    if _plain(names[: len(group)]) != group:
        return 0
    end = len(group)
    return end + 1 if end < len(names) and singular(names[end]) in _KINDS else end


def _is_apart(draft: Draft, rest: Sequence[str]) -> bool:
    """Whether the author wrote a sign between the group and the rest."""
    for sign in ("/", "."):
        *_, last = draft.text.rpartition(sign)
        if sign in draft.text and Draft(draft.operation, "", last).words == tuple(rest):
            return True
    return False


def _plain(names: Iterable[str]) -> tuple[str, ...]:
    parts = tuple(map(singular, names))
    return parts[:-1] if len(parts) > 1 and parts[-1] in _KINDS else parts
