"""Drift: what servers really answer becomes overlays that make a document true.

Input: records of departures and HAR files, and a document. Output: actions of an overlay, each with
its counts and its reason. Invariant: of what servers sent, only types reach the output, and the
values that enums lack.
"""
