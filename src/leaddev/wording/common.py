"""Words that every part uses, and what a page and its pictures say around the sections of a report."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "and": ("and", "en", "et"),
    "ring.titled": ("“{title}”", "“{title}”", "l'anneau « {title} »"),
    "ring.listed": ("{within}", "{within}", "« {title} »"),
    "unit.hours": ("hours", "uren", "heures"),
    "unit.hours.one": ("hour", "uur", "heure"),
    "unit.participants.one": ("participant", "deelnemer", "participant"),
    "unit.participants": ("participants", "deelnemers", "participants"),
    "severity.info": ("info", "info", "info"),
    "interval": (" ({low} to {high})", " ({low} tot {high})", " ({low} à {high})"),
    "interval.95": (
        "; 95 % interval {low} to {high}",
        "; 95 %-interval {low} tot {high}",
        " ; intervalle à 95 % : {low} à {high}",
    ),
    "severity.low": ("low", "laag", "faible"),
    "colon": (": ", ": ", " : "),
    "semicolon": ("; ", "; ", " ; "),
    "severity.count.info.one": ("{count} info", "{count} info", "{count} info"),
    "severity.count.info.other": ("{count} info", "{count} info", "{count} infos"),
    "severity.count.low.one": ("{count} low", "{count} laag", "{count} faible"),
    "severity.count.low.other": ("{count} low", "{count} laag", "{count} faibles"),
    "severity.count.medium.one": ("{count} medium", "{count} middel", "{count} moyen"),
    "severity.count.medium.other": ("{count} medium", "{count} middel", "{count} moyens"),
    "severity.count.high.one": ("{count} high", "{count} hoog", "{count} élevé"),
    "severity.count.high.other": ("{count} high", "{count} hoog", "{count} élevés"),
    "severity.medium": ("medium", "middel", "moyen"),
    "severity.high": ("high", "hoog", "élevé"),
    "certainty.low": ("low certainty", "weinig zeker", "peu certain"),
    "certainty.medium": ("medium certainty", "redelijk zeker", "assez certain"),
    "certainty.high": ("high certainty", "heel zeker", "très certain"),
    "side.taught": ("what is taught", "wat wordt aangeleerd", "ce qui s'enseigne"),
    "side.lived": ("what is lived", "wat in de praktijk gebracht wordt", "ce qui se vit"),
    "page.contents": ("Contents", "Inhoud", "Sommaire"),
    "page.skip": ("Skip the contents", "Inhoud overslaan", "Passer le sommaire"),
    "picture.title": (
        "Left: need. Right: investment. In % of all rings, from the centre (easy to develop) to the edge (hard to develop).",
        "Links: nood. Rechts: investering. In % van alle ringen, van het centrum (makkelijk te ontwikkelen) naar de rand (moeilijk te ontwikkelen).",
        "À gauche : besoin. À droite : investissement. En % de tous les anneaux, du centre (facile à développer) à la périphérie (difficile à développer).",
    ),
    "picture.ring": (
        "{ring}: need {need}, investment {investment}",
        "{ring}: nood {need}, investering {investment}",
        "{ring} : besoin {need}, investissement {investment}",
    ),
}
