"""LD3xx: symptoms."""
