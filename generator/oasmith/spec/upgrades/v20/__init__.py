"""Swagger 2.0 → OpenAPI 3.0: other sections, other places, the same meaning.

Input: the value of a 2.0 document. Output: a 3.0 document that shares every unchanged part with
it, and the old places of what moved. Sources: the Swagger 2.0 specification and section 4 of
OpenAPI 3.0.4. Invariant: nothing raises; what is malformed stays as it is, for later stages to
report.
"""

from oasmith.spec.upgrades.v20.document import upgrade_v20

__all__ = ["upgrade_v20"]
