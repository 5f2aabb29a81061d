"""Says a report as sections of blocks: what is said, in which order, how short. Media only lay the blocks out."""
