"""Documents in several files: what references mean, what becomes of them, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from oasmith.diagnostics import Diagnostic, Severity
from oasmith.json_value import Json
from oasmith.options import DEFAULT_ACCESS, Access
from oasmith.pipeline import Inputs, load
from oasmith.source.document import Document
from oasmith.source.library import Library
from oasmith.spec.files.joining import join_files

HEAD = "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\npaths: {}\n"


class Shop:
    """A root document with other files beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, **files: str) -> Shop:
        """Files by name; ``__`` stands for the slash, and YAML for the suffix."""
        for name, text in files.items():
            path = self.folder / (name.replace("__", "/") + ".yaml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return self

    def load(self, access: Access = DEFAULT_ACCESS) -> tuple[Document | None, list[Diagnostic]]:
        """The joined document and the findings."""
        spec = self.folder / "root.yaml"
        document, found = load(Inputs((spec,), (), self.folder, access))
        return document, list(found)

    def document(self) -> Document:
        """The joined document, in which nothing was found."""
        document, found = self.load()
        assert found == [] and document is not None
        return document

    def schemas(self) -> dict[str, Json]:
        """The component schemas of the joined document."""
        schemas: dict[str, Json] = self.document().value["components"]["schemas"]
        return schemas


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def schema_root(ref: str) -> str:
    """A root document whose schema `Order` refers to something."""
    return f"{HEAD}components: {{schemas: {{Order: {{properties: {{x: {{$ref: '{ref}'}}}}}}}}}}\n"


def ref_of_order(schemas: dict[str, Json]) -> Json:
    return schemas["Order"]["properties"]["x"]["$ref"]


def test_a_file_becomes_a_component_named_after_it(shop: Shop) -> None:
    shop.write(root=schema_root("schemas/Pet.yaml"), schemas__Pet="type: string\n")
    assert shop.schemas()["Pet"] == {"type": "string"}
    assert ref_of_order(shop.schemas()) == "#/components/schemas/Pet"


def test_a_node_of_a_file_becomes_a_component_named_after_its_key(shop: Shop) -> None:
    shop.write(root=schema_root("all.yaml#/Pet"), all="Pet: {type: string}\n")
    assert shop.schemas()["Pet"] == {"type": "string"}


def test_references_are_relative_to_the_folder_of_the_file_they_stand_in(shop: Shop) -> None:
    shop.write(
        root=schema_root("a/One.yaml"),
        a__One="properties: {two: {$ref: ../b/Two.yaml}, own: {$ref: '#/x'}}\nx: {type: 'null'}\n",
        b__Two="properties: {back: {$ref: ../root.yaml#/components/schemas/Order}}\n",
    )
    schemas = shop.schemas()
    assert schemas["One"]["properties"]["two"] == {"$ref": "#/components/schemas/Two"}
    assert schemas["x"] == {"type": "null"}
    assert schemas["Two"]["properties"]["back"] == {"$ref": "#/components/schemas/Order"}


def test_a_target_is_brought_in_once_however_it_is_reached(shop: Shop) -> None:
    shop.write(
        root=f"{HEAD}components: {{schemas: {{A: {{items: {{$ref: ./x/../Pet.yaml}}}},"
        " B: {items: {$ref: 'Pet.yaml#'}}, C: {items: {$ref: alias.yaml}}}}\n",
        alias="$ref: 'P%65t.yaml'\n",
        Pet="type: string\n",
    )
    schemas = shop.schemas()
    assert [schemas[name]["items"]["$ref"] for name in "ABC"] == ["#/components/schemas/Pet"] * 3
    assert list(schemas) == ["A", "B", "C", "Pet"]


def test_a_component_that_is_only_a_reference_is_the_home_of_its_target(shop: Shop) -> None:
    shop.write(
        root=f"{HEAD}components: {{schemas: {{Order: {{items: {{$ref: pet.yaml}}}},"
        " Pet: {$ref: pet.yaml}}}\n",
        pet="properties: {parent: {$ref: '#'}}\n",
    )
    document = shop.document()
    assert document.value["components"]["schemas"] == {
        "Order": {"items": {"$ref": "#/components/schemas/Pet"}},
        "Pet": {"properties": {"parent": {"$ref": "#/components/schemas/Pet"}}},
    }
    place = document.locate("#/components/schemas/Pet/properties/parent")
    assert place is not None and place.file == "pet.yaml"


def test_whole_sections_may_stand_in_other_files(shop: Shop) -> None:
    shop.write(
        root="openapi: 3.1.0\ninfo: {$ref: info.yaml}\npaths: {$ref: paths.yaml}\n"
        "components: {schemas: {$ref: schemas.yaml}}\n",
        info="{title: Shop, version: '1', description: {$ref: texts.yaml#/about}}\n",
        texts="about: A shop.\n",
        paths="/a: {$ref: a.yaml}\n",
        a="get: {responses: {default: {$ref: responses.yaml#/Fault}}}\n",
        responses="Fault: {description: d, content: {a/b: {schema: {$ref: schemas.yaml#/Pet}}}}\n",
        schemas="Pet: {$ref: '#/Cat'}\nCat: {type: string}\n",
    )
    assert shop.document().value == {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1", "description": "A shop."},
        "paths": {
            "/a": {"get": {"responses": {"default": {"$ref": "#/components/responses/Fault"}}}}
        },
        "components": {
            "schemas": {"Pet": {"$ref": "#/components/schemas/Cat"}, "Cat": {"type": "string"}},
            "responses": {
                "Fault": {
                    "description": "d",
                    "content": {"a/b": {"schema": {"$ref": "#/components/schemas/Cat"}}},
                }
            },
        },
    }


PARTS = """
parameter: {name: p, in: query, schema: {$ref: '#/Text'}}
header: {schema: {$ref: '#/Text'}}
body: {content: {text/plain: {schema: {$ref: '#/Text'}}}}
example: {value: {$ref: not a reference}}
operation: {responses: {}}
Text: {type: string}
"""


@pytest.mark.parametrize(
    ("operation", "section", "name"),
    [
        ("parameters: [{$ref: parts.yaml#/parameter}]", "parameters", "parameter"),
        ("requestBody: {$ref: parts.yaml#/body}", "requestBodies", "body"),
        (
            "responses: {'200': {description: d, headers: {H: {$ref: parts.yaml#/header}}}}",
            "headers",
            "header",
        ),
        (
            "responses: {'200': {description: d, content: {a/b: {examples: {e: {$ref: parts.yaml#/example}}}}}}",
            "examples",
            "example",
        ),
    ],
)
def test_every_kind_goes_to_its_own_section(
    shop: Shop, operation: str, section: str, name: str
) -> None:
    shop.write(root=HEAD.replace("{}", f"{{/a: {{get: {{{operation}}}}}}}"), parts=PARTS)
    assert name in shop.document().value["components"][section]


def test_operations_and_path_items_stand_in_place_of_their_references(shop: Shop) -> None:
    shop.write(
        root=HEAD.replace("{}", "{/a: {get: {$ref: parts.yaml#/operation}}, /b: {$ref: b.yaml}}"),
        parts=PARTS,
        b="post: {$ref: parts.yaml#/operation}\n",
    )
    document = shop.document()
    operation: Json = {"responses": {}}
    assert document.value["paths"] == {"/a": {"get": operation}, "/b": {"post": operation}}
    places = [document.locate(f"#/paths/{p}/responses") for p in ("~1a/get", "~1b/post")]
    assert [(p.file, p.line) for p in places if p] == [("parts.yaml", 6)] * 2


def test_members_beside_a_reference_are_kept(shop: Shop) -> None:
    shop.write(
        root=HEAD.replace("{}", "{/a: {$ref: a.yaml, summary: mine}}")
        + "components: {schemas: {A: {$ref: A.yaml, description: mine}}}\n",
        a="{summary: theirs, get: {responses: {}}}\n",
        A="type: string\n",
    )
    value = shop.document().value
    assert value["paths"]["/a"] == {"summary": "mine", "get": {"responses": {}}}
    schemas = value["components"]["schemas"]
    assert schemas["A"]["description"] == "mine"
    assert schemas[schemas["A"]["$ref"].rpartition("/")[2]] == {"type": "string"}


def test_names_that_clash_take_their_folders_and_never_one_that_is_there(shop: Shop) -> None:
    properties = ", ".join(f"{n}: {{$ref: {n}/Image.yaml}}" for n in ("a", "b"))
    shop.write(
        root=f"{HEAD}components: {{schemas: {{Order: {{properties: {{{properties}, "
        "c: {$ref: Order.yaml}}}}}\n",
        a__Image="title: A\n",
        b__Image="title: B\n",
        Order="title: C\n",
    )
    schemas = shop.schemas()
    assert list(schemas) == ["Order", "a_Image", "b_Image", "Order_2"]
    assert [schemas[name]["title"] for name in ("a_Image", "b_Image", "Order_2")] == list("ABC")


def test_a_node_inside_of_another_target_is_found_there(shop: Shop) -> None:
    shop.write(
        root=f"{HEAD}components: {{schemas: {{Order: {{properties: {{a: {{$ref: Pet.yaml}}, "
        "b: {$ref: Pet.yaml#/properties/name}, c: {$ref: Pet.yaml#/$defs/Tag}}}}}\n",
        Pet="properties: {name: {type: string}}\n$defs: {Tag: {type: integer}}\n",
    )
    schemas = shop.schemas()
    assert schemas["Order"]["properties"]["b"]["$ref"] == "#/components/schemas/Pet/properties/name"
    assert schemas["Tag"] == {"type": "integer"}
    assert schemas["Pet"] == {"properties": {"name": {"type": "string"}}}


def test_cycles_through_files_end(shop: Shop) -> None:
    shop.write(
        root=schema_root("a.yaml"),
        a="properties: {b: {$ref: b.yaml}}\n",
        b="properties: {a: {$ref: a.yaml}}\n",
    )
    schemas = shop.schemas()
    assert schemas["b"]["properties"]["a"] == {"$ref": "#/components/schemas/a"}


@pytest.mark.parametrize(
    "item",
    [
        "get: {callbacks: {c: {'{$url}': {$ref: item.yaml}}}}",
        "{$ref: item.yaml, summary: again}",
    ],
)
def test_what_would_contain_itself_is_left_empty(shop: Shop, item: str) -> None:
    shop.write(root=HEAD.replace("{}", "{/a: {$ref: item.yaml}}"), item=item)
    document, [found] = shop.load()
    assert document is not None and found.code == "ref-cycle"


def test_references_that_only_lead_to_each_other_mean_nothing(shop: Shop) -> None:
    shop.write(root=schema_root("a.yaml"), a="$ref: b.yaml\n", b="$ref: a.yaml\n")
    assert ref_of_order(shop.schemas()) == "a.yaml"


def test_targets_that_fan_out_end_in_bounded_time(shop: Shop) -> None:
    fan = "{{$ref: p{0}.yaml, parameters: [], get: {{callbacks: {{c: {{{1}}}}}}}}}"
    shop.write(root=HEAD.replace("{}", "{/a: {$ref: p0.yaml}}"))
    for number in range(30):
        twice = ", ".join(f"'{{${k}}}': {{$ref: p{number + 1}.yaml}}" for k in "ab")
        shop.write(**{f"p{number}": fan.format(number + 1, twice)})
    document, found = shop.load()
    assert document is not None and "ref-cycle" in {d.code for d in found}


@pytest.mark.parametrize(
    "item",
    [
        "{{$ref: p{0}.yaml, summary: s}}",
        "{{get: {{callbacks: {{c: {{e: {{$ref: p{0}.yaml}}}}}}}}}}",
    ],
)
def test_chains_of_references_are_followed_to_a_bounded_depth(shop: Shop, item: str) -> None:
    shop.write(root=HEAD.replace("{}", "{/a: {$ref: p0.yaml}}"), p300="{get: {}}")
    for number in range(300):
        shop.write(**{f"p{number}": item.format(number + 1)})
    document, found = shop.load()
    assert document is not None and [d.code for d in found] == ["ref-cycle"]


def test_mappings_of_discriminators_are_references(shop: Shop) -> None:
    union = (
        "{{oneOf: [{{$ref: '{0}'}}], discriminator: {{propertyName: k, mapping: {{d: '{1}'}}}}}}"
    )
    shop.write(
        root=f"{HEAD}components: {{schemas: {{Order: {union.format('Dog.yaml', 'Dog.yaml')}, "
        f"Other: {{items: {{$ref: other.yaml#/components/schemas/U}}}}}}}}\n",
        Dog="type: object\n",
        other=f"components: {{schemas: {{U: {union.format('#/components/schemas/Cat', 'Cat')}, "
        "Cat: {type: object}}}\n",
    )
    schemas = shop.schemas()
    for name, target in (("Order", "Dog"), ("U", "Cat")):
        mapping = schemas[name]["discriminator"]["mapping"]
        assert mapping == {"d": f"#/components/schemas/{target}"}


@pytest.mark.parametrize(
    ("ref", "pet"),
    [
        ("#pet", "$anchor: pet"),
        ("#pet", "$dynamicAnchor: pet"),
        ("https://example.com/pet", "$id: https://example.com/pet"),
        ("pets/pet", "$id: pets/pet"),
    ],
)
def test_anchors_and_ids_are_places(shop: Shop, ref: str, pet: str) -> None:
    text = f"{HEAD}components: {{schemas: {{Order: {{properties: {{x: {{$ref: '{ref}'}}}}}}, "
    shop.write(root=f"{text}Pet: {{{pet}, type: string}}}}}}\n")
    assert ref_of_order(shop.schemas()) == "#/components/schemas/Pet"
    assert shop.schemas()["Pet"] == {"type": "string"}


def test_anchors_of_other_files_are_places(shop: Shop) -> None:
    shop.write(root=schema_root("all.yaml#pet"), all="a: [{b: {$anchor: pet, type: string}}]\n")
    assert shop.schemas()["b"] == {"type": "string"}


def test_an_id_is_the_base_of_references_below_it(shop: Shop) -> None:
    shop.write(
        root=schema_root("a.yaml"),
        a="$id: https://example.com/s/a\nproperties: {b: {$ref: b}, c: {$ref: '#/$defs/c'}}\n"
        "$defs: {b: {$id: b, type: string}, c: {$ref: beside.yaml}}\n",
        beside="type: integer\n",
    )
    schemas = shop.schemas()
    assert schemas["a"]["properties"]["b"] == {"$ref": "#/components/schemas/b"}
    assert schemas["b"] == {"type": "string"}
    assert schemas["a"]["properties"]["c"] == {"$ref": "#/components/schemas/beside"}


def test_the_document_may_refer_to_itself_by_its_own_address(shop: Shop) -> None:
    self = "https://example.com/shop.yaml"
    root = schema_root(f"{self}#/components/schemas/Order").replace("3.1.0", "3.2.0")
    shop.write(root=f"$self: {self}\n{root}")
    assert ref_of_order(shop.schemas()) == "#/components/schemas/Order"


def test_a_dynamic_reference_is_read_as_a_plain_one(shop: Shop) -> None:
    node = "{$dynamicAnchor: node, properties: {next: {$dynamicRef: '#node'}}}"
    shop.write(root=f"{HEAD}components: {{schemas: {{Node: {node}}}}}\n")
    assert shop.schemas()["Node"]["properties"]["next"] == {"$ref": "#/components/schemas/Node"}


def test_a_dynamic_reference_means_the_outermost_schema_on_the_way(shop: Shop) -> None:
    node = "{$dynamicAnchor: node, properties: {next: {$dynamicRef: '#node'}}}"
    more = "{$id: more, $dynamicAnchor: node, items: {$ref: 'root.yaml#/components/schemas/Node'}}"
    shop.write(root=f"{HEAD}components: {{schemas: {{Node: {node}, More: {more}}}}}\n")
    schemas = shop.schemas()
    assert schemas["Node"]["properties"]["next"] == {"$ref": "#/components/schemas/Node"}
    [copy] = schemas["More"]["items"]["allOf"]
    assert copy["properties"]["next"] == {"$ref": "#/components/schemas/More"}


def test_a_dynamic_reference_that_may_mean_several_schemas_is_reported(shop: Shop) -> None:
    user = "{properties: {next: {$dynamicRef: '#node'}}}"
    nodes = "Node: {$dynamicAnchor: node}, More: {$id: more, $dynamicAnchor: node}"
    shop.write(root=f"{HEAD}components: {{schemas: {{User: {user}, {nodes}}}}}\n")
    _, [found] = shop.load()
    assert found.code == "dynamic-ref"


def test_a_recursive_reference_means_the_schema_around_it(shop: Shop) -> None:
    node = "{$recursiveAnchor: true, items: {items: {$recursiveRef: '#'}}}"
    shop.write(root=f"{HEAD}components: {{schemas: {{Node: {node}}}}}\n")
    assert shop.schemas()["Node"] == {"items": {"items": {"$ref": "#/components/schemas/Node"}}}


def test_swagger_has_its_own_sections(shop: Shop) -> None:
    shop.write(
        root="swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths: {/a: {get: {"
        "parameters: [{$ref: parts.yaml#/p}], responses: {'200': {$ref: parts.yaml#/r}}}}}\n",
        parts="p: {name: p, in: query, type: string}\n"
        "r: {description: d, schema: {$ref: '#/definitions/Pet'}}\ndefinitions: {Pet: {}}\n",
    )
    value = shop.document().value
    assert value["responses"]["r"]["schema"] == {"$ref": "#/definitions/Pet"}
    assert (list(value["parameters"]), list(value["definitions"])) == (["p"], ["Pet"])
    assert "components" not in value


def test_data_and_extensions_are_no_references(shop: Shop) -> None:
    data = "default: {$ref: a.yaml}, example: {$ref: a.yaml}, x-y: {$ref: a.yaml}"
    shop.write(root=f"{HEAD}components: {{schemas: {{A: {{{data}}}}}}}\n")
    assert set(shop.schemas()["A"]) == {"default", "example", "x-y"}
    assert [file.name for file in shop.document().inputs] == ["root.yaml"]


def test_every_file_that_was_read_is_an_input(shop: Shop) -> None:
    shop.write(root=schema_root("a/Pet.yaml"), a__Pet="type: string\n")
    assert [file.name for file in shop.document().inputs] == ["root.yaml", "a/Pet.yaml"]


def test_a_document_without_such_references_is_returned_as_it_is(shop: Shop) -> None:
    shop.write(root=schema_root("#/components/schemas/Order"))
    document = shop.document()
    assert join_files(document, Library((), shop.folder))[0] is document


def test_overlays_patch_what_was_brought_in(shop: Shop) -> None:
    shop.write(
        root=schema_root("Pet.yaml"),
        Pet="type: string\n",
        overlay="overlay: 1.0.0\ninfo: {title: t, version: '1'}\n"
        "actions: [{target: $.components.schemas.Pet, update: {title: Patched}}]\n",
    )
    inputs = Inputs((shop.folder / "root.yaml",), (shop.folder / "overlay.yaml",), shop.folder)
    document, found = load(inputs)
    assert document is not None and found == ()
    assert document.value["components"]["schemas"]["Pet"]["title"] == "Patched"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (None, "ref-unreadable"),
        ("a: [", "yaml-syntax"),
        ("a: 1\na: 2\n", "yaml-duplicate-key"),
        ("\0", "source-binary"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_once(shop: Shop, text: str | None, code: str) -> None:
    shop.write(root=schema_root("bad.yaml").replace("x:", "y: {$ref: bad.yaml}, x:"))
    if text is not None:
        shop.write(bad=text)
    document, found = shop.load()
    assert document is not None
    assert [d.code for d in found] == [code]


def test_a_broken_reference_finds_nothing_by_accident_where_it_was_moved(shop: Shop) -> None:
    shop.write(
        root=schema_root("a.yaml"), a="properties: {b: {$ref: '#/components/schemas/Nothing'}}\n"
    )
    ref = shop.schemas()["a"]["properties"]["b"]["$ref"]
    assert ref == "a.yaml#/components/schemas/Nothing"


def test_a_pointer_that_its_file_lacks_is_looked_for_in_the_root(shop: Shop) -> None:
    shop.write(
        root=schema_root("a.yaml"), a="properties: {b: {$ref: '#/components/schemas/Order'}}\n"
    )
    assert shop.schemas()["a"]["properties"]["b"] == {"$ref": "#/components/schemas/Order"}


@pytest.mark.parametrize(
    "ref",
    ["../secret.yaml", "a/../../secret.yaml", "%2e%2e/secret.yaml", "{file}", "link.yaml"],
)
def test_what_a_reference_that_leads_outside_means_is_not_read(tmp_path: Path, ref: str) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("type: string\n", encoding="utf-8")
    inside = tmp_path / "inside"
    shop = Shop(inside).write(root=schema_root(ref.replace("{file}", secret.as_uri())))
    (inside / "link.yaml").symlink_to(secret)
    document, [found] = shop.load()
    assert document is not None and "string" not in str(document.value)
    assert (found.code, found.severity) == ("ref-outside", Severity.ERROR)
    assert found.location is not None and found.location.line == 4
    allowed, none = shop.load(Access(tmp_path))
    assert allowed is not None and none == []


@pytest.mark.parametrize("ref", ["\\0", "http://[", "x:y", "a" * 5000, "urn:example:a"])
def test_what_is_no_address_at_all_is_left_alone(shop: Shop, ref: str) -> None:
    shop.write(root=schema_root("R").replace("'R'", f'"{ref}"'))
    document, _ = shop.load()
    assert document is not None


def test_fragments_refer_from_their_own_folders(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    item = "/{0}: {{get: {{responses: {{default: {{$ref: fault.yaml}}}}}}}}"
    for name in "ab":
        root = HEAD.replace("{}", "{" + item.format(name) + "}")
        shop.write(**{f"{name}__root": root, f"{name}__fault": f"description: {name}\n"})
    inputs = Inputs([tmp_path / n / "root.yaml" for n in "ab"], (), tmp_path)
    document, found = load(inputs)
    assert document is not None and found == ()
    responses = document.value["components"]["responses"]
    assert responses == {"a_fault": {"description": "a"}, "b_fault": {"description": "b"}}


def test_joining_is_the_same_in_every_run(shop: Shop) -> None:
    names = "".join(f"p{n}: {{$ref: s/{n}/T.yaml}}, " for n in range(20))
    shop.write(
        root=f"{HEAD}components: {{schemas: {{A: {{properties: {{{names}}}}}}}}}\n",
        **{f"s__{n}__T": f"title: T{n}\n" for n in range(20)},
    )
    first, second = shop.schemas(), shop.schemas()
    assert list(first) == list(second) == ["A", *(f"{n}_T" for n in range(20))]
