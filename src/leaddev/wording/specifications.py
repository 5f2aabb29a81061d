"""What is said of other ways to compute the excess."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "terminal.ways.aside": (
        "{count} reasonable ways to compute it",
        "{count} redelijke manieren om het te berekenen",
        "{count} façons raisonnables de le calculer",
    ),
    "terminal.ways.range": (
        "What is taught gets between {low} and {high} points more than it needs (a minus sign: less); the middle of the ways that could contradict the answer is {median}. These are choices, not chance: no way is a better estimate than the headline.",
        "Wat wordt aangeleerd krijgt tussen {low} en {high} punten meer dan nodig (een minteken: minder); het midden van de manieren die het antwoord kunnen tegenspreken is {median}. Dit zijn keuzes, geen toeval: geen enkele manier is een betere schatting dan de hoofdlijn.",
        "Ce qui s'enseigne reçoit entre {low} et {high} points de plus que le besoin (signe moins : de moins) ; le milieu des façons qui pourraient contredire la réponse est {median}. Ce sont des choix, non du hasard : aucune façon n'estime mieux que le titre.",
    ),
    "terminal.ways.unknown": (
        "{unknown} more give no comparison, because they show no need.",
        "Nog eens {unknown} geven geen vergelijking, omdat ze geen nood tonen.",
        "{unknown} autres ne donnent aucune comparaison, faute de besoin.",
    ),
    "terminal.ways.curve": (
        "How many ways give how many points (0: as needed):",
        "Hoeveel manieren hoeveel punten geven (0: zoals nodig):",
        "Combien de façons donnent combien de points (0 : selon le besoin) :",
    ),
    "terminal.ways.choice": ("chosen otherwise", "anders gekozen", "autre choix"),
    "terminal.ways.moves": ("moves it by", "verschuift het met", "le déplace de"),
    "terminal.ways.need-without-importance": (
        "need without the importance of the ring",
        "nood zonder het belang van de ring",
        "besoin sans l'importance de l'anneau",
    ),
    "terminal.ways.need-prevalence": (
        "how many people fall short, not by how much",
        "hoeveel mensen tekortkomen, niet hoeveel ze tekortkomen",
        "combien de personnes manquent, non de combien",
    ),
    "terminal.ways.need-raw": (
        "gaps as answered, errors taken for need",
        "kloven zoals geantwoord, fouten als nood geteld",
        "écarts tels quels, erreurs comptées comme besoin",
    ),
    "terminal.ways.need-net": (
        "mean gaps, surpluses set against shortfalls",
        "gemiddelde kloven, overschot tegen tekort",
        "écarts moyens, surplus déduits des manques",
    ),
    "terminal.ways.difficulty-mild": (
        "the outermost ring counts twice",
        "de buitenste ring telt dubbel",
        "l'anneau extérieur compte double",
    ),
    "terminal.ways.difficulty-linear": (
        "rings count 1, 2, 3 and so on outward",
        "ringen tellen naar buiten 1, 2, 3 enzovoort",
        "les anneaux comptent 1, 2, 3, etc. vers l'extérieur",
    ),
    "terminal.ways.difficulty-doubling": (
        "rings count 1, 2, 4 and so on outward",
        "ringen tellen naar buiten 1, 2, 4 enzovoort",
        "les anneaux comptent 1, 2, 4, etc. vers l'extérieur",
    ),
    "terminal.ways.careless-out": (
        "without the answers that look careless",
        "zonder de antwoorden die achteloos lijken",
        "sans les réponses qui semblent négligentes",
    ),
    "terminal.ways.weights-none": (
        "every respondent counts alike",
        "elke respondent telt even zwaar",
        "chaque répondant compte autant",
    ),
    "terminal.ways.currency-hours": ("counted in hours", "geteld in uren", "compté en heures"),
    "terminal.ways.currency-cost": ("counted in money", "geteld in geld", "compté en argent"),
    "terminal.ways.currency-participants": (
        "counted in participants",
        "geteld in deelnemers",
        "compté en participants",
    ),
    "terminal.ways.mandatory-in": (
        "mandatory programmes counted in",
        "verplichte programma's meegeteld",
        "programmes obligatoires comptés",
    ),
    "terminal.ways.missing-median": (
        "unknown amounts at the middle of the list",
        "onbekende bedragen op het midden van de lijst",
        "montants inconnus à la médiane de la liste",
    ),
    "terminal.ways.labels-outward": (
        "one course labelled one ring further out",
        "één opleiding een ring verder naar buiten",
        "une formation placée un anneau plus loin",
    ),
    "terminal.ways.labels-inward": (
        "one course labelled one ring further in",
        "één opleiding een ring verder naar binnen",
        "une formation placée un anneau plus près",
    ),
}
