"""What the parts on preconditions and leadership, their findings (LD21x, LD40x) and the sequence say."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "preconditions.not-asked": (
        "Whether it is safe to start cannot be told: the survey did not ask about it.",
        "Of het veilig is om te beginnen, is niet te zeggen: de bevraging vroeg er niet naar.",
        "Impossible de dire si l’on peut commencer en sécurité : l’enquête ne l’a pas demandé.",
    ),
    "preconditions.caution": (
        "A closed gate holds back a recommendation, never a person. It is no judgement of a manager and must not be used against one.",
        "Een gesloten poort houdt een aanbeveling tegen, nooit een mens. Ze is geen oordeel over een leidinggevende en mag niet tegen iemand worden gebruikt.",
        "Une porte fermée retient une recommandation, jamais une personne. Elle ne juge aucun responsable et ne doit être retournée contre personne.",
    ),
    "advice.conditions-first": (
        ", first where this is in place: {gates}",
        ", eerst waar dit vervuld is: {gates}",
        ", d’abord là où ceci est acquis : {gates}",
    ),
    "advice.conditions-first-for": (
        "; for {rings} first where this is in place: {gates}",
        "; voor {rings} eerst waar dit vervuld is: {gates}",
        " ; pour {rings} d’abord là où ceci est acquis : {gates}",
    ),
    "advice.conditions-once": (
        ", once this is in place: {gates}",
        ", zodra dit vervuld is: {gates}",
        ", une fois que ceci est acquis : {gates}",
    ),
    "advice.conditions-once-for": (
        "; for {rings} once this is in place: {gates}",
        "; voor {rings} zodra dit vervuld is: {gates}",
        " ; pour {rings} une fois que ceci est acquis : {gates}",
    ),
    "advice.after": (", after {rings}", ", na {rings}", ", après {rings}"),
    "advice.conditions-unknown": (
        ", once what has to come first is known to be in place",
        ", zodra bekend is dat vervuld is wat eerst moet komen",
        ", une fois que l’on sait acquis ce qui doit venir d’abord",
    ),
    "preconditions.more": ("{count} more", "nog {count}", "{count} autres"),
    "preconditions.interval": (" ({low}–{high})", " ({low}–{high})", " ({low}–{high})"),
    "preconditions.with-level": ("{name} with {level}", "{name} met {level}", "{name} avec {level}"),
    "preconditions.outer-rings": ("the outer rings", "de buitenste ringen", "les anneaux extérieurs"),
    "preconditions.hidden.one": (
        "{count} unit that is not shown",
        "{count} eenheid die niet getoond wordt",
        "{count} unité qui n'est pas montrée",
    ),
    "preconditions.hidden.other": (
        "{count} units that are not shown",
        "{count} eenheden die niet getoond worden",
        "{count} unités qui ne sont pas montrées",
    ),
    # why a gate is unknown
    # findings
    "LD401.statement": (
        "“{gate}”: respondents rate it below the floor of {threshold} in {places}.",
        "“{gate}”: respondenten plaatsen dit onder de ondergrens van {threshold} in {places}.",
        "« {gate} » : les répondants situent ce point sous le seuil de {threshold} dans {places}.",
    ),
    "LD401.advice": ("{advice}", "{advice}", "{advice}"),
    "LD401.wait": (
        "In {units}, wait with work on {rings}. First come leaders’ own behaviour, help with conflict, workload and clear roles; training in {taught} goes on. A closed gate is no judgement of a manager.",
        "Wacht in {units} met werk rond {rings}. Eerst komen het gedrag van leidinggevenden zelf, hulp bij conflicten, werkdruk en duidelijke rollen; opleiding in {taught} loopt door. Een gesloten poort is geen oordeel over een leidinggevende.",
        "Dans {units}, attendez avant de travailler sur {rings}. D’abord viennent le comportement des responsables eux-mêmes, l’aide en cas de conflit, la charge de travail et des rôles clairs ; la formation sur {taught} continue. Une porte fermée ne juge aucun responsable.",
    ),
    "LD401.begin": (
        "In {units}, begin with leaders’ own behaviour, help with conflict, workload and clear roles; training in {taught} goes on. A closed gate is no judgement of a manager.",
        "Begin in {units} met het gedrag van leidinggevenden zelf, hulp bij conflicten, werkdruk en duidelijke rollen; opleiding in {taught} loopt door. Een gesloten poort is geen oordeel over een leidinggevende.",
        "Dans {units}, commencez par le comportement des responsables eux-mêmes, l’aide en cas de conflit, la charge de travail et des rôles clairs ; la formation sur {taught} continue. Une porte fermée ne juge aucun responsable.",
    ),
    "LD402.statement": (
        "The training list has {programmes} for {unit}, on {rings}, where this is not in place: {gates}.",
        "De opleidingslijst bevat {programmes} voor {unit}, rond {rings}, terwijl dit daar niet vervuld is: {gates}.",
        "La liste des formations prévoit {programmes} pour {unit}, sur {rings}, alors que ceci n’y est pas acquis : {gates}.",
    ),
    "LD402.advice": (
        "Move it to a later time, or to units where the conditions are in place. In {unit}, begin with leaders’ own behaviour, help with conflict, workload and clear roles; training in {taught} goes on.",
        "Verplaats dit naar later, of naar eenheden waar de voorwaarden vervuld zijn. Begin in {unit} met het gedrag van leidinggevenden zelf, hulp bij conflicten, werkdruk en duidelijke rollen; opleiding in {taught} loopt door.",
        "Reportez cela, ou proposez-le aux unités où les conditions sont réunies. Dans {unit}, commencez par le comportement des responsables eux-mêmes, l’aide en cas de conflit, la charge de travail et des rôles clairs ; la formation sur {taught} continue.",
    ),
    "LD403.statement": (
        "“{gate}”: at least {share} of respondents rate it below {threshold}, although the group as a whole is not clearly below. This holds for {places}.",
        "“{gate}”: minstens {share} van de respondenten plaatst dit onder {threshold}, al zit de groep als geheel er niet duidelijk onder. Dat geldt voor {places}.",
        "« {gate} » : au moins {share} des répondants situent ce point sous {threshold}, même si le groupe dans son ensemble n’est pas nettement dessous. Cela vaut pour {places}.",
    ),
    "LD403.advice": ("{advice}", "{advice}", "{advice}"),
    "LD403.before": (
        "In {units}, before work on {rings} begins, ask what people who rate “{gate}” low would need, in ways that ask nobody to identify themselves.",
        "Vraag in {units}, voordat het werk rond {rings} begint, wat mensen die “{gate}” laag beoordelen, nodig hebben, zonder dat iemand zich bekend moet maken.",
        "Dans {units}, avant de travailler sur {rings}, demandez de quoi auraient besoin les personnes qui notent bas « {gate} », sans que personne doive se dévoiler.",
    ),
    "LD403.ask": (
        "In {units}, ask what people who rate “{gate}” low would need, in ways that ask nobody to identify themselves.",
        "Vraag in {units} wat mensen die “{gate}” laag beoordelen, nodig hebben, zonder dat iemand zich bekend moet maken.",
        "Dans {units}, demandez de quoi auraient besoin les personnes qui notent bas « {gate} », sans que personne doive se dévoiler.",
    ),
    "LD404.statement": ("{sentence}", "{sentence}", "{sentence}"),
    "LD404.one": (
        "It cannot be told whether every condition is in place: {reasons}.",
        "Het is niet te zeggen of elke voorwaarde vervuld is: {reasons}.",
        "Impossible de dire si chaque condition est réunie : {reasons}.",
    ),
    "LD404.units": (
        "In {count} of {total} units it cannot be told whether every condition is in place: {reasons}.",
        "In {count} van {total} eenheden is niet te zeggen of elke voorwaarde vervuld is: {reasons}.",
        "Dans {count} unités sur {total}, impossible de dire si chaque condition est réunie : {reasons}.",
    ),
    "LD404.advice": (
        "Unknown is not open. Ask again where few answered, and talk with the others before anything is planned there.",
        "Onbekend is niet open. Vraag opnieuw waar weinigen antwoordden, en praat met de anderen voordat er iets gepland wordt.",
        "Inconnu ne veut pas dire ouvert. Relancez là où peu ont répondu, et parlez avec les autres avant de prévoir quoi que ce soit.",
    ),
    # the sequence
    "sequence.gate.done-here": (
        "Nothing has to wait for it.",
        "Niets hoeft erop te wachten.",
        "Rien n’a à l’attendre.",
    ),
    "sequence.gate.done": (
        "In place in every unit that may be shown.",
        "Vervuld in elke eenheid die getoond mag worden.",
        "Acquis dans chaque unité qui peut être montrée.",
    ),
    "sequence.gate.now": (
        "Not in place yet in {places}: begin there.",
        "Nog niet vervuld in {places}: begin daar.",
        "Pas encore acquis dans {places} : commencez par là.",
    ),
    "sequence.gate.unknown": (
        "Nowhere missing for certain, but it cannot be told in {places}: ask there.",
        "Nergens met zekerheid afwezig, maar niet te zeggen in {places}: vraag het daar na.",
        "Ne manque nulle part avec certitude, mais indécidable dans {places} : demandez-le sur place.",
    ),
    "sequence.gate.not-asked": (
        "Not known: not asked, or answered by too few. Find out before you begin.",
        "Niet bekend: niet gevraagd, of door te weinig mensen beantwoord. Ga het na voordat u begint.",
        "On l’ignore : question non posée, ou trop peu de réponses. Renseignez-vous avant de commencer.",
    ),
    "sequence.ring.no-need": (
        "The survey shows no need here: it lies below {limit} of 100.",
        "De bevraging toont hier geen nood: ze ligt onder {limit} op 100.",
        "L’enquête ne montre pas de besoin ici : il est inférieur à {limit} sur 100.",
    ),
    "sequence.ring.in-line": (
        "There is need, and the training keeps pace with it: go on.",
        "Er is nood, en de opleiding houdt er gelijke tred mee: ga door.",
        "Le besoin existe et la formation le suit : continuez.",
    ),
    "sequence.ring.over": (
        "There is need, and the training here takes more than its share of it.",
        "Er is nood, en de opleiding neemt hier meer dan het aandeel van die nood in.",
        "Le besoin existe, et la formation y prend plus que la part de ce besoin.",
    ),
    "sequence.ring.now": (
        "There is need, and nothing has to come first.",
        "Er is nood, en er hoeft niets aan vooraf te gaan.",
        "Le besoin existe, et rien ne doit précéder.",
    ),
    "sequence.ring.where": (
        "Only where this is in place: {gates}.",
        "Alleen waar dit vervuld is: {gates}.",
        "Seulement là où ceci est acquis : {gates}.",
    ),
    "sequence.ring.once": (
        "Only once this is in place: {gates}.",
        "Pas zodra dit vervuld is: {gates}.",
        "Seulement une fois que ceci est acquis : {gates}.",
    ),
    "sequence.ring.share": (
        "{share} of staff work in units where that is known to be so.",
        "{share} van het personeel werkt in eenheden waar dat vaststaat.",
        "{share} du personnel travaille dans des unités où c’est établi.",
    ),
    "sequence.ring.after": ("After {rings}.", "Na {rings}.", "Après {rings}."),
    "sequence.ring.unknown": (
        "Whether there is need cannot be told from the answers.",
        "Of er nood is, valt uit de antwoorden niet op te maken.",
        "Les réponses ne disent pas s’il y a un besoin.",
    ),
    "sequence.horizon.one": (
        "Progress cannot be judged before {count} month has passed.",
        "Vooruitgang is niet te beoordelen voordat er {count} maand voorbij is.",
        "Aucun progrès ne peut être jugé avant {count} mois.",
    ),
    "sequence.horizon.other": (
        "Progress cannot be judged before {count} months have passed.",
        "Vooruitgang is niet te beoordelen voordat er {count} maanden voorbij zijn.",
        "Aucun progrès ne peut être jugé avant {count} mois.",
    ),
    "sequence.ring-months.one": ("{ring} {count} month", "{ring} {count} maand", "{ring} {count} mois"),
    "sequence.ring-months.other": ("{ring} {count} months", "{ring} {count} maanden", "{ring} {count} mois"),
    "sequence.horizons": (
        "Before these times have passed, no verdict on progress is possible: {rings}.",
        "Voordat deze termijnen voorbij zijn, is geen oordeel over vooruitgang mogelijk: {rings}.",
        "Aucun jugement sur les progrès n’est possible avant ces délais : {rings}.",
    ),
    # the terminal
    "terminal.section.preconditions": ("SAFE TO START?", "VEILIG OM TE BEGINNEN?", "PEUT-ON COMMENCER ?"),
    "terminal.gate.open": ("open", "open", "ouvert"),
    "terminal.gate.closed": ("closed", "gesloten", "fermé"),
    "terminal.gate.unknown": ("unknown", "onbekend", "inconnu"),
    "terminal.gates.level": (
        "Level 0–100; a gate is open from {floor} ({confidence} interval) where at least {response} answered.",
        "Niveau 0–100; een poort is open vanaf {floor} (interval van {confidence}) waar minstens {response} antwoordde.",
        "Niveau 0–100 ; une porte est ouverte à partir de {floor} (intervalle à {confidence}) si au moins {response} ont répondu.",
    ),
    "terminal.gates.level-only": (
        "Level 0–100; a gate is open from {floor} ({confidence} interval).",
        "Niveau 0–100; een poort is open vanaf {floor} (interval van {confidence}).",
        "Niveau 0–100 ; une porte est ouverte à partir de {floor} (intervalle à {confidence}).",
    ),
    "terminal.gates.drawn": (
        "{state}; the threshold is {floor}",
        "{state}; de drempel is {floor}",
        "{state} ; le seuil est {floor}",
    ),
    "terminal.gates.unknown": ("Unknown: {reasons}.", "Onbekend: {reasons}.", "Inconnu : {reasons}."),
    "terminal.gates.reason": ("{group}: {reason}", "{group}: {reason}", "{group} : {reason}"),
    "terminal.gates.next": ("; ", "; ", " ; "),
    "terminal.gates.waiting": (
        "{ring}: {closed} of staff work where a condition is known to be missing, {unknown} where it is not known.",
        "{ring}: {closed} van het personeel werkt waar zeker een voorwaarde ontbreekt, {unknown} waar dat niet bekend is.",
        "{ring} : {closed} du personnel travaille là où une condition manque sûrement, {unknown} là où on l’ignore.",
    ),
    "terminal.gates.planned": (
        "Planned there all the same: {programmes}.",
        "Daar toch gepland: {programmes}.",
        "Prévu là malgré tout : {programmes}.",
    ),
    "terminal.step.done": ("in place", "vervuld", "acquis"),
    "terminal.step.now": ("now", "nu", "maintenant"),
    "terminal.step.ongoing": ("under way", "loopt", "en cours"),
    "terminal.step.no-need": ("no need shown", "geen nood gebleken", "pas de besoin montré"),
    "terminal.step.later": ("later", "later", "plus tard"),
    "terminal.step.unknown": ("not known", "niet bekend", "non connu"),
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
    "terminal.leadership.verdict": ("leaders see it", "leiding ziet dit", "les responsables voient"),
    "terminal.leadership.leaders-higher": ("higher", "hoger", "plus haut"),
    "terminal.leadership.leaders-lower": ("lower", "lager", "plus bas"),
    "terminal.leadership.alike": ("alike", "gelijk", "pareil"),
    "terminal.leadership.cannot-tell": ("cannot tell", "niet te zeggen", "indécidable"),
    "terminal.leadership.title": ("{title}: ", "{title}: ", "{title} : "),
    "terminal.leadership.next": ("; ", "; ", " ; "),
    "terminal.clarity.clear": ("clear to staff", "duidelijk voor medewerkers", "clair pour le personnel"),
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
    "terminal.leadership.scale": ("Level 0–100.", "Niveau 0–100.", "Niveau 0–100."),
    "terminal.leadership.scale-apart": (
        "Level 0–100. Leaders are only shown together. Differences before rounding.",
        "Niveau 0–100. Leidinggevenden worden alleen samen getoond. Verschillen van vóór het afronden.",
        "Niveau 0–100. Les responsables ne sont montrés qu’ensemble. Différences avant arrondi.",
    ),
    "terminal.leadership.units": (
        "As everybody in a unit sees it:",
        "Zoals iedereen in een eenheid het ziet:",
        "Tel que le voient tous les membres d’une unité :",
    ),
}
