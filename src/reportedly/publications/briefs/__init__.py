"""A situation as a brief: sentences from templates, each with the words behind it."""
