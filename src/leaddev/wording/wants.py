"""What the part on wants says."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "wants.not-asked": {
        "en": "Wishes beside needs: the survey did not ask which training people would like.",
        "nl": "Wensen naast noden: de bevraging vroeg niet welke opleiding mensen graag zouden volgen.",
        "fr": "Souhaits et besoins : l'enquête n'a pas demandé quelle formation les gens aimeraient suivre.",
    },
    "wants.hidden": {
        "en": "Wishes beside needs: too few people were asked to show it.",
        "nl": "Wensen naast noden: het is aan te weinig mensen gevraagd om het te tonen.",
        "fr": "Souhaits et besoins : la question a été posée à trop peu de personnes pour être montrée.",
    },
    "LD108.statement": {
        "en": "People ask for something else than the gap shows. Wanted most: {wanted} ({wanted_share} of the respondents). Needed most: {needed} ({needed_share} of the need), which {asked_share} ask for.",
        "nl": "Mensen vragen iets anders dan de kloof toont. Meest gewenst: {wanted} ({wanted_share} van de respondenten). Meest nodig: {needed} ({needed_share} van de nood); daar vraagt {asked_share} om.",
        "fr": "On demande autre chose que ce que montre l'écart. Le plus souhaité : {wanted} ({wanted_share} des répondants). Le plus nécessaire : {needed} ({needed_share} du besoin), que demandent {asked_share} d'entre eux.",
    },
    "LD108.advice": {
        "en": "Take the wishes seriously, plan from the need, and say openly why the two differ.",
        "nl": "Neem de wensen ernstig, plan vanuit de nood, en zeg open waarom de twee verschillen.",
        "fr": "Prenez les souhaits au sérieux, planifiez à partir du besoin et dites ouvertement pourquoi ils diffèrent.",
    },
    "terminal.section.wants": {
        "en": "WHAT PEOPLE ASK FOR",
        "nl": "WAT MENSEN VRAGEN",
        "fr": "CE QUE LES GENS DEMANDENT",
    },
    "terminal.wants.aside": {
        "en": "wishes beside needs",
        "nl": "wensen naast noden",
        "fr": "souhaits et besoins",
    },
    "terminal.wants.ring": {"en": "ring", "nl": "ring", "fr": "anneau"},
    "terminal.wants.wanted": {"en": "people want it", "nl": "mensen willen het", "fr": "le souhaitent"},
    "terminal.wants.needed": {"en": "of the need", "nl": "van de nood", "fr": "du besoin"},
    "terminal.wants.agreement": {
        "en": "Agreement of the two orders, Kendall’s tau: {tau} (1 the same order, 0 unrelated, -1 reversed).",
        "nl": "Overeenkomst van de twee volgordes, Kendalls tau: {tau} (1 dezelfde, 0 geen verband, -1 omgekeerd).",
        "fr": "Accord des deux ordres, tau de Kendall : {tau} (1 le même ordre, 0 aucun lien, -1 l’inverse).",
    },
}
