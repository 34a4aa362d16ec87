"""The steps from one version of OpenAPI to the next, which `spec.versions` chains.

Input: the value of a document. Output: an `Upgraded`: the document in the next version, where what
moved has stood, and findings. Invariant: the input is never changed, and nothing raises.
"""
