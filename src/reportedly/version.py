"""The package's version, apart from the package's door so that every room may name it."""

__version__ = "0.1.0"
