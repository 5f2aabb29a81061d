"""What only slides say: messages as titles, and short lines beside charts."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "slides.excess.taught-heavy": (
        "For {taught}, the share of the training lies {points} points above the share of the need",
        "Voor {taught} ligt het aandeel in de opleiding {points} punten boven het aandeel in de nood",
        "Pour {taught}, la part de la formation dépasse de {points} points celle du besoin",
    ),
    "slides.excess.lived-heavy": (
        "For {taught}, the share of the training lies {points} points below the share of the need",
        "Voor {taught} ligt het aandeel in de opleiding {points} punten onder het aandeel in de nood",
        "Pour {taught}, la part de la formation est inférieure de {points} points à celle du besoin",
    ),
    "slides.excess.in-line": (
        "For {taught}, the share of the training and the share of the need lie close together",
        "Voor {taught} liggen het aandeel in de opleiding en het aandeel in de nood dicht bij elkaar",
        "Pour {taught}, la part de la formation et celle du besoin sont proches",
    ),
    "slides.excess.cannot-tell": (
        "For {taught}, the share of the training less that of the need may be from {low} to {high} points",
        "Voor {taught} kan het aandeel in de opleiding min dat in de nood {low} tot {high} punten zijn",
        "Pour {taught}, la part de la formation moins celle du besoin peut aller de {low} à {high} points",
    ),
    "slides.most.invested": (
        "The largest part of the training goes to {rings}",
        "Het grootste deel van de opleiding gaat naar {rings}",
        "La plus grande part de la formation va à {rings}",
    ),
    "slides.most.needed": (
        "The largest part of the measured need is for {rings}",
        "Het grootste deel van de gemeten nood is er voor {rings}",
        "La plus grande part du besoin mesuré concerne {rings}",
    ),
    "slides.rings.both": (
        "More goes to {over} than the need there asks for, and less to {under}",
        "Er gaat meer naar {over} dan de nood daar vraagt, en minder naar {under}",
        "Plus que le besoin ne le demande pour {over}, moins pour {under}",
    ),
    "slides.rings.over": (
        "More goes to {over} than the need there asks for",
        "Er gaat meer naar {over} dan de nood daar vraagt",
        "Plus que le besoin ne le demande pour {over}",
    ),
    "slides.rings.under": (
        "Less goes to {under} than the need there asks for",
        "Er gaat minder naar {under} dan de nood daar vraagt",
        "Moins que le besoin ne le demande pour {under}",
    ),
    "slides.rings.none": (
        "No ring clearly gets more or less than the need there asks for",
        "Geen enkele ring krijgt duidelijk meer of minder dan de nood daar vraagt",
        "Aucun anneau ne reçoit clairement plus ou moins que le besoin ne le demande",
    ),
    "slides.rings.chart": (
        "Need and investment, in % of all rings",
        "Nood en investering, in % van alle ringen",
        "Besoin et investissement, en % de tous les anneaux",
    ),
    "slides.alternative": ("{title}: {figures}", "{title}: {figures}", "{title} : {figures}"),
    "slides.first.one": (
        "One thing comes first: for {owner}, {horizon}",
        "Eén ding komt eerst: voor {owner}, {horizon}",
        "Une chose d'abord : pour {owner}, {horizon}",
    ),
    "slides.first.other": (
        "{count} things come first; the first is for {owner}, {horizon}",
        "{count} dingen komen eerst; het eerste is voor {owner}, {horizon}",
        "{count} choses d'abord ; la première est pour {owner}, {horizon}",
    ),
    "slides.task": ("For {owner}, {horizon}", "Voor {owner}, {horizon}", "Pour {owner}, {horizon}"),
    "slides.action": ("What", "Wat", "Quoi"),
    "slides.who": ("Who and when", "Wie en wanneer", "Qui et quand"),
    "slides.why.one": (
        "What respondents say of one problem points to {kinds}",
        "Wat respondenten over één probleem zeggen, wijst naar {kinds}",
        "Ce que les répondants disent d'un problème désigne {kinds}",
    ),
    "slides.why.other": (
        "What respondents say of {count} problems points to {kinds}",
        "Wat respondenten over {count} problemen zeggen, wijst naar {kinds}",
        "Ce que les répondants disent de {count} problèmes désigne {kinds}",
    ),
    "slides.why.open": (
        "What lies behind the problems cannot be told from the answers",
        "Wat er achter de problemen zit, is uit de antwoorden niet op te maken",
        "Les réponses ne disent pas ce qu'il y a derrière les problèmes",
    ),
    "slides.problem": ("Problem", "Probleem", "Problème"),
    "slides.points": ("Points to", "Wijst naar", "Désigne"),
    "slides.named": (
        "Named so, of those who named a reason",
        "Zo genoemd, van wie een reden noemde",
        "Nommé ainsi, de ceux qui ont donné une raison",
    ),
    "slides.untold": ("not to be told", "niet te bepalen", "indéterminé"),
    "slides.values.broken": (
        "From important to lived, the chain breaks for {values}",
        "Van belangrijk tot in de praktijk breekt de keten bij {values}",
        "De l'important au vécu, la chaîne se rompt pour {values}",
    ),
    "slides.values.whole": (
        "From important to lived, the chain of no value clearly breaks",
        "Van belangrijk tot in de praktijk breekt de keten van geen enkele waarde duidelijk",
        "De l'important au vécu, la chaîne d'aucune valeur ne se rompt clairement",
    ),
    "slides.values.chart": (
        "Important to people, and lived here (0–100)",
        "Belangrijk voor mensen, en hier in de praktijk (0–100)",
        "Important pour les gens, et vécu ici (0–100)",
    ),
    "slides.important": ("important", "belangrijk", "important"),
    "slides.lived": ("lived", "in de praktijk", "vécu"),
    "slides.gates.wait": (
        "{share} of staff work where a condition for work on {ring} is missing",
        "{share} van het personeel werkt waar een voorwaarde voor werk aan {ring} ontbreekt",
        "{share} du personnel travaille là où manque une condition pour travailler sur {ring}",
    ),
    "slides.gates.closed": (
        "Not in place everywhere: {gates}",
        "Niet overal vervuld: {gates}",
        "Pas acquis partout : {gates}",
    ),
    "slides.gates.closed-here": ("Not in place: {gates}", "Niet vervuld: {gates}", "Pas acquis : {gates}"),
    "slides.gates.unknown": (
        "Whether it is safe to start is not known everywhere; unknown is not open",
        "Of het veilig is om te beginnen, is niet overal bekend; onbekend is niet open",
        "On ne sait pas partout si l'on peut commencer sans risque ; inconnu n'est pas ouvert",
    ),
    "slides.gates.open": (
        "In place wherever it may be shown: {gates}",
        "Vervuld overal waar het getoond mag worden: {gates}",
        "Acquis partout où l'on peut le montrer : {gates}",
    ),
    "slides.gate": ("Condition", "Voorwaarde", "Condition"),
    "slides.standing": ("How it stands (0–100)", "Hoe het ermee staat (0–100)", "Où elle en est (0–100)"),
    "slides.gate.missing": ("not in place in {groups}", "niet vervuld in {groups}", "pas acquise dans {groups}"),
    "slides.leaders.higher": (
        "Leaders see {aspects} more favourably than staff do",
        "Leidinggevenden zien dit gunstiger dan medewerkers: {aspects}",
        "Les responsables voient plus favorablement que le personnel : {aspects}",
    ),
    "slides.leaders.lowest": (
        "Of leadership, people see least of this: {aspects}",
        "Van leiderschap zien mensen dit het minst: {aspects}",
        "Du leadership, voici ce que l'on voit le moins : {aspects}",
    ),
    "slides.bars": ("Bars: {what}.", "Balken: {what}.", "Barres : {what}."),
    "slides.leaders.chart": ("Leadership, 0–100", "Leiderschap, 0–100", "Leadership, 0–100"),
    "slides.time.one": (
        "Time: progress on {rings} cannot be judged before one month has passed.",
        "Tijd: vooruitgang bij {rings} is niet te beoordelen vóór één maand voorbij is.",
        "Temps : les progrès sur {rings} ne se jugent pas avant un mois.",
    ),
    "slides.time.other": (
        "Time: progress on {rings} cannot be judged before {count} months have passed.",
        "Tijd: vooruitgang bij {rings} is niet te beoordelen vóór {count} maanden voorbij zijn.",
        "Temps : les progrès sur {rings} ne se jugent pas avant {count} mois.",
    ),
    "slides.units.differ": (
        "On {ring}, the difference of {groups} from the others is more than chance",
        "Bij {ring} is het verschil van {groups} met de andere meer dan toeval",
        "Pour {ring}, l'écart de {groups} avec les autres dépasse le hasard",
    ),
    "slides.units.many": (
        "On {ring}, {count} of {all} groups differ from the others by more than chance",
        "Bij {ring} verschillen {count} van {all} groepen meer van de andere dan toeval verklaart",
        "Pour {ring}, {count} groupes sur {all} diffèrent des autres au-delà du hasard",
    ),
    "slides.units.alike": (
        "On {ring}, no group shown differs from the others by more than chance",
        "Bij {ring} verschilt geen getoonde groep meer van de andere dan toeval verklaart",
        "Pour {ring}, aucun groupe montré ne diffère des autres au-delà du hasard",
    ),
    "slides.units.range": (
        "On {ring}, the groups that may be shown lie between {low} and {high} of 100",
        "Bij {ring} liggen de groepen die getoond mogen worden tussen {low} en {high} op 100",
        "Pour {ring}, les groupes que l'on peut montrer se situent entre {low} et {high} sur 100",
    ),
    "slides.units.level": ("{ring}: level, 0–100", "{ring}: niveau, 0–100", "{ring} : niveau, 0–100"),
    "slides.units.need_positive": ("{ring}: need, 0–100", "{ring}: nood, 0–100", "{ring} : besoin, 0–100"),
    "slides.units.whole": ("Together: {score}.", "Samen: {score}.", "Ensemble : {score}."),
    "slides.units.said": ("{groups} – {said}.", "{groups} – {said}.", "{groups} – {said}."),
    "slides.units.beyond": (
        "These differ from the others beyond chance: {groups}.",
        "Deze verschillen meer dan toevallig van de andere: {groups}.",
        "Ceux-ci diffèrent des autres au-delà du hasard : {groups}.",
    ),
    "slides.units.more": (
        "{count} more groups stand in the report.",
        "In het rapport staan nog {count} groepen.",
        "Le rapport montre encore {count} groupes.",
    ),
    "slides.sure.holds": (
        "Computed in other ways, the answer stays the same; small groups are protected",
        "Anders berekend blijft het antwoord hetzelfde; kleine groepen zijn beschermd",
        "Calculée autrement, la réponse reste la même ; les petits groupes sont protégés",
    ),
    "slides.sure.depends": (
        "The answer depends on how it is computed; small groups are protected",
        "Het antwoord hangt af van de berekening; kleine groepen zijn beschermd",
        "La réponse dépend du calcul ; les petits groupes sont protégés",
    ),
    "slides.sure.answered": (
        "{answered}; small groups are protected",
        "{answered}; kleine groepen zijn beschermd",
        "{answered} ; les petits groupes sont protégés",
    ),
}
