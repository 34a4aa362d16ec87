"""A generic schema is of what the outermost anchor says, and of anything without one."""

import pytest
from sample import DecodeError, SampleClient
from sample.models import NumberPage, Page, StrictTree, Tree, User, UserPage
from sample.testing import FakeTransport, reply

users = {"items": [{"name": "a"}]}
assert UserPage.from_dict(users).items == [User(name="a")]
with pytest.raises(DecodeError, match=r"items\[0\].name: missing"):
    UserPage.from_dict({"items": [{}]})
assert Page.from_dict({"items": [1, None], "more": users}).to_dict() == {
    "items": [1, None],
    "more": users,
}
numbers = NumberPage.from_dict({"items": [1], "count": 1})
assert (numbers.items, numbers.count) == ([1], 1)
with pytest.raises(DecodeError, match=r"items\[0\]: expected int"):
    NumberPage.from_dict({"items": ["a"]})
assert isinstance((Tree.from_dict({"children": [{"value": 1}]}).children or [])[0], Tree)
strict = StrictTree.from_dict({"children": [{"value": "a"}]})
assert strict.children == [StrictTree(value="a")]
with pytest.raises(DecodeError, match=r"children\[0\].value: expected str"):
    StrictTree.from_dict({"children": [{"value": 1}]})
with SampleClient(
    transport=FakeTransport([reply(data={"items": ["a"]}), reply(data=users)])
) as client:
    assert client.users.list_names().items == ["a"]
    assert client.users.list_users().items == [User(name="a")]
