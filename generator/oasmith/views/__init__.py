"""Stage "view": model and names become flat dataclasses whose fields are finished Python source.

Views make every decision, so that templates only loop and test a field. Fields named `lines` or
`…_lines` are complete, indented source lines.
"""
