"""The words of training lists in English, Dutch and French: headings, modes, yes and no, totals."""

from __future__ import annotations

import re
import unicodedata

from leaddev.read.portfolio.measures import BEHIND_COSTS, BESIDE_HEADINGS

_BY_PERSON = tuple(
    f"{cost} {each}" for costs, ends in (
        (("cost", "costs", "price", "fee"), ("per participant", "per person", "per attendee", "per head", "pp", "p p")),
        (("kost", "kosten", "kostprijs", "prijs"), ("per deelnemer", "per persoon", "pp", "p p")),
        (("coût", "prix"), ("par participant", "par personne")),
    ) for cost in costs for each in ends
)  # fmt: skip

HEADINGS: dict[str, tuple[str, ...]] = {
    "title": (
        "title", "course", "course title", "course name", "programme", "programme title", "program", "program title",
        "training", "training title", "training name", "training programme", "name", "activity", "module",
        "titel", "naam", "cursus", "cursusnaam", "opleiding", "naam opleiding", "opleidingstitel", "vorming",
        "programma",
        "titre", "intitulé", "formation", "nom de la formation", "intitulé de la formation", "programme de formation",
    ),
    "hours": (
        "hours", "hours per person", "hours per participant", "hours per attendee", "hours person", "hours each",
        "hours pp", "duration", "duration in hours", "contact hours", "number of hours", "training hours",
        "credit hours", "duration in minutes", "minutes", "days", "number of days", "duration in days", "training days",
        "days per person", "days per participant", "dagen", "aantal dagen", "duur in dagen", "dagen per persoon",
        "opleidingsdagen", "minuten", "duur in minuten", "jours", "nombre de jours", "durée en jours",
        "jours par personne", "durée en minutes",
        "uren", "uren per persoon", "uren per deelnemer", "uren persoon", "uren pp", "duur", "duur in uren",
        "aantal uren",
        "heures", "heures par personne", "heures par participant", "durée", "durée en heures", "nombre d'heures",
    ),
    "total_hours": (
        "total hours", "hours total", "person hours", "total person hours", "participant hours", "man hours",
        "person days", "participant days", "mandagen", "persoonsdagen", "jours homme", "jours personnes",
        "totaal uren", "uren totaal", "totaal aantal uren", "totale uren", "persoonsuren", "manuren", "deelnemersuren",
        "heures totales", "total heures", "total des heures", "heures personnes", "heures participants",
    ),
    "participants": (
        "participants", "number of participants", "no of participants", "attendees", "number of attendees",
        "attendance", "people", "number of people", "people trained",
        "deelnemers", "aantal deelnemers", "aantal personen", "personen",
        "nombre de participants", "nb participants", "nb de participants", "personnes", "nombre de personnes",
    ),
    "cost": (
        "cost", "costs", "total cost", "total costs", "cost total", "price", "total price", "invoice", "invoiced",
        "invoice amount", "amount", "spend", "spent", "expenditure",
        "kost", "kosten", "totale kost", "totale kosten", "kostprijs", "prijs", "bedrag", "factuur", "factuurbedrag",
        *_BY_PERSON,
        "coût", "coûts", "coût total", "prix", "prix total", "montant", "facture", "dépense", "dépenses",
    ),
    "unit": (
        "unit", "department", "ward", "team", "service", "division",
        "eenheid", "afdeling", "dienst", "unité", "département", "équipe",
    ),
    "mandatory": (
        "mandatory", "compulsory", "required", "statutory", "mandatory training",
        "verplicht", "verplichte opleiding", "obligatoire", "formation obligatoire",
    ),
    "mode": (
        "mode", "format", "form", "method", "delivery", "delivery mode", "teaching method",
        "vorm", "werkvorm", "leervorm", "methode", "modalité", "forme", "méthode",
    ),
    "rings": ("ring", "rings", "ringen", "anneau", "anneaux", "cercle", "ring weights"),
    "status": (
        "status", "transcript status", "training status", "course status", "completion status", "registration status",
        "enrolment status", "enrollment status", "attendance status", "attended", "completed", "state",
        "statuut", "status opleiding", "status inschrijving", "aanwezig", "statut", "état", "présent", "présence",
    ),
    "person": (
        "user id", "user", "user name", "username", "user full name", "employee", "employee id", "employee name",
        "employee number", "person", "person id", "full name", "learner", "learner id", "learner name", "student",
        "participant", "participant name", "participant id", "attendee", "attendee name", "staff id", "staff number",
        "email", "e mail", "email address", "medewerker", "naam medewerker", "personeelsnummer", "stamnummer",
        "deelnemer", "naam deelnemer", "persoon", "collaborateur", "matricule", "nom du participant", "agent",
    ),
    "date": (
        "date", "start date", "end date", "completion date", "course date", "training date", "date completed", "year",
        "training year", "datum", "startdatum", "einddatum", "begindatum", "jaar", "date de début", "date de fin",
        "année",
    ),
    "category": (),
}  # fmt: skip

MODES: dict[str, tuple[str, ...]] = {
    "instruction": (
        "instruction", "lecture", "class", "classroom", "e learning", "elearning", "online", "webinar", "presentation",
        "les", "lessen", "lezing", "hoorcollege", "klassikaal", "instructie", "cours", "conférence", "présentation",
    ),
    "practice": (
        "practice", "workshop", "exercise", "exercises", "simulation", "role play", "skills lab",
        "oefening", "oefeningen", "oefenen", "praktijk", "simulatie", "rollenspel",
        "pratique", "atelier", "exercice", "exercices", "mise en situation",
    ),
    "dialogue": (
        "dialogue", "dialog", "dialogues", "dialoog", "gesprek", "intervisie", "intervision", "peer consultation",
    ),
    "coaching": (
        "coaching", "coach", "mentoring", "supervision", "begeleiding", "supervisie", "mentoraat",
        "accompagnement", "mentorat", "tutorat",
    ),
}  # fmt: skip

YES = (
    "yes", "y", "true", "1", "x", "ja", "j", "waar", "oui", "o", "vrai", "✓", "✔", "mandatory", "verplicht",
    "obligatoire",
)  # fmt: skip
NO = ("no", "n", "false", "0", "nee", "neen", "onwaar", "non", "faux", "optional", "vrij", "facultatif")
UNKNOWN = ("", "-", "–", "—", "n/a", "na", "n.a.", "nvt", "n.v.t.", "s.o.", "?")
"""What stands in a cell that says nothing."""

TOTALS = (
    "total", "totals", "grand total", "sum", "subtotal", "totaal", "totalen", "algemeen totaal", "eindtotaal", "som",
    "subtotaal", "totaux", "total général", "sous total", "somme", "summe", "gesamt", "gesamtsumme", "zwischensumme",
    "totale", "totalen generaal", "subtotals", "sous totaux",
)  # fmt: skip
_BESIDE_TOTAL = frozenset(
    {"all", "of", "the", "for", "in", "per", "year", "organization", "organisation", "hospital", "courses", "trainings"}
    | {"programmes", "programs", "training", "people", "participants", "cost", "costs", "amount", "general", "overall"}
    | {"alle", "van", "het", "de", "jaar", "organisatie", "ziekenhuis", "opleidingen", "vormingen", "cursussen"}
    | {"deelnemers", "kost", "kosten", "bedrag", "algemeen", "generaal"}
    | {"toutes", "tous", "des", "du", "les", "annee", "formations", "cours", "hopital", "couts", "montant"}
)
"""Words that may follow `Total` in the label of a totals row; others make a title, as in Total Quality Management."""

_MEASURES = BESIDE_HEADINGS | {"number", "aantal", "nombre", "optional"}
LONGEST_QUOTED = 60


def plain(text: str) -> str:
    """A text as it is compared: without case, accents, punctuation and superfluous white space."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    letters = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w✓✔]+|_", " ", letters).split())


def plain_heading(text: str) -> str:
    """A heading as it is compared: also without a unit of measurement, as in `Cost (EUR)`.

    Other words in brackets stay: `Cost (per participant)` is not the cost.
    """
    text = text.replace("(s)", "s")
    without = re.sub(r"[(\[]([^)\]]*)[)\]]", lambda found: " " if _is_measure(found[1]) else f" {found[1]} ", text)
    words = plain(without).split()
    while len(words) > 1 and words[-1] in BEHIND_COSTS:
        words.pop()
    return " ".join(words) or plain(text)


def quoted(text: str) -> str:
    """A cell in a message: in quotation marks, on one line, shortened."""
    line = " ".join(text.split())
    return f'"{line}"' if len(line) <= LONGEST_QUOTED else f'"{line[: LONGEST_QUOTED - 1]}…"'


def by_word(words: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Every word, as it is compared, to the key that it stands for; the key stands for itself."""
    return {plain(word): key for key, alternatives in words.items() for word in (key, *alternatives)}


def is_unknown(text: str) -> bool:
    """Whether a cell says nothing."""
    return " ".join(text.split()).casefold() in UNKNOWN


def is_total(text: str) -> bool:
    """Whether the title of a row says that it adds up others."""
    return plain(text) in _TOTALS


def looks_like_total(text: str) -> bool:
    """Whether a title starts as totals rows do and says nothing else: `Total 2026`, `Totaal uren`."""
    first, *rest = plain(text).split() or [""]
    return first in _TOTALS and all(word.isdigit() or word in _BESIDE_TOTAL | _MEASURES for word in rest)


def truth_of(text: str) -> bool | None:
    """Yes or no; None for anything else."""
    word = plain(text)
    if word in _YES:
        return True
    return False if word in _NO else None


def _is_measure(text: str) -> bool:
    return all(word in _MEASURES for word in plain(text.replace("%", " ")).split())


_TOTALS = frozenset(plain(word) for word in TOTALS)
_YES = frozenset(plain(word) for word in YES)
_NO = frozenset(plain(word) for word in NO)
FIELD_OF = by_word(HEADINGS)
MODE_OF = by_word(MODES)
