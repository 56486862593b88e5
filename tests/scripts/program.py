"""Calls the program as a user would; shared by the script tests."""
import argparse
import json
import os
import subprocess
import sys
import time

DATE = "2026-11-25"
PRESETS = ("50", "350", "hybrid")
COUNTRIES = ("FR", "DE", "CH")


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", required=True)
    parser.add_argument("--program", required=True)
    return parser.parse_args()


class Program:
    def __init__(self, path):
        self.path = path

    def run(self, *words, stdin=b"", env=None):
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", **(env or {}))
        return subprocess.run([self.path, *words], input=stdin, capture_output=True, timeout=120, env=environment)

    def dossier(self, preset, country, *words):
        return json.loads(self.run("presets", "--preset", preset, "--country", country, *words).stdout)

    def evaluation(self, *words):
        result = self.run("evaluate", "--json", "--date", DATE, *words)
        if result.returncode:
            raise SystemExit(f"evaluate {words}: {result.returncode} {result.stderr.decode()}")
        return json.loads(result.stdout)


def wait_until(holds, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False


def catches(pid, number):
    """Whether the process has a handler for the signal."""
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        mask = next(line.split()[1] for line in status if line.startswith("SigCgt"))
    return bool(int(mask, 16) >> (number - 1) & 1)


def wait_until_idle(pid, polls=6):
    """Until the process has done nothing for a while: what it was asked for is done, or it waits for an answer."""
    idle, last = 0, None

    def is_idle():
        nonlocal idle, last
        with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        now = fields[11:13]  # processor time in user and kernel mode
        idle = idle + 1 if fields[0] == "S" and now == last else 0
        last = now
        return idle >= polls
    return wait_until(is_idle)


def lock_owner(lock):
    """The process that a dossier's lock names; None: there is no lock, or none yet."""
    try:
        return int(lock.read_text().split("\n")[0])
    except (OSError, ValueError):
        return None


class Checks:
    """Counts what holds; finish() prints the closing line and ends the script."""

    def __init__(self):
        self.passed, self.failed = 0, 0

    def check(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print("FAILED:", what)

    def equal(self, ours, expected, what):
        self.check(ours == expected, f"{what}: {str(ours)[:300]} instead of {str(expected)[:300]}")

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed or not self.passed else 0)
