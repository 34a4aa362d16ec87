"""Rules over the objects of a document: faults, and what would make its client better.

Input: a loaded document in its own version. Output: diagnostics. A rule reads any node, valid or
not, and never raises.
"""

from oasmith.lint.run import lint, lint_model

__all__ = ["lint", "lint_model"]
