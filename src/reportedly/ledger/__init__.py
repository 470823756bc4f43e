"""The store of what was read: tables, migrations, one append-only writer, one reader."""
