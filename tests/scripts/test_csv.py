"""CSV: regional and neutral habits, sums that agree with the engine, texts that no spreadsheet runs as formulas."""
import csv
import io
import json
import tempfile
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

from program import DATE, PRESETS, Checks, Program, arguments

HEADS = {"ledger": 16, "years": 14, "assumptions": 15, "totals": 24}


def table(program, checks, name, *words):
    """Rows as dictionaries, with the bytes they came from; read by Python's own csv."""
    result = program.run("export", "--to", "csv", "--table", name, "--lang", "en", "--date", DATE, *words)
    checks.equal(result.returncode, 0, f"{name} {words}: {result.stderr.decode()[:200]}")
    text = result.stdout.decode("utf-8-sig")
    separator = "," if "INT" in words or "--formats" not in words else ";"
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    checks.check(all(len(row) == HEADS[name] for row in rows), f"{name} {words}: every row has {HEADS[name]} fields")
    checks.check(text.endswith("\r\n") and text.count("\r\n") >= len(rows), f"{name} {words}: lines end with CR LF")
    return result.stdout, [dict(zip(rows[0], row)) for row in rows[1:]]


def neutral(program, checks, preset):
    """The international habit, which is the default of English."""
    evaluation = program.evaluation("--preset", preset)
    raw, ledger = table(program, checks, "ledger", "--preset", preset)
    checks.check(not raw.startswith(b"\xef\xbb\xbf"), "no byte order mark in the neutral form")
    sums = defaultdict(Decimal)
    for row in ledger:
        sums[row["Option id"]] += Decimal(row["Total"])
        checks.equal(Decimal(row["Net"]) + Decimal(row["Unrecovered VAT"]), Decimal(row["Total"]), "net, VAT and total")
    by_year = defaultdict(Decimal)
    for row in table(program, checks, "years", "--preset", preset)[1]:
        by_year[row["Option id"], row["Year"]] += Decimal(row["Total"])
    totals = {row["Option id"]: row for row in table(program, checks, "totals", "--preset", preset)[1]}
    for option, costs in evaluation["options"].items():
        row = totals[option]
        checks.equal(row["Available"], "1" if costs["available"] else "0", f"{option} available")
        if not costs["available"]:
            checks.equal(row["TCO"], "", f"{option}: an unknown cost is not zero")
            continue
        checks.equal(sums[option], Decimal(costs["tco"]), f"{option}: sum of the ledger")
        checks.equal(Decimal(row["TCO"]), Decimal(costs["tco"]), f"{option} TCO")
        checks.equal(Decimal(row["NPV, monthly"]), Decimal(costs["npv"]["monthly"]["rounded"]), f"{option} NPV")
        for year in costs["by_year"]:
            checks.equal(by_year[option, year["year"]], Decimal(year["all"]), f"{option} {year['year']}")
    dossier = program.dossier(preset, "FR")
    assumptions = {row["Assumption id"]: row for row in table(program, checks, "assumptions", "--preset", preset)[1]}
    for name, assumption in dossier["assumptions"].items():
        checks.equal(assumptions[name]["Value"], str(assumption["likely"]), f"{name} as typed")


def regional(program, checks):
    for formats, comma in (("FR", True), ("DE", True), ("CH", False)):
        lang = "de" if formats == "CH" else "fr"
        result = program.run("export", "--to", "csv", "--preset", "50", "--formats", formats, "--lang", lang, "--date", DATE)
        checks.check(result.stdout.startswith(b"\xef\xbb\xbf"), f"{formats}: a byte order mark")
        rows = list(csv.reader(io.StringIO(result.stdout.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
        amounts = [row[14] for row in rows[1:]]
        mark = "," if comma else "."
        checks.check(all(amount[-3] == mark for amount in amounts), f"{formats}: decimal mark {mark}")
        checks.check(all(amount.replace(mark, "").lstrip("-").isdigit() for amount in amounts), f"{formats}: no grouping")


def hostile(program, checks, folder, source):
    names = ["=1+1", "+1", "-1", "@SUM(1)", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20A", "a;b", "a,b", 'a "b"', "a\nb", "'a"]
    dossier = json.loads((source / "tests/data/cost/every_kind.mailbilan").read_text("utf-8"))
    items = [item for entry in dossier["templates"].values() for item in entry["items"].values()]
    for item, name in zip(items, names):
        item["label"] = name
    path = Path(folder) / "hostile.mailbilan"
    path.write_text(json.dumps(dossier), "utf-8")
    for formats in ("INT", "FR"):
        rows = table(program, checks, "years", str(path), "--formats", formats)[1]
        shown = {row["Item"] for row in rows}
        for name in names[:len(items)]:
            guarded = "'" + name if name[0] in "=+-@\uff1d\uff0b\uff0d\uff20" else name
            checks.check(guarded in shown, f"{formats}: {name!r} stands as {guarded!r}")
        numbers = [row["Total"] for row in rows]
        checks.check(any(n.startswith("-") for n in numbers), f"{formats}: negative numbers stay numbers")


def main():
    options = arguments()
    program, checks = Program(options.program), Checks()
    for preset in PRESETS:
        neutral(program, checks, preset)
    regional(program, checks)
    with tempfile.TemporaryDirectory() as folder:
        hostile(program, checks, folder, Path(options.source))
    checks.finish()


if __name__ == "__main__":
    main()
