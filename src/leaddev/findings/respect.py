"""LD2xx: respect between groups."""
