"""Which event words of a report tell what: frames over clauses, event nouns, appeals, verdicts."""
