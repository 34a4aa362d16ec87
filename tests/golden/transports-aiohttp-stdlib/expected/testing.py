"""For tests of code that uses this client: scripted replies, and a clock that does not wait."""

from ._runtime.testing import FakeClock, FakeTransport, reply

__all__ = ["FakeClock", "FakeTransport", "reply"]
