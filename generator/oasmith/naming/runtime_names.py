"""The names of the runtime that generated modules import, and where the runtime defines them.

Input: none. Output: the module of each name, the names by the kind of module that imports them, and
public members of classes of the runtime. Invariant: `python.module` imports no other names, so that
names which are reserved because of an import are complete.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from oasmith.assets import runtime_root


def _table(text: str) -> dict[str, str]:
    """The module of each name, from lines of a module and its names."""
    rows = (line.split() for line in text.strip().splitlines())
    return {name: module.rstrip(":") for module, *names in rows for name in names}


IN_CLIENTS: Final[Mapping[str, str]] = _table("""
    aiohttp_transport: AiohttpTransport
    auth: ApiKey Basic Bearer Secret
    call: AsyncCaller Caller
    client: AsyncClient Client
    contents: Json Nothing Text
    credentials: AsyncSecret
    header_paging: ByHeader
    item_paging: ByLastItem
    http: AsyncTransport Timeout Transport
    json_lines: JsonLines
    limits: RateLimit RateLimits
    model: UNSET Unset
    oauth: AsyncTokenSource OAuth2 TokenSource
    operation: Operation Parameter
    options: CallOptions ClientOptions Config OptionsButTimeout
    paging: AsyncPager ByOffset ByPage ByToken Pager token_in
    polling: Polling
    range_bodies: MediaRangeBody
    ranges: MediaRange
    renamed: renamed_arguments
    requests_transport: RequestsTransport
    sequences: AsyncItemStream ItemReader ItemStream ServerSentEvent of_event plain typed
    servers: server_url
    stdlib_transport: StdlibTransport
    submission: AsyncSubmission Link Submission in_body
    switches: StreamSwitch
    transports: HttpxAsyncTransport HttpxTransport
    uploads: Binary Encoding Form Multipart Upload
""")
"""What the client module, resource modules and tables import, beside `IN_METHODS`."""
IN_METHODS: Final[Mapping[str, str]] = _table("""
    bodies: optional_body
    polling: resumed wait wait_async
    renamed: warn_renamed
""")
"""What methods of resources call beside their arguments."""
IN_MODELS: Final[Mapping[str, str]] = _table("""
    model: JsonModel OpenIntEnum OpenModel OpenStrEnum UNSET Unset WithNulls
    renamed: warn_renamed
    uploads: Upload
""")
"""What models modules import under these names."""
MARKS: Final[Mapping[str, str]] = _table("""
    checks: Must
    constraints: Limits
    model: READ_ONLY REQUIRED WRITE_ONLY WireName
    unicode_patterns: UnicodeLimits
    union_marks: ANY_OTHER Tagged
""")
"""What stands in annotations of models; `python.module` gives it another name where a type has
its."""
_ELSEWHERE: Final[Mapping[str, str]] = _table("""
    client: preload
    drift: Drift DriftCounts
    http: Headers Request Response
    limits: LocalLimiter
    oauth: ClientCredentials RefreshToken
    options: Attempt
    redis_limits: RedisLimiter
    responses: ApiResponse as_response as_response_async
    uploads: File
    webhooks: Message Parser Verify read_message
""")
"""What only the package itself, `with_response` and the webhooks import."""
_MODULES = {**IN_CLIENTS, **IN_METHODS, **IN_MODELS, **MARKS, **_ELSEWHERE}

CLASSES_IN_CLIENTS: Final = frozenset(name for name in IN_CLIENTS if name[0].isupper())
CLASSES_IN_MODELS: Final = frozenset(name for name in IN_MODELS if name[0].isupper())


def module_of(name: str) -> str:
    """The module of the runtime that defines a name."""
    return _MODULES[name]


@cache
def public_members(module: str, class_name: str) -> frozenset[str]:
    """The methods and annotated attributes of a class of the runtime, inherited ones left out."""
    text = (runtime_root() / f"{module}.py").read_text(encoding="utf-8")
    found = re.search(rf"^class {class_name}\b.*?(?=^\S|\Z)", _without_docstrings(text), _BLOCK)
    assert found is not None, f"the runtime has no {module}.{class_name}"
    return frozenset(_MEMBER.findall(found[0]))


_BLOCK = re.MULTILINE | re.DOTALL
_MEMBER = re.compile(r"^    (?:(?:async )?def )?([a-z]\w*)(?:[:(\[])", re.MULTILINE)


def _without_docstrings(text: str) -> str:
    return re.sub(r'""".*?"""', "", text, flags=re.DOTALL)
