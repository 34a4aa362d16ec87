"""Texts of a document that have a grammar: path templates, runtime expressions, regular
expressions.

Input: one text. Output: what it means, or why it means nothing. Nothing here looks at the document
around the text.
"""
