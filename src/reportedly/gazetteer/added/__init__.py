"""What users add to the gazetteer: files read, matched to what is there, and laid over it."""
