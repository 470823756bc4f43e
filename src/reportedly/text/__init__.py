"""Kept bytes to passages with stable offsets."""
