"""The statistics: pure functions of arrays, each with its formula, its source and an independent check.

Answers are float arrays with NaN for missing, items in columns. This room knows nothing of surveys, rings,
units or reports, and imports nothing of leaddev but how a frozen class is made.
"""
