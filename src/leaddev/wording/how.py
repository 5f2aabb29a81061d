"""How the figures of each section were computed, and what the words of a report mean: for pages that have room for it."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "page.how": ("How was this computed?", "Hoe is dit berekend?", "Comment est-ce calculé ?"),
    "page.glossary": ("WHAT WORDS MEAN", "WAT WOORDEN BETEKENEN", "CE QUE VEULENT DIRE LES MOTS"),
    "shade.level": (
        "The stronger the shade of a cell, the higher the level.",
        "Hoe sterker de tint van een cel, hoe hoger het niveau.",
        "Plus la teinte d'une case est forte, plus le niveau est élevé.",
    ),
    "shade.need": (
        "The stronger the shade of a cell, the larger the need.",
        "Hoe sterker de tint van een cel, hoe groter de nood.",
        "Plus la teinte d'une case est forte, plus le besoin est grand.",
    ),
    "shade.received": (
        "The stronger the shade of a cell, the more respect is received.",
        "Hoe sterker de tint van een cel, hoe meer respect er ontvangen wordt.",
        "Plus la teinte d'une case est forte, plus le respect reçu est grand.",
    ),
    "page.move.hours": ("hours", "uren", "heures"),
    "page.move.cost": ("{currency}", "{currency}", "{currency}"),
    "page.move.participants": ("participants", "deelnemers", "participants"),
    "page.move.title": ("WHAT IF IT WENT ELSEWHERE?", "WAT ALS HET ELDERS HEEN GING?", "ET SI CELA ALLAIT AILLEURS ?"),
    "page.move.about": (
        "Move {unit} from one ring to another and see what the excess would be. It is an estimate without an interval: the need stays as it is, and nothing is said about what the move would bring.",
        "Verplaats {unit} van de ene ring naar de andere en zie wat het overschot zou zijn. Het is een schatting zonder interval: de nood blijft zoals ze is, en over wat de verplaatsing oplevert is niets gezegd.",
        "Déplacez des {unit} d'un anneau à l'autre et voyez ce que serait l'excédent. C'est une estimation sans intervalle : le besoin reste tel quel, et rien n'est dit de ce que le déplacement apporterait.",
    ),
    "page.move.source": ("from", "van", "de"),
    "page.move.target": ("to", "naar", "vers"),
    "page.move.amount": ("how many {unit}", "hoeveel {unit}", "combien ({unit})"),
    "page.move.told": (
        "With {amount} {unit} moved the excess would be {then} points; now it is {now}.",
        "Met {amount} {unit} verplaatst zou het overschot {then} punten zijn; nu is het {now}.",
        "Avec {amount} {unit} déplacés, l'excédent serait de {then} points ; il est de {now}.",
    ),
    "how.rings": (
        "Need: how far the level lies below what is asked for, per person and ring, corrected for errors of measurement; a share of need is the need of a ring divided by that of all rings. Investment: the hours, money or participants of the chosen programmes, divided over rings as the training list says. Ratio: the share of investment divided by the share of need.",
        "Nood: hoeveel het niveau onder het gevraagde ligt, per persoon en ring, verbeterd voor meetfouten; een aandeel van de nood is de nood van een ring gedeeld door die van alle ringen. Investering: de uren, het geld of de deelnemers van de gekozen programma's, over ringen verdeeld zoals de opleidingslijst zegt. Ratio: het aandeel van de investering gedeeld door het aandeel van de nood.",
        "Besoin : de combien le niveau est inférieur à ce qui est demandé, par personne et par anneau, corrigé des erreurs de mesure ; une part du besoin est le besoin d'un anneau divisé par celui de tous les anneaux. Investissement : les heures, l'argent ou les participants des programmes choisis, répartis sur les anneaux selon la liste des formations. Rapport : la part de l'investissement divisée par la part du besoin.",
    ),
    "how.priorities": (
        "The three gravest topics with a finding of high or medium severity, in the order in which they can be done; then what has to be in place, and the rings that wait for it.",
        "De drie ernstigste onderwerpen met een bevinding van hoge of middelmatige ernst, in de volgorde waarin ze gedaan kunnen worden; daarna wat vervuld moet zijn, en de ringen die daarop wachten.",
        "Les trois sujets les plus graves ayant un constat de gravité élevée ou moyenne, dans l'ordre où ils peuvent être traités ; puis ce qui doit être acquis, et les anneaux qui l'attendent.",
    ),
    "how.findings": (
        "Each finding is a rule with fixed limits. Severity says how much it matters. Certainty falls with few answers, an interval near the limit, low response, low reliability, and where other reasonable choices say something else.",
        "Elke bevinding is een regel met vaste grenzen. De ernst zegt hoeveel ze ertoe doet. De zekerheid daalt bij weinig antwoorden, een interval dicht bij de grens, lage respons, lage betrouwbaarheid, en waar andere redelijke keuzes iets anders zeggen.",
        "Chaque constat est une règle à limites fixes. La gravité dit son importance. La certitude baisse avec peu de réponses, un intervalle proche de la limite, une participation ou une fiabilité faibles, et là où d'autres choix raisonnables disent autre chose.",
    ),
    "how.preconditions": (
        "A gate is closed where the whole 90 % interval of the mean lies below the floor, open where none of it does and enough people answered, and unknown everywhere else. Unknown is never read as open.",
        "Een poort is gesloten waar het hele 90 %-interval van het gemiddelde onder de ondergrens ligt, open waar geen deel ervan daaronder ligt en genoeg mensen antwoordden, en anders onbekend. Onbekend geldt nooit als open.",
        "Une porte est fermée si tout l'intervalle à 90 % de la moyenne est sous le seuil, ouverte si aucune partie n'y est et qu'assez de personnes ont répondu, et inconnue sinon. Inconnu ne veut jamais dire ouvert.",
    ),
    "how.leadership": (
        "Means on 0–100. The difference is what leaders say less what staff say, with Welch's interval; a verdict needs a difference that matters and an interval without 0.",
        "Gemiddelden op 0–100. Het verschil is wat leidinggevenden zeggen min wat medewerkers zeggen, met het interval van Welch; een oordeel vraagt een verschil dat ertoe doet en een interval zonder 0.",
        "Moyennes sur 0–100. La différence est ce que disent les responsables moins ce que dit le personnel, avec l'intervalle de Welch ; un verdict demande une différence qui compte et un intervalle sans 0.",
    ),
    "how.values": (
        "Three means of the same people: how important a value is to them, how naturally it comes, how far it is lived here. The chain breaks at the first place where the drop matters and is more than chance.",
        "Drie gemiddelden van dezelfde mensen: hoe belangrijk een waarde voor hen is, hoe vanzelf ze komt, hoezeer ze hier geleefd wordt. De keten breekt op de eerste plaats waar de daling ertoe doet en meer is dan toeval.",
        "Trois moyennes des mêmes personnes : l'importance d'une valeur, la facilité à l'appliquer, sa présence ici. La chaîne se rompt au premier endroit où la baisse compte et dépasse le hasard.",
    ),
    "how.respect": (
        "For each two groups, what one says it gives beside what the other says it receives. A mark needs a difference that matters and that is more than chance when all pairs are looked at together (Benjamini and Hochberg).",
        "Voor elke twee groepen wat de ene zegt te geven naast wat de andere zegt te krijgen. Een teken vraagt een verschil dat ertoe doet en meer is dan toeval als alle paren samen bekeken worden (Benjamini en Hochberg).",
        "Pour deux groupes, ce que l'un dit donner et ce que l'autre dit recevoir. Une marque demande une différence qui compte et dépasse le hasard, toutes les paires étant examinées ensemble (Benjamini et Hochberg).",
    ),
    "how.symptoms": (
        "Three keys that know nothing of each other: which kind of cause people name most, what goes together with the symptom within units, and whether that kind shows a gap. A verdict needs all keys that could be computed.",
        "Drie sleutels die niets van elkaar weten: welk soort oorzaak mensen het meest noemen, wat binnen eenheden met het symptoom samengaat, en of dat soort een kloof toont. Een oordeel vraagt alle sleutels die te berekenen waren.",
        "Trois clés indépendantes : le type de cause le plus nommé, ce qui va de pair avec le symptôme dans les unités, et si ce type montre un écart. Un verdict demande toutes les clés qui ont pu être calculées.",
    ),
    "how.wants": (
        "The share of people who would like training on a ring, of those who were asked, beside the share of the need. Wishes never enter the need.",
        "Het aandeel van de bevraagden dat opleiding over een ring wil, naast het aandeel van de nood. Wensen tellen nooit mee in de nood.",
        "La part des personnes interrogées qui souhaitent une formation sur un anneau, à côté de la part du besoin. Les souhaits n'entrent jamais dans le besoin.",
    ),
    "how.items": (
        "Means of the people who rated both level and importance. The order is that of the mean weighted discrepancy: the mean gap times the mean importance.",
        "Gemiddelden van de mensen die zowel niveau als belang gaven. De volgorde is die van het gewogen verschil: de gemiddelde kloof maal het gemiddelde belang.",
        "Moyennes des personnes qui ont noté le niveau et l'importance. L'ordre est celui de l'écart pondéré : l'écart moyen multiplié par l'importance moyenne.",
    ),
    "how.units": (
        "Means of the people of a unit and all units below it. A star needs a difference from all others that is more than chance when all units and rings are looked at together. A group is withheld where a figure about fewer people than the minimum could be worked out.",
        "Gemiddelden van de mensen van een eenheid en alle eenheden eronder. Een ster vraagt een verschil met alle anderen dat meer is dan toeval als alle eenheden en ringen samen bekeken worden. Een groep wordt niet getoond waar een cijfer over minder mensen dan het minimum te berekenen zou zijn.",
        "Moyennes des personnes d'une unité et de celles qui en dépendent. Une étoile demande une différence avec toutes les autres qui dépasse le hasard, unités et anneaux étant examinés ensemble. Un groupe n'est pas montré si un chiffre sur moins de personnes que le minimum pouvait en être déduit.",
    ),
    "how.ways": (
        "Every combination of reasonable choices (kind of need, weights, currency, labels of courses, careless answers) is computed once. The range is one of choices, not of chance.",
        "Elke combinatie van redelijke keuzes (soort nood, gewichten, eenheid van de investering, labels van opleidingen, slordige antwoorden) is één keer berekend. Het bereik komt van keuzes, niet van toeval.",
        "Chaque combinaison de choix raisonnables (type de besoin, pondérations, unité de compte, étiquettes des formations, réponses négligentes) est calculée une fois. L'étendue vient des choix, non du hasard.",
    ),
    "how.reliability": (
        "Alpha (Cronbach) with Feldt's interval and omega (McDonald): how far the questions of a set agree, from 0 to 1. ICC(1) and ICC(2): how much of the differences lies between units, and how reliable the mean of a unit is.",
        "Alfa (Cronbach) met het interval van Feldt en omega (McDonald): hoezeer de vragen van een reeks overeenkomen, van 0 tot 1. ICC(1) en ICC(2): hoeveel van de verschillen tussen eenheden ligt, en hoe betrouwbaar het gemiddelde van een eenheid is.",
        "Alpha (Cronbach) avec l'intervalle de Feldt et oméga (McDonald) : à quel point les questions d'un ensemble concordent, de 0 à 1. ICC(1) et ICC(2) : la part des différences entre unités, et la fiabilité de la moyenne d'une unité.",
    ),
    "glossary.ring": ("ring", "ring", "anneau"),
    "glossary.ring.means": (
        "A layer of the circular model: the further from the centre, the harder to develop.",
        "Een laag van het cirkelmodel: hoe verder van het centrum, hoe moeilijker te ontwikkelen.",
        "Une couche du modèle circulaire : plus elle est loin du centre, plus elle est difficile à développer.",
    ),
    "glossary.need": ("need", "nood", "besoin"),
    "glossary.need.means": (
        "How much people fall short of what is asked for, as they see it.",
        "Hoeveel mensen tekortkomen tegenover wat gevraagd is, zoals zij het zien.",
        "Ce qui manque aux personnes par rapport à ce qui est demandé, tel qu'elles le voient.",
    ),
    "glossary.investment": ("investment", "investering", "investissement"),
    "glossary.investment.means": (
        "What was spent on training that the organization chose; mandatory training is left out.",
        "Wat aan opleiding besteed is waarvoor de organisatie koos; verplichte opleiding telt niet mee.",
        "Ce qui a été consacré aux formations choisies par l'organisation ; les obligatoires sont exclues.",
    ),
    "glossary.interval": ("interval", "interval", "intervalle"),
    "glossary.interval.means": (
        "The numbers in brackets: where the true figure may well lie, with as much confidence as stands there.",
        "De getallen tussen haakjes: waar het ware cijfer wel kan liggen, met de zekerheid die erbij staat.",
        "Les nombres entre parenthèses : où le vrai chiffre peut bien se situer, avec la confiance indiquée.",
    ),
    "glossary.gate": ("gate", "poort", "porte"),
    "glossary.gate.means": (
        "Something that has to be in place before work on certain rings begins.",
        "Iets wat vervuld moet zijn voordat het werk aan bepaalde ringen begint.",
        "Ce qui doit être acquis avant de travailler certains anneaux.",
    ),
    "glossary.certainty": ("certainty", "zekerheid", "certitude"),
    "glossary.certainty.means": (
        "How sure a finding is; severity says how much it matters.",
        "Hoe zeker een bevinding is; de ernst zegt hoeveel ze ertoe doet.",
        "À quel point un constat est sûr ; la gravité dit son importance.",
    ),
    "glossary.withheld": ("not shown", "niet getoond", "non montré"),
    "glossary.withheld.means": (
        "A figure that would be about too few people, or from which one about too few could be worked out.",
        "Een cijfer dat over te weinig mensen zou gaan, of waaruit er zo een te berekenen is.",
        "Un chiffre qui porterait sur trop peu de personnes, ou dont on pourrait en déduire un tel.",
    ),
    "shade.gates": (
        "Drawn: the level of the whole with its interval, from 0 to 100; the band begins at the threshold. ● open, ■ closed, ◇ unknown.",
        "Getekend: het niveau van het geheel met zijn interval, van 0 tot 100; de band begint bij de drempel. ● open, ■ gesloten, ◇ onbekend.",
        "Dessiné : le niveau de l'ensemble avec son intervalle, de 0 à 100 ; la bande commence au seuil. ● ouvert, ■ fermé, ◇ inconnu.",
    ),
    "shade.keys": (
        "■ the key points to it, □ it does not, ? not known; a line where the keys agree on it.",
        "■ de sleutel wijst ernaar, □ niet, ? niet bekend; een lijn waar de sleutels het erover eens zijn.",
        "■ la clé le désigne, □ non, ? inconnu ; une ligne là où les clés s'accordent.",
    ),
    "shade.chain": (
        "■ important, ● natural, ▲ lived, from 0 to 100; dots where the chain breaks.",
        "■ belangrijk, ● vanzelf, ▲ geleefd, van 0 tot 100; puntjes waar de keten breekt.",
        "■ important, ● naturel, ▲ vécu, de 0 à 100 ; points là où la chaîne se rompt.",
    ),
}
