"""LD2xx: leadership."""
