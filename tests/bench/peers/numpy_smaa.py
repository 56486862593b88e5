#!/usr/bin/python3
"""SMAA rank acceptability, 12 criteria x 10 options, score intervals, weights uniform on the simplex.
apt: python3-numpy. Usage: numpy_smaa.py [DRAWS] [REPEATS]

Written for this project, under its licence; CPU time, so that other load disturbs it less. bench_robustness.cpp does
the same work."""
import json, sys, time
import numpy as np

n = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
reps = int(sys.argv[2]) if len(sys.argv) > 2 else 5
NC, NA, chunk = 12, 10, 4096
lo = np.array([[1 + (((c * 10 + o) * 40503) >> 7) % 4 for o in range(NA)] for c in range(NC)], float)
t = []
for k in range(reps):
    rng = np.random.Generator(np.random.PCG64(k))
    t0 = time.process_time()
    acc = np.zeros((NA, NA)); cw = np.zeros((NA, NC))
    for i in range(0, n, chunk):
        c = min(chunk, n - i)
        e = rng.standard_exponential((NC, c)); w = e / e.sum(0)
        s = rng.random((NC, NA, c)); s += lo[:, :, None]
        v = np.zeros((NA, c))
        for k2 in range(NC):
            v += w[k2] * s[k2]
        rank = np.zeros((NA, c), np.int8)
        for x in range(NA):
            for y in range(x + 1, NA):
                less = v[x] < v[y]; rank[x] += less; rank[y] += ~less
        for x in range(NA):
            acc[x] += np.bincount(rank[x], minlength=NA); cw[x] += w[:, rank[x] == 0].sum(1)
    t.append(time.process_time() - t0)
print(json.dumps({"peer": "numpy " + np.__version__ + " SMAA", "draws": n, "ns_per_draw": round(float(np.median(t)) / n * 1e9, 1),
                  "first_rank": [round(x, 4) for x in acc[:, 0] / n]}))
