"""The names that are reserved in each scope of generated code.

Input: what generated code imports and inherits of the runtime, see `runtime_names`, and what
templates write beside the names of a document. Output: a set for each scope. Invariant: no name of
a document hides what generated code uses.
"""

from __future__ import annotations

from typing import Final

from oasmith.naming.runtime_names import (
    CLASSES_IN_CLIENTS,
    CLASSES_IN_MODELS,
    IN_METHODS,
    public_members,
)

BUILTIN_TYPES: Final = frozenset(
    {"bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple"}
)
"""Builtins that annotations use; a class attribute of that name would hide them."""
FIELD_RESERVED: Final = (
    BUILTIN_TYPES - {"object"}
    | public_members("model", "JsonModel")
    | public_members("model", "OpenModel")
    | {"classmethod", "dt", "field", "models", "shapes"}
)
PARAMETER_RESERVED: Final = frozenset(
    {*IN_METHODS, "accept", "body", "content_type", "resume_token", "self", "wait_until"}
)
WAIT_RESERVED: Final = PARAMETER_RESERVED | {"timeout"}
"""Methods that do not wait may have an argument `timeout`, which then replaces the option."""
BODY_FIELD_RESERVED: Final = frozenset({"optional_body", "self", "warn_renamed"})
"""What methods with arguments for the properties of a body use beside these."""
METHOD_RESERVED: Final = frozenset({"builtins", "dt", "models", "overload", "renamed_arguments"})
"""Names that a resource module uses outside of methods; builtin types are qualified there."""
CONSTANT_RESERVED: Final = frozenset({"UUID"})
DEVICE_NAMES: Final = frozenset(
    {"aux", "con", "nul", "prn", *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(10))}
)
"""Names that no file on Windows may have."""
MODELS_MODULE_RESERVED: Final = DEVICE_NAMES | {
    *("dict", "getattr", "globals", "import_module", "list", "object", "sorted", "str")
}
"""Names that the `__init__` of split models uses; a module of that name would replace them."""
RESOURCE_RESERVED: Final = (
    DEVICE_NAMES
    | public_members("client", "_Client")
    | public_members("client", "Client")
    | public_members("client", "AsyncClient")
    | {"cached_property", "with_options", "with_response"}
)
CLIENT_RESERVED: Final = public_members("options", "ClientOptions") | {
    *("base_url", "options", "self", "server_url", "super", "transport", "user_agent")
}
TYPE_RESERVED: Final = CLASSES_IN_MODELS | {
    *("Annotated", "Any", "AttributeError", "Literal", "TYPE_CHECKING", "TypeAlias", "UUID")
}
RESOURCE_CLASS_RESERVED: Final = CLASSES_IN_CLIENTS | {
    *("Any", "Coroutine", "Literal", "Mapping", "Self", "TypedDict", "UUID", "Unpack")
}
"""Names that resource modules and the client module import."""
