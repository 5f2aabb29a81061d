"""LD108: wants beside needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leaddev.findings.certainty import Support
from leaddev.findings.registry import Case, rule

if TYPE_CHECKING:
    from leaddev.report import Finding


@rule("LD108", "wants-are-not-needs", "balance", "Kendall 1945", "Convention of this project")
def wants_are_not_needs(case: Case) -> Iterator[Finding]:
    """People ask for something else than the gap shows.

    What it finds: The order in which people would like training on the rings does not follow the order of the need.
    Why it matters: A list of wishes is not an analysis of needs; a plan that is made from it repeats what people know.
    How it is decided: Kendall's tau-b between the share of respondents who want training on a ring and the ring's share
        of the need is at most `wants_agreement`, and the ring that is wanted most is wanted by more people than the
        ring that is needed most, beyond their 95 % intervals. Severity is low.
    When it stays silent: When the survey does not ask what people would like, fewer than two rings can be compared, or
        the ring that is needed most is also (or nearly) the one that is wanted most, or does not show a need.
    What to do: Plan from the need, and tell people why.
    Sources: Kendall 1945 (tau-b); the rest is a convention of this project.
    """
    wants = case.report.wants
    if wants is None or wants.rank_agreement is None or wants.rank_agreement > case.thresholds["wants_agreement"]:
        return
    known = [each for each in wants.rings if each.wanted_share.estimate is not None and each.needed_share is not None]
    if len(known) < 2:
        return
    wanted = max(known, key=lambda each: each.wanted_share.estimate or 0.0)
    needed = max(known, key=lambda each: each.needed_share or 0.0)
    low, high = wanted.wanted_share.low, needed.wanted_share.high
    shown = {ring.ring for ring in case.report.balance.rings if ring.need_verdict == "shown"}
    if wanted.ring == needed.ring or needed.ring not in shown or low is None or high is None or low <= high:
        return
    wording = case.wording
    yield case.finding(
        "low",
        case.organization(),
        Support(figure=wanted.wanted_share, limit=needed.wanted_share.estimate or 0.0, rings=(needed.ring,)),
        {
            "rank_agreement": wants.rank_agreement,
            "wanted_ring": wanted.ring,
            "wanted_share": wanted.wanted_share,
            "needed_ring": needed.ring,
            "needed_share": needed.needed_share,
            "needed_ring_wanted_share": needed.wanted_share,
        },
        wanted=case.rings_within((wanted.ring,)),
        wanted_share=wording.percent(wanted.wanted_share.estimate or 0.0),
        needed=case.rings_within((needed.ring,)),
        needed_share=wording.percent(needed.needed_share or 0.0),
        asked_share=wording.percent(needed.wanted_share.estimate or 0.0),
    )
