"""How vendors and frameworks make operationIds, one habit a file.

A strategy sees the operations of the whole document and gives a new text for those of its style;
each works on what the ones before it left. `ordered.STEPS` has them in their order.
"""
