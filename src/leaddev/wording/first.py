"""What the first screen says beside what the whole report says, and the list of what to do."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "terminal.section.priorities": {
        "en": "WHAT TO DO, IN THIS ORDER",
        "nl": "WAT TE DOEN, IN DEZE VOLGORDE",
        "fr": "QUE FAIRE, DANS CET ORDRE",
    },
    "terminal.section.more": {"en": "MORE", "nl": "MEER", "fr": "PLUS"},
    "terminal.first.priorities": {"en": "DO FIRST", "nl": "EERST TE DOEN", "fr": "À FAIRE D’ABORD"},
    "terminal.first.rings": {
        "en": "in % of all rings, from the edge (hard to develop) to the centre (easy to develop)",
        "nl": "in % van alle ringen, van de rand (moeilijk te ontwikkelen) naar het centrum (makkelijk te ontwikkelen)",
        "fr": "en % de tous les anneaux, de la périphérie (difficile à développer) au centre (facile à développer)",
    },
    "terminal.first.edge": {
        "en": "from the edge (hard to develop) to the centre (easy to develop)",
        "nl": "van de rand (moeilijk te ontwikkelen) naar het centrum (makkelijk te ontwikkelen)",
        "fr": "de la périphérie (difficile à développer) au centre (facile à développer)",
    },
    "terminal.first.task": {
        "en": "For {owner}, {horizon} ({codes})",
        "nl": "Voor {owner}, {horizon} ({codes})",
        "fr": "Pour {owner}, {horizon} ({codes})",
    },
    "terminal.first.owner.board": {"en": "the board", "nl": "het bestuur", "fr": "la direction"},
    "terminal.first.owner.hr": {"en": "HR", "nl": "HR", "fr": "les RH"},
    "terminal.first.owner.unit-leaders": {
        "en": "the leaders of the unit",
        "nl": "de leidinggevenden van de eenheid",
        "fr": "les responsables de l’unité",
    },
    "terminal.first.owner.leaders": {
        "en": "all leaders",
        "nl": "alle leidinggevenden",
        "fr": "tous les responsables",
    },
    "terminal.first.horizon.now": {"en": "now", "nl": "nu", "fr": "maintenant"},
    "terminal.first.horizon.quarter": {"en": "this quarter", "nl": "dit kwartaal", "fr": "ce trimestre"},
    "terminal.first.horizon.plan": {
        "en": "in the next training plan",
        "nl": "in het volgende opleidingsplan",
        "fr": "dans le prochain plan de formation",
    },
    "terminal.first.horizon.survey": {
        "en": "before the next survey",
        "nl": "vóór de volgende bevraging",
        "fr": "avant la prochaine enquête",
    },
    "terminal.first.ways": {
        "en": "Computed in other ways, the excess lies between {low} and {high} points; {choice} moves it most ({moves}).",
        "nl": "Anders berekend ligt het overschot tussen {low} en {high} punten; {choice} verschuift het het meest ({moves}).",
        "fr": "Calculé autrement, l’excédent se situe entre {low} et {high} points ; {choice} le déplace le plus ({moves}).",
    },
    "terminal.first.gaps": {
        "en": "Reliability of the gaps: {gaps} (1 is most).",
        "nl": "Betrouwbaarheid van de kloven: {gaps} (1 is het meeste).",
        "fr": "Fiabilité des écarts : {gaps} (1 au plus).",
    },
    "terminal.first.hidden.one": {
        "en": "One group is not shown.",
        "nl": "Eén groep wordt niet getoond.",
        "fr": "Un groupe n’est pas montré.",
    },
    "terminal.first.hidden.other": {
        "en": "{count} groups are not shown.",
        "nl": "{count} groepen worden niet getoond.",
        "fr": "{count} groupes ne sont pas montrés.",
    },
    "terminal.first.findings": {
        "en": "Findings: {counted}.",
        "nl": "Bevindingen: {counted}.",
        "fr": "Constats : {counted}.",
    },
    "terminal.first.all": {
        "en": "All of it: --full. As a page: -o report.html. A code: leaddev explain {code}.",
        "nl": "Alles: --full. Als pagina: -o report.html. Een code: leaddev explain {code}.",
        "fr": "Tout : --full. En une page : -o report.html. Un code : leaddev explain {code}.",
    },
    "terminal.first.parts": {
        "en": "One part: --section with one of {names}.",
        "nl": "Eén deel: --section met een van {names}.",
        "fr": "Une partie : --section avec l’un de {names}.",
    },
    "terminal.first.groups": {
        "en": "The groups of {split}: --section split.",
        "nl": "De groepen van {split}: --section split.",
        "fr": "Les groupes de {split} : --section split.",
    },
}
