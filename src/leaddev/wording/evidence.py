"""What the report says about its evidence, and the findings LD5xx."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "left-out.careless": {
        "en": "They are left out.",
        "nl": "Ze zijn weggelaten.",
        "fr": "Elles sont écartées.",
    },
    "terminal.fewer-than": {"en": "fewer than {minimum}", "nl": "minder dan {minimum}", "fr": "moins de {minimum}"},
    "LD501.statement": {"en": "{sentence}", "nl": "{sentence}", "fr": "{sentence}"},
    "LD501.all": {
        "en": "{respondents} of {headcount} people answered ({rate}).",
        "nl": "{respondents} van {headcount} mensen hebben geantwoord ({rate}).",
        "fr": "{respondents} personnes sur {headcount} ont répondu ({rate}).",
    },
    "LD501.known": {
        "en": "Where it is known how many people work there, {rate} of them answered.",
        "nl": "Waar bekend is hoeveel mensen er werken, heeft {rate} van hen geantwoord.",
        "fr": "Là où l'on sait combien de personnes travaillent, {rate} d'entre elles ont répondu.",
    },
    "LD501.advice": {
        "en": "Ask again where the response was lowest; until then read every score as that of those who answered.",
        "nl": "Vraag opnieuw waar het minst is geantwoord; lees tot dan elke score als die van wie antwoordde.",
        "fr": "Relancez là où l'on a le moins répondu ; d'ici là, lisez chaque score comme celui des personnes qui ont répondu.",
    },
    "LD502.statement": {
        "en": "Training list ({programmes} programmes): {lacks}. These are not in the balance.",
        "nl": "Opleidingslijst ({programmes} programma's): {lacks}. Die tellen niet mee.",
        "fr": "Liste des formations ({programmes} programmes) : {lacks}. Ces programmes ne comptent pas.",
    },
    "incomplete.amount.one": {
        "en": "{count} has no {amount}",
        "nl": "{count} heeft geen {amount}",
        "fr": "{count} n'a pas {amount}",
    },
    "incomplete.amount.other": {
        "en": "{count} have no {amount}",
        "nl": "{count} hebben geen {amount}",
        "fr": "{count} n'ont pas {amount}",
    },
    "incomplete.ring.one": {
        "en": "{count} has no ring",
        "nl": "{count} heeft geen ring",
        "fr": "{count} n'a pas d'anneau",
    },
    "incomplete.ring.other": {
        "en": "{count} have no ring",
        "nl": "{count} hebben geen ring",
        "fr": "{count} n'ont pas d'anneau",
    },
    "LD502.advice": {
        "en": "Complete the training list: ring, hours per person and participants are enough.",
        "nl": "Vul de opleidingslijst aan: ring, uren per persoon en deelnemers volstaan.",
        "fr": "Complétez la liste des formations : anneau, heures par personne et participants suffisent.",
    },
    "scale.level": {"en": "{title} (level)", "nl": "{title} (niveau)", "fr": "{title} (niveau)"},
    "scale.need": {"en": "{title} (need)", "nl": "{title} (nood)", "fr": "{title} (besoin)"},
    "scale.importance": {"en": "{title} (importance)", "nl": "{title} (belang)", "fr": "{title} (importance)"},
    "scale.other": {"en": "{title}", "nl": "{title}", "fr": "{title}"},
    "LD503.statement": {
        "en": "{scale}: the {items} items do not measure one thing well (alpha {alpha}, {low} to {high}; {needed} is needed).",
        "nl": "{scale}: de {items} vragen meten samen niet goed één ding (alfa {alpha}, {low} tot {high}; {needed} is nodig).",
        "fr": "{scale} : les {items} questions ne mesurent pas bien une même chose (alpha {alpha}, {low} à {high} ; il faut {needed}).",
    },
    "LD503.advice": {
        "en": "Look at the items of “{scale}” one by one before acting on their mean.",
        "nl": "Bekijk de vragen van “{scale}” één voor één voordat u op hun gemiddelde afgaat.",
        "fr": "Regardez une à une les questions de l'échelle « {scale} » avant d'agir sur leur moyenne.",
    },
    "LD504.statement": {
        "en": "{item} (“{text}”, column “{column}”) runs against the other items of “{scale}” (item-rest correlation {correlation}): it looks reversed.",
        "nl": "{item} (“{text}”, kolom “{column}”) loopt tegen de andere vragen van “{scale}” in (item-restcorrelatie {correlation}): ze lijkt omgekeerd.",
        "fr": "{item} (« {text} », colonne « {column} ») va à l'encontre des autres questions de « {scale} » (corrélation item-reste {correlation}) : elle paraît inversée.",
    },
    "LD504.advice": {
        "en": "Read {item} as it was asked, and correct `reversed` in the model; until then do not use “{scale}”.",
        "nl": "Lees {item} zoals de vraag gesteld is en verbeter `reversed` in het model; gebruik “{scale}” tot dan niet.",
        "fr": "Lisez {item} comme la question a été posée et corrigez `reversed` dans le modèle ; d'ici là, n'utilisez pas l'échelle « {scale} ».",
    },
    "agreement.split": {
        "en": " About {low} of the answers are low, {middle} in the middle, {high} high.",
        "nl": " Van de antwoorden is ongeveer {low} laag, {middle} in het midden, {high} hoog.",
        "fr": " Environ {low} des réponses sont basses, {middle} au milieu, {high} hautes.",
    },
    "LD505.statement": {
        "en": "{unit}: people do not share one view of {ring}. Their agreement is {rwg} (1 would be full agreement), below {needed}.{split}",
        "nl": "{unit}: mensen delen geen gezamenlijke kijk op {ring}. Hun overeenstemming is {rwg} (1 is volledig eens), onder {needed}.{split}",
        "fr": "{unit} : sur {ring}, les personnes ne partagent pas une même vue. Leur accord est de {rwg} (1 serait un accord complet), sous {needed}.{split}",
    },
    "LD505.advice": {
        "en": "Show people how far their answers lie apart, and ask what is behind it before acting on the mean.",
        "nl": "Toon hoe ver de antwoorden uit elkaar liggen en vraag wat erachter zit voordat u op het gemiddelde afgaat.",
        "fr": "Montrez combien les réponses divergent et demandez ce qu'il y a derrière avant d'agir sur la moyenne.",
    },
    "LD506.statement": {
        "en": "{flagged} of {screened} respondents ({share}) show at least two independent signs of careless answering.",
        "nl": "{flagged} van {screened} respondenten ({share}) tonen minstens twee onafhankelijke tekenen van achteloos "
        "antwoorden.",
        "fr": "{flagged} répondants sur {screened} ({share}) montrent au moins deux signes indépendants de réponse négligente.",
    },
    "LD506.advice": {
        "en": "Compare the excess with and without them in this report, and shorten the questionnaire next time.",
        "nl": "Vergelijk in dit rapport het overschot met en zonder hen, en maak de vragenlijst volgende keer korter.",
        "fr": "Comparez l'excédent avec et sans eux dans ce rapport, et raccourcissez le questionnaire la prochaine fois.",
    },
    "LD507.statement": {
        "en": "On {rings} an order of units would mostly be chance: their means are not reliable enough for one (below {needed} of 1).",
        "nl": "Voor {rings} zou een rangorde van eenheden vooral toeval zijn: hun gemiddelden zijn er niet betrouwbaar genoeg voor (onder {needed} op 1).",
        "fr": "Sur {rings}, un classement des unités relèverait surtout du hasard : leurs moyennes ne sont pas assez fiables (sous {needed} sur 1).",
    },
    "LD507.advice": {
        "en": "Do not rank units; use the cautious estimates and the probability of being among the lowest.",
        "nl": "Rangschik de eenheden niet; gebruik de voorzichtige schattingen en de kans om bij de laagste te horen.",
        "fr": "Ne classez pas les unités ; utilisez les estimations prudentes et la probabilité d'être parmi les plus basses.",
    },
    "left-out.unfinished": {
        "en": "rows that the survey tool marks as unfinished",
        "nl": "rijen die de enquêtetool als onvoltooid aanduidt",
        "fr": "lignes que l’outil d’enquête signale comme inachevées",
    },
    "left-out.test": {
        "en": "previews and tests of the questionnaire",
        "nl": "voorvertoningen en tests van de vragenlijst",
        "fr": "aperçus et essais du questionnaire",
    },
    "left-out.repeated": {
        "en": "further rows of the same respondents",
        "nl": "verdere rijen van dezelfde respondenten",
        "fr": "lignes supplémentaires des mêmes répondants",
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
    "left-out.row-status": {
        "en": "rows with the status {value}",
        "nl": "rijen met de status {value}",
        "fr": "lignes au statut {value}",
    },
    "left-out.row-no-status": {"en": "rows without a status", "nl": "rijen zonder status", "fr": "lignes sans statut"},
    "left-out.row-period": {"en": "rows of {value}", "nl": "rijen van {value}", "fr": "lignes de {value}"},
    "left-out.row-headings": {
        "en": "rows that repeat the headings",
        "nl": "rijen die de kolomtitels herhalen",
        "fr": "lignes qui répètent les titres des colonnes",
    },
    "left-out.row-title": {
        "en": "rows that hold nothing but {value}",
        "nl": "rijen met niets anders dan {value}",
        "fr": "lignes qui ne contiennent que {value}",
    },
    "list.column": {"en": "column {letter}", "nl": "kolom {letter}", "fr": "colonne {letter}"},
    "list.more": {"en": "{count} more", "nl": "nog {count}", "fr": "{count} autres"},
    "reason.list-twice": {
        "en": "Rows of the training list that are the same as another row each count: {names}. Check that none was "
        "entered twice.",
        "nl": "Rijen van de opleidingslijst die gelijk zijn aan een andere rij tellen elk mee: {names}. Ga na of er geen "
        "dubbel is ingevoerd.",
        "fr": "Des lignes de la liste des formations identiques à une autre ligne comptent chacune : {names}. Vérifiez "
        "qu’aucune n’a été saisie deux fois.",
    },
    "reason.list-years": {
        "en": "The training list has rows of {names}, and all of them count; `period` under `training` chooses a year.",
        "nl": "De opleidingslijst heeft rijen van {names}, en die tellen allemaal mee; `period` onder `training` kiest een "
        "jaar.",
        "fr": "La liste des formations a des lignes de {names}, et toutes comptent ; `period` sous `training` choisit une "
        "année.",
    },
    "reason.list-hidden": {
        "en": "Columns (letters) and rows (numbers) that the workbook of the training list hides count like the others: "
        "{names}.",
        "nl": "Kolommen (letters) en rijen (nummers) die de werkmap van de opleidingslijst verbergt, tellen mee zoals de "
        "andere: {names}.",
        "fr": "Les colonnes (lettres) et les lignes (numéros) que le classeur de la liste des formations masque comptent "
        "comme les autres : {names}.",
    },
    "reason.list-more-than-people": {
        "en": "These courses had more participants than the organization, or the unit that they were for, has people: "
        "{names}. They count as listed; check the numbers if nobody took part more than once.",
        "nl": "Deze opleidingen hadden meer deelnemers dan de organisatie, of de eenheid waarvoor ze waren, mensen heeft: "
        "{names}. Ze tellen zoals ze in de lijst staan; controleer de aantallen als niemand meer dan één keer deelnam.",
        "fr": "Ces formations ont eu plus de participants que l’organisation, ou l’unité à laquelle elles s’adressaient, "
        "n’a de personnes : {names}. Elles comptent telles quelles ; vérifiez les nombres si personne n’y a participé "
        "plus d’une fois.",
    },
    "reason.list-more-than-a-year": {
        "en": "These courses take more hours per participant than a year of work has: {names}. Check whether they are the "
        "hours of all participants together.",
        "nl": "Deze opleidingen duren per deelnemer langer dan een werkjaar: {names}. Ga na of het niet de uren van alle "
        "deelnemers samen zijn.",
        "fr": "Ces formations durent par participant plus qu’une année de travail : {names}. Vérifiez s’il ne s’agit pas "
        "des heures de tous les participants ensemble.",
    },
    "reason.hours-incomplete": {
        "en": "Hours are not known of every programme, so the balance counts in cost; with `currency_of_investment: hours` "
        "it counts the hours that are known.",
        "nl": "Niet van elk programma zijn de uren bekend, dus telt de balans in kostprijs; met "
        "`currency_of_investment: hours` telt ze de uren die bekend zijn.",
        "fr": "Les heures ne sont pas connues pour tous les programmes : le bilan compte en coût ; avec "
        "`currency_of_investment: hours`, il compte les heures connues.",
    },
    "reason.hours-without-participants": {
        "en": "No programme has participants: hours are taken as total hours.",
        "nl": "Geen enkel programma heeft deelnemers: uren gelden als totale uren.",
        "fr": "Aucun programme n'a de participants : les heures sont prises comme heures totales.",
    },
    "about.part": {
        "en": "{shown} of {staff} staff work in units that are part of this.",
        "nl": "{shown} van de {staff} medewerkers werken in eenheden die hierin meetellen.",
        "fr": "{shown} des {staff} membres du personnel travaillent dans des unités prises en compte ici.",
    },
    "reason.currency-not-available": {
        "en": "The survey file asks for {wanted}, but no chosen programme has it; the balance counts in {used}.",
        "nl": "Het surveybestand vraagt {wanted}, maar geen gekozen programma heeft dat; de balans telt in {used}.",
        "fr": "Le fichier d'enquête demande {wanted}, mais aucun programme choisi ne l'a ; le bilan compte en {used}.",
    },
    "reason.split-not-proved": {
        "en": "Groups of `{split}` are not shown wherever it could not be proved that no figure about fewer than {needed} people can be calculated with them.",
        "nl": "Groepen van `{split}` worden niet getoond waar niet te bewijzen was dat daarmee geen cijfer over minder dan {needed} mensen te berekenen is.",
        "fr": "Les groupes de `{split}` ne sont pas montrés là où il n'a pas pu être prouvé qu'aucun chiffre sur moins de {needed} personnes ne se calcule avec eux.",
    },
    "reason.splits-of-the-whole": {
        "en": "This report is about one unit: splits are shown for the whole organization only.",
        "nl": "Dit rapport gaat over één eenheid: opsplitsingen worden alleen voor de hele organisatie getoond.",
        "fr": "Ce rapport porte sur une unité : les ventilations ne sont montrées que pour toute l'organisation.",
    },
    "note.findings-not-shown.one": {
        "en": "One finding was left out as asked; verdict and priorities rest on all of them.",
        "nl": "Eén bevinding is op verzoek weggelaten; oordeel en prioriteiten steunen op alle bevindingen.",
        "fr": "Un constat a été omis à la demande ; le verdict et les priorités reposent sur tous les constats.",
    },
    "note.findings-not-shown.other": {
        "en": "{count} findings were left out as asked; verdict and priorities rest on all of them.",
        "nl": "{count} bevindingen zijn op verzoek weggelaten; oordeel en prioriteiten steunen op alle bevindingen.",
        "fr": "{count} constats ont été omis à la demande ; le verdict et les priorités reposent sur tous les constats.",
    },
    "reason.parts-of-the-whole": {
        "en": "Reliability, differences between units and counts of answers are those of the whole organization.",
        "nl": "Betrouwbaarheid, verschillen tussen eenheden en aantallen antwoorden gelden voor de hele organisatie.",
        "fr": "La fiabilité, les différences entre unités et le nombre de réponses valent pour toute l'organisation.",
    },
    "reason.shared-programmes": {
        "en": "Programmes for the whole organization, or for a unit above this one, count in proportion to headcount.",
        "nl": "Programma's voor de hele organisatie, of voor een eenheid hierboven, tellen mee naar verhouding van het personeel.",
        "fr": "Les programmes pour toute l'organisation, ou pour une unité au-dessus, comptent en proportion de l'effectif.",
    },
    "reason.perceived-need": {
        "en": "Need is what respondents perceive; a share of need is not yet the benefit of money spent on it.",
        "nl": "Nood is wat respondenten ervaren; een aandeel van de nood is nog niet het nut van geld dat eraan besteed wordt.",
        "fr": "Le besoin est ce que perçoivent les répondants ; une part du besoin n'est pas encore l'utilité d'une dépense.",
    },
}
