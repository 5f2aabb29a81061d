"""Words that every part uses."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "and": {"en": "and", "nl": "en", "fr": "et"},
    "ring.titled": {"en": "“{title}”", "nl": "“{title}”", "fr": "l'anneau « {title} »"},
    "ring.listed": {"en": "{within}", "nl": "{within}", "fr": "« {title} »"},
    "unit.hours": {"en": "hours", "nl": "uren", "fr": "heures"},
    "unit.hours.one": {"en": "hour", "nl": "uur", "fr": "heure"},
    "unit.participants.one": {"en": "participant", "nl": "deelnemer", "fr": "participant"},
    "unit.participants": {"en": "participants", "nl": "deelnemers", "fr": "participants"},
    "severity.info": {"en": "info", "nl": "info", "fr": "info"},
    "interval": {"en": " ({low} to {high})", "nl": " ({low} tot {high})", "fr": " ({low} à {high})"},
    "interval.95": {
        "en": "; 95 % interval {low} to {high}",
        "nl": "; 95 %-interval {low} tot {high}",
        "fr": " ; intervalle à 95 % : {low} à {high}",
    },
    "severity.low": {"en": "low", "nl": "laag", "fr": "faible"},
    "colon": {"en": ": ", "nl": ": ", "fr": " : "},
    "semicolon": {"en": "; ", "nl": "; ", "fr": " ; "},
    "severity.count.info.one": {"en": "{count} info", "nl": "{count} info", "fr": "{count} info"},
    "severity.count.info.other": {"en": "{count} info", "nl": "{count} info", "fr": "{count} infos"},
    "severity.count.low.one": {"en": "{count} low", "nl": "{count} laag", "fr": "{count} faible"},
    "severity.count.low.other": {"en": "{count} low", "nl": "{count} laag", "fr": "{count} faibles"},
    "severity.count.medium.one": {"en": "{count} medium", "nl": "{count} middel", "fr": "{count} moyen"},
    "severity.count.medium.other": {"en": "{count} medium", "nl": "{count} middel", "fr": "{count} moyens"},
    "severity.count.high.one": {"en": "{count} high", "nl": "{count} hoog", "fr": "{count} élevé"},
    "severity.count.high.other": {"en": "{count} high", "nl": "{count} hoog", "fr": "{count} élevés"},
    "severity.medium": {"en": "medium", "nl": "middel", "fr": "moyen"},
    "severity.high": {"en": "high", "nl": "hoog", "fr": "élevé"},
    "certainty.low": {"en": "low certainty", "nl": "weinig zeker", "fr": "peu certain"},
    "certainty.medium": {"en": "medium certainty", "nl": "redelijk zeker", "fr": "assez certain"},
    "certainty.high": {"en": "high certainty", "nl": "heel zeker", "fr": "très certain"},
    "side.taught": {"en": "what is taught", "nl": "wat wordt aangeleerd", "fr": "ce qui s'enseigne"},
    "side.lived": {"en": "what is lived", "nl": "wat in de praktijk gebracht wordt", "fr": "ce qui se vit"},
}
