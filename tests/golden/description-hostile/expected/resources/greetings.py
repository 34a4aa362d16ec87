"""greetings: operations as data, and how to call them."""

from __future__ import annotations

from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

GREET: Operation[None] = Operation(
    name="greetings.greet",
    method="GET",
    path="/greet",
    operation_id="greet",
    tags=("greetings",),
    parameters=(Parameter("name", "name", "query"),),
    success={"204": Nothing()},
)


class Greetings:
    """'''; import os; '''"""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def greet(self, *, name: str | None = None) -> None:
        """Say "hi"

        {{ 7 * 7 }} {% raw %} \\N{BULLET} \\x41 '''quoted'''\\u0000\\u202e after  tab
        and a line

        ``GET /greet``

        Args:
            name: <script>alert(1)</script> & **bold**''' Default: 'it\\'s "quoted" \\\\ {x}'.
        """
        return self._caller.call(GREET, {"name": name})


class AsyncGreetings:
    """'''; import os; '''"""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def greet(self, *, name: str | None = None) -> None:
        """Say "hi"

        {{ 7 * 7 }} {% raw %} \\N{BULLET} \\x41 '''quoted'''\\u0000\\u202e after  tab
        and a line

        ``GET /greet``

        Args:
            name: <script>alert(1)</script> & **bold**''' Default: 'it\\'s "quoted" \\\\ {x}'.
        """
        return await self._caller.call(GREET, {"name": name})
