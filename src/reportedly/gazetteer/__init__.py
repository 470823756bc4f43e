"""What is known before the first report: places, actors, outlets, kinds, words, with ids."""
