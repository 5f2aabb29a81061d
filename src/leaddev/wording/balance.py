"""What the balance, the verdict and the findings LD111 and LD112 say."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "of.hours": ("of the hours", "van de uren", "des heures"),
    "of.cost": ("of the money", "van het geld", "de l'argent"),
    "of.participants": ("of the places", "van de plaatsen", "des places"),
    "go.hours": ("of the hours go", "van de uren", "des heures vont"),
    "go.cost": ("of the money goes", "van het geld", "de l'argent va"),
    "go.participants": ("of the places go", "van de plaatsen", "des places vont"),
    "amount.hours": ("person-hours", "persoonsuren", "d'heures-personnes"),
    "amount.cost": ("cost", "kostprijs", "de coût"),
    "amount.participants": ("participants", "deelnemers", "de participants"),
    "group.other": ("{name}, other units", "{name}, andere eenheden", "{name}, autres unités"),
    "group.other-values": ("Other groups", "Andere groepen", "Autres groupes"),
    "group.not-stated": ("Not stated", "Niet vermeld", "Non précisé"),
    "verdict.most": (
        "Most training goes where development is easy, not where the need is.",
        "De meeste opleiding gaat naar wat makkelijk te ontwikkelen is, niet naar waar de nood ligt.",
        "La formation va surtout à ce qui se développe facilement, pas là où est le besoin.",
    ),
    "verdict.taught-heavy": (
        "More training goes to {taught_together} than the need there asks for.",
        "Er gaat meer opleiding naar {taught_together} dan de nood daar vraagt.",
        "Les anneaux {taught_together} reçoivent plus de formation que le besoin ne le demande.",
    ),
    "verdict.lived-heavy": (
        "More goes to {lived_together} than the need there asks for, and less to {taught_together}.",
        "Er gaat meer naar {lived_together} dan de nood daar vraagt, en minder naar {taught_together}.",
        "Les anneaux {lived_together} reçoivent plus de formation que le besoin ne le demande, les anneaux {taught_together} moins.",
    ),
    "verdict.together": ("{rings} together", "{rings} samen", "{rings} pris ensemble"),
    "verdict.in-line": (
        "Training follows the need: {taught} against {lived}, within {margin} points.",
        "De opleiding volgt de nood: {taught} tegenover {lived}, op {margin} punten na.",
        "La formation suit le besoin : {taught} face à {lived}, à {margin} points près.",
    ),
    "verdict.no-need": (
        "The survey shows no need that training could follow.",
        "De bevraging toont geen nood die opleiding kan volgen.",
        "L'enquête ne montre aucun besoin que la formation pourrait suivre.",
    ),
    "verdict.no-need-elsewhere": (
        "The survey shows a need for {needed}, but none for {all_rings}.",
        "De bevraging toont een nood voor {needed}, maar niet voor {all_rings}.",
        "L'enquête montre un besoin pour {needed}, mais pas pour {all_rings}.",
    ),
    "verdict.no-need-contrast": (
        "For {all_rings} the survey shows no need.",
        "Voor {all_rings} toont de bevraging geen nood.",
        "Pour {all_rings}, l'enquête ne montre aucun besoin.",
    ),
    "verdict.no-need.unknown": (
        "Whether there is a need for {unknown} is not known.",
        "Of er een nood is voor {unknown}, is niet bekend.",
        "On ne sait pas s'il y a un besoin pour {unknown}.",
    ),
    "verdict.no-need.limit": (
        "In {all_rings} the need lies below {limit} of 100, with 95 % confidence each.",
        "Voor {all_rings} ligt de nood onder {limit} op 100, telkens met 95 % zekerheid.",
        "Pour {all_rings}, le besoin est inférieur à {limit} sur 100, chaque fois avec une confiance de 95 %.",
    ),
    "verdict.no-need.surplus": (
        "People rate the present level of {rings} above {above}. If that surprises, check {check}.",
        "Mensen schatten het huidige niveau van {rings} hoger in dan {above}. Als dat verrast: kijk na {check}.",
        "On estime le niveau actuel ({rings}) supérieur à {above}. Si cela surprend, vérifiez {check}.",
    ),
    "surplus.above.importance": ("its importance", "het belang ervan", "son importance"),
    "surplus.above.target": ("the target", "de streefwaarde", "l'objectif"),
    "surplus.check.importance": (
        "that the columns of level and importance are not exchanged",
        "of de kolommen van niveau en belang niet verwisseld zijn",
        "que les colonnes du niveau et de l'importance ne sont pas interverties",
    ),
    "surplus.check.target": (
        "that the target is right, and `reversed` in the model",
        "of de streefwaarde klopt, en `reversed` in het model",
        "que l'objectif est juste, et `reversed` dans le modèle",
    ),
    "verdict.no-need.worth": (
        "Training may still be worth its money; this survey does not say where it should go.",
        "Opleiding kan haar geld nog altijd waard zijn; deze bevraging zegt niet waar ze naartoe moet.",
        "La formation peut rester utile ; cette enquête ne dit pas où elle devrait aller.",
    ),
    "verdict.no-need.worth-here": (
        "Training on these may still be worth its money; this survey does not tell.",
        "Opleiding daarover kan haar geld nog altijd waard zijn; deze bevraging zegt het niet.",
        "La formation sur ces sujets peut rester utile ; cette enquête ne le dit pas.",
    ),
    "verdict.unclear": (
        "The answers do not show whether there is a need.",
        "De antwoorden tonen niet of er een nood is.",
        "Les réponses ne montrent pas s'il y a un besoin.",
    ),
    "verdict.unclear-elsewhere": (
        "The survey shows a need for {needed}; for {all_rings} the answers do not show whether there is one.",
        "De bevraging toont een nood voor {needed}; voor {all_rings} tonen de antwoorden niet of er een is.",
        "L'enquête montre un besoin pour {needed} ; pour {all_rings}, les réponses ne montrent pas s'il y en a un.",
    ),
    "verdict.reason.unclear": (
        "For {all_rings} no need is certain, nor certainly absent, so investment is not compared with it. More answers, or more questions a ring, would tell.",
        "Voor {all_rings} staat geen nood vast, en ook niet dat er geen is; daarom wordt de investering er niet mee vergeleken. Meer antwoorden, of meer vragen per ring, zouden het zeggen.",
        "Pour {all_rings}, aucun besoin n'est certain ni certainement absent ; l'investissement n'y est donc pas comparé. Plus de réponses, ou plus de questions par anneau, le diraient.",
    ),
    "LD111.statement": (
        "For {all_rings} no need is shown: it lies below {limit} of 100, with 95 % confidence each.{elsewhere}",
        "Voor {all_rings} blijkt geen nood: ze ligt onder {limit} op 100, telkens met 95 % zekerheid.{elsewhere}",
        "Pour {all_rings}, aucun besoin n'apparaît : il est inférieur à {limit} sur 100, chaque fois avec une confiance de 95 %.{elsewhere}",
    ),
    "LD111.elsewhere": (
        " For {needed} the survey does show one.",
        " Voor {needed} toont de bevraging er wel een.",
        " Pour {needed}, l'enquête en montre un.",
    ),
    "LD111.advice": (
        "Ask what the training there is for, if not for a need that people perceive.",
        "Vraag waar de opleiding daar toe dient, als het niet is voor een nood die mensen ervaren.",
        "Demandez à quoi y sert la formation, si ce n'est à un besoin que les gens ressentent.",
    ),
    "LD112.statement": (
        "People rate the present level of {rings} above {above}.",
        "Mensen schatten het huidige niveau van {rings} hoger in dan {above}.",
        "On estime le niveau actuel ({rings}) supérieur à {above}.",
    ),
    "LD112.advice": (
        "Check {check}; if nothing is wrong, more training there meets no need.",
        "Kijk na {check}; is er niets mis, dan beantwoordt meer opleiding daar geen nood.",
        "Vérifiez {check} ; si tout est juste, davantage de formation n'y répond à aucun besoin.",
    ),
    "verdict.cannot-tell": (
        "The answers do not tell whether too much goes to {taught}.",
        "De antwoorden zeggen niet of er meer naar {taught} gaat dan de nood vraagt.",
        "Les réponses ne disent pas si l'on investit dans les anneaux {taught} plus que le besoin ne le demande.",
    ),
    "verdict.none": (
        "Need and investment cannot be compared.",
        "Nood en investering kunnen niet worden vergeleken.",
        "Le besoin et l'investissement ne peuvent pas être comparés.",
    ),
    "verdict.kind.target": (
        "Need here is how far people rate the level below the target of {target}; importance was not asked.",
        "Nood is hier hoe ver mensen het niveau onder de streefwaarde van {target} schatten; het belang is niet gevraagd.",
        "Le besoin est ici la distance du niveau estimé à l'objectif de {target} ; l'importance n'a pas été demandée.",
    ),
    "verdict.kind.targets": (
        "Need here is how far people rate the level of each ring below its target; importance was not asked.",
        "Nood is hier hoe ver mensen het niveau van elke ring onder zijn streefwaarde schatten; het belang is niet gevraagd.",
        "Le besoin est ici la distance du niveau estimé de chaque anneau à son objectif ; l'importance n'a pas été demandée.",
    ),
    "verdict.kind.top": (
        "Need here is how far people rate the level below the highest answer. No level can lie above it, so nothing is taken off the need itself for errors of measurement.",
        "Nood is hier hoe ver mensen het niveau onder het hoogste antwoord schatten. Geen niveau kan daarboven liggen, dus van de nood zelf gaat niets af voor meetfouten.",
        "Le besoin est ici la distance du niveau estimé à la réponse la plus haute. Aucun niveau ne peut la dépasser : rien n'est retranché du besoin lui-même pour les erreurs de mesure.",
    ),
    "verdict.kind.direct": (
        "Need here is how much development people say is needed. Nobody can say less than none, so nothing is taken off the need itself for errors of measurement.",
        "Nood is hier hoeveel ontwikkeling mensen nodig noemen. Niemand kan minder dan geen zeggen, dus van de nood zelf gaat niets af voor meetfouten.",
        "Le besoin est ici le développement que les gens disent nécessaire. Personne ne peut dire moins que rien : rien n'est retranché du besoin lui-même pour les erreurs de mesure.",
    ),
    "verdict.reason.mixed": (
        "The needs of {taught} and {lived} are of different kinds (a target at the top of the scale is another kind than one below it), and kinds are not compared with each other.",
        "De noden van {taught} en {lived} zijn van verschillende soort (een streefwaarde bovenaan de schaal is een andere soort dan een lagere), en soorten worden niet met elkaar vergeleken.",
        "Les besoins ({taught}, {lived}) sont de nature différente (un objectif en haut de l'échelle n'est pas de même nature qu'un objectif plus bas), et ces natures ne sont pas comparées.",
    ),
    "verdict.reason.no-importance": (
        "Importance was not asked, or rated by too few, so there is no need to compare with; the scores show levels.",
        "Het belang is niet gevraagd, of door te weinig mensen beoordeeld; er is dus geen nood om mee te vergelijken. De scores tonen niveaus.",
        "L'importance n'a pas été demandée, ou trop peu de personnes l'ont évaluée ; il n'y a donc pas de besoin à comparer. Les scores montrent des niveaux.",
    ),
    "verdict.reason.no-level": (
        "The level of the rings was not asked, so there are no scores and no need to compare with.",
        "Het niveau van de ringen is niet gevraagd; er zijn dus geen scores en er is geen nood om mee te vergelijken.",
        "Le niveau des anneaux n'a pas été demandé ; il n'y a donc ni scores ni besoin à comparer.",
    ),
    "verdict.reason.no-list": (
        "There is no training list to compare the need with.",
        "Er is geen opleidingslijst om de nood mee te vergelijken.",
        "Il n'y a pas de liste de formations à comparer au besoin.",
    ),
    "verdict.reason.no-amounts": (
        "No chosen programme on either side has hours, cost or participants together with a ring.",
        "Geen enkel gekozen programma heeft uren, kosten of deelnemers samen met een ring.",
        "Aucun programme choisi n'a à la fois un anneau et des heures, un coût ou des participants.",
    ),
    "verdict.reason.not-known": (
        "Not measured: the need of {unknown}. Without it the two sides cannot be compared.",
        "Niet gemeten: de nood van {unknown}. Zonder die nood zijn de twee kanten niet te vergelijken.",
        "Non mesuré : le besoin ({unknown}). Sans lui, les deux côtés ne peuvent pas être comparés.",
    ),
    "verdict.reason.against": (
        "Questions on {against} go against each other, so they do not tell how large the need is. Check whether one of them is worded in reverse (`reversed` in the model).",
        "Vragen over {against} gaan tegen elkaar in en zeggen dus niet hoe groot de nood is. Kijk na of een ervan omgekeerd gesteld is (`reversed` in het model).",
        "Des questions ({against}) se contredisent et ne disent donc pas l'ampleur du besoin. Vérifiez si l'une d'elles est formulée à l'envers (`reversed` dans le modèle).",
    ),
    "verdict.shares": (
        "For {all_rings} together, {invested} {go} to {taught}; {needed} of the measured need lies there.",
        "Voor {all_rings} samen gaat {invested} {go} naar {taught}; {needed} van de gemeten nood ligt daar.",
        "Pour les anneaux {all_rings} pris ensemble, {invested} {go} aux anneaux {taught} ; {needed} du besoin mesuré s'y trouve.",
    ),
    "verdict.shares.unsure": (
        "For {unsure} the survey does not clearly show a need; what was measured there is counted all the same.",
        "Voor {unsure} toont de bevraging niet duidelijk een nood; wat daar gemeten is, telt toch mee.",
        "Pour {unsure}, l'enquête ne montre pas clairement de besoin ; ce qui y a été mesuré est compté malgré tout.",
    ),
    "verdict.excess.more": (
        "That is an excess of {excess} points (95 % interval {low} to {high}).",
        "Dat is een overschot van {excess} punten (95 %-interval {low} tot {high}).",
        "C'est un excédent de {excess} points (intervalle à 95 % : {low} à {high}).",
    ),
    "verdict.excess.less": (
        "That is {excess} points below the need (95 % interval {low} to {high}).",
        "Dat is {excess} punten onder de nood (95 %-interval {low} tot {high}).",
        "C'est {excess} points sous le besoin (intervalle à 95 % : {low} à {high}).",
    ),
    "verdict.excess.none": (
        "The two shares are equal, to a tenth of a point (95 % interval of the difference {low} to {high}).",
        "De twee aandelen zijn gelijk, tot op een tiende van een punt (95 %-interval van het verschil {low} tot {high}).",
        "Les deux parts sont égales, à un dixième de point près (intervalle à 95 % de la différence : {low} à {high}).",
    ),
    "verdict.certainty.low": (
        "This is not certain: {doubts}.",
        "Dit is niet zeker: {doubts}.",
        "Ce n'est pas certain : {doubts}.",
    ),
    "verdict.certainty.medium": (
        "This is fairly certain, with one reason for doubt: {doubts}.",
        "Dit is redelijk zeker, met één reden tot twijfel: {doubts}.",
        "C'est assez certain, avec une raison d'en douter : {doubts}.",
    ),
    "verdict.doubt.few-answers": (
        "fewer than {answers} people answered what is compared",
        "minder dan {answers} mensen beantwoordden wat vergeleken wordt",
        "moins de {answers} personnes ont répondu à ce qui est comparé",
    ),
    "verdict.doubt.near-limit": (
        "the interval comes close to 0",
        "het interval komt dicht bij 0",
        "l'intervalle s'approche de 0",
    ),
    "verdict.doubt.response": (
        "fewer than {response} answered",
        "minder dan {response} antwoordde",
        "moins de {response} ont répondu",
    ),
    "verdict.doubt.reliability": (
        "not all answers on these rings are known to be reliable",
        "niet van alle antwoorden over deze ringen staat vast dat ze betrouwbaar zijn",
        "la fiabilité des réponses sur ces anneaux n'est pas toute établie",
    ),
    "verdict.doubt.choices": (
        "too few of the other ways to compute it agree",
        "te weinig van de andere berekeningen stemmen ermee in",
        "trop peu des autres calculs sont d'accord",
    ),
    "verdict.doubt.unclear-need": (
        "whether there is need is unclear for at least one of these rings",
        "voor minstens één van deze ringen is onduidelijk of er nood is",
        "pour au moins un de ces anneaux, on ne sait pas s'il y a un besoin",
    ),
    "verdict.doubt.correction": (
        "in at least one of these rings, more than a third of the need as answered may be error of measurement",
        "in minstens één van deze ringen kan meer dan een derde van de nood zoals geantwoord meetfout zijn",
        "dans au moins un de ces anneaux, plus d'un tiers du besoin tel que répondu peut être une erreur de mesure",
    ),
    "verdict.doubt.questions": (
        "questions on one ring go against each other",
        "vragen over eenzelfde ring spreken elkaar tegen",
        "des questions sur un même anneau se contredisent",
    ),
    "verdict.doubt.amounts": (
        "more than {many} of the courses lack the amount that is compared",
        "van meer dan {many} van de opleidingen ontbreekt wat vergeleken wordt",
        "pour plus de {many} des formations, la quantité comparée manque",
    ),
    "verdict.doubt.labels": (
        "more than {many} of what was chosen has no ring and is not compared",
        "meer dan {many} van wat gekozen is, heeft geen ring en wordt niet vergeleken",
        "plus de {many} de ce qui a été choisi n'a pas d'anneau et n'est pas comparé",
    ),
    "verdict.ways.hold": (
        "Computed in {count} reasonable ways the answer stays the same: {agree} of those that could contradict it agree, none says the opposite.",
        "Op {count} redelijke manieren berekend blijft het antwoord hetzelfde: {agree} van de manieren die het kunnen tegenspreken, stemt in; geen enkele zegt het tegendeel.",
        "Calculée de {count} façons raisonnables, la réponse reste la même : {agree} de celles qui pourraient la contredire sont d'accord, aucune ne dit le contraire.",
    ),
    "verdict.ways.unsure": (
        "It depends on how it is computed: of {count} reasonable ways, {agree} of those that could contradict it agree.",
        "Het hangt af van de berekening: op {count} redelijke manieren berekend, stemt {agree} in van de manieren die het antwoord kunnen tegenspreken.",
        "Cela dépend du calcul : sur {count} façons raisonnables, {agree} de celles qui pourraient la contredire sont d'accord.",
    ),
    "verdict.ways.unknown": (
        "It depends on how it is computed: too many of {count} reasonable ways show no need to compare with.",
        "Het hangt af van de berekening: te veel van {count} redelijke manieren tonen geen nood om mee te vergelijken.",
        "Cela dépend du calcul : trop de façons, sur {count} raisonnables, ne montrent aucun besoin à comparer.",
    ),
    "verdict.ways.reverse": (
        "It depends on how it is computed: {reverse} of {count} reasonable ways say the opposite.",
        "Het hangt af van de berekening: {reverse} van {count} redelijke manieren zeggen het tegendeel.",
        "Cela dépend du calcul : {reverse} façons raisonnables sur {count} disent le contraire.",
    ),
    "verdict.ways.reverse-in-line": (
        "It depends on how it is computed: {reverse} of {count} reasonable ways find more than {margin} points between them.",
        "Het hangt af van de berekening: {reverse} van {count} redelijke manieren vinden meer dan {margin} punten verschil.",
        "Cela dépend du calcul : {reverse} façons raisonnables sur {count} trouvent plus de {margin} points d'écart.",
    ),
    "verdict.to-move": (
        "To follow the need in every ring, {amount} would have to move to other rings: {share} of {total} (chance alone would give {noise}).",
        "Om in elke ring de nood te volgen, zouden {amount} naar andere ringen moeten gaan: {share} van {total} (toeval alleen zou {noise} geven).",
        "Pour suivre le besoin dans chaque anneau, il faudrait déplacer {amount} vers d'autres anneaux : {share} de {total} (le hasard seul donnerait {noise}).",
    ),
    "verdict.nothing-to-move": (
        "How much would have to move between rings cannot be told from chance.",
        "Hoeveel er tussen ringen zou moeten verschuiven, is niet van toeval te onderscheiden.",
        "Ce qu'il faudrait déplacer d'un anneau à l'autre ne se distingue pas du hasard.",
    ),
    # what the interval of the excess covers
    "terminal.covers.interval": (
        "The interval covers chance in who answered, errors of measurement and the labels of courses; not why people did not answer, nor mistakes that all questions share.",
        "Het interval omvat toeval in wie antwoordde, meetfouten en de labels van opleidingen; niet waarom mensen niet antwoordden, en geen fouten die alle vragen delen.",
        "L’intervalle tient compte du hasard de la participation, des erreurs de mesure et des étiquettes des formations ; ni des raisons de ne pas répondre, ni d’erreurs communes à toutes les questions.",
    ),
    "terminal.covers.interval-single": (
        "The interval covers chance in who answered and the labels of courses; not errors of measurement, which one question a ring does not tell, nor why people did not answer, nor mistakes that all questions share.",
        "Het interval omvat toeval in wie antwoordde en de labels van opleidingen; geen meetfouten, want die toont één vraag per ring niet, niet waarom mensen niet antwoordden, en geen fouten die alle vragen delen.",
        "L’intervalle tient compte du hasard de la participation et des étiquettes des formations ; ni des erreurs de mesure, qu’une seule question par anneau ne montre pas, ni des raisons de ne pas répondre, ni d’erreurs communes à toutes les questions.",
    ),
    "terminal.covers.full": (
        "Everybody answered: the interval is error of measurement and the labels of courses. It does not cover mistakes that all questions share.",
        "Iedereen antwoordde: het interval is meetfout en de labels van opleidingen. Het omvat geen fouten die alle vragen delen.",
        "Tout le monde a répondu : l’intervalle est l’erreur de mesure et les étiquettes des formations. Il ne tient pas compte d’erreurs communes à toutes les questions.",
    ),
    "terminal.covers.full-single": (
        "Everybody answered: the interval is the labels of courses alone. It does not cover errors of measurement, which one question a ring does not tell, nor mistakes that all questions share.",
        "Iedereen antwoordde: het interval is alleen dat van de labels van opleidingen. Het omvat geen meetfouten, want die toont één vraag per ring niet, en geen fouten die alle vragen delen.",
        "Tout le monde a répondu : l’intervalle est celui des seules étiquettes des formations. Il ne tient compte ni des erreurs de mesure, qu’une seule question par anneau ne montre pas, ni d’erreurs communes à toutes les questions.",
    ),
    "terminal.covers.no-need": (
        "For one of these rings ({rings}) to show a need after all, those who did not answer would need at least {need} of 100 there.",
        "Opdat een van deze ringen ({rings}) toch een nood zou tonen, moet de nood van wie niet antwoordde daar minstens {need} op 100 zijn.",
        "Pour qu’un de ces anneaux ({rings}) montre malgré tout un besoin, celui des personnes qui n’ont pas répondu devrait y être d’au moins {need} sur 100.",
    ),
    "terminal.covers.no-need-never": (
        "Whatever those who did not answer need, none of these rings ({rings}) would show a need.",
        "Wat de mensen die niet antwoordden ook nodig hebben: geen van deze ringen ({rings}) zou een nood tonen.",
        "Quel que soit le besoin des personnes qui n’ont pas répondu, aucun de ces anneaux ({rings}) ne montrerait de besoin.",
    ),
    "terminal.covers.worst": (
        "Whatever those who did not answer think, the excess lies between {low} and {high} points, errors of measurement and labels aside.",
        "Wat de mensen die niet antwoordden ook denken: het overschot ligt tussen {low} en {high} punten, los van meetfouten en labels.",
        "Quoi que pensent les personnes qui n’ont pas répondu, l’excédent se situe entre {low} et {high} points, erreurs de mesure et étiquettes mises à part.",
    ),
    "terminal.covers.tipping-never": (
        "To bring the excess to 0 their need would have to lie on one side alone and be {times} times as large as that of the others.",
        "Om het overschot op 0 te brengen zou hun nood aan één kant alleen moeten liggen en {times} keer zo groot zijn als die van de anderen.",
        "Pour ramener l’excédent à 0, leur besoin devrait être tout entier d’un seul côté et {times} fois aussi grand que celui des autres.",
    ),
    "terminal.covers.tipping-share": (
        "The excess would be 0 if {share} of their need lay on the taught side.",
        "Het overschot zou 0 zijn als {share} van hun nood aan de kant lag van wat wordt aangeleerd.",
        "L’excédent serait nul si {share} de leur besoin se trouvait du côté de ce qui s’enseigne.",
    ),
    "terminal.covers.break-even": (
        "The excess would be 0 if {amount} of {total} were labelled with the wrong side.",
        "Het overschot zou 0 zijn als {amount} van {total} het label van de verkeerde kant droegen.",
        "L’excédent serait nul si {amount} sur {total} portaient l’étiquette du mauvais côté.",
    ),
    "verdict.reason.withheld": (
        "The need of {withheld} is not shown, to protect people, and a comparison of the two sides would tell it.",
        "De nood van {withheld} wordt niet getoond, om mensen te beschermen, en een vergelijking van de twee kanten zou ze prijsgeven.",
        "Le besoin ({withheld}) n'est pas montré, pour protéger les personnes, et une comparaison des deux côtés le révélerait.",
    ),
}
