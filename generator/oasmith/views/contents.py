"""Contents of bodies as runtime readers and writers, and as annotations."""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.model import Anything, Codec, Content, PartEncoding, Response
from oasmith.python.annotations import union_members
from oasmith.python.literals import text_literal, tuple_literal
from oasmith.python.module import Module
from oasmith.python.shapes import shape_for


def _shape_argument(content: Content, module: Module) -> list[str]:
    return [] if content.type is None else [shape_for(content.type, module)]


_PLAIN_MEDIA = {
    Codec.JSON: "application/json",
    Codec.JSON_LINES: "application/jsonl",
    Codec.TEXT: "text/plain",
    Codec.BINARY: "application/octet-stream",
    Codec.FORM: "application/x-www-form-urlencoded",
    Codec.MULTIPART: "multipart/form-data",
}


_JSON = (Codec.JSON, Codec.JSON_LINES)
_READERS = {
    Codec.JSON: "Json",
    Codec.JSON_LINES: "JsonLines",
    Codec.TEXT: "Text",
    Codec.FORM: "Text",
}
_WRITERS = {
    Codec.JSON: "Json",
    Codec.JSON_LINES: "JsonLines",
    Codec.TEXT: "Text",
    Codec.BINARY: "Binary",
    Codec.FORM: "Form",
    Codec.MULTIPART: "Multipart",
}


def _media_argument(content: Content, *, request: bool) -> list[str]:
    plain = _PLAIN_MEDIA[content.codec]
    wild = "*" in content.media_type
    if content.media_type == plain or (wild and request):
        return []
    return [f"media_type={text_literal(content.media_type)}"]


def readable(response: Response) -> Sequence[Content]:
    """The contents to ask for: where there is JSON, nothing else is needed."""
    json = [content for content in response.contents if content.codec is Codec.JSON]
    return json or response.contents


def readers(contents: Sequence[Content], module: Module) -> str:
    """The reader of a response, or a tuple of them to be told apart by media type."""
    if not contents:
        return f"{module.runtime('contents', 'Nothing')}()"
    readers = [_reader(content, module) for content in contents]
    return readers[0] if len(readers) == 1 else tuple_literal(readers)


def _reader(content: Content, module: Module) -> str:
    name = _READERS.get(content.codec, "Binary")
    arguments = _shape_argument(content, module) if content.codec in _JSON else []
    arguments += _media_argument(content, request=False)
    if content.codec in (Codec.FORM, Codec.MULTIPART) and not _media_argument(
        content, request=False
    ):
        arguments.append(f"media_type={text_literal(content.media_type)}")
    return f"{module.runtime('contents', name)}({', '.join(arguments)})"


def read_members(content: Content, module: Module) -> list[str]:
    """The members of the annotation of what is read."""
    if content.codec in _JSON:
        return union_members(content.type or Anything(), module)
    return [module.builtin("str" if content.codec in (Codec.TEXT, Codec.FORM) else "bytes")]


def writer(content: Content, module: Module) -> str:
    """The writer of a request body."""
    name = _WRITERS[content.codec]
    arguments = _shape_argument(content, module) if name not in ("Text", "Binary") else []
    encodings = [_encoding(e, module) for e in content.encodings]
    if encodings and name in ("Form", "Multipart"):
        arguments.append(f"encodings={{{', '.join(encodings)}}}")
    arguments += _media_argument(content, request=True)
    return f"{module.runtime('contents', name)}({', '.join(arguments)})"


def _encoding(encoding: PartEncoding, module: Module) -> str:
    flags = {
        f"content_type={text_literal(encoding.content_type)}": bool(encoding.content_type),
        f"style={text_literal(encoding.style)}": bool(encoding.style),
        f"explode={encoding.explode}": not encoding.explode,
        "allow_reserved=True": encoding.allow_reserved,
    }
    shown = ", ".join(flag for flag, present in flags.items() if present)
    return f"{text_literal(encoding.wire_name)}: {module.runtime('contents', 'Encoding')}({shown})"


def write_members(content: Content, module: Module) -> list[str]:
    """The members of the annotation of what a caller may send."""
    if content.codec is Codec.BINARY:
        return [module.runtime("uploads", "Upload")]
    if content.codec is Codec.TEXT:
        return [module.builtin("str")]
    return union_members(content.type or Anything(), module, closed=True)
