"""The extensions of oasmith, ``x-oasmith-…``: their form, and what the values of some of them mean.

Input: the name of an extension and its value. Output: what is wrong with its form, and its meaning.
The objects that an extension belongs to are listed in `oasmith.lint.extensions`.
"""
