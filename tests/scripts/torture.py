#!/usr/bin/python3
"""Everything that could make the program lose, lie, crash, hang, stay silent or leak, at length; then one line of
counts, all of which must be nought. `./dev torture` runs it.

lost    a file that is neither what it was nor what it was to become, or that could not be saved any more
lied    "saved" or "not saved" said where it was not so
crashed ended otherwise than documented
hung    took longer than anything may
silent  refused without a word, taken where it had to be refused, or said with characters that a terminal obeys
leaked  a file, socket or process brought about by a dossier; memory; a file left behind"""
import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

import fuzz

COUNTS = ("lost", "lied", "crashed", "hung", "silent", "leaked")
# What the scripts count, and what it is called here.
SAME = {"litter": "leaked", "stuck": "lost"}


def run_script(name, options):
    """Its counts; a script that fails without counting anything has crashed."""
    print(f"{name}:", flush=True)
    result = subprocess.run([sys.executable, Path(__file__).parent / f"{name}.py", "--source", options.source,
                             "--program", options.program], capture_output=True, text=True,
                            env=dict(os.environ, MAILBILAN_TORTURE="1"))
    lines = result.stdout.splitlines()
    for line in lines:
        print("  " + line, flush=True)
    counts = dict.fromkeys(COUNTS, 0)
    for word, number in re.findall(r"([a-z]+) (\d+)", lines[-2] if len(lines) > 1 else ""):
        word = SAME.get(word, word)
        if word in counts:
            counts[word] += int(number)
    if result.returncode and not any(counts.values()):
        print(result.stderr[-2000:])
        counts["crashed"] += 1
    return counts


def main():
    parser = argparse.ArgumentParser()
    for name in ("source", "program", "fuzzers", "work"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--seconds", type=int, default=60)
    options = parser.parse_args()
    total = dict.fromkeys(COUNTS, 0)
    for name in ("test_save_faults", "test_hostile", "test_canary", "test_window_process"):
        for word, number in run_script(name, options).items():
            total[word] += number
    counts, found = fuzz.run_all(options.fuzzers, options.source.resolve(), options.work, options.seconds)
    for line in found:
        print("  FOUND:", line)
    for word, number in counts.items():
        total[word] += number
    print(" ".join(f"{word} {total[word]}" for word in COUNTS))
    raise SystemExit(1 if any(total.values()) else 0)


if __name__ == "__main__":
    main()
