"""The command `reportedly`: a file a command, one command, one call."""
