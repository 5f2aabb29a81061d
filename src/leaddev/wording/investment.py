"""What the findings LD101 to LD110 say."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "terminal.intentions.shares": {
        "en": "wanted {intended}, invested {invested}, needed {needed}:",
        "nl": "gewild {intended}, geïnvesteerd {invested}, nodig {needed}:",
        "fr": "voulu {intended}, investi {invested}, nécessaire {needed} :",
    },
    "terminal.intentions.part": {
        "en": "intention and training go different ways.",
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
    "terminal.intentions.uneven": {
        "en": "together about what is wanted, but one of the rings gets clearly less.",
        "nl": "samen ongeveer wat gewild is, maar een van de ringen krijgt duidelijk minder.",
        "fr": "ensemble à peu près ce qui est voulu, mais l’un des anneaux reçoit nettement moins.",
    },
    "LD101.statement": {
        "en": "For {all_rings} together, {invested} {go} to {taught}, where {needed} of the need lies: {excess} points more ({low} to {high}).",
        "nl": "Voor {all_rings} samen gaat {invested} {go} naar {taught}, waar {needed} van de nood ligt: {excess} punten meer ({low} tot {high}).",
        "fr": "Pour les anneaux {all_rings} pris ensemble, {invested} {go} aux anneaux {taught}, où se trouve {needed} du besoin : {excess} points de plus ({low} à {high}).",
    },
    "LD101.advice": {"en": "{advice}", "nl": "{advice}", "fr": "{advice}"},
    "LD101.next": {
        "en": "Keep the courses that meet a need, and let the next budget lines go to {lived}{conditions}.",
        "nl": "Behoud de opleidingen die een nood beantwoorden, en laat de volgende budgetten naar {lived} "
        "gaan{conditions}.",
        "fr": "Gardez les formations qui répondent à un besoin et destinez les prochains budgets aux anneaux "
        "{lived}{conditions}.",
    },
    "LD101.ask": {
        "en": "Keep the courses that meet a need, and ask what the others are for.",
        "nl": "Behoud de opleidingen die een nood beantwoorden, en vraag waar de andere toe dienen.",
        "fr": "Gardez les formations qui répondent à un besoin et demandez à quoi servent les autres.",
    },
    "ring.ratio": {
        "en": "{ring}: {invested} {of_amount} against {needed} of the need, {ratio} times as much{interval}.",
        "nl": "{ring}: {invested} {of_amount} tegenover {needed} van de nood, {ratio} keer zoveel{interval}.",
        "fr": "{ring} : {invested} {of_amount} contre {needed} du besoin, soit {ratio} fois autant{interval}.",
    },
    "ring.no-need": {
        "en": "{ring}: {invested} {of_amount}, where the survey shows no need (it lies below {limit} of 100).",
        "nl": "{ring}: {invested} {of_amount}, terwijl de bevraging daar geen nood toont (ze ligt onder {limit} op "
        "100).",
        "fr": "{ring} : {invested} {of_amount}, alors que l'enquête n'y montre pas de besoin (il est inférieur à "
        "{limit} sur 100).",
    },
    "LD102.statement": {"en": "{sentence}", "nl": "{sentence}", "fr": "{sentence}"},
    "LD102.advice": {"en": "{question}", "nl": "{question}", "fr": "{question}"},
    "LD102.what": {
        "en": "Ask what each of the courses on {ring} is for; what nobody needs makes room for other rings.",
        "nl": "Vraag waar elke opleiding over {ring} toe dient; wat niemand nodig heeft, maakt plaats voor andere "
        "ringen.",
        "fr": "Demandez à quoi sert chaque formation sur {ring} ; ce dont personne n'a besoin peut faire place.",
    },
    "LD102.which": {
        "en": "Ask which of the courses on {ring} still meet a need; what does not makes room for other rings.",
        "nl": "Vraag welke opleidingen over {ring} nog aan een nood beantwoorden; de andere maken plaats voor andere ringen.",
        "fr": "Demandez quelles formations sur {ring} répondent encore à un besoin ; les autres peuvent faire place.",
    },
    "LD103.statement": {"en": "{sentence}{mandatory}", "nl": "{sentence}{mandatory}", "fr": "{sentence}{mandatory}"},
    "LD103.advice": {
        "en": "Make room for {ring}, step by step{conditions}.{horizon}",
        "nl": "Maak plaats voor {ring}, stap voor stap{conditions}.{horizon}",
        "fr": "Faites plus de place pour {ring}, pas à pas{conditions}.{horizon}",
    },
    "LD103.mandatory": {
        "en": " Mandatory training, {amount}, comes on top of it.",
        "nl": " Daar komt verplichte opleiding bij: {amount}.",
        "fr": " S'y ajoute la formation obligatoire : {amount}.",
    },
    "LD104.statement": {"en": "{sentence}", "nl": "{sentence}", "fr": "{sentence}"},
    "LD104.mandatory": {
        "en": "Nothing was chosen for {ring}, where {needed} of the need lies ({low} to {high}): what goes there is "
        "{amount}, all mandatory.",
        "nl": "Voor {ring} is niets gekozen, terwijl {needed} van de nood daar ligt ({low} tot {high}): wat ernaartoe "
        "gaat, is {amount}, allemaal verplicht.",
        "fr": "Rien n'a été choisi pour {ring}, où l'on trouve {needed} du besoin ({low} à {high}) : ce qui s'y fait "
        "({amount}) est entièrement obligatoire.",
    },
    "LD104.nothing": {
        "en": "Nothing is invested in {ring}, where {needed} of the need lies ({low} to {high}).",
        "nl": "Er wordt niets geïnvesteerd in {ring}, waar {needed} van de nood ligt ({low} tot {high}).",
        "fr": "Rien n'est investi dans {ring}, où l'on trouve {needed} du besoin ({low} à {high}).",
    },
    "LD104.advice": {
        "en": "Begin small with {ring}{how}{conditions}.{mandatory}",
        "nl": "Begin klein met {ring}{how}{conditions}.{mandatory}",
        "fr": "Commencez petit sur {ring}{how}{conditions}.{mandatory}",
    },
    "LD104.how.lived": {
        "en": ": a dialogue series or coaching in one unit",
        "nl": ": een dialoogreeks of coaching in één eenheid",
        "fr": " : une série de dialogues ou un coaching dans une unité",
    },
    "LD104.how.taught": {"en": ", in one unit", "nl": ", in één eenheid", "fr": ", dans une unité"},
    "LD104.advice.mandatory": {
        "en": " Ask first which part of this need the mandatory training should already meet.",
        "nl": " Vraag eerst welk deel van deze nood de verplichte opleiding al zou moeten dekken.",
        "fr": " Demandez d'abord quelle part de ce besoin la formation obligatoire devrait déjà couvrir.",
    },
    "LD105.statement": {
        "en": "{share} of what was bought for single units ({amount}) has the right subject but goes to units that need it "
        "less, most of all {worst}. For {known} of the investment the unit is known.",
        "nl": "{share} van wat voor aparte eenheden gekocht is ({amount}) heeft het juiste onderwerp maar gaat naar eenheden "
        "die het minder nodig hebben, vooral {worst}. Voor {known} van de investering is de eenheid bekend.",
        "fr": "{share} de ce qui a été acheté pour des unités ({amount}) a le bon sujet mais va à des unités qui en ont moins "
        "besoin, surtout {worst}. L'unité est connue pour {known} de l'investissement.",
    },
    "LD105.advice": {
        "en": "Offer these programmes first to the units that report the need.",
        "nl": "Bied deze programma's eerst aan in de eenheden die de nood melden.",
        "fr": "Proposez d'abord ces programmes aux unités qui signalent le besoin.",
    },
    "LD106.statement": {
        "en": "Instruction takes {share} {of_amount} for {lived}.",
        "nl": "Instructie neemt {share} {of_amount} voor {lived} in.",
        "fr": "L'instruction prend {share} {of_amount} pour {lived}.",
    },
    "LD106.advice": {
        "en": "Keep the subject where it meets a need, and change the form: dialogue, coaching, practice in people's "
        "own teams.",
        "nl": "Behoud het onderwerp waar het een nood beantwoordt, en verander de vorm: dialoog, coaching, oefenen "
        "in het eigen team.",
        "fr": "Gardez le sujet s'il répond à un besoin et changez la forme : dialogue, coaching, pratique dans sa "
        "propre équipe.",
    },
    "LD107.statement": {
        "en": "“{statement}” is about {rings}: {needed} of the need lies there, training on it takes {invested} {of_amount}.",
        "nl": "“{statement}” gaat over {rings}: {needed} van de nood ligt daar, opleiding daarover neemt {invested} {of_amount} in.",
        "fr": "« {statement} » concerne {rings} : on y trouve {needed} du besoin, la formation y prend {invested} {of_amount}.",
    },
    "LD107.advice": {
        "en": "Say in the next plan which programme serves “{statement}”.",
        "nl": "Zeg in het volgende plan welk programma “{statement}” dient.",
        "fr": "Dites dans le prochain plan quel programme sert l'intention « {statement} ».",
    },
    "LD109.statement": {
        "en": "For {all_rings} together, {invested} {go} to {taught}, where {needed} of the need lies: between these two sides the portfolio follows the need.",
        "nl": "Voor {all_rings} samen gaat {invested} {go} naar {taught}, waar {needed} van de nood ligt: tussen deze twee kanten volgt het aanbod de nood.",
        "fr": "Pour les anneaux {all_rings} pris ensemble, {invested} {go} aux anneaux {taught}, où se trouve {needed} du besoin : entre ces deux côtés, l'offre suit le besoin.",
    },
    "LD109.advice": {
        "en": "Look at single rings and at units for room to improve.",
        "nl": "Kijk naar aparte ringen en eenheden om te verbeteren.",
        "fr": "Regardez les anneaux un par un et les unités pour progresser.",
    },
    "LD110.statement": {
        "en": "For {all_rings} together, {invested} {go} to {taught}, where {needed} of the need lies: {excess} points less ({low} to {high}).",
        "nl": "Voor {all_rings} samen gaat {invested} {go} naar {taught}, waar {needed} van de nood ligt: {excess} punten minder ({low} tot {high}).",
        "fr": "Pour les anneaux {all_rings} pris ensemble, {invested} {go} aux anneaux {taught}, où se trouve {needed} du besoin : {excess} points de moins ({low} à {high}).",
    },
    "LD110.advice": {"en": "{advice}", "nl": "{advice}", "fr": "{advice}"},
    "LD110.offer": {
        "en": "Ask what people miss of {rings} in their work, and offer it.",
        "nl": "Vraag wat mensen in hun werk missen aan {rings}, en bied dat aan.",
        "fr": "Demandez ce qui manque au travail dans les anneaux {rings}, et proposez-le.",
    },
    "LD110.ask": {
        "en": "Ask what people miss in their work, and offer it.",
        "nl": "Vraag wat mensen in hun werk missen, en bied dat aan.",
        "fr": "Demandez ce qui manque aux gens dans leur travail, et proposez-le.",
    },
}
