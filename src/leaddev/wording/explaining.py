"""What stands around the explanations of codes, and the explanations themselves in the languages beside English.

The English of a finding is the docstring of its rule, that of a problem its entry in the catalogue of problems. Each other
language has one file in `explanations/`: code -> part -> text, and under `english` the fingerprint of what was translated.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "explain.finds": ("What it finds", "Wat wordt vastgesteld", "Ce qui est constaté"),
    "explain.matters": ("Why it matters", "Waarom het ertoe doet", "Pourquoi c'est important"),
    "explain.decided": ("How it is decided", "Hoe het beslist wordt", "Comment c'est décidé"),
    "explain.silent": ("When it stays silent", "Wanneer de bevinding zwijgt", "Quand le constat se tait"),
    "explain.do": ("What to do", "Wat te doen", "Que faire"),
    "explain.sources": ("Sources", "Bronnen", "Sources"),
    "explain.means": ("What it means", "Wat het betekent", "Ce que cela signifie"),
    "explain.task": ("Whose task", "Wiens taak", "À qui revient la tâche"),
    "explain.task.of": ("For {owner}, {horizon}.", "Voor {owner}, {horizon}.", "Pour {owner}, {horizon}."),
    "explain.family.LD1": (
        "Findings: investment against need",
        "Bevindingen: investering tegenover nood",
        "Constats : l'investissement face au besoin",
    ),
    "explain.family.LD2": (
        "Findings: values, dialogue, leadership",
        "Bevindingen: waarden, dialoog, leiderschap",
        "Constats : valeurs, dialogue, leadership",
    ),
    "explain.family.LD3": (
        "Findings: symptoms and their causes",
        "Bevindingen: symptomen en hun oorzaken",
        "Constats : les symptômes et leurs causes",
    ),
    "explain.family.LD4": (
        "Findings: preconditions",
        "Bevindingen: voorwaarden",
        "Constats : les conditions préalables",
    ),
    "explain.family.LD5": (
        "Findings: how far the evidence carries",
        "Bevindingen: hoever de cijfers dragen",
        "Constats : jusqu'où portent les chiffres",
    ),
    "explain.family.LD-E1": (
        "Problems: files and YAML",
        "Problemen: bestanden en YAML",
        "Problèmes : fichiers et YAML",
    ),
    "explain.family.LD-E2": (
        "Problems: the shape of a file",
        "Problemen: de vorm van een bestand",
        "Problèmes : la forme d'un fichier",
    ),
    "explain.family.LD-E3": ("Problems: the model", "Problemen: het model", "Problèmes : le modèle"),
    "explain.family.LD-E4": (
        "Problems: the survey file",
        "Problemen: het bevragingsbestand",
        "Problèmes : le fichier d'enquête",
    ),
    "explain.family.LD-E5": (
        "Problems: columns and answers",
        "Problemen: kolommen en antwoorden",
        "Problèmes : colonnes et réponses",
    ),
    "explain.family.LD-E6": (
        "Problems: the training list",
        "Problemen: de opleidingslijst",
        "Problèmes : la liste des formations",
    ),
}

FOLDER = Path(__file__).parent / "explanations"


@lru_cache(maxsize=4)
def translated(language: str) -> dict[str, dict[str, str]]:
    """Every explanation in a language that is not English: code -> part -> text."""
    return msgspec.yaml.decode((FOLDER / f"{language}.yaml").read_bytes(), type=dict[str, dict[str, str]])
