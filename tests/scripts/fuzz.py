#!/usr/bin/python3
"""Runs every fuzzer for some seconds, two at a time, on a corpus that it keeps from run to run, and counts findings.

What a fuzzer finds stands in WORK/found: crash-*, oom-*, timeout-*, leak-*."""
import argparse
import concurrent.futures
import os
import re
import shutil
import subprocess
from pathlib import Path

# What libFuzzer calls its findings, and what that is called here.
KINDS = {"crash": "crashed", "oom": "crashed", "timeout": "hung", "slow": "hung", "leak": "leaked"}
LARGEST_SEED = 100_000


def seeds(source, name):
    folders = ["fuzz/seeds/numbers"] if name == "fuzz_number" else \
        ["data/dossiers/accepted", "data/dossiers/warned", "data/dossiers/refused", "data/jsontestsuite"]
    files = [path for folder in folders for path in sorted((source / "tests" / folder).iterdir())]
    return [path.read_bytes() for path in files if path.stat().st_size <= LARGEST_SEED]


def dictionary(source):
    """Every name and word of the format, so that changes keep to them."""
    example = (source / "tests/data/dossiers/accepted/every-field.mailbilan").read_text("utf-8")
    words = sorted(set(re.findall(r'"([a-z0-9_./-]{1,40})"', example)))
    return "".join(f'"\\"{word}\\""\n' for word in words)


def run(fuzzer, source, work, seconds):
    corpus, fresh, found = work / "corpus" / fuzzer.name, work / "seeds" / fuzzer.name, work / "found"
    shutil.rmtree(fresh, ignore_errors=True)
    for folder in (corpus, fresh, found):
        folder.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(seeds(source, fuzzer.name)):
        (fresh / f"{number:03}").write_bytes(content)
    (work / "words.dict").write_text(dictionary(source), "utf-8")
    before = set(found.iterdir())
    command = [fuzzer, corpus, fresh, f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048",
               "-max_len=65536", f"-dict={work / 'words.dict'}", f"-artifact_prefix={found}/", "-print_final_stats=1"]
    log = work / f"{fuzzer.name}.log"
    with open(log, "wb") as out:
        code = subprocess.run(command, stdout=out, stderr=out, env=dict(os.environ, ASAN_OPTIONS="detect_leaks=1")).returncode
    return code, log.read_text("utf-8", "replace"), sorted(set(found.iterdir()) - before)


def run_all(binaries, source, work, seconds):
    """Counts by kind, and lines that say more."""
    counts, lines = {kind: 0 for kind in KINDS.values()}, []
    fuzzers = sorted(path for path in binaries.glob("fuzz_*") if path.is_file())
    if not fuzzers:
        raise SystemExit(f"no fuzzers in {binaries}")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for fuzzer, (code, log, found) in zip(fuzzers, pool.map(lambda f: run(f, source, work, seconds), fuzzers)):
            for path in found:
                counts[KINDS.get(path.name.split("-")[0], "crashed")] += 1
                lines.append(f"{fuzzer.name}: {path}")
            if code != 0 and not found:
                counts["crashed"] += 1
                lines.append(f"{fuzzer.name} ended with {code}: {log[-300:]}")
            runs = re.search(r"stat::number_of_executed_units: (\d+)", log)
            print(f"{fuzzer.name}: {runs.group(1) if runs else 'unknown'} runs, {len(found)} findings", flush=True)
    return counts, lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--binaries", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--seconds", type=int, default=600)
    options = parser.parse_args()
    counts, lines = run_all(options.binaries, options.source.resolve(), options.work, options.seconds)
    for line in lines:
        print("FOUND:", line)
    print(" ".join(f"{name} {count}" for name, count in counts.items()))
    raise SystemExit(1 if any(counts.values()) else 0)


if __name__ == "__main__":
    main()
