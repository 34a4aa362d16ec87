"""From views to a folder on disk: text, the files of the runtime, the lock, and how all are
written.

Input: views and names. Output: the files of one package, whole or not at all. What is written is a
function of the inputs and of what oasmith ships; what the last run left decides only whether there
is anything to do.
"""
