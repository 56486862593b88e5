#!/usr/bin/python3
"""Runs the tests of model, text and document as built by the preset coverage, and prints which branches they take.

Branches as clang counts them: conditions in the source, none for exceptions."""
import argparse
import json
import os
import shutil
import subprocess
from pathlib import Path

# What is counted together: files by the beginning of their path, and the least share.
GROUPS = {
    "reader and save path": (("model/storage/", "app/document/dossier_file", "app/document/dossier_lock",
                              "app/document/recovery", "app/document/autosave", "app/document/file_watch"), 95),
    "model": (("model/",), 90),
}


def run_tests(binaries, profiles):
    shutil.rmtree(profiles, ignore_errors=True)
    profiles.mkdir(parents=True)
    programs = sorted(path for room in ("model", "text", "document") for path in binaries.glob(f"{room}_tst_*"))
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8",
                       LLVM_PROFILE_FILE=str(profiles / "%p.profraw"))
    for program in programs:
        result = subprocess.run([program], env=environment, capture_output=True)
        if result.returncode:
            raise SystemExit(f"{program.name} failed:\n{result.stdout.decode(errors='replace')[-2000:]}")
    return programs


def summaries(programs, profiles):
    merged = profiles / "all.profdata"
    subprocess.run(["llvm-profdata", "merge", "-sparse", "-failure-mode=all", "-o", merged,
                    *sorted(profiles.glob("*.profraw"))], check=True)
    objects = [word for program in programs[1:] for word in ("-object", program)]
    result = subprocess.run(["llvm-cov", "export", "-summary-only", f"-instr-profile={merged}", programs[0], *objects],
                            check=True, capture_output=True)
    return json.loads(result.stdout)["data"][0]["files"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--build", type=Path, required=True)
    options = parser.parse_args()
    profiles = options.build / "profiles"
    files = summaries(run_tests(options.build / "bin", profiles), profiles)
    source = str(options.source.resolve()) + "/"
    branches = {f["filename"].removeprefix(source): f["summary"]["branches"] for f in files
                if f["filename"].startswith(source)}
    enough = True
    for name, (beginnings, least) in GROUPS.items():
        group = {path: b for path, b in branches.items() if path.startswith(beginnings) and b["count"]}
        missed = sorted(((b["count"] - b["covered"], path) for path, b in group.items()), reverse=True)
        for count, path in missed[:15]:
            if count:
                print(f"  {path}: {count} of {group[path]['count']} branches not taken")
        total = sum(b["count"] for b in group.values())
        share = 100 * sum(b["covered"] for b in group.values()) / total
        enough = enough and share >= least
        print(f"{name}: {share:.1f} % of {total} branches taken, at least {least} % wanted")
    raise SystemExit(0 if enough else 1)


if __name__ == "__main__":
    main()
