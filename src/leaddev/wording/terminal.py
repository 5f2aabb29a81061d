"""What the terminal part says."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    # header and verdict
    "terminal.answered": {"en": "{people} answered", "nl": "{people} antwoordden", "fr": "{people} ont répondu"},
    "terminal.of": {"en": "{count} of {all}", "nl": "{count} van {all}", "fr": "{count} sur {all}"},
    "terminal.to": {"en": "to", "nl": "tot", "fr": "à"},
    "terminal.more": {"en": "and {count} more", "nl": "en nog {count}", "fr": "et {count} autres"},
    "terminal.no-verdict": {"en": "No verdict.", "nl": "Geen oordeel.", "fr": "Pas de verdict."},
    # section titles
    "terminal.section.verdict": {"en": "VERDICT", "nl": "OORDEEL", "fr": "VERDICT"},
    "terminal.section.rings": {"en": "THE CIRCLE", "nl": "DE CIRKEL", "fr": "LE CERCLE"},
    "terminal.section.priorities": {"en": "DO FIRST", "nl": "EERST TE DOEN", "fr": "À FAIRE D’ABORD"},
    "terminal.section.findings": {"en": "FINDINGS", "nl": "BEVINDINGEN", "fr": "CONSTATS"},
    "terminal.section.intentions": {
        "en": "WHAT IS WANTED, AND WHAT IS DONE",
        "nl": "WAT MEN WIL, EN WAT MEN DOET",
        "fr": "CE QUI EST VOULU, CE QUI EST FAIT",
    },
    "terminal.section.units": {"en": "UNITS", "nl": "EENHEDEN", "fr": "UNITÉS"},
    "terminal.section.split": {"en": "BY {split}", "nl": "VOLGENS {split}", "fr": "PAR {split}"},
    "terminal.section.ways": {
        "en": "DOES IT DEPEND ON HOW IT IS COMPUTED?",
        "nl": "HANGT HET AF VAN DE BEREKENING?",
        "fr": "CELA DÉPEND-IL DU CALCUL ?",
    },
    "terminal.section.quality": {
        "en": "HOW FAR THE NUMBERS CARRY",
        "nl": "HOEVER DE CIJFERS DRAGEN",
        "fr": "JUSQU’OÙ PORTENT LES CHIFFRES",
    },
    "terminal.section.reliability": {
        "en": "RELIABILITY OF THE ANSWERS",
        "nl": "BETROUWBAARHEID VAN DE ANTWOORDEN",
        "fr": "FIABILITÉ DES RÉPONSES",
    },
    "terminal.section.thresholds": {"en": "THRESHOLDS", "nl": "DREMPELS", "fr": "SEUILS"},
    "terminal.thresholds.aside": {
        "en": "every number that decides something, by its origin",
        "nl": "elk getal dat iets beslist, volgens zijn herkomst",
        "fr": "chaque nombre qui décide de quelque chose, selon son origine",
    },
    "terminal.origin.convention of this project": {
        "en": "Convention of this project",
        "nl": "Afspraak van dit project",
        "fr": "Convention de ce projet",
    },
    "terminal.origin.set in the model file": {
        "en": "Set in the model file",
        "nl": "Vastgelegd in het modelbestand",
        "fr": "Fixé dans le fichier du modèle",
    },
    # rings
    "terminal.rings.order": {
        "en": "from the centre, easy to develop, to the periphery, hard to develop",
        "nl": "van het centrum, makkelijk te ontwikkelen, naar de rand, moeilijk te ontwikkelen",
        "fr": "du centre, facile à développer, vers la périphérie, difficile à développer",
    },
    "terminal.rings.ring": {"en": "ring", "nl": "ring", "fr": "anneau"},
    "terminal.rings.level": {"en": "level", "nl": "niveau", "fr": "niveau"},
    "terminal.rings.importance": {"en": "importance", "nl": "belang", "fr": "importance"},
    "terminal.rings.need": {"en": "need", "nl": "nood", "fr": "besoin"},
    "terminal.rings.investment": {"en": "investment", "nl": "investering", "fr": "investissement"},
    "terminal.rings.ratio": {"en": "ratio", "nl": "ratio", "fr": "rapport"},
    "terminal.rings.verdict": {"en": "invested", "nl": "besteed", "fr": "investi"},
    "terminal.ring-verdict.over": {"en": "over", "nl": "boven", "fr": "plus"},
    "terminal.ring-verdict.under": {"en": "under", "nl": "onder", "fr": "moins"},
    "terminal.ring-verdict.in-line": {"en": "in line", "nl": "in lijn", "fr": "en ligne"},
    "terminal.ring-verdict.cannot-tell": {"en": "cannot tell", "nl": "onbeslist", "fr": "indécidable"},
    "terminal.rings.not-compared": {"en": "Not compared", "nl": "Niet vergeleken", "fr": "Non comparé"},
    "terminal.rings.all": {"en": "All rings", "nl": "Alle ringen", "fr": "Tous les anneaux"},
    "terminal.rings.contrast": {
        "en": "The verdict sets {taught} (what is taught) against {lived} (what is lived).",
        "nl": "Het oordeel zet {taught} (wat wordt aangeleerd) tegenover {lived} (wat in de praktijk gebracht wordt).",
        "fr": "Le verdict compare {taught} (ce qui s’enseigne) avec {lived} (ce qui se vit).",
    },
    "terminal.rings.scales-alone": {
        "en": "Level 0–100. Need and investment are shares of all rings; ratio is investment over need.",
        "nl": "Niveau 0–100. Nood en investering zijn aandelen van alle ringen; ratio is investering gedeeld door nood.",
        "fr": "Niveau 0–100. Besoin et investissement sont des parts de tous les anneaux ; le rapport est l’investissement "
        "divisé par le besoin.",
    },
    "terminal.rings.scales-shares": {
        "en": "Need and investment are shares of all rings; ratio is investment over need.",
        "nl": "Nood en investering zijn aandelen van alle ringen; ratio is investering gedeeld door nood.",
        "fr": "Besoin et investissement sont des parts de tous les anneaux ; le rapport est l’investissement divisé par le "
        "besoin.",
    },
    "terminal.rings.scales": {
        "en": "Level and importance 0–100. Need and investment are shares of all rings; ratio is investment over need.",
        "nl": "Niveau en belang 0–100. Nood en investering zijn aandelen van alle ringen; ratio is investering "
        "gedeeld door nood.",
        "fr": "Niveau et importance 0–100. Besoin et investissement sont des parts de tous les anneaux ; le rapport "
        "est l’investissement divisé par le besoin.",
    },
    "terminal.rings.intervals": {
        "en": "In brackets: {confidence} intervals.",
        "nl": "Tussen haakjes: intervallen van {confidence}.",
        "fr": "Entre parenthèses : intervalles à {confidence}.",
    },
    "terminal.rings.two-intervals": {
        "en": "In brackets: {confidence} intervals; for the ratio {ratio}.",
        "nl": "Tussen haakjes: intervallen van {confidence}; voor de ratio {ratio}.",
        "fr": "Entre parenthèses : intervalles à {confidence} ; pour le rapport {ratio}.",
    },
    "terminal.rings.people": {
        "en": "Answers of {people} people per ring.",
        "nl": "Antwoorden van {people} mensen per ring.",
        "fr": "Réponses de {people} personnes par anneau.",
    },
    "terminal.rings.without-ring": {
        "en": "{amount} of what was chosen have no ring; {compared} are compared.",
        "nl": "{amount} van wat gekozen is hebben geen ring; {compared} worden vergeleken.",
        "fr": "{amount} de ce qui a été choisi n’ont pas d’anneau ; {compared} sont comparées.",
    },
    "terminal.rounded": {
        "en": "Differences before rounding.",
        "nl": "Verschillen van vóór het afronden.",
        "fr": "Différences avant arrondi.",
    },
    "terminal.rings.investment-all": {
        "en": "Investment: {chosen}.",
        "nl": "Investering: {chosen}.",
        "fr": "Investissement : {chosen}.",
    },
    "terminal.rings.investment-chosen": {
        "en": "Investment: {chosen} that were chosen, without {mandatory} of mandatory training.",
        "nl": "Investering: {chosen} naar keuze, zonder {mandatory} verplichte opleiding.",
        "fr": "Investissement : {chosen} au choix, sans {mandatory} de formation obligatoire.",
    },
    "terminal.rings.modes": {
        "en": "How the lived side is taught: {modes}.",
        "nl": "Hoe men werkt aan wat in de praktijk gebracht wordt: {modes}.",
        "fr": "Comment on travaille ce qui se vit : {modes}.",
    },
    "terminal.mode.instruction": {"en": "instruction", "nl": "instructie", "fr": "cours"},
    "terminal.mode.practice": {"en": "practice", "nl": "oefening", "fr": "exercice"},
    "terminal.mode.dialogue": {"en": "dialogue", "nl": "dialoog", "fr": "dialogue"},
    "terminal.mode.coaching": {"en": "coaching", "nl": "coaching", "fr": "coaching"},
    "terminal.mode.unknown": {"en": "not known", "nl": "niet bekend", "fr": "non connu"},
    # findings and intentions
    "terminal.findings.none": {
        "en": "No finding reaches its threshold. `leaddev explain` lists what was looked for.",
        "nl": "Geen enkele bevinding haalt haar drempel. `leaddev explain` toont waarnaar is gezocht.",
        "fr": "Aucun constat n’atteint son seuil. `leaddev explain` montre ce qui a été cherché.",
    },
    "terminal.intentions.shares": {
        "en": "wanted {intended}, invested {invested}, needed {needed}:",
        "nl": "gewild {intended}, geïnvesteerd {invested}, nodig {needed}:",
        "fr": "voulu {intended}, investi {invested}, nécessaire {needed} :",
    },
    "terminal.intentions.part": {
        "en": "the intention and the training part.",
        "nl": "het voornemen en de opleidingen lopen uiteen.",
        "fr": "l’intention et les formations divergent.",
    },
    "terminal.intentions.less": {
        "en": "less than is wanted, but the need does not clearly ask for more.",
        "nl": "minder dan gewild, maar de nood vraagt niet duidelijk om meer.",
        "fr": "moins que voulu, mais le besoin n’en demande pas clairement plus.",
    },
    "terminal.intentions.more": {
        "en": "more than is wanted.",
        "nl": "meer dan gewild.",
        "fr": "plus que voulu.",
    },
    "terminal.intentions.as-wanted": {
        "en": "the training follows the intention.",
        "nl": "de opleidingen volgen het voornemen.",
        "fr": "les formations suivent l’intention.",
    },
    # units and splits
    "terminal.groups.name": {"en": "group", "nl": "groep", "fr": "groupe"},
    "terminal.groups.answered": {"en": "answered", "nl": "antwoorden", "fr": "réponses"},
    "terminal.groups.level": {
        "en": "Level of each ring, 0–100: how far it is present.",
        "nl": "Niveau van elke ring, 0–100: in welke mate hij aanwezig is.",
        "fr": "Niveau de chaque anneau, 0–100 : à quel point il est présent.",
    },
    "terminal.groups.level-and-need": {
        "en": "Level / need of each ring, 0–100: how far it is present, and how much need there is.",
        "nl": "Niveau / nood van elke ring, 0–100: in welke mate hij aanwezig is, en hoeveel nood er is.",
        "fr": "Niveau / besoin de chaque anneau, 0–100 : à quel point il est présent, et combien de besoin il y a.",
    },
    "terminal.groups.need": {
        "en": "Need of each ring, 0–100: how much development is needed.",
        "nl": "Nood van elke ring, 0–100: hoeveel ontwikkeling nodig is.",
        "fr": "Besoin de chaque anneau, 0–100 : combien de développement est nécessaire.",
    },
    "terminal.groups.differs": {
        "en": "differs from the others beyond chance",
        "nl": "verschilt meer van de andere dan toeval verklaart",
        "fr": "diffère des autres au-delà du hasard",
    },
    "terminal.groups.divided": {
        "en": "people here disagree: the mean hides two views",
        "nl": "hier zijn de meningen verdeeld: het gemiddelde verbergt dat",
        "fr": "les avis sont partagés : la moyenne le cache",
    },
    "terminal.groups.no-ranking": {
        "en": "Units are too alike to be ranked on {rings}.",
        "nl": "Eenheden lijken te veel op elkaar voor een rangorde op {rings}.",
        "fr": "Les unités se ressemblent trop pour un classement sur {rings}.",
    },
    "terminal.groups.rank-disagreement": {
        "en": "The order of the units depends on the method; read no ranking into it.",
        "nl": "De volgorde van de eenheden hangt af van de methode; lees er geen rangorde in.",
        "fr": "L’ordre des unités dépend de la méthode ; n’y lisez pas de classement.",
    },
    "terminal.split.unknown": {
        "en": "There is no split {split}. Known: {known}.",
        "nl": "Er is geen opsplitsing {split}. Bekend: {known}.",
        "fr": "Il n’y a pas de répartition {split}. Connues : {known}.",
    },
    # how far the numbers carry
    "terminal.quality.response": {"en": "Response", "nl": "Respons", "fr": "Participation"},
    "terminal.quality.answers": {"en": "Answers", "nl": "Antwoorden", "fr": "Réponses"},
    "terminal.quality.answers-counted": {
        "en": "{given} given, {empty} left empty, {not_applicable} not applicable, {not_shown} never shown",
        "nl": "{given} gegeven, {empty} leeg, {not_applicable} niet van toepassing, {not_shown} niet getoond",
        "fr": "{given} données, {empty} laissées vides, {not_applicable} sans objet, {not_shown} jamais montrées",
    },
    "terminal.quality.left-out": {"en": "Left out", "nl": "Weggelaten", "fr": "Écarté"},
    "terminal.quality.columns": {
        "en": "Columns not used",
        "nl": "Niet-gebruikte kolommen",
        "fr": "Colonnes inutilisées",
    },
    "terminal.quality.not-asked": {"en": "Not asked", "nl": "Niet gevraagd", "fr": "Non demandé"},
    "terminal.quality.careless": {"en": "Careless answers", "nl": "Slordige antwoorden", "fr": "Réponses négligentes"},
    "terminal.careless.kept": {
        "en": "{flagged} of {screened} people look careless; they are kept.",
        "nl": "{flagged} van {screened} mensen lijken slordig te antwoorden; ze tellen mee.",
        "fr": "{flagged} personnes sur {screened} semblent négligentes ; elles sont gardées.",
    },
    "terminal.careless.left-out": {
        "en": "{flagged} of {screened} people look careless; they are left out.",
        "nl": "{flagged} van {screened} mensen lijken slordig te antwoorden; ze zijn weggelaten.",
        "fr": "{flagged} personnes sur {screened} semblent négligentes ; elles sont écartées.",
    },
    "terminal.careless.without": {
        "en": "Excess without them: {excess} points.",
        "nl": "Overschot zonder hen: {excess} punten.",
        "fr": "Excédent sans elles : {excess} points.",
    },
    "terminal.quality.weighting": {"en": "Weighting", "nl": "Weging", "fr": "Pondération"},
    "terminal.weighting.headcount": {
        "en": "Units count by their headcount.",
        "nl": "Eenheden tellen naar hun personeelsaantal.",
        "fr": "Les unités comptent selon leur effectif.",
    },
    "terminal.weighting.respondents": {
        "en": "Every respondent counts the same.",
        "nl": "Elke deelnemer telt even zwaar.",
        "fr": "Chaque répondant compte autant.",
    },
    "terminal.weighting.raking": {
        "en": "Answers are weighted to the known numbers of {margins}.",
        "nl": "Antwoorden zijn gewogen naar de bekende aantallen van {margins}.",
        "fr": "Les réponses sont pondérées selon les effectifs connus de {margins}.",
    },
    "terminal.weighting.cost": {
        "en": "Design effect {effect}.",
        "nl": "Designeffect {effect}.",
        "fr": "Effet de plan {effect}.",
    },
    "terminal.coverage.columns": {
        "en": "Columns not used: {names}.",
        "nl": "Niet-gebruikte kolommen: {names}.",
        "fr": "Colonnes inutilisées : {names}.",
    },
    "terminal.coverage.sheets": {
        "en": "Sheets not read: {names}.",
        "nl": "Niet-gelezen bladen: {names}.",
        "fr": "Feuilles non lues : {names}.",
    },
    "terminal.coverage.rows": {
        "en": "Rows not counted: {names}.",
        "nl": "Niet-meegetelde rijen: {names}.",
        "fr": "Lignes non comptées : {names}.",
    },
    "terminal.coverage.participations": {
        "en": "They are put together from {count} rows of one person in one course.",
        "nl": "Ze zijn samengesteld uit {count} rijen van één persoon in één opleiding.",
        "fr": "Ils réunissent {count} lignes d’une personne dans une formation.",
    },
    "terminal.quality.training": {"en": "Training list", "nl": "Opleidingslijst", "fr": "Liste des formations"},
    "terminal.coverage.none": {
        "en": "No training list was read.",
        "nl": "Er is geen opleidingslijst gelezen.",
        "fr": "Aucune liste de formations n’a été lue.",
    },
    "terminal.coverage.programmes.one": {
        "en": "{count} programme.",
        "nl": "{count} opleiding.",
        "fr": "{count} formation.",
    },
    "terminal.coverage.programmes.other": {
        "en": "{count} programmes.",
        "nl": "{count} opleidingen.",
        "fr": "{count} formations.",
    },
    "terminal.coverage.without": {
        "en": "Missing: {missing}.",
        "nl": "Ontbreekt: {missing}.",
        "fr": "Manque : {missing}.",
    },
    "terminal.coverage.ring": {"en": "ring ({count})", "nl": "ring ({count})", "fr": "anneau ({count})"},
    "terminal.coverage.hours": {"en": "hours ({count})", "nl": "uren ({count})", "fr": "heures ({count})"},
    "terminal.coverage.cost": {"en": "cost ({count})", "nl": "kosten ({count})", "fr": "coût ({count})"},
    "terminal.coverage.participants": {
        "en": "participants ({count})",
        "nl": "deelnemers ({count})",
        "fr": "participants ({count})",
    },
    "terminal.coverage.organization": {
        "en": "For the whole organization: {count}.",
        "nl": "Voor de hele organisatie: {count}.",
        "fr": "Pour toute l'organisation : {count}.",
    },
    "terminal.coverage.mode": {
        "en": "way of teaching ({count})",
        "nl": "werkvorm ({count})",
        "fr": "méthode ({count})",
    },
    "terminal.coverage.amount": {
        "en": "{amount} of what was chosen could not be assigned to a ring.",
        "nl": "{amount} van wat gekozen is konden niet aan een ring worden toegewezen.",
        "fr": "{amount} de ce qui a été choisi n’ont pu être attribuées à un anneau.",
    },
    "terminal.quality.thresholds": {
        "en": "Changed thresholds",
        "nl": "Gewijzigde drempels",
        "fr": "Seuils modifiés",
    },
    "terminal.quality.confidentiality": {"en": "Confidentiality", "nl": "Vertrouwelijkheid", "fr": "Confidentialité"},
    "terminal.quality.model": {"en": "Model", "nl": "Model", "fr": "Modèle"},
    "terminal.quality.inputs": {"en": "Read from", "nl": "Gelezen uit", "fr": "Lu dans"},
    "terminal.quality.note": {"en": "Note", "nl": "Opmerking", "fr": "Note"},
    # reliability
    "terminal.reliability.scale": {"en": "scale", "nl": "schaal", "fr": "échelle"},
    "terminal.reliability.aspect": {"en": "about", "nl": "over", "fr": "sur"},
    "terminal.reliability.items": {"en": "items", "nl": "items", "fr": "items"},
    "terminal.reliability.n": {"en": "n", "nl": "n", "fr": "n"},
    "terminal.reliability.alpha": {"en": "alpha", "nl": "alfa", "fr": "alpha"},
    "terminal.reliability.omega": {"en": "omega", "nl": "omega", "fr": "oméga"},
    "terminal.reliability.verdict": {"en": "verdict", "nl": "oordeel", "fr": "verdict"},
    "terminal.aspect.level": {"en": "level", "nl": "niveau", "fr": "niveau"},
    "terminal.aspect.need": {"en": "need", "nl": "nood", "fr": "besoin"},
    "terminal.aspect.importance": {"en": "importance", "nl": "belang", "fr": "importance"},
    "terminal.reliability-verdict.reliable": {"en": "reliable", "nl": "betrouwbaar", "fr": "fiable"},
    "terminal.reliability-verdict.low": {"en": "low", "nl": "laag", "fr": "faible"},
    "terminal.reliability-verdict.cannot-tell": {"en": "cannot tell", "nl": "niet te zeggen", "fr": "indécidable"},
    "terminal.reliability.reversed": {
        "en": "{item} “{text}” (column {column}) looks reversed.",
        "nl": "{item} “{text}” (kolom {column}) lijkt omgekeerd.",
        "fr": "{item} « {text} » (colonne {column}) semble inversé.",
    },
    "terminal.reliability.short": {
        "en": "Fewer than {needed} items, so their reliability is not judged: {scales}.",
        "nl": "Minder dan {needed} vragen, dus zonder oordeel over de betrouwbaarheid: {scales}.",
        "fr": "Moins de {needed} questions, fiabilité non jugée : {scales}.",
    },
    "terminal.reliability.gaps": {
        "en": "Reliability of the gap between importance and level: {gaps}.",
        "nl": "Betrouwbaarheid van de kloof tussen belang en niveau: {gaps}.",
        "fr": "Fiabilité de l’écart entre importance et niveau : {gaps}.",
    },
    "terminal.reliability.units": {
        "en": "Differences between units, ICC(1) and ICC(2): {differences}.",
        "nl": "Verschillen tussen eenheden, ICC(1) en ICC(2): {differences}.",
        "fr": "Différences entre unités, ICC(1) et ICC(2) : {differences}.",
    },
    # the circle of a model
    "terminal.circle.ring": {"en": "ring", "nl": "ring", "fr": "anneau"},
    "terminal.circle.difficulty": {"en": "difficulty", "nl": "moeilijkheid", "fr": "difficulté"},
    "terminal.circle.horizon": {"en": "horizon", "nl": "termijn", "fr": "horizon"},
    "terminal.circle.months.one": {"en": "{count} month", "nl": "{count} maand", "fr": "{count} mois"},
    "terminal.circle.months.other": {"en": "{count} months", "nl": "{count} maanden", "fr": "{count} mois"},
    "terminal.circle.items": {"en": "items", "nl": "items", "fr": "items"},
    "terminal.circle.side": {"en": "contrast", "nl": "contrast", "fr": "contraste"},
}
