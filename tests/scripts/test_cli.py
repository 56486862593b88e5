"""The command line: exit codes, one clear sentence per mistake, same arguments same bytes, every option tried."""
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from program import DATE, PRESETS, Checks, Program, arguments

TRIED = set()


def run(program, *words, **keywords):
    TRIED.update(re.findall(r"--([a-z]+)", " ".join(words)))
    if "-o" in words:
        TRIED.add("output")
    return program.run(*words, **keywords)


def wrong_use(program, checks):
    for words, mentions in (
        (["frobnicate"], "report"),
        (["evaluate", "--preset", "50", "--colour"], "--json"),
        (["evaluate", "--preset", "51"], "350"),
        (["evaluate"], "--preset"),
        (["evaluate", "--preset", "50", "x.mailbilan"], "--preset"),
        (["evaluate", "--preset"], "--preset"),
        (["evaluate", "--preset", "50", "--lang", "it"], "fr, de, en"),
        (["evaluate", "--preset", "50", "--country", "IT"], "FR, DE, CH"),
        (["evaluate", "--preset", "50", "--formats", "US"], "INT"),
        (["evaluate", "--preset", "50", "--date", "2026-02-30"], "2026-11-25"),
        (["evaluate", "--preset", "50", "--seed", "x"], "--seed"),
        (["evaluate", "--preset", "50", "--threads", "-1"], "--threads"),
        (["report", "--preset", "50"], "-o"),
        (["export", "--preset", "50"], "xlsx, csv, json"),
        (["export", "--preset", "50", "--to", "ods"], "xlsx, csv, json"),
        (["export", "--preset", "50", "--to", "xlsx"], "-o"),
        (["export", "--preset", "50", "--to", "csv", "--table", "all"], "ledger"),
        (["report", "--preset", "50", "--audience", "all", "-o", "x.pdf"], "board"),
    ):
        result = run(program, *words)
        message = result.stderr.decode()
        checks.equal(result.returncode, 2, f"exit code of {words}")
        checks.equal(message.count("\n"), 1, f"lines said about {words}")
        checks.check(mentions in message, f"{words}: {message!r} does not mention {mentions}")
        checks.equal(result.stdout, b"", f"output of {words}")


def refused(program, checks, folder):
    cases = {
        "broken.mailbilan": b'{"format": "mailbilan/1",\n  "title": }',
        "twice.mailbilan": b'{"format": "mailbilan/1", "title": "a", "title": "b"}',
        "newer.mailbilan": b'{"format": "mailbilan/2"}',
        "negative.mailbilan": b'{"format": "mailbilan/1", "organisation": {"horizon": -3}}',
        "binary.mailbilan": bytes(range(256)),
        "empty.mailbilan": b"",
    }
    for name, content in cases.items():
        path = Path(folder) / name
        path.write_bytes(content)
        for command in ("check", "evaluate"):
            result = run(program, command, str(path), "--lang", "fr")
            said = (result.stdout + result.stderr).decode()
            checks.equal(result.returncode, 1, f"{command} {name}")
            checks.check(re.match(r"[a-z_.]+ ?.*: .", said), f"{command} {name} says {said!r}")
        listed = run(program, "check", str(path), "--json")
        checks.check(any(f["severity"] == "error" for f in json.loads(listed.stdout)), f"{name} as JSON")
    missing = run(program, "evaluate", str(Path(folder) / "nowhere.mailbilan"))
    checks.equal(missing.returncode, 3, "a file that is not there")
    unwritable = run(program, "presets", "--preset", "50", "-o", str(Path(folder) / "no" / "such" / "folder.mailbilan"))
    checks.equal(unwritable.returncode, 3, "a folder that is not there")


def overrides(program, checks):
    for value in ("users.start=-1", "users.start=many", "users.strat=50", "users.start", "weight.nothing=3"):
        result = run(program, "evaluate", "--preset", "50", "--set", value)
        checks.equal(result.returncode, 1, f"--set {value}: {result.stderr.decode()!r}")
    few = program.evaluation("--preset", "50", "--set", "users.start=10")
    many = program.evaluation("--preset", "50", "--set", "users.start=120")
    for option, costs in few["options"].items():
        if costs["available"] and many["options"][option]["available"]:
            checks.check(float(costs["tco"]) < float(many["options"][option]["tco"]), f"{option}: more users cost more")


def goals(program, checks):
    asked = ["goal", "--preset", "50", "--assumption", "labour.internal", "--figure", "tco", "--option", "self"]
    answer = json.loads(run(program, *asked, "--target", "100000", "--json", "--date", DATE).stdout)
    checks.check(answer["moves"] and answer["solutions"], f"goal: {answer}")
    near = answer["solutions"][0]
    costs = program.evaluation("--preset", "50", "--set", "labour.internal=" + near["value"])["options"]["self"]
    checks.equal(costs["tco"], near["reached"], "what the goal seek says, evaluated")
    by_number = json.loads(run(program, *asked[:-1], "1", "--target", "100000", "--json", "--date", DATE).stdout)
    checks.equal(by_number, answer, "option by its number")
    for lang, target in (("fr", "100 000,00"), ("de", "100.000,00"), ("en", "100,000.00")):
        result = run(program, *asked, "--target", target, "--lang", lang)
        checks.equal(result.returncode, 0, f"goal in {lang}: {result.stderr.decode()}")
        checks.check(result.stdout.decode().count("\n") >= 2, f"goal in {lang}: {result.stdout.decode()!r}")
    nothing = json.loads(run(program, *asked, "--target", "1", "--json").stdout)
    checks.check(not nothing["reached"] and not nothing["solutions"], f"no solution: {nothing}")
    for figure in ("per-user-month", "amortised", "present-value", "capex", "opex", "net"):
        result = run(program, *asked[:-3], figure, "--option", "1", "--target", "10", "--json")
        checks.equal(json.loads(result.stdout)["figure"]["what"], figure.replace("-", "_"), f"goal for {figure}")
    year = run(program, *asked[:-3], "year", "--option", "1", "--year", "2", "--target", "10", "--json")
    checks.equal(json.loads(year.stdout)["figure"]["year"], 2, "goal for a year")
    gap = run(program, *asked[:-3], "difference", "--option", "1", "--other", "2", "--target", "0", "--json")
    checks.check(json.loads(gap.stdout)["now"] is not None, "goal for a difference")
    for words, mentions in (
        (asked, "--target"),
        (["goal", "--preset", "50"], "--assumption"),
        ([*asked, "--target", "much"], "--target"),
        ([*asked[:-1], "99", "--target", "1"], "self"),
        ([*asked[:-3], "profit", "--option", "1", "--target", "1"], "per-user-month"),
        ([*asked[:3], "--assumption", "users.strat", *asked[5:], "--target", "1"], "--assumption"),
        ([*asked[:-3], "year", "--option", "1", "--year", "9", "--target", "1"], "1…3"),
        ([*asked[:-3], "difference", "--option", "1", "--target", "1"], "--other"),
    ):
        result = run(program, *words)
        checks.equal(result.returncode, 2, f"exit code of {words}")
        checks.check(mentions in result.stderr.decode(), f"{words}: {result.stderr.decode()!r} does not mention {mentions}")


def goals(program, checks):
    asked = ["goal", "--preset", "50", "--assumption", "labour.internal", "--figure", "tco", "--option", "self"]
    answer = json.loads(run(program, *asked, "--target", "100000", "--json").stdout)
    checks.check(answer["moves"] and answer["solutions"], f"goal: {answer}")
    near = answer["solutions"][0]
    costs = program.evaluation("--preset", "50", "--set", "labour.internal=" + near["value"])["options"]["self"]
    checks.equal(costs["tco"], near["reached"], "what the goal seek says, evaluated")
    by_number = json.loads(run(program, *asked[:-1], "1", "--target", "100000", "--json").stdout)
    checks.equal(by_number, answer, "option by its number")
    for lang, target in (("fr", "100 000,00"), ("de", "100.000,00"), ("en", "100,000.00")):
        result = run(program, *asked, "--target", target, "--lang", lang)
        checks.equal(result.returncode, 0, f"goal in {lang}: {result.stderr.decode()}")
        checks.check(result.stdout.decode().count("\n") >= 2, f"goal in {lang}: {result.stdout.decode()!r}")
    nothing = json.loads(run(program, *asked, "--target", "1", "--json").stdout)
    checks.check(not nothing["reached"] and not nothing["solutions"], f"no solution: {nothing}")
    for figure in ("per-user-month", "amortised", "present-value", "capex", "opex", "net"):
        result = run(program, *asked[:-3], figure, "--option", "1", "--target", "10", "--json")
        checks.equal(json.loads(result.stdout)["figure"]["what"], figure.replace("-", "_"), f"goal for {figure}")
    year = run(program, *asked[:-3], "year", "--option", "1", "--year", "2", "--target", "10", "--json")
    checks.equal(json.loads(year.stdout)["figure"]["year"], 2, "goal for a year")
    gap = run(program, *asked[:-3], "difference", "--option", "1", "--other", "2", "--target", "0", "--json")
    checks.check(json.loads(gap.stdout)["now"] is not None, "goal for a difference")
    for words, mentions in (
        (asked, "--target"),
        (["goal", "--preset", "50"], "--assumption"),
        ([*asked, "--target", "much"], "--target"),
        ([*asked[:-1], "99", "--target", "1"], "self"),
        ([*asked[:-3], "profit", "--option", "1", "--target", "1"], "per-user-month"),
        ([*asked[:3], "--assumption", "users.strat", *asked[5:], "--target", "1"], "--assumption"),
        ([*asked[:-3], "year", "--option", "1", "--year", "9", "--target", "1"], "1…3"),
        ([*asked[:-3], "difference", "--option", "1", "--target", "1"], "--other"),
    ):
        result = run(program, *words)
        checks.equal(result.returncode, 2, f"exit code of {words}")
        checks.check(mentions in result.stderr.decode(), f"{words}: {result.stderr.decode()!r} does not mention {mentions}")


def same_bytes(program, checks, folder):
    for preset in PRESETS:
        first = run(program, "evaluate", "--preset", preset, "--json", "--date", DATE)
        other = run(program, "evaluate", "--preset", preset, "--json", "--date", DATE,
                    env={"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"})
        checks.check(first.stdout == other.stdout and first.stdout, f"evaluate {preset} gives the same bytes")
        formats = run(program, "evaluate", "--preset", preset, "--json", "--date", DATE, "--formats", "CH", "--lang", "de")
        checks.equal(formats.stdout, first.stdout, f"language and formats change no figure of {preset}")
        saved = Path(folder) / f"{preset}.mailbilan"
        run(program, "presets", "--preset", preset, "-o", str(saved))
        again = run(program, "evaluate", str(saved), "--json", "--date", DATE)
        checks.equal(again.stdout, first.stdout, f"preset {preset} saved and read again")
    figures = run(program, "export", "--preset", "50", "--to", "json", "--date", DATE)
    checks.equal(figures.stdout, run(program, "evaluate", "--preset", "50", "--json", "--date", DATE).stdout, "JSON")
    nowhere = run(program, "export", "--preset", "50", "--to", "csv", "-o", str(Path(folder) / "no" / "such" / "a.csv"))
    checks.equal(nowhere.returncode, 3, "export to a folder that is not there")
    reports = []
    for name in ("one.pdf", "two.pdf"):
        path = Path(folder) / name
        result = run(program, "report", "--preset", "50", "--lang", "de", "--country", "DE", "--date", DATE,
                     "--audience", "full", "-o", str(path))
        checks.equal(result.returncode, 0, f"report: {result.stderr.decode()}")
        reports.append(path.read_bytes())
    checks.check(reports[0] == reports[1] and reports[0].startswith(b"%PDF"), "two reports have the same bytes")


def seed_and_threads(program, checks, folder):
    """The seed changes what is drawn and nothing else; the number of threads changes nothing."""
    def figures(*options):
        result = run(program, "evaluate", "--preset", "50", "--json", "--date", DATE, *options)
        checks.equal(result.returncode, 0, f"evaluate {options}")
        return result.stdout

    first = figures("--seed", "7", "--threads", "1")
    checks.equal(figures("--seed", "7", "--threads", "3"), first, "three threads give the same figures")
    seven, eight = json.loads(first), json.loads(figures("--seed", "8"))
    for part in seven:
        drawn = part in ("simulation", "robustness", "verdict_under_uncertainty")
        checks.check((seven[part] != eight[part]) == drawn, f"another seed and {part}")

    def report(*options):
        path = Path(folder) / "seeded.pdf"
        result = run(program, "report", "--preset", "50", "--date", DATE, "-o", str(path), *options)
        checks.equal(result.returncode, 0, f"report {options}")
        return path.read_bytes()

    one = report("--seed", "7", "--threads", "1")
    checks.check(report("--seed", "7", "--threads", "3") == one, "three threads give the same report")
    checks.check(report("--seed", "8") != one, "another seed gives another report")


def listings(program, checks):
    for lang, word in (("fr", "auto-hébergement"), ("de", "Eigenbetrieb"), ("en", "self")):
        result = run(program, "evaluate", "--preset", "50", "--lang", lang)
        checks.equal(result.returncode, 0, f"listing in {lang}")
        checks.check(word.lower() in result.stdout.decode().lower(), f"{word} in the listing in {lang}")
    presets = json.loads(run(program, "presets", "--json").stdout)
    checks.equal([p["id"] for p in presets], list(PRESETS), "presets")
    providers = json.loads(run(program, "providers", "--json").stdout)
    checks.check(len(providers) >= 11, "plans listed")
    checks.check(any(p["price"] is None for p in providers), "unknown prices stay unknown")
    for word in ("--help", "--version"):
        checks.equal(run(program, word).returncode, 0, word)


def main():
    options = arguments()
    program, checks = Program(options.program), Checks()
    with tempfile.TemporaryDirectory() as folder:
        wrong_use(program, checks)
        refused(program, checks, folder)
        overrides(program, checks)
        goals(program, checks)
        same_bytes(program, checks, folder)
        seed_and_threads(program, checks, folder)
        listings(program, checks)
    source = (Path(options.source) / "app/cli/arguments.cpp").read_text("utf-8")
    for option in re.findall(r'\{"([a-z]+)", (?:nullptr|"o"), ', source):
        checks.check(option in TRIED, f"no test tries --{option}")
    checks.finish()


if __name__ == "__main__":
    main()
