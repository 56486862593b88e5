"""Every ledger of every preset in each country, recomputed by exact rationals (oracle.py), agrees to the cent.

So do dossiers that use every driver, schedule, tier and index kind (tests/data/cost/every_kind.mailbilan), and
presets after overrides of users, growth, prices and VAT.
"""
from fractions import Fraction
from pathlib import Path

import oracle
from program import COUNTRIES, PRESETS, Checks, Program, arguments

import json

OVERRIDES = (
    ("users.start=1",),
    ("users.start=777", "users.growth=0.21"),
    ("users.growth=-0.15", "vat.not_recovered=1"),
    ("vat.not_recovered=0.35", "users.start=251"),
)


def key(line):
    return (line["month"], line["item"], line["part"] or "", line["what"], Fraction(line["net"]), Fraction(line["vat"]))


def compare(checks, dossier, evaluation, name):
    included = dossier["organisation"].get("tco_includes", ["paid", "internal", "notional"])
    for option, expected in oracle.ledger(dossier).items():
        ours = evaluation["options"][option]
        place = f"{name} {option}"
        if isinstance(expected, str):
            checks.check(not ours["available"], f"{place} is available, although: {expected}")
            continue
        checks.check(ours["available"], f"{place} is not available")
        if not ours["available"]:
            continue
        checks.equal(sorted(map(key, ours["lines"])), sorted(map(key, expected)), f"{place} lines")
        total = sum(l["net"] + l["vat"] for l in expected if l["kind"] in included)
        checks.equal(Fraction(ours["tco"]), total, f"{place} tco")
        capex = sum(l["net"] + l["vat"] for l in expected if l["kind"] in included and l["nature"] == "capex")
        checks.equal(sum(Fraction(y["capex"]) for y in ours["by_year"]), capex, f"{place} CapEx")
        checks.equal(sum(Fraction(y["all"]) for y in ours["by_year"]), total, f"{place} years")
        checks.equal(sum(map(Fraction, ours["by_category"].values())), total, f"{place} categories")
        checks.equal(sum(map(Fraction, ours["by_part"].values())), total, f"{place} parts")
        checks.equal(Fraction(ours["cumulative"][-1]), total, f"{place} cumulative")
        checks.equal(
            total,
            Fraction(ours["amortised_total"]) + Fraction(ours["remaining_book_value"]) - Fraction(ours["residual"]),
            f"{place} cash and amortised",
        )


def main():
    options = arguments()
    program, checks = Program(options.program), Checks()
    for preset in PRESETS:
        for country in COUNTRIES:
            compare(checks, program.dossier(preset, country),
                    program.evaluation("--preset", preset, "--country", country), f"{preset} {country}")
        for override in OVERRIDES:
            words = [word for each in override for word in ("--set", each)]
            compare(checks, program.dossier(preset, "FR", *words), program.evaluation("--preset", preset, *words),
                    f"{preset} {override}")
    every_kind = Path(options.source) / "tests/data/cost/every_kind.mailbilan"
    compare(checks, json.loads(every_kind.read_text("utf-8")), program.evaluation(str(every_kind)), "every kind")
    checks.finish()


if __name__ == "__main__":
    main()
