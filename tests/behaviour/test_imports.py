"""What the packages need to be imported and used: httpx2, and that only to make a call."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.behaviour.vendors import VENDORS, Vendor

GENERATED = Path(__file__).parents[2] / "generated"

IMPORT_EVERYTHING = """
import importlib, pkgutil, sys
name = sys.argv[1]
package = importlib.import_module(name)
early = {"httpx2", "asyncio", "uuid", f"{name}.models", f"{name}._runtime.client"} & {*sys.modules}
assert not early, early
for module in pkgutil.walk_packages(package.__path__, f"{name}."):
    importlib.import_module(module.name)
for public in package.__all__:
    getattr(package, public)
assert dir(package) == sorted(package.__all__)
assert "httpx2" not in sys.modules
"""

DECODE_WITHOUT_ORJSON = """
from importlib import import_module
json_values = import_module("microsoft_content._runtime.json_values")
assert json_values.orjson is None
from microsoft_content.models import ProductStatusesSummary
from microsoft_content import DecodeError
text = b'{"merchantId":18446744073709551615,"new":"\\\\ud83d\\\\ude00"}'
assert ProductStatusesSummary.from_json(text).merchant_id == 2**64 - 1
assert ProductStatusesSummary.from_json(text).to_json() == text
try:
    ProductStatusesSummary.from_json('{"merchantId": NaN}')
except DecodeError as error:
    assert str(error) == "not JSON: NaN is not JSON"
else:
    raise AssertionError
"""

CALL_WITH = """
import sys
from importlib.abc import MetaPathFinder
name, class_name, allowed = sys.argv[1], sys.argv[2], set(sys.argv[3].split(","))

class Blocker(MetaPathFinder):
    def find_spec(self, module, path=None, target=None):
        top = module.partition(".")[0]
        if top not in allowed and top not in sys.stdlib_module_names:
            raise ModuleNotFoundError(f"No module named {module!r}", name=module)

sys.meta_path.insert(0, Blocker())
package = __import__(name)
secrets = {"authentication_token": "a", "developer_token": "b"}
if name != "microsoft_content":
    secrets = {"api_key": "a"}
client = getattr(package, class_name)(base_url="http://127.0.0.1:1", max_retries=0, **secrets)
calls = {
    "aboutyou": lambda: client.results.get_product_batch_results(batch_request_id="a"),
    "microsoft_content": lambda: client.product_statuses.get_product_statuses(merchant_id=1),
    "mircate": lambda: client.product_supplier.check_batch_status(batch_id="a"),
}
try:
    calls[name]()
except package.ConnectError:
    client.close()
else:
    raise AssertionError
"""


def _run(code: str, *arguments: str, isolated: bool = True) -> None:
    flags = ["-I", "-S"] if isolated else ["-I"]
    start = f"import sys; sys.path.insert(0, {str(GENERATED)!r})\n"
    command = [sys.executable, *flags, "-W", "error", "-c", start + code, *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def _with_requirements(name: str) -> set[str]:
    """A distribution and all that it requires here, by normalized name."""
    found, waiting = set[str](), [name]
    while waiting:
        current = waiting.pop().lower().replace("_", "-")
        if current not in found:
            found.add(current)
            needed = map(Requirement, distribution(current).requires or ())
            waiting += [
                each.name
                for each in needed
                if each.marker is None or each.marker.evaluate({"extra": ""})
            ]
    return found


@pytest.mark.parametrize("vendor", VENDORS, ids=lambda vendor: vendor.package)
def test_a_package_imports_with_nothing_installed_and_loads_lazily(vendor: type[Vendor]) -> None:
    _run(IMPORT_EVERYTHING, vendor.package)


@pytest.mark.parametrize("vendor", VENDORS, ids=lambda vendor: vendor.package)
def test_a_call_needs_nothing_but_httpx2(vendor: type[Vendor]) -> None:
    wanted = _with_requirements("httpx2")
    modules = {
        module
        for module, names in packages_distributions().items()
        if wanted & {name.lower().replace("_", "-") for name in names}
    }
    assert "orjson" not in modules
    allowed = ",".join({*modules, vendor.package})
    _run(CALL_WITH, vendor.package, vendor.client, allowed, isolated=False)


def test_json_is_read_and_written_without_orjson() -> None:
    _run(DECODE_WITHOUT_ORJSON)
