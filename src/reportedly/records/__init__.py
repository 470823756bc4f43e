"""The values that travel between the rooms: frozen, typed, with their own arithmetic."""
