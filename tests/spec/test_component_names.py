"""What components from other files are called."""

from __future__ import annotations

import pytest

from oasmith.spec.files.component_names import choose_names, path_words


@pytest.mark.parametrize(
    ("address", "tokens", "words"),
    [
        ("schemas/Pet.yaml", (), ("schemas", "Pet")),
        ("schemas/pets/index.yaml", (), ("schemas", "pets")),
        ("index.yaml", (), ("index",)),
        ("../models/Pet.v1.json", (), ("models", "Pet.v1")),
        ("all.yaml", ("components", "schemas", "Pet"), ("all", "Pet")),
        ("all.yaml", ("definitions",), ("all", "definitions")),
        ("a b/ü.yaml", ("we/ird {x}",), ("a_b", "we_ird_x")),
        ("https://example.com/v1/Pet.yaml?raw=1", (), ("v1", "Pet")),
        ("https://example.com", (), ("Part",)),
    ],
)
def test_a_node_is_called_after_its_path(
    address: str, tokens: tuple[str, ...], words: tuple[str, ...]
) -> None:
    assert path_words(address, tokens) == words


def test_both_of_two_that_clash_take_more_of_their_path() -> None:
    words = [("a", "Image"), ("b", "Image"), ("b", "Pet")]
    assert choose_names(words, ()) == ["a_Image", "b_Image", "Pet"]


def test_a_name_that_is_there_already_is_not_taken() -> None:
    assert choose_names([("a", "Pet"), ("Pet",)], {"Pet"}) == ["a_Pet", "Pet_2"]


def test_numbers_come_last_and_hit_no_other_name() -> None:
    words = [("Pet",), ("Pet",), ("Pet_2",)]
    assert choose_names(words, ()) == ["Pet", "Pet_3", "Pet_2"]
