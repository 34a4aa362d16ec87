"""Documents in several files, and several documents, become one.

Input: loaded documents and the library that opens other files. Output: one document whose
references all lead into itself, and findings. The input is never changed.
"""
