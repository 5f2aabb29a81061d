"""What stands around a number of a training list, in cells and headings: `k€ 3,2 excl. VAT`, `€ 80 p.p.`, `90 min`.

Knows no numbers but those of a clock: `4:00`, `7h30`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

HOURS, TOTAL_HOURS, PARTICIPANTS, COST = "hours", "total_hours", "participants", "cost"
MINUTES_IN_HOUR = 60

_WORDS = {
    "EUR": "eur euro euros €", "USD": "usd us dollar dollars $", "GBP": "gbp pound pounds £", "CHF": "chf fr sfr",
    **{code.upper(): code for code in ("jpy", "sek", "nok", "dkk", "pln", "czk", "huf", "ron", "cad", "aud")},
    "thousand": "k tsd thousand thousands duizend duizenden mille milliers 000 1000",
    "million": "mio mln million millions miljoen",
    "net": "excl exkl exclusive exclusief excluding ex ht htva hors zonder without net netto plus + zzgl",
    "gross": "incl inkl inclusive inclusief including ttc tvac comprise comprises bruto gross avec with",
    "tax": "vat btw tva tax taxes taxe mwst",
    "person": "pers person persons personen persoon personne personnes people participant participants attendee"
    " attendees deelnemer deelnemers head employee medewerker pax",
    "each": "pp p each", "per": "per par /",
    "hour": "h hr hrs hour hours u uur uren heure heures std", "minute": "min mins minute minutes minuut minuten '",
    "day": "d day days dag dagen jour jours j",
}  # fmt: skip
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_OF_MONEY = frozenset({"thousand", "million", "net", "gross", "tax"})
_OF_TIME = frozenset({"hour", "minute", "day"})
_OF_ONE = frozenset({"person", "each", "per"})
_TAXED = frozenset({"ht", "htva", "ttc", "tvac"})
CURRENCY_WORDS = frozenset(word for word, kind in _KIND_OF.items() if kind.isupper())
BESIDE_HEADINGS = frozenset(word for word, kind in _KIND_OF.items() if kind not in _OF_ONE) | {"keur", "x", "in"}
"""Words in brackets behind a heading that say how its numbers are meant, not what they are."""
_BEHIND = ("k", "keur", "excl", "excluding", "incl", "including")
BEHIND_COSTS = CURRENCY_WORDS.union(_TAXED, _WORDS["tax"].split(), _BEHIND)

_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\s\w.()\[\]]")
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
    split = (("k", word[1:]) if word[1:] in CURRENCY_WORDS and word[0] == "k" else (word,) for word in found)
    return [part for parts in split for part in parts]


def measure_of(words: Sequence[str], field: str, *, is_heading: bool = False) -> Measure | None:
    """What the words beside a number of that field mean; None where a word has no meaning there.

    Of a heading, words without such a meaning are the name of the column.
    """
    known = {PARTICIPANTS: {"person"}, COST: _OF_MONEY | _OF_ONE}.get(field, _OF_TIME | _OF_ONE)
    kinds = [_KIND_OF.get(word, "") for word in words]
    kinds = [kind if kind in known or (field == COST and kind.isupper()) else "" for kind in kinds]
    if "" in kinds and not is_heading:
        return None
    currencies = {kind for kind in kinds if kind.isupper()}
    taxes = {kind for kind in kinds if kind in ("net", "gross")}
    if len(currencies) > 1 or len(taxes) > 1:
        return None
    factors = [_FACTOR[kind] for kind in kinds if kind in _FACTOR]
    return Measure(
        factor=None if not factors else 1.0 if 1.0 in factors else factors[0],
        in_days="day" in kinds and "hour" not in kinds,
        currency=next(iter(currencies), ""),
        vat=next(iter(taxes), "") if "tax" in kinds or _TAXED & set(words) or not is_heading else "",
        per_person=field == COST and ("each" in kinds or {"per", "person"} <= set(kinds)),
    )


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
