"""What the balance, the verdict and the findings LD1xx say."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "of.hours": {"en": "of the hours", "nl": "van de uren", "fr": "des heures"},
    "of.cost": {"en": "of the money", "nl": "van het geld", "fr": "de l'argent"},
    "of.participants": {"en": "of the places", "nl": "van de plaatsen", "fr": "des places"},
    "go.hours": {"en": "of the hours go", "nl": "van de uren", "fr": "des heures vont"},
    "go.cost": {"en": "of the money goes", "nl": "van het geld", "fr": "de l'argent va"},
    "go.participants": {"en": "of the places go", "nl": "van de plaatsen", "fr": "des places vont"},
    "amount.hours": {"en": "person-hours", "nl": "persoonsuren", "fr": "d'heures-personnes"},
    "amount.cost": {"en": "cost", "nl": "kostprijs", "fr": "de coût"},
    "amount.participants": {"en": "participants", "nl": "deelnemers", "fr": "de participants"},
    "group.other": {"en": "{name}, other units", "nl": "{name}, andere eenheden", "fr": "{name}, autres unités"},
    "group.other-values": {"en": "Other groups", "nl": "Andere groepen", "fr": "Autres groupes"},
    "group.not-stated": {"en": "Not stated", "nl": "Niet vermeld", "fr": "Non précisé"},
    "verdict.taught-heavy.most": {
        "en": "Most training goes where development is easy, not where the need is.",
        "nl": "De meeste opleiding gaat naar wat makkelijk te ontwikkelen is, niet naar waar de nood ligt.",
        "fr": "La formation va surtout à ce qui se développe facilement, pas là où est le besoin.",
    },
    "verdict.taught-heavy": {
        "en": "More goes to {taught} than the need there asks for, compared with {lived}.",
        "nl": "Er gaat meer naar {taught} dan de nood daar vraagt, vergeleken met {lived}.",
        "fr": "On investit dans les anneaux {taught} plus que le besoin ne le demande, en comparaison des anneaux {lived}.",
    },
    "verdict.lived-heavy": {
        "en": "More goes to {lived} than the need there asks for, compared with {taught}.",
        "nl": "Er gaat meer naar {lived} dan de nood daar vraagt, vergeleken met {taught}.",
        "fr": "On investit dans les anneaux {lived} plus que le besoin ne le demande, en comparaison des anneaux {taught}.",
    },
    "verdict.in-line": {
        "en": "Training follows the need: {taught} against {lived}, within {margin} points.",
        "nl": "De opleiding volgt de nood: {taught} tegenover {lived}, op {margin} punten na.",
        "fr": "La formation suit le besoin : {taught} face à {lived}, à {margin} points près.",
    },
    "verdict.no-need": {
        "en": "The survey shows no need that training could follow.",
        "nl": "De bevraging toont geen nood die opleiding kan volgen.",
        "fr": "L'enquête ne montre aucun besoin que la formation pourrait suivre.",
    },
    "verdict.no-need.contrast": {
        "en": "For {all_rings} the survey shows no need that training could follow.",
        "nl": "Voor {all_rings} toont de bevraging geen nood die opleiding kan volgen.",
        "fr": "Pour les anneaux {all_rings}, l'enquête ne montre aucun besoin que la formation pourrait suivre.",
    },
    "verdict.no-need.beyond": {
        "en": "For {rings} it does show a need; see the scores.",
        "nl": "Voor {rings} toont ze wel een nood; zie de scores.",
        "fr": "Elle en montre un pour {rings} ; voyez les scores.",
    },
    "verdict.no-need.limit": {
        "en": "In {all_rings} the need lies below {limit} of 100, with 95 % confidence each.",
        "nl": "Voor {all_rings} ligt de nood onder {limit} op 100, telkens met 95 % zekerheid.",
        "fr": "Pour {all_rings}, le besoin est inférieur à {limit} sur 100, chaque fois avec une confiance de 95 %.",
    },
    "verdict.no-need.surplus": {
        "en": "People rate the present level of {rings} above {above}. If that surprises, check {check}.",
        "nl": "Mensen schatten het huidige niveau van {rings} hoger in dan {above}. Als dat verrast: kijk na {check}.",
        "fr": "On estime le niveau actuel ({rings}) supérieur à {above}. Si cela surprend, vérifiez {check}.",
    },
    "surplus.above.importance": {"en": "its importance", "nl": "het belang ervan", "fr": "son importance"},
    "surplus.above.target": {"en": "the target", "nl": "de streefwaarde", "fr": "l'objectif"},
    "surplus.check.importance": {
        "en": "that the columns of level and importance are not exchanged",
        "nl": "of de kolommen van niveau en belang niet verwisseld zijn",
        "fr": "que les colonnes du niveau et de l'importance ne sont pas interverties",
    },
    "surplus.check.target": {
        "en": "that the target is right, and `reversed` in the model",
        "nl": "of de streefwaarde klopt, en `reversed` in het model",
        "fr": "que l'objectif est juste, et `reversed` dans le modèle",
    },
    "verdict.no-need.worth": {
        "en": "Training may still be worth its money; this survey does not say where it should go.",
        "nl": "Opleiding kan haar geld nog altijd waard zijn; deze bevraging zegt niet waar ze naartoe moet.",
        "fr": "La formation peut rester utile ; cette enquête ne dit pas où elle devrait aller.",
    },
    "verdict.unclear": {
        "en": "The answers do not show whether there is a need.",
        "nl": "De antwoorden tonen niet of er een nood is.",
        "fr": "Les réponses ne montrent pas s'il y a un besoin.",
    },
    "verdict.reason.unclear": {
        "en": "For {all_rings} no need is certain, nor certainly absent, so investment is not compared with it. More "
        "answers, or more questions a ring, would tell.",
        "nl": "Voor {all_rings} staat geen nood vast, en ook niet dat er geen is; daarom wordt de investering er niet "
        "mee vergeleken. Meer antwoorden, of meer vragen per ring, zouden het zeggen.",
        "fr": "Pour {all_rings}, aucun besoin n'est certain ni certainement absent ; l'investissement n'y est donc pas "
        "comparé. Plus de réponses, ou plus de questions par anneau, le diraient.",
    },
    "LD111.statement": {
        "en": "No need is shown: in {all_rings} it lies below {limit} of 100, with 95 % confidence each.",
        "nl": "Er blijkt geen nood: voor {all_rings} ligt ze onder {limit} op 100, telkens met 95 % zekerheid.",
        "fr": "Aucun besoin n'apparaît : pour {all_rings}, il est inférieur à {limit} sur 100, chaque fois avec une confiance "
        "de 95 %.",
    },
    "LD111.advice": {
        "en": "Ask what the training is for, if not for a need that people perceive.",
        "nl": "Vraag waar de opleiding toe dient, als het niet is voor een nood die mensen ervaren.",
        "fr": "Demandez à quoi sert la formation, si ce n'est à un besoin que les gens ressentent.",
    },
    "LD112.statement": {
        "en": "People rate the present level of {rings} above {above}.",
        "nl": "Mensen schatten het huidige niveau van {rings} hoger in dan {above}.",
        "fr": "On estime le niveau actuel ({rings}) supérieur à {above}.",
    },
    "LD112.advice": {
        "en": "Check {check}; if nothing is wrong, more training there meets no need.",
        "nl": "Kijk na {check}; is er niets mis, dan beantwoordt meer opleiding daar geen nood.",
        "fr": "Vérifiez {check} ; si tout est juste, davantage de formation n'y répond à aucun besoin.",
    },
    "verdict.cannot-tell": {
        "en": "The answers do not tell whether too much goes to {taught}.",
        "nl": "De antwoorden zeggen niet of er meer naar {taught} gaat dan de nood vraagt.",
        "fr": "Les réponses ne disent pas si l'on investit dans les anneaux {taught} plus que le besoin ne le demande.",
    },
    "verdict.none": {
        "en": "Need and investment cannot be compared.",
        "nl": "Nood en investering kunnen niet worden vergeleken.",
        "fr": "Le besoin et l'investissement ne peuvent pas être comparés.",
    },
    "verdict.kind.target": {
        "en": "Need here is how far people rate the level below the target of {target}; importance was not asked.",
        "nl": "Nood is hier hoe ver mensen het niveau onder de streefwaarde van {target} schatten; het belang is niet "
        "gevraagd.",
        "fr": "Le besoin est ici la distance du niveau estimé à l'objectif de {target} ; l'importance n'a pas été demandée.",
    },
    "verdict.kind.targets": {
        "en": "Need here is how far people rate the level of each ring below its target; importance was not asked.",
        "nl": "Nood is hier hoe ver mensen het niveau van elke ring onder zijn streefwaarde schatten; het belang is niet "
        "gevraagd.",
        "fr": "Le besoin est ici la distance du niveau estimé de chaque anneau à son objectif ; l'importance n'a pas été "
        "demandée.",
    },
    "verdict.kind.top": {
        "en": "Need here is how far people rate the level below the highest answer. No level can lie above it, so nothing "
        "can be taken off for errors of measurement.",
        "nl": "Nood is hier hoe ver mensen het niveau onder het hoogste antwoord schatten. Geen niveau kan daarboven liggen, "
        "dus er kan niets af voor meetfouten.",
        "fr": "Le besoin est ici la distance du niveau estimé à la réponse la plus haute. Aucun niveau ne peut la dépasser : "
        "rien ne peut être retranché pour les erreurs de mesure.",
    },
    "verdict.kind.direct": {
        "en": "Need here is how much development people say is needed. Nobody can say less than none, so nothing can be "
        "taken off for errors of measurement.",
        "nl": "Nood is hier hoeveel ontwikkeling mensen nodig noemen. Niemand kan minder dan geen zeggen, dus er kan niets "
        "af voor meetfouten.",
        "fr": "Le besoin est ici le développement que les gens disent nécessaire. Personne ne peut dire moins que rien : "
        "rien ne peut être retranché pour les erreurs de mesure.",
    },
    "verdict.reason.mixed": {
        "en": "The needs of {taught} and {lived} are of different kinds (a target at the top of the scale is another kind "
        "than one below it), and kinds are not compared with each other.",
        "nl": "De noden van {taught} en {lived} zijn van verschillende soort (een streefwaarde bovenaan de schaal is een "
        "andere soort dan een lagere), en soorten worden niet met elkaar vergeleken.",
        "fr": "Les besoins ({taught}, {lived}) sont de nature différente (un objectif en haut de l'échelle n'est pas de même "
        "nature qu'un objectif plus bas), et ces natures ne sont pas comparées.",
    },
    "verdict.reason.no-importance": {
        "en": "Importance was not asked, so there is no need to compare with; the scores below show levels.",
        "nl": "Het belang is niet gevraagd; er is dus geen nood om mee te vergelijken. De scores hieronder tonen niveaus.",
        "fr": "L'importance n'a pas été demandée ; il n'y a donc pas de besoin à comparer. Les scores montrent des niveaux.",
    },
    "verdict.reason.no-level": {
        "en": "The level of the rings was not asked, so there are no scores and no need to compare with.",
        "nl": "Het niveau van de ringen is niet gevraagd; er zijn dus geen scores en er is geen nood om mee te vergelijken.",
        "fr": "Le niveau des anneaux n'a pas été demandé ; il n'y a donc ni scores ni besoin à comparer.",
    },
    "verdict.reason.no-list": {
        "en": "There is no training list. The scores below show the need; add `training:` to compare it with what is spent.",
        "nl": "Er is geen opleidingslijst. De scores hieronder tonen de nood; voeg `training:` toe om ze te vergelijken.",
        "fr": "Il n'y a pas de liste de formations. Les scores montrent le besoin ; ajoutez `training:` pour comparer.",
    },
    "verdict.reason.no-amounts": {
        "en": "No chosen programme on either side has hours, cost or participants together with a ring.",
        "nl": "Geen enkel gekozen programma heeft uren, kosten of deelnemers samen met een ring.",
        "fr": "Aucun programme choisi n'a à la fois un anneau et des heures, un coût ou des participants.",
    },
    "verdict.reason.not-known": {
        "en": "Not measured: the need of {unknown}. Without it the two sides cannot be compared.",
        "nl": "Niet gemeten: de nood van {unknown}. Zonder die nood zijn de twee kanten niet te vergelijken.",
        "fr": "Non mesuré : le besoin ({unknown}). Sans lui, les deux côtés ne peuvent pas être comparés.",
    },
    "verdict.reason.against": {
        "en": "Questions on {against} go against each other, so they do not tell how large the need is. Check whether one "
        "of them is worded in reverse (`reversed` in the model).",
        "nl": "Vragen over {against} gaan tegen elkaar in en zeggen dus niet hoe groot de nood is. Kijk na of een ervan "
        "omgekeerd gesteld is (`reversed` in het model).",
        "fr": "Des questions ({against}) se contredisent et ne disent donc pas l'ampleur du besoin. Vérifiez si l'une d'elles "
        "est formulée à l'envers (`reversed` dans le modèle).",
    },
    "verdict.shares": {
        "en": "For {all_rings} together, {invested} {go} to {taught}; {needed} of the measured need lies there.",
        "nl": "Voor {all_rings} samen gaat {invested} {go} naar {taught}; {needed} van de gemeten nood ligt daar.",
        "fr": "Pour les anneaux {all_rings} pris ensemble, {invested} {go} aux anneaux {taught} ; {needed} du besoin mesuré s'y trouve.",
    },
    "verdict.excess.more": {
        "en": "That is an excess of {excess} points (95 % interval {low} to {high}).",
        "nl": "Dat is een overschot van {excess} punten (95 %-interval {low} tot {high}).",
        "fr": "C'est un excédent de {excess} points (intervalle à 95 % : {low} à {high}).",
    },
    "verdict.excess.less": {
        "en": "That is {excess} points below the need (95 % interval {low} to {high}).",
        "nl": "Dat is {excess} punten onder de nood (95 %-interval {low} tot {high}).",
        "fr": "C'est {excess} points sous le besoin (intervalle à 95 % : {low} à {high}).",
    },
    "verdict.certainty.low": {
        "en": "This is not certain: the answers support it only weakly (see how far the numbers carry).",
        "nl": "Dit is niet zeker: de antwoorden ondersteunen het maar zwak (zie hoe ver de cijfers dragen).",
        "fr": "Ce n'est pas certain : les réponses ne l'appuient que faiblement (voir jusqu'où portent les chiffres).",
    },
    "verdict.certainty.medium": {
        "en": "This is fairly certain, with one reason for doubt (see how far the numbers carry).",
        "nl": "Dit is redelijk zeker, met één reden tot twijfel (zie hoe ver de cijfers dragen).",
        "fr": "C'est assez certain, avec une raison d'en douter (voir jusqu'où portent les chiffres).",
    },
    "verdict.ways.hold": {
        "en": "Computed in {count} reasonable ways the answer stays the same: {agree} of those that could contradict it agree, none "
        "says the opposite.",
        "nl": "Op {count} redelijke manieren berekend blijft het antwoord hetzelfde: {agree} van die het kunnen tegenspreken stemt in, "
        "geen enkele zegt het tegendeel.",
        "fr": "Calculée de {count} façons raisonnables, la réponse reste la même : {agree} de celles qui pourraient la contredire sont "
        "d'accord, aucune ne dit le contraire.",
    },
    "verdict.ways.unsure": {
        "en": "It depends on how it is computed: of {count} reasonable ways, {agree} of those that could contradict it agree.",
        "nl": "Het hangt af van de berekening: van {count} redelijke manieren stemt {agree} van die het kunnen tegenspreken in.",
        "fr": "Cela dépend du calcul : sur {count} façons raisonnables, {agree} de celles qui pourraient la contredire sont "
        "d'accord.",
    },
    "verdict.ways.unknown": {
        "en": "It depends on how it is computed: too many of {count} reasonable ways show no need to compare with.",
        "nl": "Het hangt af van de berekening: te veel van {count} redelijke manieren tonen geen nood om mee te vergelijken.",
        "fr": "Cela dépend du calcul : trop de façons, sur {count} raisonnables, ne montrent aucun besoin à comparer.",
    },
    "verdict.ways.reverse": {
        "en": "It depends on how it is computed: {reverse} of {count} reasonable ways say the opposite.",
        "nl": "Het hangt af van de berekening: {reverse} van {count} redelijke manieren zeggen het tegendeel.",
        "fr": "Cela dépend du calcul : {reverse} façons raisonnables sur {count} disent le contraire.",
    },
    "verdict.ways.reverse-in-line": {
        "en": "It depends on how it is computed: {reverse} of {count} reasonable ways find more than {margin} points between them.",
        "nl": "Het hangt af van de berekening: {reverse} van {count} redelijke manieren vinden meer dan {margin} punten verschil.",
        "fr": "Cela dépend du calcul : {reverse} façons raisonnables sur {count} trouvent plus de {margin} points d'écart.",
    },
    "verdict.to-move": {
        "en": "To follow the need in every ring, {amount} would have to move to other rings: {share} of {total} (chance alone would give {noise}).",
        "nl": "Om in elke ring de nood te volgen, zouden {amount} naar andere ringen moeten gaan: {share} van {total} (toeval alleen zou {noise} geven).",
        "fr": "Pour suivre le besoin dans chaque anneau, il faudrait déplacer {amount} vers d'autres anneaux : {share} de {total} (le hasard seul donnerait {noise}).",
    },
    "verdict.nothing-to-move": {
        "en": "How much would have to move between rings cannot be told from chance.",
        "nl": "Hoeveel er tussen ringen zou moeten verschuiven, is niet van toeval te onderscheiden.",
        "fr": "Ce qu'il faudrait déplacer d'un anneau à l'autre ne se distingue pas du hasard.",
    },
    "LD101.statement": {
        "en": "For {all_rings} together, {invested} {go} to {taught}, where {needed} of the need lies: {excess} points more ({low} to {high}).",
        "nl": "Voor {all_rings} samen gaat {invested} {go} naar {taught}, waar {needed} van de nood ligt: {excess} punten meer ({low} tot {high}).",
        "fr": "Pour les anneaux {all_rings} pris ensemble, {invested} {go} aux anneaux {taught}, où se trouve {needed} du besoin : {excess} points de plus ({low} à {high}).",
    },
    "LD101.advice": {"en": "{advice}", "nl": "{advice}", "fr": "{advice}"},
    "LD101.advice.more": {
        "en": "Keep the courses that meet a need, and let the next budget lines go to {wanting}{conditions}.",
        "nl": "Behoud de opleidingen die een nood beantwoorden, en laat de volgende budgetten naar {wanting} gaan{conditions}.",
        "fr": "Gardez les formations qui répondent à un besoin et prévoyez les prochains budgets pour {wanting}{conditions}.",
    },
    "LD101.advice.none": {
        "en": "Keep the courses that meet a need, and ask what the others are for.",
        "nl": "Behoud de opleidingen die een nood beantwoorden, en vraag waar de andere toe dienen.",
        "fr": "Gardez les formations qui répondent à un besoin et demandez à quoi servent les autres.",
    },
    "ring.against.need": {
        "en": "against {needed} of the need, {ratio} times as much ({low} to {high})",
        "nl": "tegenover {needed} van de nood, {ratio} keer zoveel ({low} tot {high})",
        "fr": "contre {needed} du besoin, soit {ratio} fois autant ({low} à {high})",
    },
    "ring.against.nothing": {
        "en": "where the survey shows no need",
        "nl": "waar de bevraging geen nood toont",
        "fr": "là où l'enquête ne montre aucun besoin",
    },
    "LD102.statement": {
        "en": "{ring}: {invested} {of_amount} {against}.",
        "nl": "{ring}: {invested} {of_amount} {against}.",
        "fr": "{ring} : {invested} {of_amount} {against}.",
    },
    "LD102.advice": {
        "en": "Ask which of the courses on {ring_within} still meet a need; what does not makes room for other rings.",
        "nl": "Vraag welke opleidingen over {ring_within} nog aan een nood beantwoorden; de andere maken plaats voor andere ringen.",
        "fr": "Demandez quelles formations sur {ring_within} répondent encore à un besoin ; les autres peuvent faire place.",
    },
    "LD103.statement": {
        "en": "{ring}: {invested} {of_amount} {against}.{mandatory}",
        "nl": "{ring}: {invested} {of_amount} {against}.{mandatory}",
        "fr": "{ring} : {invested} {of_amount} {against}.{mandatory}",
    },
    "LD103.advice": {
        "en": "Make room for {ring_within}, step by step{conditions}.{horizon}",
        "nl": "Maak plaats voor {ring_within}, stap voor stap{conditions}.{horizon}",
        "fr": "Faites plus de place pour {ring_within}, pas à pas{conditions}.{horizon}",
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
        "en": "Keep the subject and change the form: dialogue, coaching, practice in people's own teams.",
        "nl": "Behoud het onderwerp en verander de vorm: dialoog, coaching, oefenen in het eigen team.",
        "fr": "Gardez le sujet et changez la forme : dialogue, coaching, pratique dans sa propre équipe.",
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
    "LD110.advice": {
        "en": "Ask what people miss of {wanted} in their work, and offer it.",
        "nl": "Vraag wat mensen in hun werk missen van {wanted}, en bied het aan.",
        "fr": "Demandez ce qui manque au travail ({wanted}), et proposez-le.",
    },
}
