"""Every reader of the constants of a role looks for the suffix that the table of roles gives."""

from __future__ import annotations

import re

from oasmith.assets import runtime_root, template_root
from oasmith.naming.roles import ROLES
from oasmith.views.method_roles import METHOD_ROLES

SUFFIXES = {role.constant for role in ROLES.values() if role.constant}


def test_every_role_is_written() -> None:
    assert METHOD_ROLES.keys() == ROLES.keys()


def test_the_template_of_methods_knows_every_role_and_no_other() -> None:
    text = (template_root() / "method.py.jinja").read_text(encoding="utf-8")
    assert set(re.findall(r'role == "(\w+)"', text)) == {*ROLES, "renamed"}


def test_the_template_of_methods_uses_the_constants_of_the_roles() -> None:
    text = (template_root() / "method.py.jinja").read_text(encoding="utf-8")
    assert set(re.findall(r"operation \}\}(_\w+)", text)) == SUFFIXES


def test_the_fake_server_uses_the_constants_of_the_roles() -> None:
    text = (runtime_root() / "testing.py").read_text(encoding="utf-8")
    found = set(re.findall(r"\{name\}(_\w+)", text))
    assert found
    assert found <= SUFFIXES
