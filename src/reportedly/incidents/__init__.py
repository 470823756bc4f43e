"""Which claims speak of one event, which reports are copies, and why, in plain words."""
