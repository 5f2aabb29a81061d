"""Where money and hours go: amounts per ring, chosen and mandatory, in every currency, and how complete the list is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from leaddev.report import Coverage, Currency, Investment, ModeInvestment, ProgrammeInvestment, RingInvestment
from leaddev.schema import Model, Programme
from leaddev.schema.survey import MODES

CURRENCIES: tuple[Currency, ...] = ("hours", "cost", "participants")
Array = NDArray[np.float64]

EXPECTED = ("rings", "hours", "cost", "participants", "mode")
"""What a complete list says of every programme."""
NEXT_RINGS = 0.05
"""Share of a course on one ring that its neighbours may really have."""


class Portfolio(Struct, frozen=True, dict=True):
    """The programmes, with the rings of the model in their order."""

    programmes: tuple[Programme, ...]
    rings: tuple[str, ...]

    @cached_property
    def participants_known(self) -> bool:
        """Whether any programme has participants; if none has, hours are taken as they are listed."""
        return any(programme.participants is not None for programme in self.programmes)

    def amount(self, programme: Programme, currency: Currency) -> float | None:
        """What a programme takes, in one currency; None where it is not known."""
        if currency == "cost":
            return programme.cost
        if currency == "participants":
            return programme.participants
        if programme.total_hours is not None:
            return programme.total_hours
        if not self.participants_known:
            return programme.hours
        if programme.hours is None or programme.participants is None:
            return None
        return programme.hours * programme.participants

    def chosen(self, *, mandatory: bool) -> tuple[Programme, ...]:
        """The programmes that are a choice, or with the mandatory ones."""
        return tuple(programme for programme in self.programmes if mandatory or not programme.mandatory)

    def is_unknown(self, ring: str, currency: Currency) -> bool:
        """Whether a programme that is a choice is about a ring, and its amount is not known."""
        chosen = (programme for programme in self.chosen(mandatory=False) if (programme.rings or {}).get(ring))
        return any(self.amount(programme, currency) is None for programme in chosen)

    def weights(self, programme: Programme) -> Array:
        """(rings,) ring weights; zeros where the programme has no ring."""
        shares = programme.rings or {}
        return np.array([shares.get(ring, 0.0) for ring in self.rings])

    def ring_amounts(self, programmes: Sequence[Programme], currency: Currency) -> Array:
        """(rings,) amounts of some programmes."""
        total = np.zeros(len(self.rings))
        for programme in programmes:
            total += (self.amount(programme, currency) or 0.0) * self.weights(programme)
        return total

    def attribution_covariance(self, listed: Sequence[Programme], currency: Currency, concentration: float) -> Array:
        """(rings, rings) covariance of the ring amounts: which rings a course develops is a judgement.

        Whoever says that one course is half dialogue says it of the next one alike: rows that share a set of rings are
        wrong together, so a course listed in ten rows is as uncertain as in one. Different sets are independent.

        Parameters
        ----------
        listed : the programmes that count; without a ring or an amount they add nothing.
        concentration : of a Dirichlet distribution; larger is firmer.

        Formula
            Sum over the sets of rings of H^2 (diag(w) - w w') / (concentration + 1), with H the amount of a set and w
            its amount-weighted mean weights, doubted where they name one ring (`doubted`).
        Source
            Moments of the Dirichlet distribution: Johnson & Kotz (1972), Continuous Multivariate Distributions. The
            concentration and the doubt are conventions of this project.
        Check
            The worked vector; one row against ten of the same hours.
        """
        labelled: dict[bytes, Array] = {}
        for programme in listed:
            weights = self.weights(programme)
            label = (weights > 0).tobytes()
            labelled[label] = labelled.get(label, 0.0) + (self.amount(programme, currency) or 0.0) * weights
        covariance = np.zeros((len(self.rings), len(self.rings)))
        for amounts in labelled.values():
            total = float(amounts.sum())
            if total > 0:
                shares = doubted(amounts / total)
                covariance += total**2 * (np.diag(shares) - np.outer(shares, shares)) / (concentration + 1)
        return covariance

    def has(self, currency: Currency) -> bool:
        """Whether any chosen programme with a ring has an amount in this currency."""
        return any(
            programme.rings and (self.amount(programme, currency) or 0) > 0
            for programme in self.chosen(mandatory=False)
        )

    def is_complete(self, currency: Currency) -> bool:
        """Whether every chosen programme has an amount in this currency."""
        return all(self.amount(programme, currency) is not None for programme in self.chosen(mandatory=False))


def doubted(weights: Array) -> Array:
    """(rings,) weights as uncertain as a label is: one ring alone gives `NEXT_RINGS` to the mean of its neighbours.

    At 1 and 0 a judgement would have no variance, and a list of plain labels would seem to be measured. Weights over
    several rings stay as they are.
    """
    if np.count_nonzero(weights) != 1 or len(weights) == 1:
        return weights
    named = int(np.argmax(weights))
    neighbours = [place for place in (named - 1, named + 1) if 0 <= place < len(weights)]
    shares = (1 - NEXT_RINGS) * weights
    shares[neighbours] = NEXT_RINGS / len(neighbours)
    return np.asarray(shares)


def currency_of(portfolio: Portfolio, wanted: Currency | None) -> Currency | None:
    """The currency of the balance: as wanted, or hours if complete, or cost, or what there is; None without any."""
    if wanted is not None and portfolio.has(wanted):
        return wanted
    if portfolio.has("hours") and portfolio.is_complete("hours"):
        return "hours"
    return next((currency for currency in ("cost", "hours", "participants") if portfolio.has(currency)), None)


def investment(portfolio: Portfolio, model: Model, currency: Currency) -> Investment:
    """The investment part of the report."""
    chosen = portfolio.chosen(mandatory=False)
    everything = portfolio.chosen(mandatory=True)
    total = sum(portfolio.amount(programme, currency) or 0.0 for programme in everything)
    discretionary = sum(portfolio.amount(programme, currency) or 0.0 for programme in chosen)
    return Investment(
        currency=currency,
        total=round(total, 2),
        discretionary=round(discretionary, 2),
        mandatory=round(total - discretionary, 2),
        rings=ring_rows(portfolio),
        lived_modes=_lived_modes(portfolio, model, currency),
        coverage=_coverage(portfolio, currency),
    )


def programme_rows(portfolio: Portfolio) -> tuple[ProgrammeInvestment, ...]:
    """Every programme with what it takes and what the list does not say of it."""
    return tuple(_programme_row(portfolio, programme) for programme in portfolio.programmes)


def _programme_row(portfolio: Portfolio, programme: Programme) -> ProgrammeInvestment:
    hours, cost, participants = (
        None if amount is None else round(amount, 2)
        for amount in (portfolio.amount(programme, currency) for currency in CURRENCIES)
    )
    row = ProgrammeInvestment(
        title=programme.title,
        rings=programme.rings or None,
        hours=hours,
        cost=cost,
        participants=participants,
        mandatory=programme.mandatory,
        unit=programme.unit,
        mode=programme.mode,
        missing=(),
    )
    return replace(row, missing=tuple(key for key in EXPECTED if getattr(row, key) is None))


def ring_rows(portfolio: Portfolio) -> tuple[RingInvestment, ...]:
    """What goes to each ring, chosen and mandatory."""
    return rows_of(portfolio.rings, ring_sums(portfolio, portfolio.programmes))


def ring_sums(portfolio: Portfolio, programmes: Sequence[Programme]) -> Array:
    """(chosen and mandatory, currencies, rings) amounts of some programmes; NaN in a currency in which none has one."""
    chosen = [programme for programme in programmes if not programme.mandatory]
    required = [programme for programme in programmes if programme.mandatory]
    sums = np.array(
        [[portfolio.ring_amounts(each, currency) for currency in CURRENCIES] for each in (chosen, required)]
    )
    unknown = [
        all(portfolio.amount(programme, currency) is None for programme in programmes) for currency in CURRENCIES
    ]
    sums[:, unknown] = np.nan
    return sums


def rows_of(rings: Sequence[str], sums: Array) -> tuple[RingInvestment, ...]:
    """Amounts as the report shows them; None where nothing is known in a currency."""
    shown = [
        [[None if np.isnan(amount) else round(float(amount), 2) for amount in row] for row in part] for part in sums
    ]
    (hours, cost, participants), (mandatory_hours, mandatory_cost, mandatory_participants) = shown
    return tuple(
        RingInvestment(
            ring=ring,
            hours=hours[place],
            cost=cost[place],
            participants=participants[place],
            mandatory_hours=mandatory_hours[place],
            mandatory_cost=mandatory_cost[place],
            mandatory_participants=mandatory_participants[place],
        )
        for place, ring in enumerate(rings)
    )


def _lived_modes(portfolio: Portfolio, model: Model, currency: Currency) -> tuple[ModeInvestment, ...]:
    lived = np.array([ring in model.contrast.lived for ring in portfolio.rings])
    amounts: dict[str | None, float] = {}
    for programme in portfolio.chosen(mandatory=False):
        part = float(portfolio.weights(programme) @ lived) * (portfolio.amount(programme, currency) or 0.0)
        if part > 0:
            amounts[programme.mode] = amounts.get(programme.mode, 0.0) + part
    total = sum(amounts.values())
    order: tuple[str | None, ...] = (*MODES, None)
    return tuple(
        ModeInvestment(mode=mode, amount=round(amounts[mode], 2), share=round(amounts[mode] / total, 3))
        for mode in order
        if mode in amounts
    )


def _coverage(portfolio: Portfolio, currency: Currency) -> Coverage:
    programmes = portfolio.programmes

    def lacking(name: str) -> int:
        return sum(getattr(programme, name) is None for programme in programmes)

    chosen = portfolio.chosen(mandatory=False)
    unassigned = [portfolio.amount(programme, currency) or 0.0 for programme in chosen if not programme.rings]
    return Coverage(
        programmes=len(programmes),
        mandatory=sum(programme.mandatory for programme in programmes),
        without_ring=sum(not programme.rings for programme in programmes),
        without_hours=sum(portfolio.amount(programme, "hours") is None for programme in programmes),
        without_cost=lacking("cost"),
        without_participants=lacking("participants"),
        without_unit=lacking("unit"),
        without_mode=lacking("mode"),
        amount_without_ring=round(sum(unassigned), 2),
    )
