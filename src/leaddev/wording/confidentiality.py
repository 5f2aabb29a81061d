"""What is said of how people are protected, and in place of what is not shown."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "confidentiality.statement": {
        "en": "Every figure from the answers is about at least {k} people. No total and no average of the answers of fewer "
        "people can be calculated by adding or subtracting figures of this report.",
        "nl": "Elk cijfer uit de antwoorden gaat over minstens {k} mensen. Geen totaal en geen gemiddelde van de antwoorden "
        "van minder mensen is te berekenen door cijfers van dit rapport op te tellen of af te trekken.",
        "fr": "Chaque chiffre tiré des réponses porte sur au moins {k} personnes. Aucun total ni aucune moyenne des réponses "
        "de moins de personnes ne se calcule en additionnant ou en soustrayant des chiffres de ce rapport.",
    },
    "confidentiality.below-five": {
        "en": "The minimum group of {k} is below 5: it was allowed explicitly in the survey file.",
        "nl": "De minimale groep van {k} is kleiner dan 5: dat is uitdrukkelijk toegestaan in het surveybestand.",
        "fr": "Le groupe minimal de {k} est inférieur à 5 : le fichier d'enquête l'autorise explicitement.",
    },
    "terminal.withheld": {
        "en": "not shown: no answers, or to protect people in small groups",
        "nl": "niet getoond: geen antwoorden, of om mensen in kleine groepen te beschermen",
        "fr": "non montré : aucune réponse, ou pour protéger les personnes des petits groupes",
    },
    "verdict.reason.withheld": {
        "en": "The need of {withheld} is not shown, to protect people, and a comparison of the two sides would tell it.",
        "nl": "De nood van {withheld} wordt niet getoond, om mensen te beschermen, en een vergelijking van de twee kanten zou "
        "ze prijsgeven.",
        "fr": "Le besoin ({withheld}) n'est pas montré, pour protéger les personnes, et une comparaison des deux côtés le "
        "révélerait.",
    },
}
