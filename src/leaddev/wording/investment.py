"""What the findings LD101 to LD110 say, and the part on wants."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "terminal.intentions.shares": (
        "wanted {intended}, invested {invested}, needed {needed}:",
        "gewild {intended}, geïnvesteerd {invested}, nodig {needed}:",
        "voulu {intended}, investi {invested}, nécessaire {needed} :",
    ),
    "terminal.intentions.part": (
        "intention and training go different ways.",
        "het voornemen en de opleidingen lopen uiteen.",
        "l’intention et les formations divergent.",
    ),
    "terminal.intentions.less": (
        "less than is wanted, but the need does not clearly ask for more.",
        "minder dan gewild, maar de nood vraagt niet duidelijk om meer.",
        "moins que voulu, mais le besoin n’en demande pas clairement plus.",
    ),
    "terminal.intentions.less-than-needed": (
        "less than is wanted, and somewhat less than the need asks for.",
        "minder dan gewild, en iets minder dan de nood vraagt.",
        "moins que voulu, et un peu moins que n’en demande le besoin.",
    ),
    "terminal.intentions.more": ("more than is wanted.", "meer dan gewild.", "plus que voulu."),
    "terminal.intentions.as-wanted": (
        "the training follows the intention.",
        "de opleidingen volgen het voornemen.",
        "les formations suivent l’intention.",
    ),
    "terminal.intentions.uneven": (
        "together about what is wanted, but one of the rings gets clearly less.",
        "samen ongeveer wat gewild is, maar een van de ringen krijgt duidelijk minder.",
        "ensemble à peu près ce qui est voulu, mais l’un des anneaux reçoit nettement moins.",
    ),
    "LD101.statement": (
        "For {all_rings} together, {invested} {go} to {taught}, where {needed} of the need lies: {excess} points more ({low} to {high}).",
        "Voor {all_rings} samen gaat {invested} {go} naar {taught}, waar {needed} van de nood ligt: {excess} punten meer ({low} tot {high}).",
        "Pour les anneaux {all_rings} pris ensemble, {invested} {go} aux anneaux {taught}, où se trouve {needed} du besoin : {excess} points de plus ({low} à {high}).",
    ),
    "LD101.advice": ("{advice}", "{advice}", "{advice}"),
    "LD101.next": (
        "Keep the courses that meet a need, and let the next budget lines go to {lived}{conditions}.",
        "Behoud de opleidingen die een nood beantwoorden, en laat de volgende budgetten naar {lived} gaan{conditions}.",
        "Gardez les formations qui répondent à un besoin et destinez les prochains budgets aux anneaux {lived}{conditions}.",
    ),
    "LD101.ask": (
        "Keep the courses that meet a need, and ask what the others are for.",
        "Behoud de opleidingen die een nood beantwoorden, en vraag waar de andere toe dienen.",
        "Gardez les formations qui répondent à un besoin et demandez à quoi servent les autres.",
    ),
    "ring.ratio": (
        "{ring}: {invested} {of_amount} against {needed} of the need, {ratio} times as much{interval}.",
        "{ring}: {invested} {of_amount} tegenover {needed} van de nood, {ratio} keer zoveel{interval}.",
        "{ring} : {invested} {of_amount} contre {needed} du besoin, soit {ratio} fois autant{interval}.",
    ),
    "ring.no-need": (
        "{ring}: {invested} {of_amount}, where the survey shows no need (it lies below {limit} of 100).",
        "{ring}: {invested} {of_amount}, terwijl de bevraging daar geen nood toont (ze ligt onder {limit} op 100).",
        "{ring} : {invested} {of_amount}, alors que l'enquête n'y montre pas de besoin (il est inférieur à {limit} sur 100).",
    ),
    "LD102.statement": ("{sentence}", "{sentence}", "{sentence}"),
    "LD102.advice": ("{question}", "{question}", "{question}"),
    "LD102.what": (
        "Ask what each of the courses on {ring} is for; what nobody needs makes room for other rings.",
        "Vraag waar elke opleiding over {ring} toe dient; wat niemand nodig heeft, maakt plaats voor andere ringen.",
        "Demandez à quoi sert chaque formation sur {ring} ; ce dont personne n'a besoin peut faire place.",
    ),
    "LD102.which": (
        "Ask which of the courses on {ring} still meet a need; what does not makes room for other rings.",
        "Vraag welke opleidingen over {ring} nog aan een nood beantwoorden; de andere maken plaats voor andere ringen.",
        "Demandez quelles formations sur {ring} répondent encore à un besoin ; les autres peuvent faire place.",
    ),
    "LD103.statement": ("{sentence}{mandatory}", "{sentence}{mandatory}", "{sentence}{mandatory}"),
    "LD103.advice": (
        "Make room for {ring}, step by step{conditions}.{horizon}",
        "Maak plaats voor {ring}, stap voor stap{conditions}.{horizon}",
        "Faites plus de place pour {ring}, pas à pas{conditions}.{horizon}",
    ),
    "LD103.mandatory": (
        " Mandatory training, {amount}, comes on top of it.",
        " Daar komt verplichte opleiding bij: {amount}.",
        " S'y ajoute la formation obligatoire : {amount}.",
    ),
    "LD104.statement": ("{sentence}", "{sentence}", "{sentence}"),
    "LD104.mandatory": (
        "Nothing was chosen for {ring}, where {needed} of the need lies ({low} to {high}): what goes there is {amount}, all mandatory.",
        "Voor {ring} is niets gekozen, terwijl {needed} van de nood daar ligt ({low} tot {high}): wat ernaartoe gaat, is {amount}, allemaal verplicht.",
        "Rien n'a été choisi pour {ring}, où l'on trouve {needed} du besoin ({low} à {high}) : ce qui s'y fait ({amount}) est entièrement obligatoire.",
    ),
    "LD104.nothing": (
        "Nothing is invested in {ring}, where {needed} of the need lies ({low} to {high}).",
        "Er wordt niets geïnvesteerd in {ring}, waar {needed} van de nood ligt ({low} tot {high}).",
        "Rien n'est investi dans {ring}, où l'on trouve {needed} du besoin ({low} à {high}).",
    ),
    "LD104.not-known": (
        "Nothing chosen is known to be about {ring}, where {needed} of the need lies ({low} to {high}); the list does not tell it of everything.",
        "Van niets dat gekozen is, is bekend dat het over {ring} gaat, terwijl {needed} van de nood daar ligt ({low} tot {high}); de lijst zegt het niet van alles.",
        "On ne sait d'aucune formation choisie qu'elle porte sur {ring}, où l'on trouve {needed} du besoin ({low} à {high}) ; la liste ne le dit pas de tout.",
    ),
    "LD104.advice": (
        "Begin small with {ring}{how}{conditions}.{mandatory}",
        "Begin klein met {ring}{how}{conditions}.{mandatory}",
        "Commencez petit sur {ring}{how}{conditions}.{mandatory}",
    ),
    "LD104.how.lived": (
        ": a dialogue series or coaching in one unit",
        ": een dialoogreeks of coaching in één eenheid",
        " : une série de dialogues ou un coaching dans une unité",
    ),
    "LD104.how.taught": (", in one unit", ", in één eenheid", ", dans une unité"),
    "LD104.advice.mandatory": (
        " Ask first which part of this need the mandatory training should already meet.",
        " Vraag eerst welk deel van deze nood de verplichte opleiding al zou moeten dekken.",
        " Demandez d'abord quelle part de ce besoin la formation obligatoire devrait déjà couvrir.",
    ),
    "LD105.statement": (
        "Of what was bought for single units, {share}, that is {amount}, has the right subject but goes to units that need it less, most of all {worst}. For {known} of the investment the unit is known.",
        "Van wat voor aparte eenheden gekocht is, heeft {share}, dat is {amount}, het juiste onderwerp, maar gaat naar eenheden die het minder nodig hebben, vooral {worst}. Voor {known} van de investering is de eenheid bekend.",
        "De ce qui a été acheté pour des unités, {share}, soit {amount}, a le bon sujet mais va à des unités qui en ont moins besoin, surtout {worst}. L'unité est connue pour {known} de l'investissement.",
    ),
    "LD105.advice": (
        "Offer these programmes first to the units that report the need.",
        "Bied deze programma's eerst aan in de eenheden die de nood melden.",
        "Proposez d'abord ces programmes aux unités qui signalent le besoin.",
    ),
    "LD106.statement": (
        "Instruction takes {share} {of_amount} for {lived}.",
        "Instructie neemt {share} {of_amount} voor {lived} in.",
        "L'instruction prend {share} {of_amount} pour {lived}.",
    ),
    "LD106.advice": (
        "Keep the subject where it meets a need, and change the form: dialogue, coaching, practice in people's own teams.",
        "Behoud het onderwerp waar het een nood beantwoordt, en verander de vorm: dialoog, coaching, oefenen in het eigen team.",
        "Gardez le sujet s'il répond à un besoin et changez la forme : dialogue, coaching, pratique dans sa propre équipe.",
    ),
    "LD107.statement": (
        "“{statement}” is about {rings}: {needed} of the need lies there, training on it takes {invested} {of_amount}.",
        "“{statement}” gaat over {rings}: {needed} van de nood ligt daar, opleiding daarover neemt {invested} {of_amount} in.",
        "« {statement} » concerne {rings} : on y trouve {needed} du besoin, la formation y prend {invested} {of_amount}.",
    ),
    "LD107.advice": (
        "Say in the next plan which programme serves “{statement}”.",
        "Zeg in het volgende plan welk programma “{statement}” dient.",
        "Dites dans le prochain plan quel programme sert l'intention « {statement} ».",
    ),
    "LD109.statement": (
        "For {all_rings} together, {invested} {go} to {taught}, where {needed} of the need lies: between these two sides the portfolio follows the need.",
        "Voor {all_rings} samen gaat {invested} {go} naar {taught}, waar {needed} van de nood ligt: tussen deze twee kanten volgt het aanbod de nood.",
        "Pour les anneaux {all_rings} pris ensemble, {invested} {go} aux anneaux {taught}, où se trouve {needed} du besoin : entre ces deux côtés, l'offre suit le besoin.",
    ),
    "LD109.advice": (
        "Look at single rings and at units for room to improve.",
        "Kijk naar aparte ringen en eenheden om te verbeteren.",
        "Regardez les anneaux un par un et les unités pour progresser.",
    ),
    "LD110.statement": (
        "For {all_rings} together, {invested} {go} to {taught}, where {needed} of the need lies: {excess} points less ({low} to {high}).",
        "Voor {all_rings} samen gaat {invested} {go} naar {taught}, waar {needed} van de nood ligt: {excess} punten minder ({low} tot {high}).",
        "Pour les anneaux {all_rings} pris ensemble, {invested} {go} aux anneaux {taught}, où se trouve {needed} du besoin : {excess} points de moins ({low} à {high}).",
    ),
    "LD110.advice": ("{advice}", "{advice}", "{advice}"),
    "LD110.offer": (
        "Ask what people miss of {rings} in their work, and offer it.",
        "Vraag wat mensen in hun werk missen aan {rings}, en bied dat aan.",
        "Demandez ce qui manque au travail dans les anneaux {rings}, et proposez-le.",
    ),
    "LD110.ask": (
        "Ask what people miss in their work, and offer it.",
        "Vraag wat mensen in hun werk missen, en bied dat aan.",
        "Demandez ce qui manque aux gens dans leur travail, et proposez-le.",
    ),
    "wants.not-asked": (
        "Wishes beside needs: the survey did not ask which training people would like.",
        "Wensen naast noden: de bevraging vroeg niet welke opleiding mensen graag zouden volgen.",
        "Souhaits et besoins : l'enquête n'a pas demandé quelle formation les gens aimeraient suivre.",
    ),
    "wants.hidden": (
        "Wishes beside needs: too few people were asked to show it.",
        "Wensen naast noden: het is aan te weinig mensen gevraagd om het te tonen.",
        "Souhaits et besoins : la question a été posée à trop peu de personnes pour être montrée.",
    ),
    "LD108.statement": (
        "People ask for something else than the gap shows. Wanted most: {wanted} ({wanted_share} of the respondents). Needed most: {needed} ({needed_share} of the need), which {asked_share} ask for.",
        "Mensen vragen iets anders dan de kloof toont. Meest gewenst: {wanted} ({wanted_share} van de respondenten). Meest nodig: {needed} ({needed_share} van de nood); daar vraagt {asked_share} om.",
        "On demande autre chose que ce que montre l'écart. Le plus souhaité : {wanted} ({wanted_share} des répondants). Le plus nécessaire : {needed} ({needed_share} du besoin), que demandent {asked_share} d'entre eux.",
    ),
    "LD108.advice": (
        "Take the wishes seriously, plan from the need, and say openly why the two differ.",
        "Neem de wensen ernstig, plan vanuit de nood, en zeg open waarom de twee verschillen.",
        "Prenez les souhaits au sérieux, planifiez à partir du besoin et dites ouvertement pourquoi ils diffèrent.",
    ),
    "terminal.section.wants": ("WHAT PEOPLE ASK FOR", "WAT MENSEN VRAGEN", "CE QUE LES GENS DEMANDENT"),
    "terminal.wants.aside": ("wishes beside needs", "wensen naast noden", "souhaits et besoins"),
    "terminal.wants.ring": ("ring", "ring", "anneau"),
    "terminal.wants.wanted": ("people want it", "mensen willen het", "le souhaitent"),
    "terminal.wants.needed": ("of the need", "van de nood", "du besoin"),
    "terminal.wants.agreement": (
        "Agreement of the two orders, Kendall’s tau: {tau} (1 the same order, 0 unrelated, −1 reversed).",
        "Overeenkomst van de twee volgordes, Kendalls tau: {tau} (1 dezelfde, 0 geen verband, −1 omgekeerd).",
        "Accord des deux ordres, tau de Kendall : {tau} (1 le même ordre, 0 aucun lien, −1 l’inverse).",
    ),
}
