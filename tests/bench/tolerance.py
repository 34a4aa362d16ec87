"""What tolerant decoding costs over strict where everything fits: whole calls, without a network.

`python -m tests.bench.tolerance` prints a JSON object: items of a body → seconds of a call.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias
from uuid import UUID

from tests.bench.measure import table

HEAD = ("items in the body", "strict", "tolerant", "tolerant over strict")
SIZES = (1, 20, 200)

_ROUNDS = 300
_BLOCK_SECONDS = 0.005
_ROOT = Path(__file__).resolve().parents[2]

Found: TypeAlias = Mapping[str, Mapping[str, float]]
"""By items: the seconds of a strict call, and the median of the ratios of neighbours in time."""


def measured() -> Found:
    """What a process of its own finds."""
    command = [sys.executable, "-m", "tests.bench.tolerance"]
    done = subprocess.run(
        command, cwd=_ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    if done.returncode:
        sys.exit(f"the measurement of tolerant decoding failed:\n{done.stderr}")
    found: dict[str, dict[str, float]] = json.loads(done.stdout)
    return found


def report(found: Found) -> str:
    """The table."""
    return table(HEAD, [(size, *_cells(each)) for size, each in found.items()])


def _cells(each: Mapping[str, float]) -> tuple[str, str, str]:
    strict, tolerant = each["strict"] * 1e6, each["tolerant"] * 1e6
    return f"{strict:.0f} µs", f"{tolerant:.0f} µs", f"{each['ratio'] - 1:+.1%}"


def _main() -> None:
    sys.path.insert(0, str(_ROOT / "generated"))
    print(json.dumps({str(size): _of(size) for size in SIZES}))


def _of(size: int) -> dict[str, float]:
    from aboutyou import AboutYouClient
    from aboutyou._runtime.http import Request, Response
    from aboutyou._runtime.testing import InMemory
    from aboutyou.testing import FakeClock, reply
    from tests.bench.codec import payload

    whole = payload()
    body = whole | {"items": whole["items"][:size]}

    class Always(InMemory):
        def answer(self, request: Request) -> Response:
            return answer

    answer = reply(data=body)
    batch = UUID(body["batchRequestId"])
    clock = FakeClock()  # the vendor's quota is small
    with AboutYouClient(
        base_url="https://api.example.com",
        api_key="your-api-key",
        transport=Always(),
        clock=clock,
    ) as client:
        kinds = {"strict": client.with_options(strict=True), "tolerant": client}

        def block(kind: str, calls: int) -> float:
            get = kinds[kind].results.get_product_batch_results
            began = time.process_time()
            for _ in range(calls):
                get(batch_request_id=batch)
            return (time.process_time() - began) / calls

        calls = max(1, round(_BLOCK_SECONDS / block("strict", 20)))
        rounds = [{kind: block(kind, calls) for kind in kinds} for _ in range(_ROUNDS)]
    medians = {kind: statistics.median(each[kind] for each in rounds) for kind in kinds}
    ratio = statistics.median(each["tolerant"] / each["strict"] for each in rounds)
    return medians | {"ratio": ratio}


if __name__ == "__main__":
    _main()
