"""What is told of where places lie, held against the map."""
