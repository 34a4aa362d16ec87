from __future__ import annotations

import copy
import pickle

from oasmith.runtime.model import UNSET


def test_unset_is_falsy_and_keeps_its_identity_through_copies_and_pickles() -> None:
    assert not UNSET
    assert repr(UNSET) == "UNSET"
    assert copy.deepcopy(UNSET) is UNSET
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET
