"""Passes over the whole API, once everything is lowered: each takes an `Api` and gives another."""
