"""The order of work and the engines that carry it out."""
