"""How operations page, by their names and by extensions of other tools: guesses at
`x-oasmith-paging`, which `lint.accepted` checks before anyone sees them.
"""
