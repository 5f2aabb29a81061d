"""Random organizations whose answers are known: a tree of units, splits, leaders, and who left out what."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

import yaml

ORGANIZATION = "organization"
RINGS = {"knowledge": ("k1",), "skill": ("s1", "s2"), "values": ("v1",)}
TWICE = tuple(item for items in RINGS.values() for item in items)
ASPECTS = ("safe1", "shared1", "communication")
KEPT = ("endorsedrespect", "naturalrespect", "livedrespect")
PAGES = ((*TWICE, *(f"{item}imp" for item in TWICE)), ASPECTS, KEPT)
CAUSES = ("unknowing", "disrespect", "notime")
NAMED = ("namedrespect", "namedorder", "namedblame")
WISHES = ("wishlaw", "wishvision")
RATED = tuple(f"{kind}g1{place}" for kind in ("given", "received") for place in range(4))
"""Respect for the groups of the first split, as given and as received."""
SIZES = (0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 17, 22, 30)


@dataclass(frozen=True)
class Person:
    """One respondent; a question that was left out has no answer. A cause is its place among the causes."""

    unit: str
    splits: dict[str, str]
    leader: bool
    answers: dict[str, int]
    careless: bool = False


@dataclass(frozen=True)
class Organization:
    """What the generator knows; `parents` are in tree order, `headcounts` of those who work directly in a unit."""

    minimum: int
    parents: dict[str, str]
    people: tuple[Person, ...]
    splits: dict[str, tuple[str, ...]] = field(default_factory=dict)
    headcounts: dict[str, int] | None = None
    margin: dict[str, dict[str, int]] = field(default_factory=dict)
    has_leaders: bool = False
    courses: dict[str, int] = field(default_factory=dict)
    asks_more: bool = False
    """Respect, named values and wishes, too; who ticked a value or a wish has it among the answers."""

    def below(self, unit: str) -> set[str]:
        """The unit and all units below it."""
        found = {unit}
        for name, parent in self.parents.items():  # parents stand before their units
            found |= {name} if parent in found else set()
        return found

    def where(self, holds: Callable[[Person], bool]) -> frozenset[int]:
        """The numbers of the people for whom something holds."""
        return frozenset(i for i, person in enumerate(self.people) if holds(person))

    def members(self, kind: str, name: str) -> frozenset[int]:
        """The people of a unit with those below it, of a group of a split, or of the leaders."""
        if kind == "unit":
            inside = self.below(name)
            return self.where(lambda person: person.unit in inside)
        if kind == "leaders":
            return self.where(lambda person: person.leader == (name == "leader"))
        return self.where(lambda person: person.splits[kind] == name)


def random_organization(seed: int, minimum: int) -> Organization:
    """One to four levels, up to three splits that run more or less along the units, everything else by chance.

    Every tenth is divided in three ways instead.
    """
    random = Random(f"{seed}/{minimum}")
    if seed % 10 == 0:
        return three_ways(random, minimum)
    parents = _tree(random)
    leaves = list(parents)
    splits = {
        f"split{number}": tuple(f"g{number}{place}" for place in range(random.randint(2, 4)))
        for number in range(1, random.choice((1, 1, 2, 2, 3)) + 1)
    }
    along, missing, gone = random.choice((0, 0.7, 0.9)), random.choice((0, 0, 0.03, 0.1)), random.choice((0, 0.05, 0.2))
    careless, leaders = random.choice((0, 0, 0.04, 0.1)), random.random() < 0.4
    people = []
    for unit in leaves:
        for _ in range(random.choice(SIZES)):
            chosen = {
                split: names[leaves.index(unit) % len(names)] if random.random() < along else random.choice(names)
                for split, names in splits.items()
            }
            answers = _answers(random, missing, gone)
            lazy = random.random() < careless
            if lazy:
                answers = dict.fromkeys(PAGES[0] + PAGES[1] + PAGES[2], 2)
            people.append(Person(unit, chosen, leaders and random.random() < 0.25, answers, lazy))
    if random.random() < 0.3:
        people = _alike(random, people, leaves)
    direct = {unit: sum(person.unit == unit for person in people) for unit in parents}
    weighted = random.choice(("no", "no", "headcounts", "margin"))
    counts = {unit: n + random.randint(0, n) for unit, n in direct.items()} if weighted == "headcounts" else None
    margin = {}
    if weighted == "margin":
        sizes = {name: sum(p.splits["split1"] == name for p in people) for name in splits["split1"]}
        margin = {"split1": {name: n * random.randint(1, 4) + random.randint(0, 9) for name, n in sizes.items()}}
    courses = {random.choice(leaves): 240} if random.random() < 0.5 else {}
    asks_more = seed % 2 == 1
    people = _more_answers(Random(f"{seed}/{minimum}/more"), people, splits) if asks_more else people
    return Organization(minimum, parents, tuple(people), splits, counts, margin, leaders, courses, asks_more)


def three_ways(random: Random, minimum: int) -> Organization:
    """Units and two splits in which 1 to k - 1 people are in two of three first groups, and all others in one of them.

    The three groups less everybody are a sum over those few, who are spread over so many cells that no two ways tell.
    """
    sizes = [random.randint(3, 4) for _ in range(3)]
    few, people = random.randint(minimum // 2, minimum - 1), []
    for number in range(random.randint(5 * minimum, 9 * minimum)):
        first = random.sample(range(3), 2 if number < few else 1)
        unit, one, other = (0 if way in first else random.randrange(1, size) for way, size in enumerate(sizes))
        people.append(Person(f"u{unit}", {"one": f"o{one}", "two": f"t{other}"}, False, _answers(random, 0, 0)))
    splits = {"one": tuple(f"o{i}" for i in range(sizes[1])), "two": tuple(f"t{i}" for i in range(sizes[2]))}
    return Organization(minimum, dict.fromkeys((f"u{i}" for i in range(sizes[0])), ORGANIZATION), tuple(people), splits)


def _tree(random: Random) -> dict[str, str]:
    depths, parents = {ORGANIZATION: 0}, dict[str, str]()
    for number in range(random.randint(2, 7)):
        above = random.choice([name for name, depth in depths.items() if depth < 4])
        parents[f"u{number}"], depths[f"u{number}"] = above, depths[above] + 1
    return parents


def _answers(random: Random, missing: float, gone: float) -> dict[str, int]:
    found = dict[str, int]()
    for page in PAGES:
        if page is PAGES[0] or random.random() >= gone:
            found |= {code: random.randint(1, 5) for code in page if random.random() >= missing}
    if "communication" in found and random.random() >= missing:
        found["cause"] = random.randint(1, len(CAUSES))
    return found


def _more_answers(random: Random, people: list[Person], splits: dict[str, tuple[str, ...]]) -> list[Person]:
    """The people with answers about the other groups of the first split (some also about their own), and with ticks.

    Few tick some things and nearly all tick others; now and then everybody in a group gives one answer.
    """
    missing, chances = random.choice((0, 0.1, 0.5)), {code: random.choice((0, 0.03, 0.4, 1)) for code in NAMED + WISHES}
    about = [code for code in RATED if code[-3:] in splits["split1"]]
    alike = (random.choice(splits["split1"]), random.choice(about)) if random.random() < 0.3 else None
    found = []
    for person in people:
        own = {code: random.randint(1, 5) for code in about if random.random() >= missing}
        own = {c: each for c, each in own.items() if c[-3:] != person.splits["split1"] or random.random() < 0.1}
        if alike is not None and person.splits["split1"] == alike[0] and alike[1] in own:
            own[alike[1]] = 4
        own |= {code: 1 for code, chance in chances.items() if random.random() < chance}
        found.append(replace(person, answers=person.answers | own))
    return found


def _alike(random: Random, people: list[Person], units: list[str]) -> list[Person]:
    unit, code, answer = random.choice(units), random.choice(TWICE + KEPT + ASPECTS[:2]), random.choice((1, 4, 5))
    return [
        replace(person, answers=person.answers | {code: answer})
        if person.unit == unit and code in person.answers
        else person
        for person in people
    ]


def write(organization: Organization, folder: Path, *, exclude_careless: bool = False) -> Path:
    """The organization as the files of a survey."""
    (folder / "model.yaml").write_text(_model(organization.asks_more), encoding="utf-8")
    columns = [code for page in PAGES for code in page]
    if organization.asks_more:
        columns += [*NAMED, *WISHES, *(code for code in RATED if code[-3:] in organization.splits["split1"])]
    with (folder / "answers.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["unit", "role", *organization.splits, "check1", "seconds", *columns, "communicationcause"])
        for person in organization.people:
            own = [person.splits[split] for split in organization.splits]
            quality = [1, 3] if person.careless else [4, 300]
            cause = CAUSES[person.answers["cause"] - 1] if "cause" in person.answers else ""
            given = [person.answers.get(code, "") for code in columns]
            writer.writerow([person.unit, "head" if person.leader else "staff", *own, *quality, *given, cause])
    document: dict[str, Any] = {
        "leaddev": "survey/1",
        "title": "Attacked",
        "organization": {"name": "Organization"},
        "model": "model.yaml",
        "units": _units(organization, ORGANIZATION),
        "splits": {split: {name: name for name in names} for split, names in organization.splits.items()},
        "values": [{"id": "respect", "name": "Respect"}],
        "responses": {"file": "answers.csv", "columns": {"unit": "unit"}},
        "answer_quality": {"exclude_careless": exclude_careless},
        "confidentiality": {"minimum_group": organization.minimum},
        "training": {"programmes": [{"title": "Hygiene", "rings": {"knowledge": 1}, "total_hours": 400}]},
    }
    document["training"]["programmes"] += [
        {"title": f"For {unit}", "rings": {"skill": 1}, "total_hours": hours, "unit": unit}
        for unit, hours in organization.courses.items()
    ]
    if organization.has_leaders:
        document["responses"]["columns"]["leader"] = {"column": "role", "is": ["head"]}
    if organization.margin:
        document["population"] = organization.margin
    if organization.asks_more:
        document["respect_between"] = "split1"
        document["values"] += [{"id": each, "name": each, "official": False} for each in ("order", "blame")]
    path = folder / "survey.yaml"
    path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return path


def _units(organization: Organization, above: str) -> list[dict[str, Any]]:
    units: list[dict[str, Any]] = []
    for name, parent in organization.parents.items():
        if parent == above:
            units.append({"id": name, "units": _units(organization, name)})
            if organization.headcounts is not None:
                units[-1]["headcount"] = sum(organization.headcounts[unit] for unit in organization.below(name))
    return units


def _model(asks_more: bool) -> str:
    titles = {"knowledge": 1, "skill": 2, "values": 4}
    document = {
        "leaddev": "model/1",
        "id": "attacked",
        "title": "Attacked",
        "answer_scales": {name: {"min": 1, "max": 5} for name in ("level", "importance", "agreement", "frequency")},
        "rings": [
            {
                "id": ring,
                "title": ring.title(),
                "difficulty": hard,
                "items": [{"id": i, "text": i} for i in RINGS[ring]],
            }
            for ring, hard in titles.items()
        ],
        "contrast": {"taught": ["knowledge", "skill"], "lived": ["values"]},
        "preconditions": [
            {"id": "safety", "title": "Safety", "threshold": 0.5, "items": [{"id": "safe1", "text": "safe"}]}
        ],
        "leadership": [{"id": "shared", "title": "Shared", "items": [{"id": "shared1", "text": "shared"}]}],
        "symptoms": [
            {
                "id": "communication",
                "text": "Communication is a problem.",
                "causes": [
                    {"id": "unknowing", "text": "unknowing", "ring": "knowledge"},
                    {"id": "disrespect", "text": "disrespect", "ring": "values"},
                    {"id": "notime", "text": "notime", "environment": True},
                ],
            }
        ],
        "values_questions": {kind: f"{{value}} {kind}." for kind in ("endorsed", "natural", "lived")},
        "attention": [{"id": "check1", "text": "Please answer four.", "expect": 4}],
    }
    if asks_more:
        document["values_questions"] |= {"named": "Which values count here?"}  # type: ignore[operator]
        document["respect_questions"] = {"given": "I respect the {group}.", "received": "The {group} respect me."}
        wishes = [
            {"id": name, "text": name, "ring": ring} for name, ring in (("law", "knowledge"), ("vision", "values"))
        ]
        document["demand"] = {"id": "wish", "text": "Which training would you like?", "options": wishes}
    return yaml.safe_dump(document, sort_keys=False)
