"""What the report says about its evidence, and the findings LD5xx."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "LD501.statement": {
        "en": "{respondents} of {headcount} people answered ({rate}).",
        "nl": "{respondents} van {headcount} mensen hebben geantwoord ({rate}).",
        "fr": "{respondents} personnes sur {headcount} ont répondu ({rate}).",
    },
    "LD501.advice": {
        "en": "Read the worst-case bounds beside the scores, and ask again where the response was lowest.",
        "nl": "Lees de uiterste grenzen naast de scores, en vraag opnieuw waar het minst is geantwoord.",
        "fr": "Lisez les bornes extrêmes à côté des scores et relancez là où l'on a le moins répondu.",
    },
    "LD502.statement": {
        "en": "Of {programmes} programmes, {lacking} have no {amount} and {without_ring} no ring; they are not in the balance.",
        "nl": "Van {programmes} programma's hebben er {lacking} geen {amount} en {without_ring} geen ring; ze tellen niet mee.",
        "fr": "Sur {programmes} programmes, {lacking} n'ont pas {amount} et {without_ring} pas de cercle ; ils ne comptent pas.",
    },
    "LD502.advice": {
        "en": "Complete the training list: ring, hours per person and participants are enough.",
        "nl": "Vul de opleidingslijst aan: ring, uren per persoon en deelnemers volstaan.",
        "fr": "Complétez la liste des formations : cercle, heures par personne et participants suffisent.",
    },
    "confidentiality.statement": {
        "en": "No figure is about fewer than {k} people, and none can be calculated by adding or subtracting others.",
        "nl": "Geen enkel cijfer gaat over minder dan {k} mensen, en geen is te berekenen door andere op te tellen of af te "
        "trekken.",
        "fr": "Aucun chiffre ne porte sur moins de {k} personnes, et aucun ne se calcule en additionnant ou soustrayant "
        "d'autres.",
    },
    "confidentiality.below-five": {
        "en": "The minimum group of {k} is below 5: it was allowed explicitly in the survey file.",
        "nl": "De minimale groep van {k} is kleiner dan 5: dat is uitdrukkelijk toegestaan in het surveybestand.",
        "fr": "Le groupe minimal de {k} est inférieur à 5 : le fichier d'enquête l'autorise explicitement.",
    },
    "left-out.without-answers": {
        "en": "respondents without any rated answer",
        "nl": "respondenten zonder enig antwoord op een schaal",
        "fr": "répondants sans aucune réponse sur une échelle",
    },
    "left-out.without-unit": {
        "en": "respondents without a unit (they count for the organization only)",
        "nl": "respondenten zonder eenheid (ze tellen enkel mee voor de organisatie)",
        "fr": "répondants sans unité (ils ne comptent que pour l'organisation)",
    },
    "note.hours-without-participants": {
        "en": "No programme has participants: hours are taken as total hours.",
        "nl": "Geen enkel programma heeft deelnemers: uren gelden als totale uren.",
        "fr": "Aucun programme n'a de participants : les heures sont prises comme heures totales.",
    },
    "note.no-headcount": {
        "en": "Headcounts are not known: the response rate is not known, and units count by their respondents.",
        "nl": "De personeelsaantallen zijn niet bekend: de respons is niet bekend, en eenheden tellen naar respondenten.",
        "fr": "Les effectifs ne sont pas connus : le taux de réponse est inconnu, les unités comptent par répondants.",
    },
    "note.currency-not-available": {
        "en": "The survey file asks for {wanted}, but no chosen programme has it; the balance counts in {used}.",
        "nl": "Het surveybestand vraagt {wanted}, maar geen gekozen programma heeft dat; de balans telt in {used}.",
        "fr": "Le fichier d'enquête demande {wanted}, mais aucun programme choisi ne l'a ; le bilan compte en {used}.",
    },
    "note.unit-scope": {
        "en": "This report is about one unit: splits are shown for the whole organization only.",
        "nl": "Dit rapport gaat over één eenheid: opsplitsingen worden alleen voor de hele organisatie getoond.",
        "fr": "Ce rapport porte sur une unité : les ventilations ne sont montrées que pour toute l'organisation.",
    },
    "note.perceived-need": {
        "en": "Need is what respondents perceive; a share of need is not yet the benefit of money spent on it.",
        "nl": "Nood is wat respondenten ervaren; een aandeel van de nood is nog niet het nut van geld dat eraan besteed wordt.",
        "fr": "Le besoin est ce que perçoivent les répondants ; une part du besoin n'est pas encore l'utilité d'une dépense.",
    },
}
