"""The most that is read at once; each number with its reason."""

LONGEST_PAGE = 10_000_000
"""Bytes of a file or a fetched page: the largest news pages, with inlined pictures, have five
million; a parse of more would pass the memory of a laptop (1 GB is what a reading may use)."""

LONGEST_LINE = 10_000_000
"""Bytes of a row: one row holds one report, so the same as a page. A longer line is skipped without
ever being held in memory."""

PEEK = 4_096
"""Bytes looked at to tell what a file is: signatures stand in the first 16."""

TIMEOUT = 20.0
"""Seconds an address may stay silent."""
