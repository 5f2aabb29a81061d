"""What the part on leadership and the findings LD211 to LD214 say."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "leadership.not-asked": {
        "en": "How leadership is seen cannot be told: the survey did not ask about it.",
        "nl": "Hoe leiderschap wordt gezien, is niet te zeggen: de bevraging vroeg er niet naar.",
        "fr": "Impossible de dire comment le leadership est perçu : l’enquête ne l’a pas demandé.",
    },
    "leadership.hidden": {
        "en": "How leadership is seen cannot be told: too few people answered these questions.",
        "nl": "Hoe leiderschap wordt gezien, is niet te zeggen: te weinig mensen beantwoordden die vragen.",
        "fr": "Impossible de dire comment le leadership est perçu : trop peu de réponses à ces questions.",
    },
    # why there is no figure
    "leadership.pair": {
        "en": "{aspect} ({leaders} against {staff})",
        "nl": "{aspect} ({leaders} tegenover {staff})",
        "fr": "{aspect} ({leaders} contre {staff})",
    },
    "leadership.at-level": {"en": "{aspect} at {level}", "nl": "{aspect} op {level}", "fr": "{aspect} à {level}"},
    "leadership.leaders-higher": {"en": "more favourably", "nl": "gunstiger", "fr": "plus favorablement"},
    "leadership.leaders-lower": {"en": "less favourably", "nl": "minder gunstig", "fr": "moins favorablement"},
    # findings
    "LD211.statement": {
        "en": "Leaders see leadership here {direction} than staff do: {aspects}.",
        "nl": "Leidinggevenden zien het leiderschap hier {direction} dan medewerkers: {aspects}.",
        "fr": "Les responsables voient le leadership ici {direction} que le personnel : {aspects}.",
    },
    "LD211.advice": {
        "en": "Put both pictures side by side, in the leadership team first, and look for examples of what staff see.",
        "nl": "Leg beide beelden naast elkaar, eerst in het leidinggevend team, en zoek voorbeelden van wat medewerkers zien.",
        "fr": "Mettez les deux images côte à côte, d’abord dans l’équipe de direction, et cherchez des exemples de ce que voit le personnel.",
    },
    "LD212.statement": {"en": "{sentences}", "nl": "{sentences}", "fr": "{sentences}"},
    "LD212.said-not-heard": {
        "en": "{gate}: leaders, taken together, say so ({said}); staff hear less of it ({heard}).",
        "nl": "{gate}: leidinggevenden samen zeggen van wel ({said}); medewerkers horen er minder van ({heard}).",
        "fr": "{gate} : les responsables, pris ensemble, le disent ({said}) ; le personnel l’entend moins ({heard}).",
    },
    "LD212.not-clear-everybody": {
        "en": "{gate}: respondents rate it below the floor ({heard}).",
        "nl": "{gate}: respondenten plaatsen dit onder de ondergrens ({heard}).",
        "fr": "{gate} : les répondants situent ce point sous le seuil ({heard}).",
    },
    "LD212.not-clear": {
        "en": "{gate}: staff rate it below the floor ({heard}).",
        "nl": "{gate}: medewerkers plaatsen dit onder de ondergrens ({heard}).",
        "fr": "{gate} : le personnel situe ce point sous le seuil ({heard}).",
    },
    "LD212.units": {
        "en": "{gate}: respondents rate it below the floor in {units}.",
        "nl": "{gate}: respondenten plaatsen dit onder de ondergrens in {units}.",
        "fr": "{gate} : les répondants situent ce point sous le seuil dans {units}.",
    },
    "LD212.units-too": {
        "en": "It lies below the floor in {units}.",
        "nl": "Het ligt onder de ondergrens in {units}.",
        "fr": "Il se situe sous le seuil dans {units}.",
    },
    "LD212.advice": {
        "en": "Let leaders agree on a few values, say them in their own words and show what these cost them; then ask staff what they heard.",
        "nl": "Laat leidinggevenden enkele waarden kiezen, ze in eigen woorden zeggen en tonen wat ze hun kosten; vraag dan aan medewerkers wat ze hoorden.",
        "fr": "Que les responsables s’accordent sur quelques valeurs, les disent avec leurs mots et montrent ce qu’elles leur coûtent ; puis demandez au personnel ce qu’il a entendu.",
    },
    "LD213.statement": {"en": "{sentence}", "nl": "{sentence}", "fr": "{sentence}"},
    "LD213.everybody": {
        "en": "Respondents see least of these aspects of leadership: {aspects}. That is below the middle of 50.",
        "nl": "Van deze aspecten van leiderschap zien respondenten het minst: {aspects}. Dat is onder het midden van 50.",
        "fr": "Voici les aspects du leadership que les répondants voient le moins : {aspects}. C’est sous le milieu de 50.",
    },
    "LD213.staff": {
        "en": "Staff see least of these aspects of leadership: {aspects}. That is below the middle of 50.",
        "nl": "Van deze aspecten van leiderschap zien medewerkers het minst: {aspects}. Dat is onder het midden van 50.",
        "fr": "Voici les aspects du leadership que le personnel voit le moins : {aspects}. C’est sous le milieu de 50.",
    },
    "LD213.advice": {
        "en": "Choose one aspect, for instance the lowest ({lowest}). Let leaders agree on what people would see of it, and ask again after half a year.",
        "nl": "Kies één aspect, bijvoorbeeld het laagste ({lowest}). Laat leidinggevenden afspreken wat mensen ervan zouden zien, en vraag het na een half jaar opnieuw.",
        "fr": "Choisissez un aspect, par exemple le plus bas ({lowest}). Que les responsables conviennent de ce qu’on en verrait, et redemandez après six mois.",
    },
    "LD214.statement": {
        "en": "“{gate}”: the answers of leaders themselves lie far apart.",
        "nl": "“{gate}”: de antwoorden van leidinggevenden zelf liggen ver uit elkaar.",
        "fr": "« {gate} » : les réponses des responsables eux-mêmes sont très éloignées les unes des autres.",
    },
    "LD214.advice": {
        "en": "Let the leadership team compare, among themselves, which values each of them names first.",
        "nl": "Laat het leidinggevend team onder elkaar vergelijken welke waarden ieder van hen eerst noemt.",
        "fr": "Que l’équipe de direction compare, entre elle, les valeurs que chacun nomme en premier.",
    },
    # the terminal
    "terminal.section.leadership": {"en": "LEADERSHIP", "nl": "LEIDERSCHAP", "fr": "LEADERSHIP"},
    "terminal.leadership.aspect": {"en": "aspect", "nl": "aspect", "fr": "aspect"},
    "terminal.leadership.staff": {"en": "staff", "nl": "medewerkers", "fr": "personnel"},
    "terminal.leadership.everybody": {"en": "everybody", "nl": "iedereen", "fr": "tous"},
    "terminal.leadership.leaders": {"en": "leaders", "nl": "leidinggevenden", "fr": "responsables"},
    "terminal.leadership.difference": {"en": "difference", "nl": "verschil", "fr": "écart"},
    "terminal.leadership.verdict": {
        "en": "leaders see it",
        "nl": "leidinggevenden zien dit",
        "fr": "les responsables voient",
    },
    "terminal.leadership.leaders-higher": {"en": "higher", "nl": "hoger", "fr": "plus haut"},
    "terminal.leadership.leaders-lower": {"en": "lower", "nl": "lager", "fr": "plus bas"},
    "terminal.leadership.alike": {"en": "alike", "nl": "gelijk", "fr": "pareil"},
    "terminal.leadership.cannot-tell": {"en": "cannot tell", "nl": "niet te zeggen", "fr": "indécidable"},
    "terminal.leadership.title": {"en": "{title}: ", "nl": "{title}: ", "fr": "{title} : "},
    "terminal.leadership.next": {"en": "; ", "nl": "; ", "fr": " ; "},
    "terminal.clarity.clear": {
        "en": "clear: staff hear it",
        "nl": "duidelijk: medewerkers horen het",
        "fr": "clair : le personnel l’entend",
    },
    "terminal.clarity.said-not-heard": {
        "en": "said by leaders, not heard by staff",
        "nl": "door leidinggevenden gezegd, door medewerkers niet gehoord",
        "fr": "dit par les responsables, pas entendu par le personnel",
    },
    "terminal.clarity.not-clear": {
        "en": "not clear to staff",
        "nl": "niet duidelijk voor medewerkers",
        "fr": "pas clair pour le personnel",
    },
    "terminal.clarity.cannot-tell": {"en": "cannot tell", "nl": "niet te zeggen", "fr": "indécidable"},
    "terminal.clarity.shared": {
        "en": "leaders agree with each other",
        "nl": "leidinggevenden zijn het onderling eens",
        "fr": "les responsables sont d’accord entre eux",
    },
    "terminal.clarity.divided": {
        "en": "leaders disagree with each other",
        "nl": "leidinggevenden zijn het onderling oneens",
        "fr": "les responsables ne sont pas d’accord entre eux",
    },
    "terminal.leadership.scale": {
        "en": "0–100; in brackets: {confidence} intervals. Leaders are only shown together. Differences before rounding.",
        "nl": "0–100; tussen haakjes: intervallen van {confidence}. Leidinggevenden worden alleen samen getoond. Verschillen van vóór het afronden.",
        "fr": "0–100 ; entre parenthèses : intervalles à {confidence}. Les responsables ne sont montrés qu’ensemble. Différences avant arrondi.",
    },
    "terminal.leadership.units": {
        "en": "As everybody in a unit sees it:",
        "nl": "Zoals iedereen in een eenheid het ziet:",
        "fr": "Tel que le voient tous les membres d’une unité :",
    },
}
