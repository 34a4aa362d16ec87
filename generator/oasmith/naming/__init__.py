"""Stage "name": all Python names of a package, in one table beside the model.

Input: the model and the names of the last run. Output: `names.Names`. Invariant: wire names never
change, and the names of a scope are decided together, so that none depends on an order.
"""
