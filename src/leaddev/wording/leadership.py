"""What the part on leadership and the findings LD211 to LD214 say."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "leadership.not-asked": (
        "How leadership is seen cannot be told: the survey did not ask about it.",
        "Hoe leiderschap wordt gezien, is niet te zeggen: de bevraging vroeg er niet naar.",
        "Impossible de dire comment le leadership est perçu : l’enquête ne l’a pas demandé.",
    ),
    "leadership.hidden": (
        "How leadership is seen cannot be told: too few people answered these questions.",
        "Hoe leiderschap wordt gezien, is niet te zeggen: te weinig mensen beantwoordden die vragen.",
        "Impossible de dire comment le leadership est perçu : trop peu de réponses à ces questions.",
    ),
    # why there is no figure
    "leadership.pair": (
        "{aspect} ({leaders} against {staff})",
        "{aspect} ({leaders} tegenover {staff})",
        "{aspect} ({leaders} contre {staff})",
    ),
    "leadership.at-level": ("{aspect} at {level}", "{aspect} op {level}", "{aspect} à {level}"),
    "leadership.leaders-higher": ("more favourably", "gunstiger", "plus favorablement"),
    "leadership.leaders-lower": ("less favourably", "minder gunstig", "moins favorablement"),
    # findings
    "LD211.statement": (
        "Leaders see leadership here {direction} than staff do: {aspects}.",
        "Leidinggevenden zien het leiderschap hier {direction} dan medewerkers: {aspects}.",
        "Les responsables voient le leadership ici {direction} que le personnel : {aspects}.",
    ),
    "LD211.advice": (
        "Put both pictures side by side, in the leadership team first, and look for examples of what staff see.",
        "Leg beide beelden naast elkaar, eerst in het leidinggevend team, en zoek voorbeelden van wat medewerkers zien.",
        "Mettez les deux images côte à côte, d’abord dans l’équipe de direction, et cherchez des exemples de ce que voit le personnel.",
    ),
    "LD212.statement": ("{sentences}", "{sentences}", "{sentences}"),
    "LD212.said-not-heard": (
        "{gate}: leaders, taken together, say so ({said}); staff hear less of it ({heard}).",
        "{gate}: leidinggevenden samen zeggen van wel ({said}); medewerkers horen er minder van ({heard}).",
        "{gate} : les responsables, pris ensemble, le disent ({said}) ; le personnel l’entend moins ({heard}).",
    ),
    "LD212.not-clear-everybody": (
        "{gate}: respondents rate it below the floor ({heard}).",
        "{gate}: respondenten plaatsen dit onder de ondergrens ({heard}).",
        "{gate} : les répondants situent ce point sous le seuil ({heard}).",
    ),
    "LD212.not-clear": (
        "{gate}: staff rate it below the floor ({heard}).",
        "{gate}: medewerkers plaatsen dit onder de ondergrens ({heard}).",
        "{gate} : le personnel situe ce point sous le seuil ({heard}).",
    ),
    "LD212.units": (
        "{gate}: respondents rate it below the floor in {units}.",
        "{gate}: respondenten plaatsen dit onder de ondergrens in {units}.",
        "{gate} : les répondants situent ce point sous le seuil dans {units}.",
    ),
    "LD212.units-too": (
        "It lies below the floor in {units}.",
        "Het ligt onder de ondergrens in {units}.",
        "Il se situe sous le seuil dans {units}.",
    ),
    "LD212.advice": (
        "Let leaders agree on a few values, say them in their own words and show what these cost them; then ask staff what they heard.",
        "Laat leidinggevenden enkele waarden kiezen, ze in eigen woorden zeggen en tonen wat ze hun kosten; vraag dan aan medewerkers wat ze hoorden.",
        "Que les responsables s’accordent sur quelques valeurs, les disent avec leurs mots et montrent ce qu’elles leur coûtent ; puis demandez au personnel ce qu’il a entendu.",
    ),
    "LD213.statement": ("{sentence}", "{sentence}", "{sentence}"),
    "LD213.everybody": (
        "Respondents see least of these aspects of leadership: {aspects}. That is below the middle of 50.",
        "Van deze aspecten van leiderschap zien respondenten het minst: {aspects}. Dat is onder het midden van 50.",
        "Voici les aspects du leadership que les répondants voient le moins : {aspects}. C’est sous le milieu de 50.",
    ),
    "LD213.staff": (
        "Staff see least of these aspects of leadership: {aspects}. That is below the middle of 50.",
        "Van deze aspecten van leiderschap zien medewerkers het minst: {aspects}. Dat is onder het midden van 50.",
        "Voici les aspects du leadership que le personnel voit le moins : {aspects}. C’est sous le milieu de 50.",
    ),
    "LD213.advice": (
        "Choose one aspect, for instance the lowest ({lowest}). Let leaders agree on what people would see of it, and ask again after half a year.",
        "Kies één aspect, bijvoorbeeld het laagste ({lowest}). Laat leidinggevenden afspreken wat mensen ervan zouden zien, en vraag het na een half jaar opnieuw.",
        "Choisissez un aspect, par exemple le plus bas ({lowest}). Que les responsables conviennent de ce qu’on en verrait, et redemandez après six mois.",
    ),
    "LD214.statement": (
        "“{gate}”: the answers of leaders themselves lie far apart.",
        "“{gate}”: de antwoorden van leidinggevenden zelf liggen ver uit elkaar.",
        "« {gate} » : les réponses des responsables eux-mêmes sont très éloignées les unes des autres.",
    ),
    "LD214.advice": (
        "Let the leadership team compare, among themselves, which values each of them names first.",
        "Laat het leidinggevend team onder elkaar vergelijken welke waarden ieder van hen eerst noemt.",
        "Que l’équipe de direction compare, entre elle, les valeurs que chacun nomme en premier.",
    ),
    # the terminal
    "terminal.section.leadership": ("LEADERSHIP", "LEIDERSCHAP", "LEADERSHIP"),
    "terminal.leadership.aspect": ("aspect", "aspect", "aspect"),
    "terminal.leadership.staff": ("staff", "medewerkers", "personnel"),
    "terminal.leadership.everybody": ("everybody", "iedereen", "tous"),
    "terminal.leadership.leaders": ("leaders", "leidinggevenden", "responsables"),
    "terminal.leadership.difference": ("difference", "verschil", "écart"),
    "terminal.leadership.verdict": ("leaders see it", "leidinggevenden zien dit", "les responsables voient"),
    "terminal.leadership.leaders-higher": ("higher", "hoger", "plus haut"),
    "terminal.leadership.leaders-lower": ("lower", "lager", "plus bas"),
    "terminal.leadership.alike": ("alike", "gelijk", "pareil"),
    "terminal.leadership.cannot-tell": ("cannot tell", "niet te zeggen", "indécidable"),
    "terminal.leadership.title": ("{title}: ", "{title}: ", "{title} : "),
    "terminal.leadership.next": ("; ", "; ", " ; "),
    "terminal.clarity.clear": (
        "clear: staff hear it",
        "duidelijk: medewerkers horen het",
        "clair : le personnel l’entend",
    ),
    "terminal.clarity.said-not-heard": (
        "said by leaders, not heard by staff",
        "door leidinggevenden gezegd, door medewerkers niet gehoord",
        "dit par les responsables, pas entendu par le personnel",
    ),
    "terminal.clarity.not-clear": (
        "not clear to staff",
        "niet duidelijk voor medewerkers",
        "pas clair pour le personnel",
    ),
    "terminal.clarity.cannot-tell": ("cannot tell", "niet te zeggen", "indécidable"),
    "terminal.clarity.shared": (
        "leaders agree with each other",
        "leidinggevenden zijn het onderling eens",
        "les responsables sont d’accord entre eux",
    ),
    "terminal.clarity.divided": (
        "leaders disagree with each other",
        "leidinggevenden zijn het onderling oneens",
        "les responsables ne sont pas d’accord entre eux",
    ),
    "terminal.leadership.scale": (
        "0–100; in brackets: {confidence} intervals. Leaders are only shown together. Differences before rounding.",
        "0–100; tussen haakjes: intervallen van {confidence}. Leidinggevenden worden alleen samen getoond. Verschillen van vóór het afronden.",
        "0–100 ; entre parenthèses : intervalles à {confidence}. Les responsables ne sont montrés qu’ensemble. Différences avant arrondi.",
    ),
    "terminal.leadership.units": (
        "As everybody in a unit sees it:",
        "Zoals iedereen in een eenheid het ziet:",
        "Tel que le voient tous les membres d’une unité :",
    ),
}
