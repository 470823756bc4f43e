"""The values that travel between the rooms: frozen, typed, with their own arithmetic.

No value ever holds what holds it, so none is tracked by the collector of cycles (`gc=False`): a
question decodes thousands, and a collector that walked them all would take a fifth of its time.
"""
