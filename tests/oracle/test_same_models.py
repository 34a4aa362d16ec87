"""Our dataclasses and the classes of datamodel-code-generator say the same of a document.

Class names, fields by their wire names, and which of them must be there are compared. Where both
differ on purpose, `DIFFERENCES` says why; a difference that is not there, or no longer is one,
fails. The vendors are always compared, other documents where OASMITH_CORPUS names their folder.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from oasmith.cli.targets import vendor_inputs
from oasmith.naming.sharing import of_all_places
from oasmith.options import Options
from oasmith.output.model_libraries import render_models
from oasmith.output.render import Renderer
from oasmith.output.write import write
from oasmith.pipeline import Inputs, generate, understand
from oasmith.project import find_project
from oasmith.spec.versions import upgrade
from tests.oracle.fields import Fields, differences, fields_of_models, fields_of_typed_dicts

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:datamodel_code_generator")

PROJECT = find_project(Path(__file__).parents[2])

UNDECLARED = "`required` names a property that is not declared; ours holds a value of any type"
FREE = "an object without properties is a dict in ours, an empty class in theirs"
ARRAY = "`properties` beside `type: array` mean nothing; theirs writes a class for them"
BASE = "ours has the shared properties in the class of each variant, theirs in numbered bases"

DIFFERENCES: dict[str, dict[str, str]] = {
    "bigcommerce_carts_v3.yaml": {
        "CartPostVariantGiftWrapping.product_id: required in ours, missing in theirs": UNDECLARED,
        "CartPostVariantGiftWrapping.quantity: required in ours, missing in theirs": UNDECLARED,
        "ErrorDetail: only theirs": FREE,
        "ErrorResponseErrors: only theirs": FREE,
        "MetaCollectionOpen: only theirs": FREE,
    },
    "hf_tgi.json": {
        "Message1: only theirs": BASE,
        "Message2: only theirs": BASE,
        "Message3: only theirs": BASE,
        "MessageWithContent: only ours": BASE,
        "MessageWithToolCalls: only ours": BASE,
    },
    "spotify.yaml": {
        "PagingObject.items: required in ours, missing in theirs": UNDECLARED,
    },
    "svix.json": {
        "EmptyResponse: only theirs": FREE,
    },
    "vtex_checkout.json": {
        "CartSimulationRequest.id: required in ours, missing in theirs": UNDECLARED,
        "CartSimulationRequest.quantity: required in ours, missing in theirs": UNDECLARED,
        "CartSimulationRequest.seller: required in ours, missing in theirs": UNDECLARED,
        "CartSimulationResponseItemMetadataItemAssemblyOptions1: only theirs": ARRAY,
        "CartSimulationResponsePaymentDataInstallmentOptions1: only theirs": ARRAY,
        "CartSimulationResponsePaymentDataInstallmentOptionsInstallments1: only theirs": ARRAY,
    },
}

# Quick ones: a few seconds for the slowest.
CORPUS = (
    "bigcommerce_carts_v3.yaml",
    "ebay_buy_browse.json",
    "hf_tgi.json",
    "oai_petstore_expanded.yaml",
    "oai_tictactoe.yaml",
    "petstore.yaml",
    "pinecone_db_control.yaml",
    "redocly_museum.yaml",
    "spotify.yaml",
    "svix.json",
    "typesense.yaml",
    "vtex_checkout.json",
    "xkcd.json",
)


@pytest.mark.parametrize("vendor", sorted(PROJECT.vendors))
def test_vendor_has_the_same_models(
    vendor: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = PROJECT.vendors[vendor]
    monkeypatch.syspath_prepend(tmp_path)
    inputs = vendor_inputs(PROJECT, settings, settings.access)
    ours, theirs = both(inputs, settings.options, tmp_path)
    assert ours
    assert list(differences(ours, theirs)) == []


@pytest.mark.parametrize("name", CORPUS)
def test_document_has_the_same_models(
    name: str, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = corpus / "real" / name
    inputs = Inputs((path,), (), path.parent)
    monkeypatch.syspath_prepend(tmp_path)
    ours, theirs = both(inputs, Options("compared", validation="off"), tmp_path)
    found = set(differences(ours, theirs))
    known = DIFFERENCES.get(name, {}).keys()
    assert not sorted(found - known), "new differences"
    assert not sorted(known - found), "stale rows of DIFFERENCES"


def test_every_row_belongs_to_a_document_that_is_compared() -> None:
    assert DIFFERENCES.keys() <= set(CORPUS)


def both(
    inputs: Inputs, options: Options, folder: Path
) -> tuple[Mapping[str, Fields], Mapping[str, Fields]]:
    """The classes of both generators; `folder`, where ours go, must be on the search path."""
    understood = understand(inputs, options)
    outcome = generate(inputs, options, Renderer())
    assert outcome.files and understood.document and understood.api and understood.names
    write(folder / options.package, outcome.files)
    upgraded, _ = upgrade(understood.document)
    names = of_all_places(understood.api, understood.names.types)
    text = render_models(upgraded.value, "typing.TypedDict", names)
    return our_fields(options.package, names.values()), fields_of_typed_dicts(text)


def our_fields(package: str, names: Iterable[str]) -> Mapping[str, Fields]:
    """The dataclasses of a generated package, which is forgotten again."""
    loaded = {name: module for name, module in sys.modules.items() if is_in(name, package)}
    for name in loaded:
        del sys.modules[name]
    try:
        return fields_of_models(importlib.import_module(f"{package}.models"), names)
    finally:
        for name in [name for name in sys.modules if is_in(name, package)]:
            del sys.modules[name]
        sys.modules.update(loaded)


def is_in(module: str, package: str) -> bool:
    return module.partition(".")[0] == package
