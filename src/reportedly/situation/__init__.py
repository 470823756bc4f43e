"""Reconciled figures, control, flows and contacts, as of a day."""
