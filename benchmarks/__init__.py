"""Speed, memory and start-up of the reading."""
