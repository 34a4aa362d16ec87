"""Stage "view": model and names become flat dataclasses whose fields are finished Python source.

Views make every decision, so that templates only loop and test a field. Fields named `doc_lines` or
`…_doc_lines` are the complete, indented lines of a docstring; all others are names, expressions,
annotations and literals, which the templates lay out.
"""
