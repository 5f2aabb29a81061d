"""What stands around a number of a training list, in cells and headings: `k€ 3,2 excl. VAT`, `€ 80 p.p.`, `90 min`.

Knows no numbers but those of a clock: `4:00`, `7h30`. A heading of an amount is made of such words, and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

HOURS, TOTAL_HOURS, PARTICIPANTS, COST = "hours", "total_hours", "participants", "cost"
MINUTES_IN_HOUR = 60

_WORDS = {
    "EUR": "eur euro euros €", "USD": "usd us", "DOLLAR": "dollar dollars $", "KRONE": "kr kronor kroner",
    "GBP": "gbp pound pounds £", "CHF": "chf fr sfr",
    **{code.upper(): code for code in ("jpy", "sek", "nok", "dkk", "pln", "czk", "huf", "ron", "cad", "aud")},
    "thousand": "k tsd thousand thousands duizend duizenden mille milliers 000 1000",
    "million": "mio mln million millions miljoen",
    "net": "excl exkl exclusive exclusief excluding ex ht htva hors zonder without net netto plus + zzgl",
    "gross": "incl inkl inclusive inclusief including ttc tvac comprise comprises bruto gross avec with",
    "tax": "vat btw tva tax taxes taxe mwst",
    "person": "pers person persons personen persoon personne personnes people participant participants attendee"
    " attendees deelnemer deelnemers head employee medewerker pax",
    "each": "pp p each", "per": "per par /",
    "hour": "h hr hrs hour hours u uur uren heure heures std", "minute": "min mins minute minutes minuut minuten ' ’ ′",
    "day": "d day days dag dagen jour jours j opleidingsdagen persoonsdagen mandagen",
}  # fmt: skip
_SHARED = {"DOLLAR": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD"), "KRONE": ("SEK", "NOK", "DKK", "ISK")}
"""Currencies that share a sign: it is that of the organization, if it is one of them, else the first one is meant."""
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_OF_MONEY = frozenset({"thousand", "million", "net", "gross", "tax"})
_OF_TIME = frozenset({"hour", "minute", "day"})
_OF_ONE = frozenset({"person", "each", "per"})
_TAXED = frozenset({"ht", "htva", "ttc", "tvac"})
_CURRENCY_WORDS = frozenset(word for word, kind in _KIND_OF.items() if kind.isupper())

_OF_HEADINGS = {
    "cost": "cost costs price fee invoice invoiced spend spent expenditure amount kost kosten kostprijs prijs bedrag"
    " totaalbedrag factuur factuurbedrag cout couts prix montant facture depense depenses",
    "length": "duration duur duree",
    "time": "hours uren heures days dagen jours minutes minuten opleidingsdagen opleidingsuren contacturen lesuren",
    "times": "persoonsuren manuren deelnemersuren persoonsdagen mandagen",
    "people": "participants attendees attendance people persons deelnemers personen personnes",
    "one": "man homme hommes", "total": "total totaal totale totales totals", "x": "x",
    "count": "number no nb n aantal nombre #", "": "of the in de d des en - training contact credit course trained",
}  # fmt: skip
_HEADING_KIND = {word: kind for kind, words in _OF_HEADINGS.items() for word in words.split()}

_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\s\w.()\[\]]")
_THOUSAND = re.compile(r"'(?=000\b)|(?<=1)[., ](?=000\b)")
_CLOCK = re.compile(r"(\d{1,5}):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,6})?)?(?: ?(?:h|hrs?|hours?|u|uur|uren|heures?))?\Z")
_HOURS_MINUTES = re.compile(
    r"(?:pt ?)?(\d{1,5}) ?(?:h|hrs?|hours?|u|uur|uren|heures?)[.,]? ?(?:and |en |et )?(\d{1,2}) ?"
    r"(?:m|mins?|minutes?|minuut|minuten|')?\.?\Z"
)
_ISO = re.compile(r"pt(\d{1,5}(?:\.\d{1,3})?)([hm])\Z")


class Measure(Struct, frozen=True):
    """How a number is meant: what one of it is worth, in days or not, and what money it is."""

    factor: float | None = None
    in_days: bool = False
    currency: str = ""
    vat: str = ""
    per_person: bool = False


def tokens_of(text: str) -> list[str]:
    """Words, numbers and signs of a text without case and accents; `k€` and `keur` are two."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    found = _TOKEN.findall("".join(sign for sign in decomposed if not unicodedata.combining(sign)))
    split = (("k", word[1:]) if word[1:] in _CURRENCY_WORDS and word[0] == "k" else (word,) for word in found)
    return [part for parts in split for part in parts]


def measure_of(words: Sequence[str], field: str, *, is_heading: bool = False) -> Measure | None:
    """What the words beside a number of that field mean; None where a word has no meaning there.

    Of a heading, words without such a meaning are the name of the column.
    """
    known = {PARTICIPANTS: {"person"}, COST: _OF_MONEY | _OF_ONE}.get(field, _OF_TIME | _OF_ONE)
    kinds = [_KIND_OF.get(word, "") for word in words]
    kinds = [kind if kind in known or (field == COST and kind.isupper()) else "" for kind in kinds]
    if ("" in kinds and not is_heading) or _is_of_a_day(kinds):
        return None
    currencies = _most_exact({kind for kind in kinds if kind.isupper()})
    taxes = {kind for kind in kinds if kind in ("net", "gross")}
    if len(currencies) > 1 or len(taxes) > 1:
        return None
    factors = [_FACTOR[kind] for kind in kinds if kind in _FACTOR]
    return Measure(
        factor=None if not factors else 1.0 if 1.0 in factors else factors[0],
        in_days="day" in kinds,
        currency=next(iter(currencies), ""),
        vat=next(iter(taxes), "") if "tax" in kinds or _TAXED & set(words) or not is_heading else "",
        per_person=field == COST and ("each" in kinds or {"per", "person"} <= set(kinds)),
    )


def _is_of_a_day(kinds: Sequence[str | None]) -> bool:
    """Whether hours or minutes stand beside days: `8 h/day` says nothing of how many days, `Days or hours` nothing."""
    return "day" in kinds and not {"hour", "minute"}.isdisjoint(kinds)


def amount_named(heading: str) -> tuple[str, Measure] | None:
    """The field of amounts that a heading names, and how its numbers are meant; None for other headings."""
    words = tokens_of(_THOUSAND.sub("", heading.replace("(s)", "s")))
    named = [_HEADING_KIND.get(word) for word in words]
    kinds = [kind or _KIND_OF.get(word, kind) for word, kind in zip(words, named, strict=True)]
    field = None if None in kinds else _field_of([kind for kind in kinds if kind], words)
    measure = measure_of(words, field, is_heading=True) if field else None
    return (field, measure) if field and measure else None


def _field_of(kinds: list[str | None], words: Sequence[str]) -> str | None:
    """The field that kinds of words name together; `Person hours` are those of all, an `Invoice number` is no cost."""
    found = set(kinds)
    is_each = bool(found & {"each", "per"})
    is_tax = "tax" in found and not found & {"net", "gross"}  # `VAT amount`
    if is_tax or _is_of_a_day([_KIND_OF.get(word) for word in words]):
        return None
    if "cost" in found or any(kind and kind.isupper() for kind in kinds):
        is_other = found & (_OF_TIME | {"time", "times", "length", "count"}) or ("people" in found and not is_each)
        return None if is_other else COST
    if found & (_OF_MONEY | {"x"}) or {"length", "total"} <= found:
        return None
    if "times" in found or ("time" in found and "total" in found and not is_each):
        return TOTAL_HOURS
    if found & {"time", "length"}:
        people = [place for place, kind in enumerate(kinds) if kind in ("people", "person", "one")]
        is_first = "time" in found and bool(people) and people[0] < kinds.index("time")
        are_all = is_first or {"personnes", "participants", "homme", "hommes"} & set(words)
        return TOTAL_HOURS if people and are_all and not is_each else HOURS
    return PARTICIPANTS if found <= {"people", "total", "count"} and "people" in found else None


def other_currency(named: str, own: str) -> str:
    """The code of the currency that a cell names, where it is another than `own`; else the empty text."""
    codes = _SHARED.get(named, (named,))
    return "" if own in codes else codes[0]


def _most_exact(kinds: set[str]) -> set[str]:
    """Without a sign of several currencies beside the code of one, as in `US$`."""
    return kinds - _SHARED.keys() if len(kinds) > 1 else kinds


def currency_in(text: str) -> str:
    """The currency that a cell names and nothing else, as its code; empty where it names none that is known."""
    kinds = _most_exact({_KIND_OF.get(word, "") for word in tokens_of(text[:20])})
    return next(iter(kinds)) if len(kinds) == 1 and kinds <= _WORDS.keys() and min(kinds).isupper() else ""


def is_of_amounts(word: str) -> bool:
    """Whether a word, without accents, stands in headings of amounts."""
    return word in _HEADING_KIND or word in _KIND_OF


def clock_hours(text: str) -> float | None:
    """The hours of `4:00`, `04:00:00`, `7h30`, `2 u 30 min`, `PT1H30M`; None for anything else."""
    text = text.casefold()
    if found := _CLOCK.match(text):
        return int(found[1]) + int(found[2]) / MINUTES_IN_HOUR + int(found[3] or 0) / MINUTES_IN_HOUR**2
    if (found := _HOURS_MINUTES.match(text)) and int(found[2]) < MINUTES_IN_HOUR:
        return int(found[1]) + int(found[2]) / MINUTES_IN_HOUR
    if found := _ISO.match(text):
        return float(found[1]) / (1 if found[2] == "h" else MINUTES_IN_HOUR)
    return None


_FACTOR = {"thousand": 1e3, "million": 1e6, "hour": 1.0, "minute": 1 / MINUTES_IN_HOUR}
