"""Which groups may be shown: decided once for a survey, from counts alone, before any figure is computed.

It never depends on what a reader asks to see, so two reports of the same answers cannot be subtracted from each other.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from leaddev.disclosure.alike import NOTHING, Answers, Withheld, withheld
from leaddev.disclosure.groups import Group, Publication, publish_tree, residual_blocks
from leaddev.disclosure.splits import Atoms, Split, publish_together, value_id
from leaddev.sums.collect import Collected, usable_margins
from leaddev.sums.moments import LEADERS, UNITS, Ints, combination_labels
from leaddev.sums.tree import UnitTree

NOT_STATED = ""
STAFF, LEADER = "staff", "leader"


class Published(Struct, frozen=True):
    """The cells of the tree and of every split, for one block of measures, and which of their figures are withheld.

    Of the splits that are `unproved` nothing is shown: it took too much work to prove that nobody can be singled out.
    `shares` are the units of which shares of people may be told: where twice the minimum group is left over of each.
    `may_weigh`: it is proved beside figures of everybody that are weighted to the populations of the survey file, too.
    """

    tree: Publication
    splits: dict[str, Publication]
    withheld: Withheld = NOTHING
    unproved: tuple[str, ...] = ()
    may_weigh: bool = True
    shares: frozenset[str] = frozenset()


def parts_of(published: Published, tree: UnitTree) -> Ints:
    """(nodes,) number of the smallest published part that the people directly in each node belong to; -1 for nobody.

    These parts do not overlap, and every published figure is a combination of theirs.
    """
    blocks = residual_blocks(published.tree)
    return np.array([blocks.get(node.id, -1) for node in tree], dtype=np.int64)


def publish(collected: Collected, block: str) -> Published:
    """The groups for which the figures of `block` may be shown."""
    survey, moments = collected.survey, collected.moments
    measured = moments.plan.block(block)
    assert measured is not None  # what is published was asked
    crossing = moments.crossings[block]
    labels = combination_labels(moments.plan, crossing.keys)
    splits = [Split(split, (*values, NOT_STATED)) for split, values in survey.splits.items()]
    if LEADERS in moments.plan.crossed:
        splits.append(Split(LEADERS, (STAFF, LEADER)))
    direct = _direct_counts(collected, crossing.counts, labels)
    chosen = publish_together(
        _groups(collected.tree, direct),
        splits,
        Atoms(labels, crossing.counts),
        collected.minimum_group,
        weighing=usable_margins(survey.population, survey.splits),
        differences=True,  # also no figure in which fewer people than that appear with different signs
    )
    rows = {UNITS: collected.tree.number}
    rows |= {split.id: {value_id(split.id, name): row for row, name in enumerate(split.values)} for split in splits}
    answers = {
        name: Answers(measured, moments.products[block, name], own)
        for name, own in rows.items()
        if (block, name) in moments.products
    }
    return Published(
        chosen.tree,
        chosen.splits,
        withheld(chosen.tree, chosen.splits, answers),
        chosen.unproved,
        chosen.may_weigh,
        _with_shares(collected, chosen.tree, direct),
    )


def _with_shares(collected: Collected, shown: Publication, direct: Ints) -> frozenset[str]:
    """The shown units that stand in a tree of twice the minimum group, too; of rarer measures there are no shares."""
    least = 2 * collected.minimum_group
    wide = publish_tree(_groups(collected.tree, direct * (direct.sum(axis=0) >= least)), least)
    groups = {cell.members for cell in wide.cells}
    return frozenset(cell.id for cell in shown.cells if cell.members in groups)


def _direct_counts(collected: Collected, counts: Ints, labels: Ints) -> Ints:
    direct = np.zeros((len(collected.tree), counts.shape[1]), dtype=np.int64)
    np.add.at(direct, labels[:, 0], counts)
    return direct


def _groups(tree: UnitTree, direct: Ints) -> Group:
    """The tree with the counts of everybody below each node; children before parents, without recursion."""
    built: dict[int, Group] = {}
    total = direct.copy()
    for node in reversed(tree.nodes):
        for child in node.children:
            total[node.number] += total[child]
        children = tuple(built.pop(child) for child in node.children)
        built[node.number] = Group(node.id, tuple(int(count) for count in total[node.number]), children)
    return built[0]
