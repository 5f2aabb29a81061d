"""What is said of single questions."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "terminal.section.items": {
        "en": "QUESTION BY QUESTION",
        "nl": "VRAAG PER VRAAG",
        "fr": "QUESTION PAR QUESTION",
    },
    "terminal.items.by-mwds": {
        "en": "the largest weighted discrepancy first",
        "nl": "het grootste gewogen verschil eerst",
        "fr": "le plus grand écart pondéré d’abord",
    },
    "terminal.items.by-gap": {
        "en": "the largest gap first",
        "nl": "de grootste kloof eerst",
        "fr": "le plus grand écart d’abord",
    },
    "terminal.items.rank": {"en": "no.", "nl": "nr.", "fr": "n°"},
    "terminal.items.text": {"en": "statement", "nl": "stelling", "fr": "affirmation"},
    "terminal.items.ring": {"en": "ring", "nl": "ring", "fr": "anneau"},
    "terminal.items.n": {"en": "n", "nl": "n", "fr": "n"},
    "terminal.items.level": {"en": "level", "nl": "niveau", "fr": "niveau"},
    "terminal.items.importance": {"en": "import.", "nl": "belang", "fr": "import."},
    "terminal.items.gap": {"en": "gap", "nl": "kloof", "fr": "écart"},
    "terminal.items.shortfall": {"en": "fall short", "nl": "tekort", "fr": "manque"},
    "terminal.items.mwds": {"en": "MWDS", "nl": "MWDS", "fr": "MWDS"},
    "terminal.items.at-most": {"en": "{share} or less", "nl": "{share} of minder", "fr": "{share} ou moins"},
    "terminal.items.at-least": {"en": "{share} or more", "nl": "{share} of meer", "fr": "{share} ou plus"},
    "terminal.items.reversed": {
        "en": "{text} (turned round)",
        "nl": "{text} (omgekeerd)",
        "fr": "{text} (inversé)",
    },
    "terminal.items.about": {
        "en": "Level and importance 0–100, from people who rated both; the gap is importance less level, before rounding. "
        "Fall short: people who rate the level below the importance.",
        "nl": "Niveau en belang 0–100, van wie beide beoordeelde; de kloof is belang min niveau, vóór afronding. "
        "Tekort: mensen die het niveau lager beoordelen dan het belang.",
        "fr": "Niveau et importance de 0 à 100, pour qui a évalué les deux ; l’écart est l’importance moins le niveau, "
        "avant arrondi. Manque : personnes qui évaluent le niveau sous l’importance.",
    },
    "terminal.items.mwds-about": {
        "en": "MWDS: the mean of importance less level, times the mean importance, in points of the answer scale "
        "(Borich 1980). It ranks; it has no unit.",
        "nl": "MWDS: het gemiddelde van belang min niveau, maal het gemiddelde belang, in punten van de antwoordschaal "
        "(Borich 1980). Het rangschikt; het heeft geen eenheid.",
        "fr": "MWDS : la moyenne de l’importance moins le niveau, fois l’importance moyenne, en points de l’échelle de "
        "réponse (Borich 1980). Il sert à classer ; il n’a pas d’unité.",
    },
    "terminal.items.n-about": {
        "en": "n is not shown where it would tell that only a few people left a question out.",
        "nl": "n wordt niet getoond waar het zou verraden dat maar enkele mensen een vraag oversloegen.",
        "fr": "n n’est pas indiqué là où il révélerait que peu de personnes ont sauté une question.",
    },
    "terminal.items.withheld": {
        "en": "Not shown question by question, to protect the people behind the answers: {rings}.",
        "nl": "Niet vraag per vraag getoond, om de mensen achter de antwoorden te beschermen: {rings}.",
        "fr": "Non montrés question par question, pour protéger les personnes derrière les réponses : {rings}.",
    },
    "note.items-not-rated": {
        "en": "Fewer than {k} people rated the following for both level and importance, so it is part of no figure: "
        "{items}.",
        "nl": "Minder dan {k} mensen beoordeelden het volgende op zowel niveau als belang; het zit dus in geen enkel "
        "cijfer: {items}.",
        "fr": "Moins de {k} personnes ont évalué ce qui suit à la fois pour le niveau et pour l’importance ; aucun "
        "chiffre n’en tient compte : {items}.",
    },
}
