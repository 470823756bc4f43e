"""According to whom: sources, speakers, accounts, and how a claim stands."""
