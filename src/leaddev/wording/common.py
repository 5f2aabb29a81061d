"""Words that every part uses."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "and": {"en": "and", "nl": "en", "fr": "et"},
    "unit.hours": {"en": "hours", "nl": "uren", "fr": "heures"},
    "unit.participants": {"en": "participants", "nl": "deelnemers", "fr": "participants"},
    "severity.info": {"en": "info", "nl": "info", "fr": "info"},
    "severity.low": {"en": "low", "nl": "laag", "fr": "faible"},
    "severity.medium": {"en": "medium", "nl": "middel", "fr": "moyen"},
    "severity.high": {"en": "high", "nl": "hoog", "fr": "élevé"},
    "certainty.low": {"en": "low certainty", "nl": "weinig zeker", "fr": "peu certain"},
    "certainty.medium": {"en": "medium certainty", "nl": "redelijk zeker", "fr": "assez certain"},
    "certainty.high": {"en": "high certainty", "nl": "heel zeker", "fr": "très certain"},
    "side.taught": {"en": "what is taught", "nl": "wat wordt aangeleerd", "fr": "ce qui s'enseigne"},
    "side.lived": {"en": "what is lived", "nl": "wat wordt beleefd", "fr": "ce qui se vit"},
}
