"""An attacker: random organizations whose truth is known, and what can be worked out from their published reports."""
