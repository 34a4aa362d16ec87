"""Whether the models of a package are one module or many.

Input: the number of types, the options, the record. Output: the layout. Invariant: an existing
package keeps its layout, however many types it gets, until the option changes: every file would
move.
"""

from __future__ import annotations

from oasmith.naming.recorded import Recorded
from oasmith.options import SPLIT_MODELS, Options


def is_split(types: int, options: Options, recorded: Recorded) -> bool:
    """Whether the models of a package with so many types get a module for each component."""
    before = SPLIT_MODELS if recorded.split_models is None else recorded.split_models
    if recorded.split is not None and before == options.split_models:
        return recorded.split
    return types > options.split_models
