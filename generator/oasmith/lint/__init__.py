"""Rules over spec nodes: what makes a document a poor source of a client.

Stage "lint". Input: a loaded document in its own version. Output: diagnostics. Invariant: a rule
reads whatever it meets, valid or not, and never raises.
"""

from oasmith.lint.run import lint

__all__ = ["lint"]
