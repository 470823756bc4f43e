"""What leaves the project for people to look at: pure functions to bytes."""
