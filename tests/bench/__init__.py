"""Benchmarks, printed as ratios within one run. No test asserts a time: the machine is noisy."""
