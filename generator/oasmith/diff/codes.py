"""Every code of a change: its level on each side, and the page that ``oasmith explain`` prints.

Input of the collector, which takes levels from here and from nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from oasmith.diff.changes import Level, Side, Tier
from oasmith.values import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means: its level where callers send, and where they receive."""

    tier: Tier
    request: Level
    response: Level
    what: str
    do: str

    def level(self, sides: frozenset[Side]) -> Level:
        """What a change asks that matters on these sides."""
        levels = {Side.REQUEST: self.request, Side.RESPONSE: self.response}
        return max((levels[side] for side in sides), default=Level.NONE)

    @property
    def page(self) -> str:
        """The page of the code."""
        text = f"{self.request.label}"
        if self.request is not self.response:
            text = f"{self.request.label} in requests, {self.response.label} in responses"
        where = "on the wire" if self.tier == "wire" else "of the Python symbols"
        return f"Level: {text} ({where})\n\nWhat it says: {self.what}\n\nWhat to do: {self.do}\n"


_NO, _PATCH, _MINOR, _MAJOR = Level.NONE, Level.PATCH, Level.MINOR, Level.MAJOR
_NOTHING: Final = "Nothing: code written for the old version goes on working."
_SEND: Final = (
    "Change what is sent before the server changes; older clients are refused from then on."
)
_READ: Final = "Look at the code that reads it."

_WIRE: tuple[tuple[str, Level, Level, str, str], ...] = (
    # operations
    ("operation-removed", _MAJOR, _MAJOR, "The document does not have the operation any more.", "Stop calling it; the message says whether it was deprecated before."),
    ("operation-added", _MINOR, _MINOR, "The document has an operation that it had not.", _NOTHING),
    ("operation-moved", _MAJOR, _MAJOR, "The operation is called at another path. Clients of the old version still use the old one.", "Generate anew before the old path goes; the method keeps its name."),
    ("operation-server-changed", _MINOR, _MINOR, "The operation has another server.", "Generate anew, and look whether the old server still answers."),
    ("server-changed", _MINOR, _MINOR, "The first server of the document, which clients use by default, is another one.", "Generate anew, and look whether the old server still answers."),
    ("deprecated", _MINOR, _MINOR, "An operation, a parameter or a property is deprecated now.", "Nothing yet; look for what replaces it."),
    # parameters
    ("required-parameter-added", _MAJOR, _MAJOR, "Requests must have a parameter that old clients do not send.", _SEND),
    ("parameter-added", _MINOR, _MINOR, "Requests may have another parameter.", _NOTHING),
    ("parameter-removed", _MINOR, _MINOR, "The document does not have the parameter any more. Most servers ignore what they do not know.", "Look whether the call still does what it is for without it."),
    ("parameter-became-required", _MAJOR, _MAJOR, "Requests must have a parameter that they could leave out.", _SEND),
    ("parameter-became-optional", _MINOR, _MINOR, "Requests may leave out a parameter.", _NOTHING),
    ("parameter-style-changed", _MAJOR, _MAJOR, "The same value is written otherwise: another style, exploded or not, another media type.", "Generate anew; what old clients send is read as another value, or refused."),
    ("default-changed", _PATCH, _PATCH, "What the server takes for a value that is left out is another one.", "Where it matters, send the value instead of leaving it out."),
    # bodies
    ("required-body-added", _MAJOR, _MAJOR, "Requests must have a body, and had none.", _SEND),
    ("body-added", _MINOR, _MINOR, "Requests may have a body.", _NOTHING),
    ("body-removed", _MINOR, _MINOR, "Requests have no body any more. Most servers ignore one.", "Look whether the call still does what it is for."),
    ("body-became-required", _MAJOR, _MAJOR, "Requests must have the body, which they could leave out.", _SEND),
    ("body-became-optional", _MINOR, _MINOR, "Requests may leave out the body.", _NOTHING),
    ("request-media-type-removed", _MAJOR, _MAJOR, "Bodies of this media type are not taken any more.", _SEND),
    ("request-media-type-added", _MINOR, _MINOR, "Bodies may have another media type.", _NOTHING),
    ("part-encoding-changed", _MAJOR, _MAJOR, "A property of a form or multipart body is written otherwise.", "Generate anew."),
    # responses
    ("success-removed", _MAJOR, _MAJOR, "The document does not have this status any more, which meant success.", _READ),
    ("success-added", _MINOR, _MINOR, "The server may answer with another status that means success.", "Nothing; where its body is another one, the symbols say so."),
    ("error-removed", _MINOR, _MINOR, "An error is not documented any more.", "Nothing; the error is raised all the same if it comes, with a raw body."),
    ("error-added", _MINOR, _MINOR, "Another error is documented.", _NOTHING),
    ("response-body-removed", _MAJOR, _MAJOR, "Answers with this status have no body any more.", _READ),
    ("response-body-added", _MINOR, _MINOR, "Answers with this status have a body now.", _NOTHING),
    ("response-media-type-removed", _MAJOR, _MAJOR, "Answers do not come in this media type any more.", _READ),
    ("response-media-type-added", _MINOR, _MINOR, "Answers may come in another media type.", _NOTHING),
    ("header-removed", _MAJOR, _MAJOR, "Answers do not have the header any more.", _READ),
    ("header-added", _MINOR, _MINOR, "Answers have another header.", _NOTHING),
    # types
    ("property-removed", _MINOR, _MAJOR, "An object does not have the property any more. Servers mostly ignore what they do not know; who reads it finds nothing.", "Stop using it."),
    ("property-refused", _MAJOR, _NO, "An object may not have the property any more, since it may have none but those documented.", _SEND),
    ("property-added", _MINOR, _MINOR, "An object has another property, which may be left out.", _NOTHING),
    ("required-property-added", _MAJOR, _MINOR, "An object has another property and is never without it.", _SEND),
    ("property-renamed", _MAJOR, _MAJOR, "A property is spelled otherwise; Python calls it as before.", "Generate anew, at the time when the server changes: no code has to."),
    ("property-became-required", _MAJOR, _MINOR, "A property may not be absent any more.", _SEND),
    ("property-became-optional", _MINOR, _MAJOR, "A property may be absent.", _READ),
    ("type-changed", _MAJOR, _MAJOR, "Values are of another type.", "Change what is sent and what is read."),
    ("type-widened", _MINOR, _MAJOR, "Values may be of a further type.", _READ),
    ("type-narrowed", _MAJOR, _MINOR, "Values are of fewer types.", _SEND),
    ("became-nullable", _MINOR, _MAJOR, "A value may be null.", _READ),
    ("became-not-nullable", _MAJOR, _MINOR, "A value may not be null any more.", _SEND),
    ("enum-value-added", _MINOR, _MINOR, "There is another known value. Clients take values that they do not know, so that nothing breaks.", _NOTHING),
    ("enum-value-removed", _MAJOR, _MINOR, "A known value is gone.", _SEND),
    ("enum-opened", _MINOR, _MINOR, "Any value is taken, of which only some were.", _NOTHING),
    ("enum-closed", _MAJOR, _MINOR, "Only listed values are taken, of which all were.", _SEND),
    ("variant-added", _MINOR, _MAJOR, "A value may be of another variant, and nothing tells clients that there may be more than they know.", _READ),
    ("open-variant-added", _MINOR, _MINOR, "A value may be of another variant. A discriminator tells the variants apart, and clients keep objects with an unknown tag as they came.", _NOTHING),
    ("variant-removed", _MAJOR, _MINOR, "A value is not of a variant any more.", _SEND),
    ("tag-changed", _MAJOR, _MAJOR, "Another property, or another value of it, tells which variant an object is.", "Generate anew; old clients take objects for other variants, or for none."),
    ("limit-tightened", _MAJOR, _MINOR, "Fewer values are valid: a bound, a pattern, a rule.", _SEND),
    ("limit-loosened", _MINOR, _MINOR, "More values are valid.", _NOTHING),
    ("additional-closed", _MAJOR, _MINOR, "An object may have no properties beside those documented.", _SEND),
    ("additional-opened", _MINOR, _MINOR, "An object may have properties beside those documented.", _NOTHING),
    # security
    ("security-changed", _MAJOR, _MAJOR, "A credential is sent otherwise.", "Get credentials of the new kind, and give these to the client."),
    ("security-added", _MAJOR, _MAJOR, "The operation asks for credentials with which it could be called without.", "Give the client credentials."),
    ("security-alternative-removed", _MAJOR, _MAJOR, "The operation does not take these credentials any more.", "Give the client credentials of another kind."),
    ("security-alternative-added", _MINOR, _MINOR, "The operation takes other credentials as well.", _NOTHING),
    # webhooks
    ("message-removed", _MAJOR, _MAJOR, "The server does not send the message any more.", "Look for what replaces it."),
    ("message-added", _MINOR, _MINOR, "The server may send another message.", _NOTHING),
)  # fmt: skip

_CODE: Final = "Change the code that uses it; a type checker shows where."
_ALIAS: Final = (
    "Nothing at once: the old name still works, and warns. Change to the new one in time."
)

_SYMBOLS: tuple[tuple[str, Level, str, str], ...] = (
    ("client-renamed", _MAJOR, "The class of the client has another name.", _CODE),
    ("client-argument-removed", _MAJOR, "The client does not take the argument any more.", _CODE),
    ("client-argument-added", _MINOR, "The client takes another argument, which may be left out.", _NOTHING),
    ("client-argument-required", _MAJOR, "The client must be given the argument.", _CODE),
    ("client-argument-optional", _MINOR, "The client may be made without the argument.", _NOTHING),
    ("client-argument-retyped", _MAJOR, "The client takes other values for the argument.", _CODE),
    ("client-argument-widened", _MINOR, "The client takes more values for the argument.", _NOTHING),
    ("method-removed", _MAJOR, "The method is gone.", _CODE),
    ("method-added", _MINOR, "There is another method.", _NOTHING),
    ("method-renamed", _MINOR, "The method has another name.", _ALIAS),
    ("argument-removed", _MAJOR, "The method does not take the argument any more.", _CODE),
    ("argument-added", _MINOR, "The method takes another argument, which may be left out.", _NOTHING),
    ("argument-required", _MAJOR, "The method must be given the argument.", _CODE),
    ("argument-optional", _MINOR, "The method may be called without the argument.", _NOTHING),
    ("arguments-reordered", _MAJOR, "Arguments that may be given by place stand in another order, or may be given by name alone.", "Give them by name, which works before and after."),
    ("argument-renamed", _MINOR, "The argument has another name.", _ALIAS),
    ("argument-retyped", _MAJOR, "The method takes other values for the argument.", _CODE),
    ("argument-widened", _MINOR, "The method takes more values for the argument.", _NOTHING),
    ("result-retyped", _MAJOR, "The method returns values that code does not expect.", _CODE),
    ("result-narrowed", _MINOR, "The method returns fewer kinds of values.", _NOTHING),
    ("class-removed", _MAJOR, "The class is gone: an import of it fails.", _CODE),
    ("class-added", _MINOR, "There is another class.", _NOTHING),
    ("class-renamed", _MINOR, "The class has another name.", _ALIAS),
    ("class-kind-changed", _MAJOR, "What was a class with attributes, an enum or an alias is another of these.", _CODE),
    ("attribute-removed", _MAJOR, "The class does not have the attribute any more.", _CODE),
    ("attribute-added", _MINOR, "The class has another attribute.", _NOTHING),
    ("attribute-required", _MAJOR, "Instances must be made with the attribute.", _CODE),
    ("attribute-optional", _MINOR, "Instances may be made without the attribute.", _NOTHING),
    ("attribute-retyped", _MAJOR, "The attribute has values that code does not expect, or takes others.", _CODE),
    ("attribute-retyped-compatibly", _MINOR, "The attribute has another annotation, with which code for the old one is right: it takes more where it is sent, it has less where it is read.", _NOTHING),
    ("alias-retyped", _MAJOR, "What the alias stands for is another type.", _CODE),
    ("alias-retyped-compatibly", _MINOR, "What the alias stands for takes more where it is sent, or has less where it is read.", _NOTHING),
    ("member-removed", _MAJOR, "The enum does not have the member any more.", _CODE),
    ("member-added", _MINOR, "The enum has another member.", _NOTHING),
    ("exception-removed", _MAJOR, "The package does not have the exception any more.", _CODE),
    ("exception-added", _MINOR, "The package has another exception.", _NOTHING),
    ("error-body-changed", _MINOR, "The body of an error has another annotation. It may be raw in any case, so that code looks what it is.", "Look at code that reads the body of the error."),
    ("function-removed", _MAJOR, "The function that reads a message of the server is gone.", _CODE),
    ("function-added", _MINOR, "There is another function that reads a message of the server.", _NOTHING),
    ("function-retyped", _MAJOR, "The function that reads a message of the server returns values that code does not expect.", _CODE),
)  # fmt: skip

CODES: Final[Mapping[str, Code]] = {
    code: Code("wire", request, response, what, do) for code, request, response, what, do in _WIRE
} | {code: Code("symbols", level, level, what, do) for code, level, what, do in _SYMBOLS}
"""The codes, wire first."""
