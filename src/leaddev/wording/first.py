"""What the first screen says beside what the whole report says, and the list of what to do."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "terminal.section.priorities": (
        "WHAT TO DO, IN THIS ORDER",
        "WAT TE DOEN, IN DEZE VOLGORDE",
        "QUE FAIRE, DANS CET ORDRE",
    ),
    "terminal.section.more": ("MORE", "MEER", "PLUS"),
    "terminal.first.priorities": ("DO FIRST", "EERST TE DOEN", "À FAIRE D’ABORD"),
    "terminal.first.rings": (
        "in % of all rings, from the edge (hard to develop) to the centre (easy to develop)",
        "in % van alle ringen, van de rand (moeilijk te ontwikkelen) naar het centrum (makkelijk te ontwikkelen)",
        "en % de tous les anneaux, de la périphérie (difficile à développer) au centre (facile à développer)",
    ),
    "terminal.first.edge": (
        "from the edge (hard to develop) to the centre (easy to develop)",
        "van de rand (moeilijk te ontwikkelen) naar het centrum (makkelijk te ontwikkelen)",
        "de la périphérie (difficile à développer) au centre (facile à développer)",
    ),
    "terminal.first.task": (
        "For {owner}, {horizon} ({codes})",
        "Voor {owner}, {horizon} ({codes})",
        "Pour {owner}, {horizon} ({codes})",
    ),
    "terminal.first.owner.board": ("the board", "het bestuur", "la direction"),
    "terminal.first.owner.hr": ("HR", "HR", "les RH"),
    "terminal.first.owner.unit-leaders": (
        "the leaders of the unit",
        "de leidinggevenden van de eenheid",
        "les responsables de l’unité",
    ),
    "terminal.first.owner.leaders": ("all leaders", "alle leidinggevenden", "tous les responsables"),
    "terminal.first.horizon.now": ("now", "nu", "maintenant"),
    "terminal.first.horizon.quarter": ("this quarter", "dit kwartaal", "ce trimestre"),
    "terminal.first.horizon.plan": (
        "in the next training plan",
        "in het volgende opleidingsplan",
        "dans le prochain plan de formation",
    ),
    "terminal.first.horizon.survey": (
        "before the next survey",
        "vóór de volgende bevraging",
        "avant la prochaine enquête",
    ),
    "terminal.first.ways": (
        "Computed in other ways, the excess lies between {low} and {high} points; {choice} moves it most ({moves}).",
        "Anders berekend ligt het overschot tussen {low} en {high} punten; {choice} verschuift het het meest ({moves}).",
        "Calculé autrement, l’excédent se situe entre {low} et {high} points ; {choice} le déplace le plus ({moves}).",
    ),
    "terminal.first.gaps": (
        "Reliability of the gaps: {gaps} (1 is most).",
        "Betrouwbaarheid van de kloven: {gaps} (1 is het meeste).",
        "Fiabilité des écarts : {gaps} (1 au plus).",
    ),
    "terminal.first.hidden.one": (
        "One group is not shown.",
        "Eén groep wordt niet getoond.",
        "Un groupe n’est pas montré.",
    ),
    "terminal.first.hidden.other": (
        "{count} groups are not shown.",
        "{count} groepen worden niet getoond.",
        "{count} groupes ne sont pas montrés.",
    ),
    "terminal.first.findings": ("Findings: {counted}.", "Bevindingen: {counted}.", "Constats : {counted}."),
    "terminal.first.all": (
        "All of it: --full. As a page: -o report.html. A code: leaddev explain {code}.",
        "Alles: --full. Pagina: -o report.html. Code: leaddev explain {code} -l nl.",
        "Tout : --full. Page : -o report.html. Code : leaddev explain {code} -l fr.",
    ),
    "terminal.first.parts": (
        "One part: --section with one of {names}.",
        "Eén deel: --section met één van deze namen: {names}.",
        "Une partie : --section avec l’un de {names}.",
    ),
    "terminal.first.groups": (
        "The groups of {split}: --section split.",
        "De groepen van {split}: --section split.",
        "Les groupes de {split} : --section split.",
    ),
}
