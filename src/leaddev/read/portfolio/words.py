"""The words of training lists in English, Dutch and French: headings, modes, yes and no, totals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator

from leaddev.read.portfolio.measures import is_of_amounts
from leaddev.schema.parts import folded

_COMPLETED = (
    "completion date, date completed, completed on, completed date, voltooid op, datum voltooid, afgerond op,"
    " datum afgerond,"
    " date d'achèvement, terminé le"
)
_PROGRESS = "progress, voortgang, progression"
HEADINGS = {
    "title": "title, course, course title, course name, programme, programme title, program, program title, training,"
    " training title, training name, training programme, name, activity, module, titel, naam, cursus, cursusnaam,"
    " opleiding, naam opleiding, opleidingstitel, vorming, programma, titre, intitulé, formation, nom de la formation,"
    " intitulé de la formation, programme de formation",
    "hours": "",
    "total_hours": "",
    "participants": "",
    "cost": "",
    "unit": "unit, department, ward, team, service, division, eenheid, afdeling, dienst, unité, département, équipe",
    "mandatory": "mandatory, compulsory, required, statutory, mandatory training, verplicht, verplichte opleiding,"
    " obligatoire, formation obligatoire",
    "mode": "mode, format, form, method, delivery, delivery mode, teaching method, vorm, werkvorm, leervorm, methode,"
    " modalité, forme, méthode",
    "rings": "ring, rings, ringen, anneau, anneaux, cercle, ring weights",
    "status": "status, transcript status, training status, course status, completion status, registration status,"
    " enrolment status, enrollment status, attendance status, booking status, progress status, learning status,"
    " participation status, attended, completed, completion, percent complete, complete, state, passed, result,"
    " outcome,"
    " inschrijvingsstatus, deelnamestatus, deelname, participation, statut d'inscription, statut de la formation,"
    " statut de participation, teilnahmestatus, teilgenommen,"
    " cancelled, canceled, statuut, status opleiding, status inschrijving, aanwezig, aanwezigheid, resultaat, geslaagd,"
    " afgerond, geannuleerd, statut, état, présent, présents, présence, résultat, réussi, annulé,"
    f" {_PROGRESS}",
    "person": "user id, user, user name, username, user full name, employee, employee id, employee name,"
    " employee number, person, person id, full name, first name, last name, surname, learner, learner id, learner name,"
    " student, participant, participant name, participant id, attendee, attendee name, staff id, staff number, email,"
    " e mail, email address, medewerker, naam medewerker, personeelsnummer, stamnummer, deelnemer, naam deelnemer,"
    " persoon, voornaam, achternaam, familienaam, collaborateur, matricule, nom du participant, prénom, agent",
    "date": "date, start date, end date, course date, training date, year, training year, datum, startdatum,"
    f" einddatum, begindatum, jaar, date de début, date de fin, année, {_COMPLETED}",
    "category": "",
}
"""Headings by field; those of amounts are told by `amount_named`."""

MODES = {
    "instruction": "instruction, lecture, class, classroom, e learning, elearning, online, webinar, presentation,"
    " face to face, in person, les, lessen, lezing, hoorcollege, klassikaal, instructie, cours, conférence,"
    " présentation, présentiel, distanciel",
    "practice": "practice, workshop, exercise, exercises, simulation, role play, skills lab, on the job, oefening,"
    " oefeningen, oefenen, praktijk, simulatie, rollenspel, pratique, atelier, exercice, exercices, mise en situation",
    "dialogue": "dialogue, dialog, dialogues, dialoog, gesprek, intervisie, intervision, peer consultation",
    "coaching": "coaching, coach, mentoring, supervision, begeleiding, supervisie, mentoraat, accompagnement, mentorat,"
    " tutorat",
}


def plain(text: str) -> str:
    """A text as it is compared: without case, accents, punctuation and superfluous white space."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    letters = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w✓✔]+|_", " ", letters).split())


def plain_heading(text: str) -> str:
    """A heading as it is compared: also without `(%)`; other words in brackets stay, as in `Ring (old)`."""
    return plain(re.sub(r"[(\[](?:\W*|optional|optioneel|facultatif)[)\]]", " ", text.replace("(s)", "s")))


def _split(text: str) -> Iterator[str]:
    return map(plain, text.split(",") if text else ())


FIELD_OF = {word: key for key, text in HEADINGS.items() for word in (plain(key), *_split(text))}
MODE_OF = {word: key for key, text in MODES.items() for word in (key, *_split(text))}

_YES = frozenset(_split("yes, y, true, 1, x, ja, j, waar, oui, o, vrai, ✓, ✔, mandatory, verplicht, obligatoire"))
_NO = frozenset(_split("no, n, false, 0, nee, neen, onwaar, non, faux, optional, vrij, facultatif"))
UNKNOWN = frozenset(
    {"", "-", "–", "—", "n/a", "na", "n.a.", "nvt", "n.v.t.", "s.o.", "?", "??", "tbd", "tbc", "n.b."}
    | {"n.t.b.", "ntb", "n.d.", "nd", "n/d", "n.c.", "nc", "to be confirmed", "nog te bepalen", "à déterminer"}
    | {"unknown", "not known", "onbekend", "inconnu", "non connu"}
)
"""What stands in a cell that says nothing."""
FREE = frozenset(_split("free, free of charge, no cost, gratis, kosteloos, gratuit, gratuite, nihil, nul, zero, néant"))
"""What stands in a cell of costs for 0."""
CALLED_OFF = frozenset(
    _split(
        "cancelled, canceled, called off, postponed, no show, noshow, not attended, absent, geannuleerd, afgelast,"
        " uitgesteld, afwezig, niet aanwezig, niet gevolgd, annulé, annulée, reporté, reportée, absente, non suivi,"
        " excused, verontschuldigd, excusé, excusée, not held, not given, niet doorgegaan, niet gegeven,"
        " non réalisé, nicht erschienen, nicht teilgenommen, abgesagt, storniert,"
        " verschoben, afgemeld, uitgeschreven, abgemeldet, désinscrit, désinscrite, désisté, désistée, declined,"
        " denied, rejected, did not attend, not present, geweigerd, refusé, refusée, vervallen, ging niet door,"
        " gaat niet door, ziek, sick, malade, krank, supprimé, n'a pas eu lieu,"
        " did not take place, fällt aus, entfallen, annulatie, annulation, cancellation,"
        " geannuleerd op, cancelled on, cancellation date, date d'annulation, annulatiedatum"
    )
)
"""What stands with a course that did not take place, or with somebody who was not there."""
_OF_SUBJECTS = frozenset(_split("ziek, sick, malade, krank, annulatie, annulation, cancellation"))
"""Those of which a course may be about."""
_SURELY_OFF = frozenset(
    _split("cancelled, canceled, geannuleerd, afgelast, uitgesteld, annulé, annulée, reporté, abgesagt")
)
"""Those that say so where a later part of a title starts."""
NOT_HELD = CALLED_OFF | frozenset(
    _split(
        "withdrawn, dropped out, failed, not completed, not started, in progress, registered, enrolled, waitlisted,"
        " waiting list, planned, niet geslaagd, ingeschreven, aangemeld, gepland, wachtlijst, échoué, inscrit, prévu,"
        " en cours, pending, not passed, fail, incomplete, exempt, waived, wait list, onvolledig, bezig, lopend,"
        " vrijgesteld, liste d'attente, non réussi, dispensé, nicht bestanden, warteliste, angemeldet, geplant, offen,"
        " in bearbeitung"
    )
)
HELD = frozenset(
    _split(
        "completed, attended, given, held, passed, done, finished, ok, gevolgd, voltooid, afgerond, aanwezig, geslaagd,"
        " gegeven, doorgegaan, suivi, suivie, terminé, terminée, présent, présente, réussi, donné, pass, 100, realised,"
        " realized, delivered, took place, gerealiseerd, réalisé, abgeschlossen, teilgenommen, bestanden, aanwezigen,"
        " présents, présentes"
    )
)
"""What stands with a course that took place, or with somebody who followed it."""
PROGRESS = frozenset(_split(_PROGRESS))
"""Headings of a status from 0 to 100."""
COMPLETED_ON = frozenset(_split(_COMPLETED))
"""Headings of a date that stands there only where somebody has followed a course."""

_SUMS = frozenset(
    _split(
        "total, totals, grand total, sum, subtotal, subtotals, sub total, totaal, totalen, algemeen totaal, eindtotaal,"
        " som, subtotaal, totaux, total général, sous total, sous totaux, somme, summe, gesamt, gesamtsumme,"
        " zwischensumme, totale, totale generale, subtotale, suma, razem, celkem, average, mean, gemiddelde, gemiddeld,"
        " moyenne, durchschnitt, tot, gem, avg, moy, ø, σ, median, mediaan, médiane"
    )
)
_BESIDE_SUMS = frozenset(
    _split(
        "all, of, the, for, in, per, year, organization, organisation, hospital, courses, trainings, programmes,"
        " programs, training, general, overall, number, alle, van, het, de, jaar, organisatie, ziekenhuis, opleidingen,"
        " vormingen, cursussen, algemeen, generaal, aantal, toutes, tous, des, du, les, année, formations, cours,"
        " hôpital, nombre"
    )
)
"""Words that may follow `Total` in the label of a totals row; others make a title, as in Total Quality Management."""

_LONGEST_SUM = max(len(words.split()) for words in _SUMS)
LONGEST_QUOTED = 60


class CellRefused(Exception):  # noqa: N818 - the reader turns it into a problem with a place
    """What a cell says cannot be used: problem code, message and hint; cells of the same cause are one problem."""

    def __init__(self, code: str, message: str, hint: str, cause: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.cause, self.row = code, message, hint, cause, 0


def quoted(text: str) -> str:
    """A cell in a message: in quotation marks, on one line, shortened."""
    line = " ".join(text.split())
    return f'"{line}"' if len(line) <= LONGEST_QUOTED else f'"{line[: LONGEST_QUOTED - 1]}…"'


def is_unknown(text: str) -> bool:
    """Whether a cell says nothing; `€ -` is how spreadsheets show that there is no amount."""
    words = " ".join(text.split()).casefold()
    return words in UNKNOWN or not words.strip(" -–—€$£")


def is_total(text: str) -> bool:
    """Whether the title of a row says that it adds up others, or is their average."""
    return plain(text) in _SUMS


def looks_like_total(text: str, names: Container[str]) -> bool:
    """Whether a title starts as totals rows do and says nothing else but a unit or a ring: `Total 2026`, `Totaal OK`.

    `names` are those of units and rings, folded.
    """
    found = plain(text).split()
    ends = [end for end in range(1, min(len(found), _LONGEST_SUM) + 1) if " ".join(found[:end]) in _SUMS]
    if not ends:
        return False
    rest = found[ends[-1] :]
    is_named = folded(" ".join(rest)) in names or folded(" ".join(text.split()[ends[-1] :])) in names
    return is_named or all(word.isdigit() or word in _BESIDE_SUMS or is_of_amounts(word) for word in rest)


def is_called_off(title: str) -> bool:
    """Whether a part of a title says that the course was not held: `Hygiene (cancelled)`, `GEANNULEERD: Hygiene`.

    Or it starts a later part, as in `Hygiene, cancelled because of illness`.
    """
    pieces = [plain(piece) for piece in re.split(r"[:()\[\]–—]|\s-\s|\s-?$", title)[:9]]
    later = [plain(piece) for piece in re.split(r"[:()\[\]–—,/*]|\s-\s", title)[1:9]]
    starts = {piece.split(" ")[0] for piece in later}
    return not (CALLED_OFF - _OF_SUBJECTS).isdisjoint(pieces) or not _SURELY_OFF.isdisjoint(starts)


def truth_of(text: str) -> bool | None:
    """Yes or no; None for anything else."""
    word = plain(text)
    return True if word in _YES else False if word in _NO else None
