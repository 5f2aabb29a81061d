"""LD108: wants are not needs."""
