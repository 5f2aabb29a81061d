"""What is said of single questions."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "terminal.section.items": {
        "en": "QUESTION BY QUESTION",
        "nl": "VRAAG PER VRAAG",
        "fr": "QUESTION PAR QUESTION",
    },
    "terminal.items.by-mwds": {
        "en": "the largest weighted discrepancy first",
        "nl": "het grootste gewogen verschil eerst",
        "fr": "le plus grand écart pondéré d’abord",
    },
    "terminal.items.by-gap": {
        "en": "the largest gap first",
        "nl": "de grootste kloof eerst",
        "fr": "le plus grand écart d’abord",
    },
    "terminal.items.rank": {"en": "no.", "nl": "nr.", "fr": "n°"},
    "terminal.items.text": {"en": "statement", "nl": "stelling", "fr": "affirmation"},
    "terminal.items.ring": {"en": "ring", "nl": "ring", "fr": "anneau"},
    "terminal.items.n": {"en": "n", "nl": "n", "fr": "n"},
    "terminal.items.level": {"en": "level", "nl": "niveau", "fr": "niveau"},
    "terminal.items.importance": {"en": "import.", "nl": "belang", "fr": "import."},
    "terminal.items.gap": {"en": "gap", "nl": "kloof", "fr": "écart"},
    "terminal.items.shortfall": {"en": "fall short", "nl": "tekort", "fr": "manque"},
    "terminal.items.mwds": {"en": "MWDS", "nl": "MWDS", "fr": "MWDS"},
    "share.at-most": {"en": "{share} or less", "nl": "{share} of minder", "fr": "{share} ou moins"},
    "share.at-least": {"en": "{share} or more", "nl": "{share} of meer", "fr": "{share} ou plus"},
    "terminal.items.reversed": {
        "en": "{text} (turned round)",
        "nl": "{text} (omgekeerd)",
        "fr": "{text} (inversé)",
    },
    "terminal.items.about.importance": {
        "en": "Level and importance 0–100, from people who rated both; the gap is importance less level, before rounding. "
        "Fall short: people who rate the level below the importance.",
        "nl": "Niveau en belang 0–100, van wie beide beoordeelde; de kloof is belang min niveau, vóór afronding. "
        "Tekort: mensen die het niveau lager beoordelen dan het belang.",
        "fr": "Niveau et importance de 0 à 100, pour qui a évalué les deux ; l’écart est l’importance moins le niveau, "
        "avant arrondi. Manque : personnes qui évaluent le niveau sous l’importance.",
    },
    "terminal.items.by-level": {
        "en": "the lowest level first",
        "nl": "het laagste niveau eerst",
        "fr": "le niveau le plus bas d’abord",
    },
    "terminal.items.about.none": {
        "en": "Level 0–100, from the same people as the level of the ring.",
        "nl": "Niveau 0–100, van dezelfde mensen als het niveau van de ring.",
        "fr": "Niveau de 0 à 100, des mêmes personnes que le niveau de l’anneau.",
    },
    "terminal.items.about.once": {
        "en": "Level 0–100, from people who gave the importance of the ring, too. Fall short: people who rate the level "
        "below that importance.",
        "nl": "Niveau 0–100, van wie ook het belang van de ring gaf. Tekort: mensen die het niveau lager beoordelen dan dat "
        "belang.",
        "fr": "Niveau de 0 à 100, de qui a donné aussi l’importance de l’anneau. Manque : personnes qui évaluent le niveau "
        "sous cette importance.",
    },
    "terminal.items.about.target": {
        "en": "Level 0–100; the gap is the target less the level. Fall short: people who rate the level below the target.",
        "nl": "Niveau 0–100; de kloof is de streefwaarde min het niveau. Tekort: mensen die het niveau onder de streefwaarde "
        "schatten.",
        "fr": "Niveau de 0 à 100 ; l’écart est l’objectif moins le niveau. Manque : personnes qui évaluent le niveau sous "
        "l’objectif.",
    },
    "terminal.items.about.top": {
        "en": "Level 0–100; the gap is the highest answer less the level. Fall short: people who rate the level below the "
        "highest answer.",
        "nl": "Niveau 0–100; de kloof is het hoogste antwoord min het niveau. Tekort: mensen die het niveau onder het hoogste "
        "antwoord schatten.",
        "fr": "Niveau de 0 à 100 ; l’écart est la réponse la plus haute moins le niveau. Manque : personnes qui évaluent le "
        "niveau sous la réponse la plus haute.",
    },
    "terminal.items.about.direct": {
        "en": "The gap is how much development is needed, 0–100: the mean distance to the answer that asks for none. Fall "
        "short: people who see any need.",
        "nl": "De kloof is hoeveel ontwikkeling nodig is, 0–100: de gemiddelde afstand tot het antwoord dat er geen vraagt. "
        "Tekort: mensen die enige nood zien.",
        "fr": "L’écart est le développement nécessaire, de 0 à 100 : la distance moyenne à la réponse qui n’en demande pas. "
        "Manque : personnes qui voient un besoin.",
    },
    "terminal.items.mwds-about": {
        "en": "MWDS: the mean of importance less level, times the mean importance, in points of the answer scale "
        "(Borich 1980). It ranks; it has no unit.",
        "nl": "MWDS: het gemiddelde van belang min niveau, maal het gemiddelde belang, in punten van de antwoordschaal "
        "(Borich 1980). Het rangschikt; het heeft geen eenheid.",
        "fr": "MWDS : la moyenne de l’importance moins le niveau, fois l’importance moyenne, en points de l’échelle de "
        "réponse (Borich 1980). Il sert à classer ; il n’a pas d’unité.",
    },
    "terminal.items.n-about": {
        "en": "n is not shown where it would tell that only a few people left a question out.",
        "nl": "n wordt niet getoond waar het zou verraden dat maar enkele mensen een vraag oversloegen.",
        "fr": "n n’est pas indiqué là où il révélerait que peu de personnes ont sauté une question.",
    },
    "terminal.items.withheld": {
        "en": "Not shown question by question, to protect the people behind the answers: {rings}.",
        "nl": "Niet vraag per vraag getoond, om de mensen achter de antwoorden te beschermen: {rings}.",
        "fr": "Non montrés question par question, pour protéger les personnes derrière les réponses : {rings}.",
    },
    "reason.items-not-rated": {
        "en": "Fewer than {needed} people gave all that was asked of the following, so it is part of no figure: {items}.",
        "nl": "Minder dan {needed} mensen gaven alles wat over het volgende gevraagd is; het zit dus in geen enkel cijfer: "
        "{items}.",
        "fr": "Moins de {needed} personnes ont donné tout ce qui était demandé sur ce qui suit ; aucun chiffre n’en tient "
        "compte : {items}.",
    },
    "reason.items-without-importance": {
        "en": "The importance of some questions was asked but not of these, so they are part of no figure of their ring: "
        "{items}.",
        "nl": "Van sommige vragen is het belang gevraagd, maar niet van deze; ze zitten dus in geen enkel cijfer van hun "
        "ring: {items}.",
        "fr": "L’importance de certaines questions a été demandée, mais pas de celles-ci ; aucun chiffre de leur anneau "
        "n’en tient compte : {items}.",
    },
    "reason.read-words": {
        "en": "Both ratings repeat the same statements; words above them tell which one these columns are: {names}.",
        "nl": "Beide beoordelingen herhalen dezelfde stellingen; woorden erboven zeggen welke deze kolommen zijn: {names}.",
        "fr": "Les deux évaluations répètent les mêmes énoncés ; les mots au-dessus disent laquelle est dans ces colonnes : "
        "{names}.",
    },
    "reason.read-labels": {
        "en": "Both ratings repeat the same statements; the answers tell which one these columns are: {names}. Name them "
        "under `responses: columns:` if that is wrong.",
        "nl": "Beide beoordelingen herhalen dezelfde stellingen; de antwoorden zeggen welke deze kolommen zijn: {names}. "
        "Noem ze onder `responses: columns:` als dat niet klopt.",
        "fr": "Les deux évaluations répètent les mêmes énoncés ; les réponses disent laquelle est dans ces colonnes : "
        "{names}. Nommez-les sous `responses: columns:` si c’est faux.",
    },
    "reason.read-further": {
        "en": "These questions stand in several columns that no row fills twice; they were joined: {names}.",
        "nl": "Deze vragen staan in meerdere kolommen die geen enkele rij dubbel invult; ze zijn samengevoegd: {names}.",
        "fr": "Ces questions occupent plusieurs colonnes qu’aucune ligne ne remplit deux fois ; elles ont été réunies : "
        "{names}.",
    },
    "reason.read-headings": {
        "en": "The headings of the answers were found in {names}.",
        "nl": "De kolomtitels van de antwoorden werden gevonden in {names}.",
        "fr": "Les titres des colonnes des réponses ont été trouvés dans {names}.",
    },
    "reason.read-sheets": {
        "en": "Sheets of the workbook with the answers that were not read: {names}.",
        "nl": "Werkbladen van het bestand met de antwoorden die niet zijn gelezen: {names}.",
        "fr": "Feuilles du classeur des réponses qui n’ont pas été lues : {names}.",
    },
    "reason.read-encoding": {
        "en": "These files of answers are not UTF-8 and were read as Windows-1252: {names}. Check names with accents.",
        "nl": "Deze bestanden met antwoorden zijn geen UTF-8 en zijn gelezen als Windows-1252: {names}. Kijk namen met "
        "accenten na.",
        "fr": "Ces fichiers de réponses ne sont pas en UTF-8 et ont été lus en Windows-1252 : {names}. Vérifiez les noms "
        "accentués.",
    },
    "reason.read-hidden": {
        "en": "Rows or columns that these workbooks hide were read like all others: {names}.",
        "nl": "Rijen of kolommen die deze werkmappen verbergen, zijn gelezen zoals alle andere: {names}.",
        "fr": "Les lignes ou colonnes masquées de ces classeurs ont été lues comme toutes les autres : {names}.",
    },
    "reason.read-nameless": {
        "en": "Columns that hold something but have no heading were not read; {names}.",
        "nl": "Kolommen met inhoud maar zonder kolomtitel zijn niet gelezen; {names}.",
        "fr": "Les colonnes remplies mais sans titre n’ont pas été lues ; {names}.",
    },
    "reason.read-identical": {
        "en": "Rows with the same answers to every question as another row: {names}. Check that none was exported twice.",
        "nl": "Rijen met op elke vraag dezelfde antwoorden als een andere rij: {names}. Ga na of er geen dubbel is "
        "geëxporteerd.",
        "fr": "Lignes dont toutes les réponses sont celles d’une autre ligne : {names}. Vérifiez qu’aucune n’a été "
        "exportée deux fois.",
    },
    "reason.read-identical-few": {
        "en": "A few rows have the same answers to every question as another row. Check that none was exported twice.",
        "nl": "Enkele rijen hebben op elke vraag dezelfde antwoorden als een andere rij. Ga na of er geen dubbel is "
        "geëxporteerd.",
        "fr": "Quelques lignes ont à toutes les questions les réponses d’une autre ligne. Vérifiez qu’aucune n’a été "
        "exportée deux fois.",
    },
    "reason.read-positions": {
        "en": "Answer codes such as {names} were read as positions on the scale: the first one is the lowest answer.",
        "nl": "Antwoordcodes zoals {names} zijn gelezen als plaatsen op de schaal: de eerste is het laagste antwoord.",
        "fr": "Les codes de réponse tels que {names} ont été lus comme des positions sur l’échelle : le premier est la "
        "réponse la plus basse.",
    },
    "reason.level-not-asked": {
        "en": "No column holds how far the rings are so (their level), so they have no scores. If it was asked, name its "
        "columns under `responses: columns:`.",
        "nl": "Geen enkele kolom bevat het niveau van de ringen; ze hebben dus geen scores. Is het wel gevraagd, noem dan "
        "de kolommen onder `responses: columns:`.",
        "fr": "Aucune colonne ne contient le niveau des anneaux ; ils n’ont donc pas de scores. S’il a été demandé, nommez "
        "ses colonnes sous `responses: columns:`.",
    },
    "reason.importance-not-asked": {
        "en": "No column holds the importance of the questions about the rings, so there is no need and no comparison. If "
        "it was asked, name its columns under `responses: columns:`.",
        "nl": "Geen enkele kolom bevat het belang van de vragen over de ringen; er is dus geen nood en geen vergelijking. "
        "Is het wel gevraagd, noem dan de kolommen onder `responses: columns:`.",
        "fr": "Aucune colonne ne contient l’importance des questions sur les anneaux ; il n’y a donc ni besoin ni "
        "comparaison. Si elle a été demandée, nommez ses colonnes sous `responses: columns:`.",
    },
    "reason.importance-not-rated": {
        "en": "Fewer than {needed} people rated both the level and the importance of {rings}: there the level is shown alone, "
        "and no need.",
        "nl": "Minder dan {needed} mensen beoordeelden zowel het niveau als het belang van {rings}: daar staat het niveau alleen, "
        "en geen nood.",
        "fr": "Moins de {needed} personnes ont évalué à la fois le niveau et l'importance ({rings}) : seul le niveau y est "
        "montré, sans besoin.",
    },
    "reason.importance-once": {
        "en": "Importance was asked once for {rings}, so it counts for every question there. How far that one answer errs "
        "cannot be known: the need may be smaller than told, and single questions have no importance of their own.",
        "nl": "Het belang is één keer gevraagd voor {rings} en telt daar dus voor elke vraag. Hoe nauwkeurig dat ene "
        "antwoord is, valt niet te zeggen: de nood kan kleiner zijn dan vermeld, en losse vragen hebben geen eigen "
        "belang.",
        "fr": "L’importance n’a été demandée qu’une fois pour {rings} ; elle y vaut donc pour chaque question. On ne peut "
        "pas savoir de combien cette seule réponse s’écarte : le besoin peut être plus petit qu’indiqué, et les questions "
        "n’ont pas d’importance propre.",
    },
}
