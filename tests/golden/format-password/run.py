"""Passwords stand in no repr and in no message."""

import pytest
from sample import DecodeError, RequestValidationError, SampleClient
from sample.models import Login
from sample.testing import FakeTransport, reply

secret = "hunter2"
login = Login(user="x", password=secret, old=secret, new=secret, hint=secret)
assert repr(login) == "Login(user='x')"
secrets = dict.fromkeys(("password", "old", "new", "hint"), secret)
login.earlier, login.by_app = [secret], {"a": secret}
assert repr(login) == "Login(user='x')"
login.earlier = login.by_app = None
assert login.to_dict() == {"user": "x", **secrets}
assert Login.from_dict(login.to_dict()) == login
assert Login(user="x", password=secret) != Login(user="x", password="other")

with SampleClient(transport=FakeTransport([reply(204)])) as client:
    with pytest.raises(RequestValidationError) as refused:
        client.login.log_in(
            user="x", password=secret, old=secret, new=secret, hint=secret, pin="12a4"
        )
    assert secret not in str(refused.value) and "12a4" not in str(refused.value)
    told = [problem.path for problem in refused.value.problems]
    assert told == ["pin", "body.user", "body.password"]
    client.login.log_in(user="me", password="correct horse", pin="1234")

with pytest.raises(DecodeError) as broken:
    Login.from_dict({"user": "x", "password": 5318008})
assert str(broken.value) == "password: expected str, got int (not shown)"
