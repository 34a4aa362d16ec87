"""Reading an OpenAPI document as what it is: references, structure, validity, dialects.

Stage "validate → upgrade". Input: a loaded `Document`. Output: diagnostics, and the same
document in one dialect (3.1). Nothing here knows of Python clients.
"""
