"""Gold, metrics, speed and the gate; it enters by the API like anyone."""
