"""The bench of frames draws a whole repair too, step by step."""

from __future__ import annotations

import json

from game.play.bots.fitter import GREEDY, Fitter, workshop
from game.view.bench.repairs import StepCost, repair_costs
from tests.screen import picture


def test_a_repair_is_drawn_from_its_first_step_to_its_last():
    costs = repair_costs(picture(), workshop("drill", "thruster_rollers", 1), Fitter(GREEDY).work)
    assert [cost.name for cost in costs] == ["listen", "donor", "turn", "fit", "spin"]
    assert all(0.0 < cost.ratio <= cost.p99 for cost in costs)


def test_a_step_is_told_as_a_line_and_as_plain_data():
    cost = StepCost("turn", 40, 1.9, 2.4)
    assert "1.90 yardsticks" in cost.line()
    assert json.loads(json.dumps(cost.facts()))["p99_ratio"] == 2.4
