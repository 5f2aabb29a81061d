"""What only the pages for a board say: what was left out of them, and where it stands."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "board.full": (
        "These pages are the short form for a board. The full report has every question, unit, finding and threshold, and how each figure is computed: the same command writes it with the ending .html as a page, with .xlsx as a workbook, with .json for programs.",
        "Deze bladzijden zijn de korte vorm voor een bestuur. Het volledige rapport heeft elke vraag, eenheid, bevinding en drempel, en hoe elk cijfer berekend is: dezelfde opdracht schrijft het met het einde .html als pagina, met .xlsx als werkmap, met .json voor programma’s.",
        "Ces pages sont la forme courte pour une direction. Le rapport complet contient chaque question, unité, constat et seuil, et la façon de calculer chaque chiffre : la même commande l’écrit avec la fin .html comme page, avec .xlsx comme classeur, avec .json pour des programmes.",
    ),
    "board.reading": ("HOW TO READ THESE FIGURES", "HOE DEZE CIJFERS TE LEZEN", "COMMENT LIRE CES CHIFFRES"),
    "board.findings": (
        "Here stand the gravest findings that no other part of these pages says. The full report has all of them.",
        "Hier staan de ernstigste bevindingen die geen ander deel van deze bladzijden zegt. Het volledige rapport heeft ze alle.",
        "Voici les constats les plus graves qu’aucune autre partie de ces pages ne dit. Le rapport complet les contient tous.",
    ),
    "board.rows.one": (
        "{count} more group stands in the full report.",
        "Nog {count} groep staat in het volledige rapport.",
        "{count} autre groupe se trouve dans le rapport complet.",
    ),
    "board.rows.other": (
        "{count} more groups stand in the full report.",
        "Nog {count} groepen staan in het volledige rapport.",
        "{count} autres groupes se trouvent dans le rapport complet.",
    ),
    "board.pairs.one": (
        "{count} more pair of groups stands in the full report.",
        "Nog {count} paar groepen staat in het volledige rapport.",
        "{count} autre paire de groupes se trouve dans le rapport complet.",
    ),
    "board.pairs.other": (
        "{count} more pairs of groups stand in the full report.",
        "Nog {count} paren groepen staan in het volledige rapport.",
        "{count} autres paires de groupes se trouvent dans le rapport complet.",
    ),
    "board.letters": (
        "□ stands for a letter or sign that this document cannot write; the page has it.",
        "□ staat voor een letter of teken dat dit document niet kan schrijven; de pagina heeft het.",
        "□ remplace une lettre ou un signe que ce document ne peut pas écrire ; la page le contient.",
    ),
}
