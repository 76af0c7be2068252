"""An attack that never ends: everybody does anything, in any order, and an anonymous reader looks on.

`texts` writes marked texts, `book` keeps who signed what and says what may be seen, `eye` looks, `stage` holds them
together, and each of the other modules holds the rules of one kind of act.
"""
