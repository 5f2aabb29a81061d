"""LD2xx: values."""
