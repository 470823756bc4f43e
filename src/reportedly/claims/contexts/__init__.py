"""What the other claims of a report tell of one: restated, denied, inherited, history."""
