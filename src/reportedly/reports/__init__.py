"""Getting what was published and keeping it as it came."""
