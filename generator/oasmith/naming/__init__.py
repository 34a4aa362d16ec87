"""Stage "name": every thing of the model that needs a Python name gets one, in one table.

Wire names never change; names are decided for a whole scope at once, never one by one.
"""
