"""What a page says around the sections of a report, and what its pictures say to those who do not see them.

Short, because everything else that a page shows is said once for every medium.
"""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page.contents": {"en": "Contents", "nl": "Inhoud", "fr": "Sommaire"},
    "page.skip": {"en": "Skip the contents", "nl": "Inhoud overslaan", "fr": "Passer le sommaire"},
    "picture.title": {
        "en": "Left: need. Right: investment. In % of all rings, from the centre (easy to develop) to the edge (hard to develop).",
        "nl": "Links: nood. Rechts: investering. In % van alle ringen, van het centrum (makkelijk te ontwikkelen) naar de rand (moeilijk te ontwikkelen).",
        "fr": "À gauche : besoin. À droite : investissement. En % de tous les anneaux, du centre (facile à développer) à la périphérie (difficile à développer).",
    },
    "picture.ring": {
        "en": "{ring}: need {need}, investment {investment}",
        "nl": "{ring}: nood {need}, investering {investment}",
        "fr": "{ring} : besoin {need}, investissement {investment}",
    },
}
