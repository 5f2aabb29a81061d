"""Files into checked inputs: YAML with places, tables, answers as small integers, programmes. Computes nothing."""
