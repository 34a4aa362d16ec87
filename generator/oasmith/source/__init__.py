"""Stage *source*: files on disk become one located OpenAPI document.

`load.load_document` is the way in. Below it: `files` reads bytes, `markdown` finds fragments,
`parse` turns text into values, `fragments` merges them, `overlay` patches the result, and
`document` remembers for every node the file, line and column it came from.
"""
