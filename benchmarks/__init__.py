"""Speed, memory and calibration: what the documentation claims, measured."""
