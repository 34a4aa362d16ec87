"""Drift: departures of real responses from a document become overlays that correct the document.

Input: records of departures and HAR files, and a document. Output: actions of an overlay, each with
its counts and its reason. Of what servers sent, only types and new values of enums reach the
output.
"""
