"""Whether a document is valid OpenAPI of its version, in words; and each fault reported once.

Input: a loaded document, and what other stages found in it. Output: diagnostics. Nothing that a
document contains makes this stage raise.
"""
