"""Base64 is bytes; other encodings and media types of a string stay text."""

import pytest
from sample import DecodeError
from sample.models import Attachment

data = {
    "data": "iVBORw0K",
    "url_safe": "_-8",
    "quoted": "a=3Db",
    "html": "<p>a</p>",
    "json": '{"a": 1}',
}
attachment = Attachment.from_dict(data)
assert attachment.data == b"\x89PNG\r\n"
assert attachment.json == '{"a": 1}'
assert attachment.to_dict() == data
with pytest.raises(DecodeError, match="data: expected"):
    Attachment.from_dict({"data": "no base64!"})
