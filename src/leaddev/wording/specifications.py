"""What is said of other ways to compute the excess."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "terminal.ways.aside": {
        "en": "{count} reasonable ways to compute it",
        "nl": "{count} redelijke manieren om het te berekenen",
        "fr": "{count} façons raisonnables de le calculer",
    },
    "terminal.ways.range": {
        "en": "What is taught gets between {low} and {high} points more than it needs (a minus sign: less); the middle of the ways "
        "that could contradict the answer is {median}. These are choices, not chance: no way is a better estimate than the "
        "headline.",
        "nl": "Wat wordt aangeleerd krijgt tussen {low} en {high} punten meer dan nodig (een minteken: minder); het midden van de "
        "manieren die het antwoord kunnen tegenspreken is {median}. Dit zijn keuzes, geen toeval: geen enkele manier is een "
        "betere schatting dan de hoofdlijn.",
        "fr": "Ce qui s'enseigne reçoit entre {low} et {high} points de plus que le besoin (signe moins : de moins) ; le milieu des "
        "façons qui pourraient contredire la réponse est {median}. Ce sont des choix, non du hasard : aucune façon n'estime "
        "mieux que le titre.",
    },
    "terminal.ways.unknown": {
        "en": "{unknown} more give no comparison, because they show no need.",
        "nl": "Nog eens {unknown} geven geen vergelijking, omdat ze geen nood tonen.",
        "fr": "{unknown} autres ne donnent aucune comparaison, faute de besoin.",
    },
    "terminal.ways.curve": {
        "en": "How many ways give how many points (0: as needed):",
        "nl": "Hoeveel manieren hoeveel punten geven (0: zoals nodig):",
        "fr": "Combien de façons donnent combien de points (0 : selon le besoin) :",
    },
    "terminal.ways.choice": {
        "en": "chosen otherwise",
        "nl": "anders gekozen",
        "fr": "autre choix",
    },
    "terminal.ways.moves": {
        "en": "moves it by",
        "nl": "verschuift het met",
        "fr": "le déplace de",
    },
    "terminal.ways.need-without-importance": {
        "en": "need without the importance of the ring",
        "nl": "nood zonder het belang van de ring",
        "fr": "besoin sans l'importance de l'anneau",
    },
    "terminal.ways.need-prevalence": {
        "en": "how many people fall short, not by how much",
        "nl": "hoeveel mensen tekortkomen, niet hoeveel ze tekortkomen",
        "fr": "combien de personnes manquent, non de combien",
    },
    "terminal.ways.need-raw": {
        "en": "gaps as answered, errors taken for need",
        "nl": "kloven zoals geantwoord, fouten als nood geteld",
        "fr": "écarts tels quels, erreurs comptées comme besoin",
    },
    "terminal.ways.need-net": {
        "en": "mean gaps, surpluses set against shortfalls",
        "nl": "gemiddelde kloven, overschot tegen tekort",
        "fr": "écarts moyens, surplus déduits des manques",
    },
    "terminal.ways.difficulty-mild": {
        "en": "the outermost ring counts twice",
        "nl": "de buitenste ring telt dubbel",
        "fr": "l'anneau extérieur compte double",
    },
    "terminal.ways.difficulty-linear": {
        "en": "rings count 1, 2, 3 and so on outward",
        "nl": "ringen tellen naar buiten 1, 2, 3 enzovoort",
        "fr": "les anneaux comptent 1, 2, 3, etc. vers l'extérieur",
    },
    "terminal.ways.difficulty-doubling": {
        "en": "rings count 1, 2, 4 and so on outward",
        "nl": "ringen tellen naar buiten 1, 2, 4 enzovoort",
        "fr": "les anneaux comptent 1, 2, 4, etc. vers l'extérieur",
    },
    "terminal.ways.careless-out": {
        "en": "without the answers that look careless",
        "nl": "zonder de antwoorden die achteloos lijken",
        "fr": "sans les réponses qui semblent négligentes",
    },
    "terminal.ways.weights-none": {
        "en": "every respondent counts alike",
        "nl": "elke respondent telt even zwaar",
        "fr": "chaque répondant compte autant",
    },
    "terminal.ways.currency-hours": {
        "en": "counted in hours",
        "nl": "geteld in uren",
        "fr": "compté en heures",
    },
    "terminal.ways.currency-cost": {
        "en": "counted in money",
        "nl": "geteld in geld",
        "fr": "compté en argent",
    },
    "terminal.ways.currency-participants": {
        "en": "counted in participants",
        "nl": "geteld in deelnemers",
        "fr": "compté en participants",
    },
    "terminal.ways.mandatory-in": {
        "en": "mandatory programmes counted in",
        "nl": "verplichte programma's meegeteld",
        "fr": "programmes obligatoires comptés",
    },
    "terminal.ways.missing-median": {
        "en": "unknown amounts at the middle of the list",
        "nl": "onbekende bedragen op het midden van de lijst",
        "fr": "montants inconnus à la médiane de la liste",
    },
    "terminal.ways.labels-outward": {
        "en": "one course labelled one ring further out",
        "nl": "één opleiding een ring verder naar buiten",
        "fr": "une formation placée un anneau plus loin",
    },
    "terminal.ways.labels-inward": {
        "en": "one course labelled one ring further in",
        "nl": "één opleiding een ring verder naar binnen",
        "fr": "une formation placée un anneau plus près",
    },
}
