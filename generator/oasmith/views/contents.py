"""Contents of bodies as readers and writers of the runtime, and as annotations.

Input: the contents of a request or a response. Output: expressions and members of annotations.
"""

from __future__ import annotations

from collections.abc import Sequence

from oasmith.lower.codecs import codec_of
from oasmith.model import Anything, Codec, Content, Parameter, PartEncoding, Response, Where
from oasmith.python.annotations import union_members
from oasmith.python.literals import text_literal, tuple_literal
from oasmith.python.module import Module
from oasmith.python.shapes import shape_for
from oasmith.values import dataclass


def _shape_argument(content: Content, module: Module, *, closed: bool = False) -> list[str]:
    return [] if content.type is None else [shape_for(content.type, module, closed=closed)]


@dataclass(frozen=True, slots=True)
class _Kind:
    """A class of the runtime, and the media type that it has by default."""

    name: str
    media_type: str


_JSON = (Codec.JSON, Codec.JSON_LINES)
_WRITERS = {
    Codec.ANY: _Kind("MediaRangeBody", "application/json"),
    Codec.JSON: _Kind("Json", "application/json"),
    Codec.JSON_LINES: _Kind("JsonLines", "application/jsonl"),
    Codec.TEXT: _Kind("Text", "text/plain"),
    Codec.BINARY: _Kind("Binary", "application/octet-stream"),
    Codec.FORM: _Kind("Form", "application/x-www-form-urlencoded"),
    Codec.MULTIPART: _Kind("Multipart", "multipart/form-data"),
}
_READERS = _WRITERS | {
    Codec.ANY: _Kind("MediaRange", "*/*"),
    Codec.FORM: _WRITERS[Codec.TEXT],
    Codec.MULTIPART: _WRITERS[Codec.BINARY],
}
_TYPED = (*_JSON, Codec.ANY)
"""Codecs whose readers take the shape of the values."""
_SHAPED = (*_TYPED, Codec.FORM, Codec.MULTIPART)
"""Codecs whose writers take it."""


def _construction(kind: _Kind, arguments: list[str], media_type: str, module: Module) -> str:
    if media_type != kind.media_type:
        arguments = [*arguments, f"media_type={text_literal(media_type)}"]
    return f"{module.runtime(kind.name)}({', '.join(arguments)})"


def readable(response: Response) -> Sequence[Content]:
    """The contents that an error is read as: the JSON ones, or all if there are none."""
    json = [content for content in response.contents if content.codec is Codec.JSON]
    return json or response.contents


def readers(contents: Sequence[Content], module: Module, *, always_tuple: bool = False) -> str:
    """The reader of a response, or a tuple of readers, of which the media type selects one."""
    if not contents:
        return f"{module.runtime('Nothing')}()"
    readers = [_reader(content, module) for content in contents]
    return readers[0] if len(readers) == 1 and not always_tuple else tuple_literal(readers)


def _reader(content: Content, module: Module) -> str:
    arguments = _shape_argument(content, module) if content.codec in _TYPED else []
    return _construction(_READERS[content.codec], arguments, content.media_type, module)


def read_members(content: Content, module: Module) -> list[str]:
    """The members of the annotation of the value that is read."""
    if content.codec in _TYPED:
        return union_members(content.type or Anything(), module)
    return [module.builtin("str" if content.codec in (Codec.TEXT, Codec.FORM) else "bytes")]


def writer(content: Content, module: Module) -> str:
    """The writer of a request body."""
    arguments = _shape_argument(content, module, closed=True) if content.codec in _SHAPED else []
    encodings = [_encoding(e, module) for e in content.encodings]
    if encodings and content.codec in (Codec.FORM, Codec.MULTIPART):
        arguments.append(f"encodings={{{', '.join(encodings)}}}")
    return _construction(_WRITERS[content.codec], arguments, content.media_type, module)


def is_form(parameter: Parameter) -> bool:
    """Whether a parameter is a whole query written as a form."""
    return parameter.where is Where.QUERYSTRING and codec_of(parameter.media_type) is Codec.FORM


def text_writer(parameter: Parameter, module: Module) -> str:
    """The writer of a parameter that is JSON, or a form; empty where the value is its text."""
    codec = codec_of(parameter.media_type)
    is_json = codec in _JSON and "*" not in parameter.media_type
    if not is_json and not is_form(parameter):
        return ""
    return writer(Content(parameter.media_type, codec, None), module)


def _encoding(encoding: PartEncoding, module: Module) -> str:
    flags = {
        f"content_type={text_literal(encoding.content_type)}": bool(encoding.content_type),
        f"style={text_literal(f'{encoding.style} {encoding.arrays}'.strip())}": (
            bool(encoding.style)
        ),
        f"explode={encoding.explode}": not encoding.explode,
        "allow_reserved=True": encoding.allow_reserved,
        f"holds={text_literal(encoding.holds)}": bool(encoding.holds),
    }
    shown = ", ".join(flag for flag, present in flags.items() if present)
    return f"{text_literal(encoding.wire_name)}: {module.runtime('Encoding')}({shown})"


def write_members(content: Content, module: Module) -> list[str]:
    """The members of the annotation of the value that a caller may send."""
    if content.codec is Codec.BINARY:
        return [module.runtime("Upload")]
    if content.codec is Codec.TEXT:
        return [module.builtin("str")]
    return union_members(content.type or Anything(), module, closed=True)
