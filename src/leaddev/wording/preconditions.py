"""What the part on preconditions, the findings LD40x and the sequence say."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "preconditions.not-asked": {
        "en": "Whether it is safe to start cannot be told: the survey did not ask about it.",
        "nl": "Of het veilig is om te beginnen, is niet te zeggen: de bevraging vroeg er niet naar.",
        "fr": "Impossible de dire si l’on peut commencer en sécurité : l’enquête ne l’a pas demandé.",
    },
    "preconditions.caution": {
        "en": "A closed gate holds back a recommendation, never a person. It is no judgement of a manager and must not be used against one.",
        "nl": "Een gesloten poort houdt een aanbeveling tegen, nooit een mens. Ze is geen oordeel over een leidinggevende en mag niet tegen iemand worden gebruikt.",
        "fr": "Une porte fermée retient une recommandation, jamais une personne. Elle ne juge aucun responsable et ne doit être retournée contre personne.",
    },
    "advice.conditions": {
        "en": ", first where this is in place: {gates}",
        "nl": ", eerst waar dit vervuld is: {gates}",
        "fr": ", d’abord là où ceci est acquis : {gates}",
    },
    "advice.conditions-unknown": {
        "en": ", once what has to come first is known to be in place",
        "nl": ", zodra bekend is dat vervuld is wat eerst moet komen",
        "fr": ", une fois que l’on sait acquis ce qui doit venir d’abord",
    },
    "preconditions.more": {"en": "{count} more", "nl": "nog {count}", "fr": "{count} autres"},
    "preconditions.quoted": {"en": "“{text}”", "nl": "“{text}”", "fr": "« {text} »"},
    "preconditions.interval": {
        "en": " ({low}–{high})",
        "nl": " ({low}–{high})",
        "fr": " ({low}–{high})",
    },
    "preconditions.with-level": {
        "en": "{name} with {level}",
        "nl": "{name} met {level}",
        "fr": "{name} avec {level}",
    },
    "preconditions.outer-rings": {"en": "the outer rings", "nl": "de buitenste ringen", "fr": "les anneaux extérieurs"},
    "preconditions.hidden.one": {
        "en": "{count} unit that is not shown",
        "nl": "{count} eenheid die niet getoond wordt",
        "fr": "{count} unité qui n'est pas montrée",
    },
    "preconditions.hidden.other": {
        "en": "{count} units that are not shown",
        "nl": "{count} eenheden die niet getoond worden",
        "fr": "{count} unités qui ne sont pas montrées",
    },
    # why a gate is unknown
    # findings
    "LD401.statement": {
        "en": "“{gate}”: respondents rate it below the floor of {threshold} in {places}.",
        "nl": "“{gate}”: respondenten plaatsen dit onder de ondergrens van {threshold} in {places}.",
        "fr": "« {gate} » : les répondants situent ce point sous le seuil de {threshold} dans {places}.",
    },
    "LD401.advice": {"en": "{advice}", "nl": "{advice}", "fr": "{advice}"},
    "LD401.wait": {
        "en": "In {units}, wait with work on {rings}. First come leaders’ own behaviour, help with conflict, workload and clear roles; training in {taught} goes on. A closed gate is no judgement of a manager.",
        "nl": "Wacht in {units} met werk rond {rings}. Eerst komen het gedrag van leidinggevenden zelf, hulp bij conflicten, werkdruk en duidelijke rollen; opleiding in {taught} loopt door. Een gesloten poort is geen oordeel over een leidinggevende.",
        "fr": "Dans {units}, attendez avant de travailler sur {rings}. D’abord viennent le comportement des responsables eux-mêmes, l’aide en cas de conflit, la charge de travail et des rôles clairs ; la formation sur {taught} continue. Une porte fermée ne juge aucun responsable.",
    },
    "LD401.begin": {
        "en": "In {units}, begin with leaders’ own behaviour, help with conflict, workload and clear roles; training in {taught} goes on. A closed gate is no judgement of a manager.",
        "nl": "Begin in {units} met het gedrag van leidinggevenden zelf, hulp bij conflicten, werkdruk en duidelijke rollen; opleiding in {taught} loopt door. Een gesloten poort is geen oordeel over een leidinggevende.",
        "fr": "Dans {units}, commencez par le comportement des responsables eux-mêmes, l’aide en cas de conflit, la charge de travail et des rôles clairs ; la formation sur {taught} continue. Une porte fermée ne juge aucun responsable.",
    },
    "LD402.statement": {
        "en": "The training list has {programmes} for {unit}, on {rings}, where this is not in place: {gates}.",
        "nl": "De opleidingslijst bevat {programmes} voor {unit}, rond {rings}, terwijl dit daar niet vervuld is: {gates}.",
        "fr": "La liste des formations prévoit {programmes} pour {unit}, sur {rings}, alors que ceci n’y est pas acquis : {gates}.",
    },
    "LD402.advice": {
        "en": "Move it to a later time, or to units where the conditions are in place. In {unit}, begin with leaders’ own behaviour, help with conflict, workload and clear roles; training in {taught} goes on.",
        "nl": "Verplaats dit naar later, of naar eenheden waar de voorwaarden vervuld zijn. Begin in {unit} met het gedrag van leidinggevenden zelf, hulp bij conflicten, werkdruk en duidelijke rollen; opleiding in {taught} loopt door.",
        "fr": "Reportez cela, ou proposez-le aux unités où les conditions sont réunies. Dans {unit}, commencez par le comportement des responsables eux-mêmes, l’aide en cas de conflit, la charge de travail et des rôles clairs ; la formation sur {taught} continue.",
    },
    "LD403.statement": {
        "en": "“{gate}”: at least {share} of respondents rate it below {threshold}, although the group as a whole is not clearly below. This holds for {places}.",
        "nl": "“{gate}”: minstens {share} van de respondenten plaatst dit onder {threshold}, al zit de groep als geheel er niet duidelijk onder. Dat geldt voor {places}.",
        "fr": "« {gate} » : au moins {share} des répondants situent ce point sous {threshold}, même si le groupe dans son ensemble n’est pas nettement dessous. Cela vaut pour {places}.",
    },
    "LD403.advice": {"en": "{advice}", "nl": "{advice}", "fr": "{advice}"},
    "LD403.before": {
        "en": "Before work on {rings} begins there, ask what these people would need, in ways that ask nobody to identify themselves.",
        "nl": "Vraag daar, voordat het werk rond {rings} begint, wat deze mensen nodig hebben, zonder dat iemand zich bekend moet maken.",
        "fr": "Avant d’y travailler sur {rings}, demandez de quoi ces personnes auraient besoin, sans que personne doive se dévoiler.",
    },
    "LD403.ask": {
        "en": "Ask there what these people would need, in ways that ask nobody to identify themselves.",
        "nl": "Vraag daar wat deze mensen nodig hebben, zonder dat iemand zich bekend moet maken.",
        "fr": "Demandez là de quoi ces personnes auraient besoin, sans que personne doive se dévoiler.",
    },
    "LD404.statement": {
        "en": "In {count} of {total} units it cannot be told whether every condition is in place: {reasons}.",
        "nl": "In {count} van {total} eenheden is niet te zeggen of elke voorwaarde vervuld is: {reasons}.",
        "fr": "Dans {count} unités sur {total}, impossible de dire si chaque condition est réunie : {reasons}.",
    },
    "LD404.advice": {
        "en": "Unknown is not open. Ask again where few answered, and talk with the others before anything is planned there.",
        "nl": "Onbekend is niet open. Vraag opnieuw waar weinigen antwoordden, en praat met de anderen voordat er iets gepland wordt.",
        "fr": "Inconnu ne veut pas dire ouvert. Relancez là où peu ont répondu, et parlez avec les autres avant de prévoir quoi que ce soit.",
    },
    # the sequence
    "sequence.gate.done": {
        "en": "In place in every unit that may be shown.",
        "nl": "Vervuld in elke eenheid die getoond mag worden.",
        "fr": "Acquis dans chaque unité qui peut être montrée.",
    },
    "sequence.gate.now": {
        "en": "Not in place yet in {places}: begin there.",
        "nl": "Nog niet vervuld in {places}: begin daar.",
        "fr": "Pas encore acquis dans {places} : commencez par là.",
    },
    "sequence.gate.unknown": {
        "en": "Nowhere missing for certain, but it cannot be told in {places}: ask there.",
        "nl": "Nergens met zekerheid afwezig, maar niet te zeggen in {places}: vraag het daar na.",
        "fr": "Ne manque nulle part avec certitude, mais indécidable dans {places} : demandez-le sur place.",
    },
    "sequence.gate.not-asked": {
        "en": "Not known: not asked, or answered by too few. Find out before you begin.",
        "nl": "Niet bekend: niet gevraagd, of door te weinig mensen beantwoord. Ga het na voordat u begint.",
        "fr": "On l’ignore : question non posée, ou trop peu de réponses. Renseignez-vous avant de commencer.",
    },
    "sequence.ring.no-need": {
        "en": "The survey shows no need here: it lies below {limit} of 100.",
        "nl": "De bevraging toont hier geen nood: ze ligt onder {limit} op 100.",
        "fr": "L’enquête ne montre pas de besoin ici : il est inférieur à {limit} sur 100.",
    },
    "sequence.ring.in-line": {
        "en": "There is need, and the training keeps pace with it: go on.",
        "nl": "Er is nood, en de opleiding houdt er gelijke tred mee: ga door.",
        "fr": "Le besoin existe et la formation le suit : continuez.",
    },
    "sequence.ring.over": {
        "en": "There is need, and the training here takes more than its share of it.",
        "nl": "Er is nood, en de opleiding neemt hier meer dan het aandeel van die nood in.",
        "fr": "Le besoin existe, et la formation y prend plus que la part de ce besoin.",
    },
    "sequence.ring.now": {
        "en": "There is need, and nothing has to come first.",
        "nl": "Er is nood, en er hoeft niets aan vooraf te gaan.",
        "fr": "Le besoin existe, et rien ne doit précéder.",
    },
    "sequence.ring.later": {
        "en": "Only where this is in place: {gates}.",
        "nl": "Alleen waar dit vervuld is: {gates}.",
        "fr": "Seulement là où ceci est acquis : {gates}.",
    },
    "sequence.ring.later-share": {
        "en": "Only where this is in place: {gates}. {share} of staff work in units where that is known to be so.",
        "nl": "Alleen waar dit vervuld is: {gates}. {share} van het personeel werkt in eenheden waar dat vaststaat.",
        "fr": "Seulement là où ceci est acquis : {gates}. {share} du personnel travaille dans des unités où c’est établi.",
    },
    "sequence.ring.after": {
        "en": "After {rings}.",
        "nl": "Na {rings}.",
        "fr": "Après {rings}.",
    },
    "sequence.ring.unknown": {
        "en": "Whether there is need cannot be told from the answers.",
        "nl": "Of er nood is, valt uit de antwoorden niet op te maken.",
        "fr": "Les réponses ne disent pas s’il y a un besoin.",
    },
    "sequence.horizon.one": {
        "en": "Progress cannot be judged before {count} month has passed.",
        "nl": "Vooruitgang is niet te beoordelen voordat er {count} maand voorbij is.",
        "fr": "Aucun progrès ne peut être jugé avant {count} mois.",
    },
    "sequence.horizon.other": {
        "en": "Progress cannot be judged before {count} months have passed.",
        "nl": "Vooruitgang is niet te beoordelen voordat er {count} maanden voorbij zijn.",
        "fr": "Aucun progrès ne peut être jugé avant {count} mois.",
    },
    "sequence.ring-months.one": {
        "en": "{ring} {count} month",
        "nl": "{ring} {count} maand",
        "fr": "{ring} {count} mois",
    },
    "sequence.ring-months.other": {
        "en": "{ring} {count} months",
        "nl": "{ring} {count} maanden",
        "fr": "{ring} {count} mois",
    },
    "sequence.horizons": {
        "en": "Before these times have passed, no verdict on progress is possible: {rings}.",
        "nl": "Voordat deze termijnen voorbij zijn, is geen oordeel over vooruitgang mogelijk: {rings}.",
        "fr": "Aucun jugement sur les progrès n’est possible avant ces délais : {rings}.",
    },
    # the terminal
    "terminal.section.preconditions": {
        "en": "SAFE TO START?",
        "nl": "VEILIG OM TE BEGINNEN?",
        "fr": "PEUT-ON COMMENCER ?",
    },
    "terminal.gate.open": {"en": "open", "nl": "open", "fr": "ouvert"},
    "terminal.gate.closed": {"en": "closed", "nl": "gesloten", "fr": "fermé"},
    "terminal.gate.unknown": {"en": "unknown", "nl": "onbekend", "fr": "inconnu"},
    "terminal.gates.level": {
        "en": "Level 0–100; a gate is open from {floor} ({confidence} interval) where at least {response} answered.",
        "nl": "Niveau 0–100; een poort is open vanaf {floor} (interval van {confidence}) waar minstens {response} antwoordde.",
        "fr": "Niveau 0–100 ; une porte est ouverte à partir de {floor} (intervalle à {confidence}) si au moins {response} ont répondu.",
    },
    "terminal.gates.level-only": {
        "en": "Level 0–100; a gate is open from {floor} ({confidence} interval).",
        "nl": "Niveau 0–100; een poort is open vanaf {floor} (interval van {confidence}).",
        "fr": "Niveau 0–100 ; une porte est ouverte à partir de {floor} (intervalle à {confidence}).",
    },
    "terminal.gates.unknown": {"en": "Unknown: {reasons}.", "nl": "Onbekend: {reasons}.", "fr": "Inconnu : {reasons}."},
    "terminal.gates.reason": {"en": "{group}: {reason}", "nl": "{group}: {reason}", "fr": "{group} : {reason}"},
    "terminal.gates.next": {"en": "; ", "nl": "; ", "fr": " ; "},
    "terminal.gates.waiting": {
        "en": "{ring}: {closed} of staff work where a condition is known to be missing, {unknown} where it is not known.",
        "nl": "{ring}: {closed} van het personeel werkt waar zeker een voorwaarde ontbreekt, {unknown} waar dat niet "
        "bekend is.",
        "fr": "{ring} : {closed} du personnel travaille là où une condition manque sûrement, {unknown} là où on l’ignore.",
    },
    "terminal.gates.planned": {
        "en": "Planned there all the same: {programmes}.",
        "nl": "Daar toch gepland: {programmes}.",
        "fr": "Prévu là malgré tout : {programmes}.",
    },
    "terminal.step.done": {"en": "in place", "nl": "vervuld", "fr": "acquis"},
    "terminal.step.now": {"en": "now", "nl": "nu", "fr": "maintenant"},
    "terminal.step.ongoing": {"en": "under way", "nl": "loopt", "fr": "en cours"},
    "terminal.step.no-need": {"en": "no need shown", "nl": "geen nood gebleken", "fr": "pas de besoin montré"},
    "terminal.step.later": {"en": "later", "nl": "later", "fr": "plus tard"},
    "terminal.step.unknown": {"en": "not known", "nl": "niet bekend", "fr": "non connu"},
}
