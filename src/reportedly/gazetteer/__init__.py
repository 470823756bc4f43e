"""What is known before the first report is read: places, actors, outlets, kinds, words, as data with ids and look-ups."""
