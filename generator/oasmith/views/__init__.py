"""Stage "view": flat dataclasses whose fields are finished Python source.

Input: model and names. Output: a view for each file. Invariant: views make every decision, and
templates only loop and test a field. Fields named `doc_lines` or `…_doc_lines` are the complete,
indented lines of a docstring; all others are names, expressions, annotations and literals, which
the templates lay out.
"""
