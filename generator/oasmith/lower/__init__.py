"""Stage "lower": an OpenAPI 3.1 document becomes the language-neutral model.

One file per construct; `api.lower` is the entry. A broken corner is reported, replaced with
something that still works, and the rest goes on.
"""
