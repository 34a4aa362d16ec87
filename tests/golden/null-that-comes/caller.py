"""What type checkers say of null and absent."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from typing import assert_type

from sample import UNSET, models


def phone(profile: models.Profile) -> str:
    assert_type(profile.phone, str | None)
    if profile.phone is None and profile.given("phone"):
        return "withheld"
    profile.given("phon")  # type: ignore[arg-type]
    return profile.phone or ""


models.Profile(id="1", nickname=None, phone=UNSET)  # type: ignore[arg-type]
models.ProfileUpdate(phone=UNSET)
