"""The rules, one a file; the docstring of the file is the rule's page."""
