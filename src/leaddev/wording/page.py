"""What only a page says: what shades mean, how its tables are sorted, what a move of investment would do."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "page.sort": ("sort by {title}", "sorteer op {title}", "trier par {title}"),
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
        "■ belangrijk, ● vanzelf, ▲ in de praktijk, van 0 tot 100; puntjes waar de keten breekt.",
        "■ important, ● naturel, ▲ vécu, de 0 à 100 ; points là où la chaîne se rompt.",
    ),
}
