"""What has changed between two versions of an API, for a caller of the generated client.

Input: two models with their names, the second named with the record of the first. Output: changes
on the wire and of the public Python symbols, each with what it means for callers. Both are lowered,
so that what a document says in other words is no change.
"""
