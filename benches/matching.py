"""Runs `poruch match` (one thread) and OR-tools on the same instances and prints the ratios of CPU seconds of solving.

matching.py WORK BINARY N...   Called by matching.sh. Environment: SEED (1), WHOLE=0 skips OR-tools on the whole board,
LARGEST=k gives OR-tools only the k largest components (and compares only these).
"""
import os, pathlib, re, subprocess, sys, time
import numpy as np
import generate, verify
from ortools.graph.python import min_cost_flow


def ortools(tail, head, cap, cost, supply):
    """CPU seconds and optimal cost."""
    solver = min_cost_flow.SimpleMinCostFlow()
    solver.add_arcs_with_capacity_and_unit_cost(tail.astype(np.int32), head.astype(np.int32), cap, cost)
    solver.set_nodes_supplies(np.arange(len(supply), dtype=np.int32), supply)
    start = time.process_time()
    assert solver.solve() == solver.OPTIMAL
    return time.process_time() - start, solver.optimal_cost()


def component(path):
    tail, head, cap, cost = np.fromfile(path, dtype=np.int64).reshape(-1, 4).T
    supply = np.zeros(tail[-1] + 1, np.int64)
    supply[tail[-1]], supply[head[-1]] = cap[-1], -cap[-1]
    return ortools(tail, head, np.ascontiguousarray(cap), np.ascontiguousarray(cost), supply)


def whole(instance):
    tail, head, cap, cost, supply, sink = verify.network(verify.Instance(instance))
    supply[sink] = -supply.sum()
    seconds, value = ortools(tail, head, cap, cost, supply)
    return seconds, -value


def main():
    work, poruch, sizes = pathlib.Path(sys.argv[1]), sys.argv[2], [int(n) for n in sys.argv[3:]]
    seed, largest = os.environ.get("SEED", "1"), int(os.environ.get("LARGEST", "0"))
    for n in sizes:
        instance, plan, parts = work / f"m{n}-{seed}.json", work / f"plan{n}-{seed}.json", work / f"parts{n}-{seed}"
        if not instance.exists():
            subprocess.run([sys.executable, generate.__file__, str(n), seed, str(instance)], check=True)
        run = subprocess.run([poruch, "match", str(instance), "-o", str(plan), "--threads", "1"], check=True, stderr=subprocess.PIPE, text=True)
        own = [float(s) for s in re.findall(r"component of \d+ nodes: ([\d.]+) s", run.stderr)]
        mine, objective = (f(re.search(p, run.stderr).group(1)) for f, p in ((float, r"solving ([\d.]+) s"), (int, r"objective (-?\d+)")))
        print(f"N={n} seed={seed}: poruch {mine:.4f} s, objective {objective}", flush=True)
        subprocess.run([poruch, "match", str(instance), "--export", str(parts)], check=True, stderr=subprocess.DEVNULL)
        files = sorted(parts.glob("component*.bin"), key=lambda p: int(p.stem[9:]))
        if largest:
            for k, path in enumerate(files[:largest]):
                seconds, _ = component(path)
                print(f"  OR-tools, component {k}: {seconds:.3f} s, poruch {own[k]:.3f} s, ratio {seconds / own[k]:.1f}", flush=True)
        else:
            seconds, value = map(sum, zip(*(component(p) for p in files)))
            print(f"  OR-tools, given these components: {seconds:.3f} s, ratio {seconds / mine:.1f}, equal {-value == objective}", flush=True)
            best, _, seconds = verify.optimum(verify.Instance(instance))
            print(f"  OR-tools, components of the plain network: {seconds:.3f} s, ratio {seconds / mine:.1f}, equal {best == objective}", flush=True)
        if os.environ.get("WHOLE", "1") != "0":
            seconds, value = whole(instance)
            print(f"  OR-tools, whole board: {seconds:.3f} s, ratio {seconds / mine:.1f}, equal {value == objective}", flush=True)


if __name__ == "__main__":
    main()
