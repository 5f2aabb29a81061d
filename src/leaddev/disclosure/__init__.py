"""Which groups' figures may be published so that no small group can be derived, and the audit that proves it.

Knows counts and memberships only. Covers linear attacks on published numbers, not outside knowledge.
"""

from leaddev.disclosure.alike import varying_cells
from leaddev.disclosure.audit import find_small_cut
from leaddev.disclosure.figures import (
    BandedShare,
    banded_shares,
    counts_beside,
    may_show_distribution,
    share_of_people,
)
from leaddev.disclosure.groups import (
    Cell,
    Group,
    Publication,
    direct_counts,
    group_ids,
    publish_tree,
    residual_blocks,
)
from leaddev.disclosure.search import find_small_combination
from leaddev.disclosure.splits import (
    Atoms,
    Split,
    gather_atoms,
    publish_split,
    publish_together,
    value_id,
)

__all__ = [
    "Atoms",
    "BandedShare",
    "Cell",
    "Group",
    "Publication",
    "Split",
    "banded_shares",
    "counts_beside",
    "direct_counts",
    "find_small_combination",
    "find_small_cut",
    "gather_atoms",
    "group_ids",
    "may_show_distribution",
    "publish_split",
    "publish_together",
    "publish_tree",
    "residual_blocks",
    "share_of_people",
    "value_id",
    "varying_cells",
]
