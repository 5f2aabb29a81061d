"""Findings: what the published figures say about the organization, rule by rule, and what to do first.

A rule sees the report without findings and nothing else, so it cannot use a figure that may not be shown.
"""

from leaddev.findings.find import find, is_selected, priorities
from leaddev.findings.registry import RULES, Case, Rule
from leaddev.findings.verdict import verdict

__all__ = ["RULES", "Case", "Rule", "find", "is_selected", "priorities", "verdict"]
