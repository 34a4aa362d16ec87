"""`dataclass`, for values of which a run makes very many: frozen to type checkers, not at run time.

Python builds a frozen dataclass five to seven times as slowly as another one, and a large document
becomes half a million values. Readers and type checkers see what `dataclasses` has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses

    def dataclass(cls=None, /, *, frozen=False, **options):
        """`dataclasses.dataclass`; what shall be frozen gets the hash of a frozen one alone."""
        if cls is None:
            return lambda cls: dataclass(cls, frozen=frozen, **options)
        options.setdefault("unsafe_hash", frozen and options.get("eq", True))
        return dataclasses.dataclass(**options)(cls)
