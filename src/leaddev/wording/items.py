"""What is said of single questions."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "terminal.section.items": ("QUESTION BY QUESTION", "VRAAG PER VRAAG", "QUESTION PAR QUESTION"),
    "terminal.items.by-mwds": (
        "the largest weighted discrepancy first",
        "het grootste gewogen verschil eerst",
        "le plus grand écart pondéré d’abord",
    ),
    "terminal.items.by-gap": ("the largest gap first", "de grootste kloof eerst", "le plus grand écart d’abord"),
    "terminal.items.rank": ("no.", "nr.", "n°"),
    "terminal.items.text": ("statement", "stelling", "affirmation"),
    "terminal.items.ring": ("ring", "ring", "anneau"),
    "terminal.items.n": ("n", "n", "n"),
    "terminal.items.level": ("level", "niveau", "niveau"),
    "terminal.items.importance": ("import.", "belang", "import."),
    "terminal.items.gap": ("gap", "kloof", "écart"),
    "terminal.items.shortfall": ("fall short", "tekort", "manque"),
    "terminal.items.mwds": ("MWDS", "MWDS", "MWDS"),
    "share.at-most": ("{share} or less", "{share} of minder", "{share} ou moins"),
    "share.at-least": ("{share} or more", "{share} of meer", "{share} ou plus"),
    "terminal.items.reversed": ("{text} (turned round)", "{text} (omgekeerd)", "{text} (inversé)"),
    "terminal.items.about.importance": (
        "Level and importance 0–100, from people who rated both; the gap is importance less level, before rounding. Fall short: people who rate the level below the importance.",
        "Niveau en belang 0–100, van wie beide beoordeelde; de kloof is belang min niveau, vóór afronding. Tekort: mensen die het niveau lager beoordelen dan het belang.",
        "Niveau et importance de 0 à 100, pour qui a évalué les deux ; l’écart est l’importance moins le niveau, avant arrondi. Manque : personnes qui évaluent le niveau sous l’importance.",
    ),
    "terminal.items.by-level": ("the lowest level first", "het laagste niveau eerst", "le niveau le plus bas d’abord"),
    "terminal.items.about.none": (
        "Level 0–100, from the same people as the level of the ring.",
        "Niveau 0–100, van dezelfde mensen als het niveau van de ring.",
        "Niveau de 0 à 100, des mêmes personnes que le niveau de l’anneau.",
    ),
    "terminal.items.about.once": (
        "Level 0–100, from people who gave the importance of the ring, too. Fall short: people who rate the level below that importance.",
        "Niveau 0–100, van wie ook het belang van de ring gaf. Tekort: mensen die het niveau lager beoordelen dan dat belang.",
        "Niveau de 0 à 100, de qui a donné aussi l’importance de l’anneau. Manque : personnes qui évaluent le niveau sous cette importance.",
    ),
    "terminal.items.about.target": (
        "Level 0–100; the gap is the target less the level. Fall short: people who rate the level below the target.",
        "Niveau 0–100; de kloof is de streefwaarde min het niveau. Tekort: mensen die het niveau onder de streefwaarde schatten.",
        "Niveau de 0 à 100 ; l’écart est l’objectif moins le niveau. Manque : personnes qui évaluent le niveau sous l’objectif.",
    ),
    "terminal.items.about.top": (
        "Level 0–100; the gap is the highest answer less the level. Fall short: people who rate the level below the highest answer.",
        "Niveau 0–100; de kloof is het hoogste antwoord min het niveau. Tekort: mensen die het niveau onder het hoogste antwoord schatten.",
        "Niveau de 0 à 100 ; l’écart est la réponse la plus haute moins le niveau. Manque : personnes qui évaluent le niveau sous la réponse la plus haute.",
    ),
    "terminal.items.about.direct": (
        "The gap is how much development is needed, 0–100: the mean distance to the answer that asks for none. Fall short: people who see any need.",
        "De kloof is hoeveel ontwikkeling nodig is, 0–100: de gemiddelde afstand tot het antwoord dat er geen vraagt. Tekort: mensen die enige nood zien.",
        "L’écart est le développement nécessaire, de 0 à 100 : la distance moyenne à la réponse qui n’en demande pas. Manque : personnes qui voient un besoin.",
    ),
    "terminal.items.mwds-about": (
        "MWDS: the mean of importance less level, times the mean importance, in points of the answer scale (Borich 1980). It ranks; it has no unit.",
        "MWDS: het gemiddelde van belang min niveau, maal het gemiddelde belang, in punten van de antwoordschaal (Borich 1980). Het rangschikt; het heeft geen eenheid.",
        "MWDS : la moyenne de l’importance moins le niveau, fois l’importance moyenne, en points de l’échelle de réponse (Borich 1980). Il sert à classer ; il n’a pas d’unité.",
    ),
    "terminal.items.n-about": (
        "n is not shown where it would tell that only a few people left a question out.",
        "n wordt niet getoond waar het zou verraden dat maar enkele mensen een vraag oversloegen.",
        "n n’est pas indiqué là où il révélerait que peu de personnes ont sauté une question.",
    ),
    "terminal.items.withheld": (
        "Not shown question by question, to protect the people behind the answers: {rings}.",
        "Niet vraag per vraag getoond, om de mensen achter de antwoorden te beschermen: {rings}.",
        "Non montrés question par question, pour protéger les personnes derrière les réponses : {rings}.",
    ),
    "reason.items-not-rated": (
        "Fewer than {needed} people gave all that was asked of the following, so it is part of no figure: {items}.",
        "Minder dan {needed} mensen gaven alles wat over het volgende gevraagd is; het zit dus in geen enkel cijfer: {items}.",
        "Moins de {needed} personnes ont donné tout ce qui était demandé sur ce qui suit ; aucun chiffre n’en tient compte : {items}.",
    ),
    "reason.items-without-importance": (
        "The importance of some questions was asked but not of these, so they are part of no figure of their ring: {items}.",
        "Van sommige vragen is het belang gevraagd, maar niet van deze; ze zitten dus in geen enkel cijfer van hun ring: {items}.",
        "L’importance de certaines questions a été demandée, mais pas de celles-ci ; aucun chiffre de leur anneau n’en tient compte : {items}.",
    ),
    "reason.read-words": (
        "Both ratings repeat the same statements; words above them tell which one these columns are: {names}.",
        "Beide beoordelingen herhalen dezelfde stellingen; woorden erboven zeggen welke deze kolommen zijn: {names}.",
        "Les deux évaluations répètent les mêmes énoncés ; les mots au-dessus disent laquelle est dans ces colonnes : {names}.",
    ),
    "reason.read-labels": (
        "Both ratings repeat the same statements; the answers tell which one these columns are: {names}. Name them under `responses: columns:` if that is wrong.",
        "Beide beoordelingen herhalen dezelfde stellingen; de antwoorden zeggen welke deze kolommen zijn: {names}. Noem ze onder `responses: columns:` als dat niet klopt.",
        "Les deux évaluations répètent les mêmes énoncés ; les réponses disent laquelle est dans ces colonnes : {names}. Nommez-les sous `responses: columns:` si c’est faux.",
    ),
    "reason.read-further": (
        "These questions stand in several columns that no row fills twice; they were joined: {names}.",
        "Deze vragen staan in meerdere kolommen die geen enkele rij dubbel invult; ze zijn samengevoegd: {names}.",
        "Ces questions occupent plusieurs colonnes qu’aucune ligne ne remplit deux fois ; elles ont été réunies : {names}.",
    ),
    "reason.read-dialect": (
        "The answers were read as an export of {names}. If that is wrong, write `dialect: plain` or another one under `responses:`.",
        "De antwoorden zijn gelezen als een export van {names}. Klopt dat niet, schrijf dan `dialect: plain` of een andere onder `responses:`.",
        "Les réponses ont été lues comme un export de {names}. Si c’est faux, écrivez `dialect: plain` ou un autre sous `responses:`.",
    ),
    "reason.read-headings": (
        "The headings of the answers were found in {names}.",
        "De kolomtitels van de antwoorden werden gevonden in {names}.",
        "Les titres des colonnes des réponses ont été trouvés dans {names}.",
    ),
    "reason.read-sheets": (
        "Sheets of the workbook with the answers that were not read: {names}.",
        "Werkbladen van het bestand met de antwoorden die niet zijn gelezen: {names}.",
        "Feuilles du classeur des réponses qui n’ont pas été lues : {names}.",
    ),
    "reason.read-identical": (
        "Rows with the same answers to every question as another row: {names}. Check that none was exported twice.",
        "Rijen met op elke vraag dezelfde antwoorden als een andere rij: {names}. Ga na of er geen dubbel is geëxporteerd.",
        "Lignes dont toutes les réponses sont celles d’une autre ligne : {names}. Vérifiez qu’aucune n’a été exportée deux fois.",
    ),
    "reason.read-identical-few": (
        "A few rows have the same answers to every question as another row. Check that none was exported twice.",
        "Enkele rijen hebben op elke vraag dezelfde antwoorden als een andere rij. Ga na of er geen dubbel is geëxporteerd.",
        "Quelques lignes ont à toutes les questions les réponses d’une autre ligne. Vérifiez qu’aucune n’a été exportée deux fois.",
    ),
    "reason.read-positions": (
        "Answer codes such as {names} were read as positions on the scale: the first one is the lowest answer.",
        "Antwoordcodes zoals {names} zijn gelezen als plaatsen op de schaal: de eerste is het laagste antwoord.",
        "Les codes de réponse tels que {names} ont été lus comme des positions sur l’échelle : le premier est la réponse la plus basse.",
    ),
    "reason.level-not-asked": (
        "No column holds how far the rings are so (their level), so they have no scores. If it was asked, name its columns under `responses: columns:`.",
        "Geen enkele kolom bevat het niveau van de ringen; ze hebben dus geen scores. Is het wel gevraagd, noem dan de kolommen onder `responses: columns:`.",
        "Aucune colonne ne contient le niveau des anneaux ; ils n’ont donc pas de scores. S’il a été demandé, nommez ses colonnes sous `responses: columns:`.",
    ),
    "reason.importance-not-asked": (
        "No column holds the importance of the questions about the rings, so there is no need and no comparison. If it was asked, name its columns under `responses: columns:`.",
        "Geen enkele kolom bevat het belang van de vragen over de ringen; er is dus geen nood en geen vergelijking. Is het wel gevraagd, noem dan de kolommen onder `responses: columns:`.",
        "Aucune colonne ne contient l’importance des questions sur les anneaux ; il n’y a donc ni besoin ni comparaison. Si elle a été demandée, nommez ses colonnes sous `responses: columns:`.",
    ),
    "reason.importance-not-rated": (
        "Fewer than {needed} people rated both the level and the importance of {rings}: there the level is shown alone, and no need.",
        "Minder dan {needed} mensen beoordeelden zowel het niveau als het belang van {rings}: daar staat het niveau alleen, en geen nood.",
        "Moins de {needed} personnes ont évalué à la fois le niveau et l'importance ({rings}) : seul le niveau y est montré, sans besoin.",
    ),
    "reason.importance-once": (
        "Importance was asked once for {rings}, so it counts for every question there. How far that one answer errs cannot be known: the need may be smaller than told, and single questions have no importance of their own.",
        "Het belang is één keer gevraagd voor {rings} en telt daar dus voor elke vraag. Hoe nauwkeurig dat ene antwoord is, valt niet te zeggen: de nood kan kleiner zijn dan vermeld, en losse vragen hebben geen eigen belang.",
        "L’importance n’a été demandée qu’une fois pour {rings} ; elle y vaut donc pour chaque question. On ne peut pas savoir de combien cette seule réponse s’écarte : le besoin peut être plus petit qu’indiqué, et les questions n’ont pas d’importance propre.",
    ),
    "reason.read-encoding": (
        "These files of answers are not UTF-8 and were read as Windows-1252: {names}. Check names with accents.",
        "Deze bestanden met antwoorden zijn geen UTF-8 en zijn gelezen als Windows-1252: {names}. Kijk namen met accenten na.",
        "Ces fichiers de réponses ne sont pas en UTF-8 et ont été lus en Windows-1252 : {names}. Vérifiez les noms accentués.",
    ),
    "reason.read-hidden": (
        "Rows or columns that these workbooks hide were read like all others: {names}.",
        "Rijen of kolommen die deze werkmappen verbergen, zijn gelezen zoals alle andere: {names}.",
        "Les lignes ou colonnes masquées de ces classeurs ont été lues comme toutes les autres : {names}.",
    ),
    "reason.read-joined": (
        "What {names} says of people was joined to their answers by an id. Whoever answered and has no row there counts without it.",
        "Wat {names} over mensen zegt, is met een id aan hun antwoorden gekoppeld. Wie antwoordde en daar geen rij heeft, telt mee zonder die gegevens.",
        "Ce que {names} dit des personnes a été joint à leurs réponses par un identifiant. Qui a répondu sans y avoir de ligne compte sans ces données.",
    ),
    "reason.read-nameless": (
        "Columns that hold something but have no heading were not read; {names}.",
        "Kolommen met inhoud maar zonder kolomtitel zijn niet gelezen; {names}.",
        "Les colonnes remplies mais sans titre n’ont pas été lues ; {names}.",
    ),
}
