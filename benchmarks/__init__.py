"""How fast drafter is beside docxtpl, as ratios of one run: `python -m benchmarks`."""
