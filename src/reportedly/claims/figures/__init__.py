"""How many, of what, of whom, in which scope."""
