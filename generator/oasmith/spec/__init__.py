"""What OpenAPI says of a document: its structure and references, its validity, its version.

Input: a loaded `Document`. Output: diagnostics, and the same document in a version that is lowered
(3.1 or 3.2). Nothing here knows of Python clients.
"""
