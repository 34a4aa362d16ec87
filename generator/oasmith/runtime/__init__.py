"""The runtime that every generated package carries; import what you need from its modules."""
