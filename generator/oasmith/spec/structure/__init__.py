"""What a document of OpenAPI 3 is made of: its kinds of objects, the keywords of schemas,
references.

Input: the value of a document. Output: its objects with their kinds and canonical pointers. Nothing
here knows of versions, files or faults, and nothing raises, whatever the document holds.
"""
