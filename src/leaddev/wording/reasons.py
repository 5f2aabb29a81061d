"""Why a figure is not known, in the language of the report: scores give their reasons in English, with numbers in them."""

from __future__ import annotations

import re
from functools import lru_cache

from leaddev.wording.sentences import Wording

REASONS: dict[str, tuple[str, str]] = {
    # answers
    "not asked, or answered by too few": (
        "niet gevraagd, of door te weinig mensen beantwoord",
        "question non posée, ou trop peu de réponses",
    ),
    "not shown, to protect people": (
        "niet getoond, om mensen te beschermen",
        "non montré, pour protéger les personnes",
    ),
    "too few answers": ("te weinig antwoorden", "trop peu de réponses"),
    "too few answers to be shown": ("te weinig antwoorden om te tonen", "trop peu de réponses pour être montrées"),
    "fewer than {0} respondents did not say which group they belong to": (
        "minder dan {0} respondenten zeiden niet bij welke groep ze horen",
        "moins de {0} répondants n'ont pas dit à quel groupe ils appartiennent",
    ),
    "nobody named a value": ("niemand noemde een waarde", "personne n'a nommé de valeur"),
    "fewer than {0} respondents, so their number is not shown": (
        "minder dan {0} respondenten, dus wordt hun aantal niet getoond",
        "moins de {0} répondants, leur nombre n'est donc pas montré",
    ),
    # the balance
    "no training list": ("geen opleidingslijst", "pas de liste de formations"),
    "no programme with a ring has an amount": (
        "geen enkele opleiding met een ring heeft een bedrag of aantal",
        "aucune formation rattachée à un anneau n'a de montant ou de nombre",
    ),
    "the need of a ring is not known": ("de nood van een ring is niet bekend", "le besoin d'un anneau n'est pas connu"),
    "needs of different kinds are not compared": (
        "noden van verschillende soort worden niet vergeleken",
        "des besoins de nature différente ne sont pas comparés",
    ),
    "importance was not asked, or rated by too few": (
        "het belang is niet gevraagd, of door te weinig mensen beoordeeld",
        "l'importance n'a pas été demandée, ou trop peu de personnes l'ont évaluée",
    ),
    "the level was not asked": ("het niveau is niet gevraagd", "le niveau n'a pas été demandé"),
    "neither side of the verdict shows a need": (
        "geen van beide kanten van het oordeel toont een nood",
        "aucun des deux côtés du verdict ne montre de besoin",
    ),
    "questions of a ring go against each other": (
        "vragen over een ring gaan tegen elkaar in",
        "des questions sur un anneau se contredisent",
    ),
    "neither side of the verdict shows a need, nor that there is none": (
        "geen van beide kanten van het oordeel toont een nood, en ook niet dat er geen is",
        "aucun des deux côtés du verdict ne montre un besoin, ni son absence",
    ),
    "shares would tell a need that is not shown, to protect people": (
        "aandelen zouden een nood prijsgeven die niet getoond wordt, om mensen te beschermen",
        "des parts révéleraient un besoin qui n'est pas montré, pour protéger les personnes",
    ),
    "no chosen training goes here": ("hier gaat geen gekozen opleiding naartoe", "aucune formation choisie n'y va"),
    "what was chosen here has no amount": (
        "wat hier gekozen is, heeft geen bedrag of aantal",
        "ce qui a été choisi ici n'a ni montant ni nombre",
    ),
    "the need here is too small for a ratio": (
        "de nood is hier te klein voor een ratio",
        "le besoin y est trop faible pour un rapport",
    ),
    # units
    "fewer than {0} units with answers": (
        "minder dan {0} eenheden met antwoorden",
        "moins de {0} unités avec des réponses",
    ),
    "fewer than {0} units": ("minder dan {0} eenheden", "moins de {0} unités"),
    "ICC(2) is below {0}: an order of units would mostly be chance": (
        "ICC(2) ligt onder {0}: een rangorde van eenheden zou vooral toeval zijn",
        "ICC(2) est inférieur à {0} : un classement des unités relèverait surtout du hasard",
    ),
    # reliability
    "too few items: {0}, at least {1} are needed": (
        "te weinig vragen: {0}, er zijn er minstens {1} nodig",
        "trop peu de questions : {0}, il en faut au moins {1}",
    ),
    "too few items": ("te weinig vragen", "trop peu de questions"),
    "too few respondents: {0}, at least {1} are needed": (
        "te weinig respondenten: {0}, er zijn er minstens {1} nodig",
        "trop peu de répondants : {0}, il en faut au moins {1}",
    ),
    "too few respondents: at least {0} are needed": (
        "te weinig respondenten: er zijn er minstens {0} nodig",
        "trop peu de répondants : il en faut au moins {0}",
    ),
    "its items need not go together, so alpha does not judge them": (
        "de vragen hoeven niet samen te gaan, dus beoordeelt alfa ze niet",
        "ses questions ne vont pas forcément ensemble, alpha ne les juge donc pas",
    ),
    "the reliability of level or importance is not known": (
        "de betrouwbaarheid van niveau of belang is niet bekend",
        "la fiabilité du niveau ou de l'importance n'est pas connue",
    ),
    "Cronbach's alpha needs at least two items.": (
        "Cronbachs alfa vraagt minstens twee vragen.",
        "L'alpha de Cronbach demande au moins deux questions.",
    ),
    "Some pair of items has fewer than two shared answers, so their covariance is unknown.": (
        "Een paar vragen heeft minder dan twee gedeelde antwoorden, dus is hun samenhang niet bekend.",
        "Deux questions ont moins de deux réponses communes, leur covariance est donc inconnue.",
    ),
    "Standard deviations cannot be negative.": (
        "Standaardafwijkingen kunnen niet negatief zijn.",
        "Les écarts types ne peuvent pas être négatifs.",
    ),
    "item {0} has no variance": ("vraag {0} heeft geen variatie", "la question {0} ne varie pas"),
    "one factor needs at least three items": (
        "één factor vraagt minstens drie vragen",
        "un facteur demande au moins trois questions",
    ),
    "some pair of items has fewer than two shared answers": (
        "een paar vragen heeft minder dan twee gedeelde antwoorden",
        "deux questions ont moins de deux réponses communes",
    ),
    "Heywood case: the factor leaves item {0} no unique variance": (
        "Heywood-geval: de factor laat vraag {0} geen eigen variatie",
        "cas de Heywood : le facteur ne laisse pas de variance propre à la question {0}",
    ),
    "the correlation matrix is not positive definite": (
        "de correlatiematrix is niet positief definiet",
        "la matrice de corrélation n'est pas définie positive",
    ),
    "the correlations of the three items fit no single factor": (
        "de correlaties van de drie vragen passen niet bij één factor",
        "les corrélations des trois questions ne correspondent pas à un seul facteur",
    ),
    "the one-factor fit did not converge": (
        "de berekening met één factor kwam niet tot een einde",
        "le calcul à un facteur n'a pas convergé",
    ),
    # weighting
    "the population of a split is empty": (
        "de populatie van een opsplitsing is leeg",
        "la population d'une répartition est vide",
    ),
    "the populations of the two splits do not add up to the same number of people": (
        "de populaties van de twee opsplitsingen tellen niet op tot hetzelfde aantal mensen",
        "les populations des deux répartitions n'ont pas le même total",
    ),
    "a group, or a combination of groups, has fewer than {0} answers": (
        "een groep, of een combinatie van groepen, heeft minder dan {0} antwoorden",
        "un groupe, ou une combinaison de groupes, a moins de {0} réponses",
    ),
    "Empty cells make the row and column targets impossible to meet together.": (
        "Door lege combinaties van groepen zijn de twee bekende verdelingen niet samen te halen.",
        "Des combinaisons vides de groupes empêchent d'atteindre ensemble les deux répartitions connues.",
    ),
}
"""The English reason, with a place for each number -> in Dutch, in French."""

_NUMBER = r"(\d+(?:\.\d+)?)"


def in_words(reason: str, language: str) -> str:
    """The reason in a language; English, and a reason that is not known, as they are."""
    wording = Wording(language)
    if wording.spoken == "en":
        return reason
    found = REASONS.get(reason)
    numbers: tuple[str, ...] = ()
    if found is None:
        for pattern, translations in _patterns():
            if matched := pattern.fullmatch(reason):
                found, numbers = translations, matched.groups()
                break
        else:
            return reason
    sentence = wording.set_in_type(found[0 if wording.spoken == "nl" else 1])
    return sentence.format(*(number.replace(".", ",") for number in numbers))


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], tuple[str, str]], ...]:
    """The reasons with numbers in them; each place matches one number."""
    return tuple(
        (re.compile(re.sub(r"\\\{\d\\\}", lambda _: _NUMBER, re.escape(english))), translations)
        for english, translations in REASONS.items()
        if "{" in english
    )
