"""Component schemas as a package that can be tried."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from oasmith.options import Options
from oasmith.output.render import Renderer
from oasmith.pipeline import Inputs, generate, understand
from tests.corpus.codecs import Codec, InstalledPackage, all_shapes
from tests.support.installed import PACKAGE, installed

Models: TypeAlias = Callable[..., Callable[[str], "Model"]]


class Model:
    """One named type of a generated package."""

    def __init__(self, codec: Codec, error: type[Exception]) -> None:
        self.read = codec.decode
        self._write = codec.encode
        self._error = error

    def kept(self, value: Any) -> Any:
        """The value, read and written."""
        return self._write(self.read(value))

    def class_of(self, value: Any) -> str:
        """The name of the class that the value is read as."""
        return type(self.read(value)).__name__

    def problems(self, value: Any) -> list[str]:
        """Why the value is refused; empty if it is not."""
        try:
            self.read(value)
        except self._error as error:
            return str(error).splitlines()
        return []


@pytest.fixture
def models(tmp_path: Path) -> Iterator[Models]:
    """Makes a package of the given component schemas, and gives its types by component name."""
    with ExitStack() as stack:

        def make(schemas: dict[str, Any], **more: Any) -> Callable[[str], Model]:
            document = tmp_path / "openapi.json"
            head = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
            document.write_text(json.dumps(head | more | {"components": {"schemas": schemas}}))
            inputs, options = Inputs((document,), (), tmp_path), Options(PACKAGE)
            files = generate(inputs, options, Renderer()).files
            assert files is not None
            stack.enter_context(installed({**files, **all_shapes()}))
            package = InstalledPackage(understand(inputs, options))

            def model(name: str) -> Model:
                return Model(package.codec(f"#/components/schemas/{name}"), package.error)

            return model

        yield make
