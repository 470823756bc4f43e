"""The words of a report laid out: sheet, phrases, and one table of clauses."""
