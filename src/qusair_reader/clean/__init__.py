"""Boilerplate decisions, each with a rule name, a reason and a confidence."""

from __future__ import annotations

from qusair_reader.clean.decide import Verdict, assess, is_furniture, judge

__all__ = ["Verdict", "assess", "is_furniture", "judge"]
