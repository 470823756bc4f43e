"""Nouns for those who act: who can, whose a thing is, whom one noun stands for."""
