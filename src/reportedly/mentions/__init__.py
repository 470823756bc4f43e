"""Where the text names a place, an actor, a number or a time, and which entries it may mean."""
