"""How much of the gold is read right: sets, measures, the gate. It enters by the public API."""
