"""What is said of the evidence and of other ways to compute the excess, and the findings LD5xx."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "left-out.careless": ("They are left out.", "Ze zijn weggelaten.", "Elles sont écartées."),
    "terminal.fewer-than": ("fewer than {minimum}", "minder dan {minimum}", "moins de {minimum}"),
    "LD501.statement": ("{sentence}", "{sentence}", "{sentence}"),
    "LD501.all": (
        "{respondents} of {headcount} people answered ({rate}).",
        "{respondents} van {headcount} mensen hebben geantwoord ({rate}).",
        "{respondents} personnes sur {headcount} ont répondu ({rate}).",
    ),
    "LD501.known": (
        "Where it is known how many people work there, {rate} of them answered.",
        "Waar bekend is hoeveel mensen er werken, heeft {rate} van hen geantwoord.",
        "Là où l'on sait combien de personnes travaillent, {rate} d'entre elles ont répondu.",
    ),
    "LD501.advice": (
        "Ask again where the response was lowest; until then read every score as that of those who answered.",
        "Vraag opnieuw waar het minst is geantwoord; lees tot dan elke score als die van wie antwoordde.",
        "Relancez là où l'on a le moins répondu ; d'ici là, lisez chaque score comme celui des personnes qui ont répondu.",
    ),
    "LD502.statement": (
        "Training list ({programmes} programmes): {lacks}. What is incomplete is not in the balance.",
        "Opleidingslijst ({programmes} programma's): {lacks}. Wat onvolledig is, telt niet mee.",
        "Liste des formations ({programmes} programmes) : {lacks}. Ce qui est incomplet ne compte pas.",
    ),
    "incomplete.amount.one": ("{count} has no {amount}", "{count} heeft geen {amount}", "{count} n'a pas {amount}"),
    "incomplete.amount.other": (
        "{count} have no {amount}",
        "{count} hebben geen {amount}",
        "{count} n'ont pas {amount}",
    ),
    "incomplete.ring.one": ("{count} has no ring", "{count} heeft geen ring", "{count} n'a pas d'anneau"),
    "incomplete.ring.other": ("{count} have no ring", "{count} hebben geen ring", "{count} n'ont pas d'anneau"),
    "LD502.advice": (
        "Complete the training list: ring, hours per person and participants are enough.",
        "Vul de opleidingslijst aan: ring, uren per persoon en deelnemers volstaan.",
        "Complétez la liste des formations : anneau, heures par personne et participants suffisent.",
    ),
    "scale.level": ("{title} (level)", "{title} (niveau)", "{title} (niveau)"),
    "scale.need": ("{title} (need)", "{title} (nood)", "{title} (besoin)"),
    "scale.importance": ("{title} (importance)", "{title} (belang)", "{title} (importance)"),
    "scale.other": ("{title}", "{title}", "{title}"),
    "LD503.statement": (
        "{scale}: the {items} items do not measure one thing well (alpha {alpha}, {low} to {high}; {needed} is needed).",
        "{scale}: de {items} vragen meten samen niet goed één ding (alfa {alpha}, {low} tot {high}; {needed} is nodig).",
        "{scale} : les {items} questions ne mesurent pas bien une même chose (alpha {alpha}, {low} à {high} ; il faut {needed}).",
    ),
    "LD503.advice": (
        "Look at the items of “{scale}” one by one before acting on their mean.",
        "Bekijk de vragen van “{scale}” één voor één voordat u op hun gemiddelde afgaat.",
        "Regardez une à une les questions de l'échelle « {scale} » avant d'agir sur leur moyenne.",
    ),
    "LD504.statement": (
        "{item} (“{text}”, column “{column}”) runs against the other items of “{scale}” (item-rest correlation {correlation}): it looks reversed.",
        "{item} (“{text}”, kolom “{column}”) loopt tegen de andere vragen van “{scale}” in (item-restcorrelatie {correlation}): ze lijkt omgekeerd.",
        "{item} (« {text} », colonne « {column} ») va à l'encontre des autres questions de « {scale} » (corrélation item-reste {correlation}) : elle paraît inversée.",
    ),
    "LD504.advice": (
        "Read {item} as it was asked, and correct `reversed` in the model; until then do not use “{scale}”.",
        "Lees {item} zoals de vraag gesteld is en verbeter `reversed` in het model; gebruik “{scale}” tot dan niet.",
        "Lisez {item} comme la question a été posée et corrigez `reversed` dans le modèle ; d'ici là, n'utilisez pas l'échelle « {scale} ».",
    ),
    "agreement.split": (
        " About {low} of the answers are low, {middle} in the middle, {high} high.",
        " Van de antwoorden is ongeveer {low} laag, {middle} in het midden, {high} hoog.",
        " Environ {low} des réponses sont basses, {middle} au milieu, {high} hautes.",
    ),
    "LD505.statement": (
        "{unit}: people do not share one view of {ring}. Their agreement is {rwg} (1 would be full agreement), below {needed}.{split}",
        "{unit}: mensen delen geen gezamenlijke kijk op {ring}. Hun overeenstemming is {rwg} (1: helemaal eens), onder {needed}.{split}",
        "{unit} : sur {ring}, les personnes ne partagent pas une même vue. Leur accord est de {rwg} (1 serait un accord complet), sous {needed}.{split}",
    ),
    "LD505.advice": (
        "Show people how far their answers lie apart, and ask what is behind it before acting on the mean.",
        "Toon hoe ver de antwoorden uit elkaar liggen en vraag wat erachter zit voordat u op het gemiddelde afgaat.",
        "Montrez combien les réponses divergent et demandez ce qu'il y a derrière avant d'agir sur la moyenne.",
    ),
    "LD506.statement": (
        "{flagged} of {screened} respondents ({share}) show at least two independent signs of careless answering.",
        "{flagged} van {screened} respondenten ({share}) tonen minstens twee onafhankelijke tekenen van achteloos antwoorden.",
        "{flagged} répondants sur {screened} ({share}) montrent au moins deux signes indépendants de réponse négligente.",
    ),
    "LD506.advice": (
        "Compare the excess with and without them in this report, and shorten the questionnaire next time.",
        "Vergelijk in dit rapport het overschot met en zonder hen, en maak de vragenlijst volgende keer korter.",
        "Comparez l'excédent avec et sans eux dans ce rapport, et raccourcissez le questionnaire la prochaine fois.",
    ),
    "LD507.statement": (
        "On {rings} an order of units would mostly be chance: their means are not reliable enough for one (below {needed} of 1).",
        "Voor {rings} zou een rangorde van eenheden vooral toeval zijn: hun gemiddelden zijn er niet betrouwbaar genoeg voor (onder {needed} op 1).",
        "Sur {rings}, un classement des unités relèverait surtout du hasard : leurs moyennes ne sont pas assez fiables (sous {needed} sur 1).",
    ),
    "LD507.advice": (
        "Do not rank units; use the cautious estimates and the probability of being among the lowest.",
        "Rangschik de eenheden niet; gebruik de voorzichtige schattingen en de kans om bij de laagste te horen.",
        "Ne classez pas les unités ; utilisez les estimations prudentes et la probabilité d'être parmi les plus basses.",
    ),
    "left-out.unfinished": (
        "rows that the survey tool marks as unfinished",
        "rijen die de enquêtetool als onvoltooid aanduidt",
        "lignes que l’outil d’enquête signale comme inachevées",
    ),
    "left-out.test": (
        "previews and tests of the questionnaire",
        "voorvertoningen en tests van de vragenlijst",
        "aperçus et essais du questionnaire",
    ),
    "left-out.other-event": (
        "rows of events or forms without these questions",
        "rijen van momenten of formulieren zonder deze vragen",
        "lignes d’événements ou de formulaires sans ces questions",
    ),
    "left-out.repeated": (
        "further rows of the same respondents",
        "verdere rijen van dezelfde respondenten",
        "lignes supplémentaires des mêmes répondants",
    ),
    "left-out.without-answers": (
        "respondents without any rated answer",
        "respondenten zonder enig antwoord op een schaal",
        "répondants sans aucune réponse sur une échelle",
    ),
    "left-out.without-unit": (
        "respondents without a unit (they count for the organization only)",
        "respondenten zonder eenheid (ze tellen enkel mee voor de organisatie)",
        "répondants sans unité (ils ne comptent que pour l'organisation)",
    ),
    "left-out.row-status": ("rows with the status {value}", "rijen met de status {value}", "lignes au statut {value}"),
    "left-out.row-no-status": ("rows without a status", "rijen zonder status", "lignes sans statut"),
    "left-out.row-period": ("rows of {value}", "rijen van {value}", "lignes de {value}"),
    "left-out.row-headings": (
        "rows that repeat the headings",
        "rijen die de kolomtitels herhalen",
        "lignes qui répètent les titres des colonnes",
    ),
    "reason.hours-incomplete": (
        "Hours are not known of every programme, so the balance counts in cost; with `currency_of_investment: hours` it counts the hours that are known.",
        "Niet van elk programma zijn de uren bekend, dus telt de balans in kostprijs; met `currency_of_investment: hours` telt ze de uren die bekend zijn.",
        "Les heures ne sont pas connues pour tous les programmes : le bilan compte en coût ; avec `currency_of_investment: hours`, il compte les heures connues.",
    ),
    "reason.hours-without-participants": (
        "No programme has participants: hours are taken as total hours.",
        "Geen enkel programma heeft deelnemers: uren gelden als totale uren.",
        "Aucun programme n'a de participants : les heures sont prises comme heures totales.",
    ),
    "about.part": (
        "{shown} of {staff} staff work in units that are part of this.",
        "{shown} van de {staff} medewerkers werken in eenheden die hierin meetellen.",
        "{shown} des {staff} membres du personnel travaillent dans des unités prises en compte ici.",
    ),
    "reason.currency-not-available": (
        "The survey file asks for {wanted}, but no chosen programme has it; the balance counts in {used}.",
        "Het bevragingsbestand vraagt {wanted}, maar geen gekozen programma heeft dat; de balans telt in {used}.",
        "Le fichier d'enquête demande {wanted}, mais aucun programme choisi ne l'a ; le bilan compte en {used}.",
    ),
    "reason.split-not-proved": (
        "Groups of `{split}` are not shown wherever it could not be proved that no figure about fewer than {needed} people can be calculated with them.",
        "Groepen van `{split}` worden niet getoond waar niet te bewijzen was dat daarmee geen cijfer over minder dan {needed} mensen te berekenen is.",
        "Les groupes de `{split}` ne sont pas montrés là où il n'a pas pu être prouvé qu'aucun chiffre sur moins de {needed} personnes ne se calcule avec eux.",
    ),
    "reason.splits-of-the-whole": (
        "This report is about one unit: splits are shown for the whole organization only.",
        "Dit rapport gaat over één eenheid: opsplitsingen worden alleen voor de hele organisatie getoond.",
        "Ce rapport porte sur une unité : les ventilations ne sont montrées que pour toute l'organisation.",
    ),
    "note.findings-not-shown.one": (
        "One finding was left out as asked; verdict and priorities rest on all of them.",
        "Eén bevinding is op verzoek weggelaten; oordeel en prioriteiten steunen op alle bevindingen.",
        "Un constat a été omis à la demande ; le verdict et les priorités reposent sur tous les constats.",
    ),
    "note.findings-not-shown.other": (
        "{count} findings were left out as asked; verdict and priorities rest on all of them.",
        "{count} bevindingen zijn op verzoek weggelaten; oordeel en prioriteiten steunen op alle bevindingen.",
        "{count} constats ont été omis à la demande ; le verdict et les priorités reposent sur tous les constats.",
    ),
    "reason.parts-of-the-whole": (
        "Reliability, differences between units and counts of answers are those of the whole organization.",
        "Betrouwbaarheid, verschillen tussen eenheden en aantallen antwoorden gelden voor de hele organisatie.",
        "La fiabilité, les différences entre unités et le nombre de réponses valent pour toute l'organisation.",
    ),
    "reason.shared-programmes": (
        "Programmes for the whole organization, or for a unit above this one, count in proportion to headcount.",
        "Programma's voor de hele organisatie, of voor een eenheid hierboven, tellen mee naar verhouding van het personeel.",
        "Les programmes pour toute l'organisation, ou pour une unité au-dessus, comptent en proportion de l'effectif.",
    ),
    "reason.perceived-need": (
        "Need is what respondents perceive; a share of need is not yet the benefit of money spent on it.",
        "Nood is wat respondenten ervaren; een aandeel van de nood is nog niet het nut van geld dat eraan besteed wordt.",
        "Le besoin est ce que perçoivent les répondants ; une part du besoin n'est pas encore l'utilité d'une dépense.",
    ),
    "terminal.ways.aside": (
        "{count} reasonable ways to compute it",
        "{count} redelijke manieren om het te berekenen",
        "{count} façons raisonnables de le calculer",
    ),
    "terminal.ways.range": (
        "What is taught gets between {low} and {high} points more than it needs (a minus sign: less); the middle of the ways that could contradict the answer is {median}. These are choices, not chance: no way is a better estimate than the headline.",
        "Wat wordt aangeleerd krijgt tussen {low} en {high} punten meer dan nodig (een minteken: minder); het midden van de manieren die het antwoord kunnen tegenspreken is {median}. Dit zijn keuzes, geen toeval: geen enkele manier is een betere schatting dan de hoofdlijn.",
        "Ce qui s'enseigne reçoit entre {low} et {high} points de plus que le besoin (signe moins : de moins) ; le milieu des façons qui pourraient contredire la réponse est {median}. Ce sont des choix, non du hasard : aucune façon n'estime mieux que le titre.",
    ),
    "terminal.ways.unknown": (
        "{compared} of the {count} give a comparison; the others show no need.",
        "{compared} van de {count} geven een vergelijking; de andere tonen geen nood.",
        "{compared} des {count} donnent une comparaison ; les autres ne montrent aucun besoin.",
    ),
    "terminal.ways.curve": (
        "How many ways give how many points (0: as needed):",
        "Hoeveel manieren hoeveel punten geven (0: zoals nodig):",
        "Combien de façons donnent combien de points (0 : selon le besoin) :",
    ),
    "terminal.ways.choice": ("chosen otherwise", "anders gekozen", "autre choix"),
    "terminal.ways.moves": ("moves it by", "verschuift het met", "le déplace de"),
    "terminal.ways.need-without-importance": (
        "need without the importance of the ring",
        "nood zonder het belang van de ring",
        "besoin sans l'importance de l'anneau",
    ),
    "terminal.ways.need-prevalence": (
        "how many people fall short, not by how much",
        "hoeveel mensen tekortkomen, niet hoeveel ze tekortkomen",
        "combien de personnes manquent, non de combien",
    ),
    "terminal.ways.need-raw": (
        "gaps as answered, errors taken for need",
        "kloven zoals geantwoord, fouten als nood geteld",
        "écarts tels quels, erreurs comptées comme besoin",
    ),
    "terminal.ways.need-net": (
        "mean gaps, surpluses set against shortfalls",
        "gemiddelde kloven, overschot tegen tekort",
        "écarts moyens, surplus déduits des manques",
    ),
    "terminal.ways.difficulty-mild": (
        "the outermost ring counts twice",
        "de buitenste ring telt dubbel",
        "l'anneau extérieur compte double",
    ),
    "terminal.ways.difficulty-linear": (
        "rings count 1, 2, 3 and so on outward",
        "ringen tellen naar buiten 1, 2, 3 enzovoort",
        "les anneaux comptent 1, 2, 3, etc. vers l'extérieur",
    ),
    "terminal.ways.difficulty-doubling": (
        "rings count 1, 2, 4 and so on outward",
        "ringen tellen naar buiten 1, 2, 4 enzovoort",
        "les anneaux comptent 1, 2, 4, etc. vers l'extérieur",
    ),
    "terminal.ways.careless-out": (
        "without the answers that look careless",
        "zonder de antwoorden die achteloos lijken",
        "sans les réponses qui semblent négligentes",
    ),
    "terminal.ways.weights-none": (
        "every respondent counts alike",
        "elke respondent telt even zwaar",
        "chaque répondant compte autant",
    ),
    "terminal.ways.currency-hours": ("counted in hours", "geteld in uren", "compté en heures"),
    "terminal.ways.currency-cost": ("counted in money", "geteld in geld", "compté en argent"),
    "terminal.ways.currency-participants": (
        "counted in participants",
        "geteld in deelnemers",
        "compté en participants",
    ),
    "terminal.ways.mandatory-in": (
        "mandatory programmes counted in",
        "verplichte programma's meegeteld",
        "programmes obligatoires comptés",
    ),
    "terminal.ways.missing-median": (
        "unknown amounts at the middle of the list",
        "onbekende bedragen op het midden van de lijst",
        "montants inconnus à la médiane de la liste",
    ),
    "terminal.ways.labels-outward": (
        "one course labelled one ring further out",
        "één opleiding een ring verder naar buiten",
        "une formation placée un anneau plus loin",
    ),
    "terminal.ways.labels-inward": (
        "one course labelled one ring further in",
        "één opleiding een ring verder naar binnen",
        "une formation placée un anneau plus près",
    ),
    "left-out.row-title": (
        "rows that hold nothing but {value}",
        "rijen met niets anders dan {value}",
        "lignes qui ne contiennent que {value}",
    ),
    "list.column": (
        "column {letter}",
        "kolom {letter}",
        "colonne {letter}",
    ),
    "list.more": (
        "{count} more",
        "nog {count}",
        "{count} autres",
    ),
    "reason.list-twice": (
        "Rows of the training list that are the same as another row each count: {names}. Check that none was entered twice.",
        "Rijen van de opleidingslijst die gelijk zijn aan een andere rij tellen elk mee: {names}. Ga na of er geen dubbel is ingevoerd.",
        "Des lignes de la liste des formations identiques à une autre ligne comptent chacune : {names}. Vérifiez qu’aucune n’a été saisie deux fois.",
    ),
    "reason.list-years": (
        "The training list has rows of {names}, and all of them count; `period` under `training` chooses a year.",
        "De opleidingslijst heeft rijen van {names}, en die tellen allemaal mee; `period` onder `training` kiest een jaar.",
        "La liste des formations a des lignes de {names}, et toutes comptent ; `period` sous `training` choisit une année.",
    ),
    "reason.list-hidden": (
        "Columns (letters) and rows (numbers) that the workbook of the training list hides count like the others: {names}.",
        "Kolommen (letters) en rijen (nummers) die de werkmap van de opleidingslijst verbergt, tellen mee zoals de andere: {names}.",
        "Les colonnes (lettres) et les lignes (numéros) que le classeur de la liste des formations masque comptent comme les autres : {names}.",
    ),
    "reason.list-above-blanks": (
        "Rows of the training list without a unit count for the whole organization, also those below {names}. Write the unit into each row if they are for the unit above them.",
        "Rijen van de opleidingslijst zonder eenheid tellen voor de hele organisatie, ook die onder {names}. Schrijf de eenheid in elke rij als ze voor de eenheid erboven zijn.",
        "Les lignes de la liste des formations sans unité comptent pour toute l’organisation, y compris celles sous {names}. Écrivez l’unité dans chaque ligne si elles concernent l’unité au-dessus.",
    ),
    "reason.list-more-than-people": (
        "These courses had more participants than the organization, or the unit that they were for, has people: {names}. They count as listed; check the numbers if nobody took part more than once.",
        "Deze opleidingen hadden meer deelnemers dan de organisatie, of de eenheid waarvoor ze waren, mensen heeft: {names}. Ze tellen zoals ze in de lijst staan; controleer de aantallen als niemand meer dan één keer deelnam.",
        "Ces formations ont eu plus de participants que l’organisation, ou l’unité à laquelle elles s’adressaient, n’a de personnes : {names}. Elles comptent telles quelles ; vérifiez les nombres si personne n’y a participé plus d’une fois.",
    ),
    "reason.list-more-than-a-year": (
        "These courses take more hours per participant than a year of work has: {names}. Check whether they are the hours of all participants together.",
        "Deze opleidingen duren per deelnemer langer dan een werkjaar: {names}. Ga na of het niet de uren van alle deelnemers samen zijn.",
        "Ces formations durent par participant plus qu’une année de travail : {names}. Vérifiez s’il ne s’agit pas des heures de tous les participants ensemble.",
    ),
}
