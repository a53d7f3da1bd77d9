"""Run the benchmarks: `python -m tests.bench [NAME…]`, NAME being the part of bench_NAME.py."""

import importlib
import pkgutil
import sys

import tests.bench


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all of them, and say which names there are if one is unknown."""
    known = [
        module.name.removeprefix("bench_")
        for module in pkgutil.iter_modules(tests.bench.__path__)
        if module.name.startswith("bench_")
    ]
    if unknown := set(names) - set(known):
        print(f"no benchmark {', '.join(sorted(unknown))}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    for name in names or known:
        print(f"== {name}", flush=True)
        importlib.import_module(f"tests.bench.bench_{name}").main()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
