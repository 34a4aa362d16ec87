"""Model types as Python source: annotations, hints, shapes, literals, docstrings, imports.

Everything here returns finished source text; whatever comes from a spec passes through
`literals` or `docstrings` on its way.
"""
