"""The steps from one version of OpenAPI to the next, which `spec.versions` chains.

Input: the value of a document. Output: an `Upgraded`: the document in the next version, the old
places of what moved, and findings. The input is never changed, and nothing raises.
"""
