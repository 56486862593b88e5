"""Hostile dossiers and places through every command: each ends in time with an exit code that is documented, says why
it refuses, in one line a finding and without a character that a terminal obeys; what it takes, it can compute.

With MAILBILAN_TORTURE set, many more of them."""
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

from hostile import cases
from program import DATE, Checks, Program, arguments

TORTURE = "MAILBILAN_TORTURE" in os.environ
DRAWN = 500 if TORTURE else 12
LONGEST = 20  # seconds
LINE = re.compile(r"[a-z0-9_.]+( \S*)?( \d+:\d+)?: .+")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069]")


class Judge:
    def __init__(self, program, checks):
        self.program, self.checks = program, checks
        self.counts = dict(runs=0, crashed=0, hung=0, silent=0)

    def blame(self, what, why):
        self.counts[what] += 1
        print(f"FAILED: {why}")

    def run(self, what, *words, stdout=subprocess.PIPE, expected=(0, 1, 3)):
        self.counts["runs"] += 1
        started = time.monotonic()
        try:
            result = subprocess.run([self.program, *words], stdout=stdout, stderr=subprocess.PIPE, timeout=3 * LONGEST,
                                    stdin=subprocess.DEVNULL, env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
        except subprocess.TimeoutExpired:
            self.blame("hung", f"{what}: {words[0]} did not end")
            return None
        if time.monotonic() - started > LONGEST:
            self.blame("hung", f"{what}: {words[0]} took more than {LONGEST} s")
        if result.returncode not in (0, 1, 3):
            self.blame("crashed", f"{what}: {words[0]} ended with {result.returncode}: {result.stderr[-300:]}")
            return None
        said = ((result.stdout or b"") + result.stderr).decode("utf-8", "replace")
        if result.returncode not in expected:
            self.blame("silent", f"{what}: {words[0]} ended with {result.returncode} and said {said[:300]!r}")
        if result.returncode and not said.strip():
            self.blame("silent", f"{what}: {words[0]} ended with {result.returncode} without a word")
        if "--json" not in words:
            self.lines(what, words[0], result, said)
        return result

    def lines(self, what, command, result, said):
        if found := CONTROL.search(said):
            self.blame("silent", f"{what}: {command} says the character {found.group()!r}")
        if result.returncode:
            for line in said.splitlines():
                if not LINE.fullmatch(line) or len(line) > 700:
                    self.blame("silent", f"{what}: {command} says {line[:300]!r}")

    def dossier(self, what, path, expected, folder):
        checked = self.run(what, "check", str(path), "--date", DATE, expected=(1,) if expected == "refused" else (0, 1))
        if checked is None or checked.returncode:
            return
        result = self.run(what, "evaluate", str(path), "--json", "--date", DATE, expected=(0,))
        if result is not None and result.returncode == 0 and re.search(rb"\b(nan|inf|NaN|Infinity)\b", result.stdout):
            self.blame("silent", f"{what}: a figure is not finite")
        if TORTURE:
            self.run(what, "report", str(path), "-o", str(folder / "out.pdf"), "--date", DATE, expected=(0,))


def places(judge, folder, valid):
    """Files that are none, and outputs that take nothing."""
    (folder / "pipe").unlink(missing_ok=True)
    os.mkfifo(folder / "pipe")
    (folder / "circle").symlink_to("circle")
    (folder / "zero").symlink_to("/dev/zero")
    (folder / "full").symlink_to("/dev/full")
    (folder / "memory").symlink_to("/proc/self/mem")
    (folder / "folder").mkdir()
    for name in ("pipe", "circle", "zero", "full", "memory", "folder", "none", "none/a", "a" * 300):
        for command in ("check", "evaluate"):
            judge.run(f"reading {name[:20]}", command, str(folder / name), expected=(3,))
        if name not in ("none", "memory"):
            judge.run(f"writing {name[:20]}", "presets", "--preset", "50", "-o", str(folder / name), expected=(3,))
    for words in (["check", str(valid)], ["evaluate", str(valid)], ["presets"], ["providers", "--json"]):
        with open("/dev/full", "wb") as full:
            judge.run("a full standard output", *words, stdout=full, expected=(3,))


def main():
    options, checks = arguments(), Checks()
    judge = Judge(options.program, checks)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        valid = folder / "valid.mailbilan"
        valid.write_bytes(Program(options.program).run("presets", "--preset", "50").stdout)
        places(judge, folder, valid)
        example = Path(options.source) / "tests/data/dossiers/accepted/every-field.mailbilan"
        for source in (example, valid) if TORTURE else (example,):
            for what, content, expected in cases(source.read_bytes(), DRAWN):
                path = folder / "hostile.mailbilan"
                path.write_bytes(content)
                judge.dossier(what, path, expected, folder)
    for kind in ("crashed", "hung", "silent"):
        checks.equal(judge.counts[kind], 0, f"runs that were {kind}")
    print(" ".join(f"{name} {count}" for name, count in judge.counts.items()))
    checks.finish()


if __name__ == "__main__":
    main()
