"""Tables and map layers for others: pure functions from records to bytes."""
