"""Where and when, as a claim's own words tell it."""
