"""Who says what happened to whom, where, when, how many, each tied to its words."""
