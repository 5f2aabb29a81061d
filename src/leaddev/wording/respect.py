"""What the part on respect says."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "respect.not-asked": {
        "en": "Respect between groups: no question about it was asked.",
        "nl": "Respect tussen groepen: er is geen vraag over gesteld.",
        "fr": "Le respect entre groupes : aucune question n'a été posée à ce sujet.",
    },
    "respect.no-groups": {
        "en": "Respect between groups: the survey file names no groups of people, such as professions.",
        "nl": "Respect tussen groepen: het surveybestand noemt geen groepen mensen, zoals beroepen.",
        "fr": "Le respect entre groupes : le fichier d'enquête ne nomme aucun groupe, par exemple des professions.",
    },
    "respect.one-group": {
        "en": "Respect between groups: there is only one group.",
        "nl": "Respect tussen groepen: er is maar één groep.",
        "fr": "Le respect entre groupes : il n'y a qu'un seul groupe.",
    },
    "respect.too-few": {
        "en": "Respect between groups: no group has enough answers about another one to be shown.",
        "nl": "Respect tussen groepen: geen enkele groep heeft genoeg antwoorden over een andere om te tonen.",
        "fr": "Le respect entre groupes : aucun groupe n'a assez de réponses sur un autre pour les montrer.",
    },
    "respect.unit-scope": {
        "en": "Respect between groups: it is shown for the whole organization only.",
        "nl": "Respect tussen groepen: dat wordt alleen voor de hele organisatie getoond.",
        "fr": "Le respect entre groupes : il n'est montré que pour toute l'organisation.",
    },
    "respect.towards": {
        "en": "{giver} towards {receiver}",
        "nl": "{giver} tegenover {receiver}",
        "fr": "{giver} envers {receiver}",
    },
    "LD206.statement": {
        "en": "{giver} say that they show respect to {receiver} ({given} on 0–100). {receiver} say that they receive less of it ({received}): {gap} points apart{interval}.",
        "nl": "{giver} tegenover {receiver}: het respect dat de eersten zeggen te tonen staat op {given} (0–100), het respect dat de laatsten zeggen te krijgen op {received}. Dat is {gap} punten verschil{interval}.",
        "fr": "{giver} envers {receiver} : le respect que les premiers disent montrer se situe à {given} (0–100), celui que les seconds disent recevoir à {received}. L'écart est de {gap} points{interval}.",
    },
    "LD206.advice": {
        "en": "Bring these groups together to tell each other what respect looks like to them: {groups}. It is an understanding to gain, not a skill to train.",
        "nl": "Breng deze groepen samen om elkaar te vertellen hoe respect er voor hen uitziet: {groups}. Het is een inzicht om te verwerven, geen vaardigheid om te trainen.",
        "fr": "Réunissez ces groupes pour qu'ils se disent ce qu'est le respect à leurs yeux : {groups}. C'est une compréhension à acquérir, pas une technique à apprendre.",
    },
    "LD207.statement": {
        "en": "Respect is not mutual: {less} say that they receive {low_level} (0–100) from {more}, {more} say that they receive {high_level} from {less}. That is {gap} points apart{interval}.",
        "nl": "Respect is niet wederzijds: van {more} voor {less} komt er {low_level} aan (0–100), in de andere richting {high_level}. Dat is {gap} punten verschil{interval}.",
        "fr": "Le respect n'est pas réciproque : celui qui arrive de {more} à {less} se situe à {low_level} (0–100), en sens inverse à {high_level}. L'écart est de {gap} points{interval}.",
    },
    "LD207.advice": {
        "en": "Let these groups hear from each other when they feel respected: {groups}. Begin with {less}, who receive least{conditions}.",
        "nl": "Laat deze groepen van elkaar horen wanneer ze zich gerespecteerd voelen: {groups}. Begin met {less}, die het minst krijgen{conditions}.",
        "fr": "Que ces groupes s'entendent dire quand ils se sentent respectés : {groups}. Commencez par celui qui en reçoit le moins ({less}){conditions}.",
    },
    "terminal.section.respect": {
        "en": "RESPECT BETWEEN GROUPS",
        "nl": "RESPECT TUSSEN GROEPEN",
        "fr": "LE RESPECT ENTRE GROUPES",
    },
    "terminal.respect.aside": {
        "en": "given as the row says it gives it / received as the column says it receives it, 0–100",
        "nl": "getoond volgens de rij / gekregen volgens de kolom, 0–100",
        "fr": "montré selon la ligne / reçu selon la colonne, 0–100",
    },
    "terminal.respect.aside-list": {
        "en": "given, as the giver says / received, as the receiver says, 0–100",
        "nl": "getoond volgens de gever / gekregen volgens de ontvanger, 0–100",
        "fr": "montré selon qui donne / reçu selon qui reçoit, 0–100",
    },
    "terminal.respect.giver": {"en": "shows respect to", "nl": "toont respect voor", "fr": "montre du respect à"},
    "terminal.respect.blind-spot": {
        "en": "less is received than the giver says it gives",
        "nl": "er komt minder aan dan de gever zegt te tonen",
        "fr": "il en arrive moins que ce que dit montrer le groupe qui donne",
    },
    "terminal.respect.underestimated": {
        "en": "more is received than the giver says it gives",
        "nl": "er komt meer aan dan de gever zegt te tonen",
        "fr": "il en arrive plus que ce que dit montrer le groupe qui donne",
    },
    "terminal.respect.unknown": {
        "en": "too few answers, or answers that are all alike and would give people away",
        "nl": "te weinig antwoorden, of antwoorden die allemaal gelijk zijn en mensen zouden verraden",
        "fr": "trop peu de réponses, ou des réponses toutes identiques qui trahiraient des personnes",
    },
    "terminal.respect.own-group.one": {
        "en": "{count} answer about people's own group is left out.",
        "nl": "{count} antwoord over de eigen groep is weggelaten.",
        "fr": "{count} réponse sur son propre groupe est écartée.",
    },
    "terminal.respect.own-group.other": {
        "en": "{count} answers about people's own group are left out.",
        "nl": "{count} antwoorden over de eigen groep zijn weggelaten.",
        "fr": "{count} réponses sur son propre groupe sont écartées.",
    },
}
