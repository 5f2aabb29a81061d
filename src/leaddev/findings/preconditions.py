"""LD4xx: whether it is safe to start."""
