"""The workbook: recalculated by LibreOffice, every total equals the engine to the cent; changed assumptions follow.

Every preset; a dossier that uses every driver, schedule, tier and index kind, with each of its figures made an
assumption that is changed alone in the workbook and by --set.
"""
import functools
import json
import os
import re
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import office
from program import COUNTRIES, DATE, PRESETS, Checks, Program, arguments

SKIPPED = 77
SPACES = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
AMOUNTS = ("tco", "capex", "opex", "paid", "internal", "notional", "spread", "book_value", "residual_value", "npv_monthly",
           "npv_year_end", "npv_year_start", "net", "vat", "beyond")


def cents(value):
    return Decimal(str(round(float(value), 2))).quantize(Decimal("0.01")) + 0


def letter(index):
    return chr(ord("A") + index) if index < 26 else letter(index // 26 - 1) + letter(index % 26)


def expected(costs):
    """What the engine says of an option, by the names of the workbook's cells."""
    nature, kind = costs["by_nature"], costs["by_kind"]
    return {"tco": costs["tco"], "capex": nature.get("capex", 0), "opex": nature.get("opex", 0), "paid": kind.get("paid", 0),
            "internal": kind.get("internal", 0), "notional": kind.get("notional", 0), "spread": costs["amortised_total"],
            "book_value": costs["remaining_book_value"], "residual_value": costs["residual"],
            "npv_monthly": costs["npv"]["monthly"]["rounded"], "npv_year_end": costs["npv"]["year_end"]["rounded"],
            "npv_year_start": costs["npv"]["year_start"]["rounded"], "net": costs["net_total"], "vat": costs["vat_total"],
            "beyond": sum(map(Decimal, costs["remaining_obligations"].values()))}


def compare_totals(checks, values, evaluation, name):
    """Values by cell name against the engine, for every option."""
    for index, (option, costs) in enumerate(evaluation["options"].items()):
        end, place = "." + letter(index), f"{name} {option}"
        if not costs["available"]:
            checks.equal(cents(values["tco" + end]), 0, f"{place} is not available")
            continue
        for amount, engine in expected(costs).items():
            checks.equal(cents(values[amount + end]), cents(engine), f"{place} {amount}")
        checks.equal(int(values["user_months" + end]), costs["user_months"], f"{place} user months")
        per_user = Decimal(costs["tco_per_user_month"])
        checks.check(abs(Decimal(values["per_user_month" + end]) - per_user) < Decimal("1e-8"), f"{place} per user")


def compare_years(checks, book, evaluation, words, name):
    """Years, categories, kinds and parts of the sheet Years."""
    found = {}
    for row in book.rows("Years")[5:]:
        found.setdefault(row[0], {}).setdefault((row[2], row[3]), []).append(list(map(cents, row[4:])))
    for index, costs in enumerate(evaluation["options"].values()):
        if not costs["available"]:
            continue
        rows, place = found[letter(index)], f"{name} {letter(index)} by year"
        years = costs["by_year"]
        for what, label in (("capex", "CapEx"), ("opex", "OpEx"), ("all", "TCO")):
            engine = [cents(year[what]) for year in years]
            checks.equal(rows["nature", label][0], engine + [sum(engine)], f"{place} {what}")
        spread = [cents(year["amortised"]) for year in years]
        checks.equal(rows["spread", "spread costs"][0], spread + [sum(spread)], f"{place} spread")
        for category, by_year in costs["by_category_year"].items():
            engine = list(map(cents, by_year))
            checks.equal(rows["category", words["category." + category]][0], engine + [sum(engine)], f"{place} {category}")
        for kind, amount in costs["by_kind"].items():
            checks.equal(rows["kind", words["kind." + kind]][0][-1], cents(amount), f"{place} {kind}")
        parts = sorted(row[-1] for (view, _), each in rows.items() if view == "part" for row in each)
        engine = sorted(cents(amount) for amount in costs["by_part"].values())
        checks.equal([p for p in parts if p], [p for p in engine if p], f"{place} parts")


def compare_values(checks, book, evaluation, name):
    rows = book.rows("Totals")
    column = rows[4].index("Value")
    for index, (option, value) in enumerate(evaluation["matrix"]["options"].items()):
        checks.check(abs(rows[5 + index][column] - float(value["value"]["middle"]["decimal"])) < 1e-9,
                     f"{name} {option} value {rows[5 + index][column]}")


def named_cells(path):
    """Cell name -> "AB12", of the sheet of totals."""
    with zipfile.ZipFile(path) as archive:
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    return {entry.get("name"): entry.text.rpartition("!")[2].replace("$", "")
            for entry in book.iterfind(".//m:definedName", SPACES) if entry.text.startswith("'Totals'!")}


def cached(path):
    """The values that the program wrote, by cell name; read without an office program."""
    with zipfile.ZipFile(path) as archive:
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    values = {c.get("r"): c.findtext("m:v", None, SPACES) for c in sheet.iterfind(".//m:c", SPACES)}
    return {name: values.get(place) for name, place in named_cells(path).items()}


def recalculated(book, names):
    rows, values = book.rows("Totals"), {}
    for name, place in names.items():
        letters, digits = re.fullmatch("([A-Z]+)([0-9]+)", place).groups()
        column = functools.reduce(lambda sum, c: sum * 26 + ord(c) - 64, letters, 0) - 1
        values[name] = rows[int(digits) - 1][column]
    return values


def export(program, path, *words, env=None):
    result = program.run("export", "--to", "xlsx", "--lang", "en", "--date", DATE, "-o", str(path), *words, env=env)
    if result.returncode:
        raise SystemExit(f"export {words}: {result.returncode} {result.stderr.decode()}")
    return Path(path)


# --- one assumption at a time ----------------------------------------------------------------------------------------

class Assumed:
    """A dossier with each figure that a formula reads replaced by an assumption of its own."""

    def __init__(self, dossier):
        self.dossier, self.names = dossier, []
        organisation = dossier["organisation"]
        for field in ("mailboxes_per_user", "gb_per_mailbox", "storage_growth", "vat_rate", "vat_not_recovered",
                      "discount_rate"):
            self.replace(organisation, field, field)
        for rate in organisation["exchange"]:
            self.replace(rate, "is", f"rate.{rate['one']}.{rate['of']}".lower())
        lists = [*dossier["templates"].values(), *dossier["options"].values()]
        for items in (entry.get("items", {}) for entry in lists):
            for item_id, item in items.items():
                self.item(item_id, item)
        own = dossier["options"]["hybrid"]["parts"]
        self.replace(own["own"], "share", "own.share")
        own["service"] = {"uses": "plan", "rest": True}
        self.names += [n for n in dossier["assumptions"] if n not in self.names]

    def replace(self, holder, key, name):
        if isinstance(holder, dict) and key not in holder or isinstance(holder[key], dict):
            return
        self.names.append(name)
        self.dossier["assumptions"][name] = {"group": "operation", "label": name, "unit": "count", "likely": holder[key],
                                             "source": {"status": "user"}}
        holder[key] = {"assumption": name}

    def item(self, name, item):
        self.replace(item, "price", f"{name}.price")
        for field in ("minimum_fee", "gross_rate"):
            self.replace(item, field, f"{name}.{field}")
        for i, factor in enumerate(item.get("factors", [])):
            if not isinstance(factor, dict):
                self.replace(item["factors"], i, f"{name}.factor")
            elif "step" in factor:
                self.replace(factor["step"], "per", f"{name}.per")
            elif "tier" in factor:
                for b, band in enumerate(factor["tier"]["bands"]):
                    self.replace(band, "price", f"{name}.band{b}")
        for i in range(len(item.get("divide_by", []))):
            self.replace(item["divide_by"], i, f"{name}.over{i}")
        index = item.get("index", {})
        for field in ("rate", "fixed"):
            self.replace(index, field, f"{name}.{field}")
        for i, point in enumerate(index.get("list", [])):
            self.replace(point, 1, f"{name}.index{i}")
        schedule = item.get("schedule", {})
        self.replace(schedule, "residual_share", f"{name}.residual")
        for lot in schedule.get("stock", []):
            self.replace(lot, "quantity", f"{name}.stock")


def changed(name, value):
    """Another value that the same assumption may have."""
    if name == "users.start":
        return "83"
    if "price" in name or "band" in name:
        return str(Decimal(value) * Decimal("1.37") + Decimal("0.05"))
    if name in ("availability", "vat_not_recovered", "own.share"):
        return str(Decimal(value) - Decimal("0.113"))
    return str(Decimal(value) * Decimal("1.5"))


def one_at_a_time(checks, program, suite, folder, source):
    dossier = json.loads((source / "tests/data/cost/every_kind.mailbilan").read_text("utf-8"))
    assumed = Assumed(dossier)
    path = Path(folder) / "assumed.mailbilan"
    path.write_text(json.dumps(dossier), "utf-8")
    exported = export(program, Path(folder) / "assumed.xlsx", str(path))
    book, names = suite.open(exported), named_cells(exported)
    words = json.loads((source / "translations/en/text.json").read_text("utf-8"))
    before = program.evaluation(str(path))
    still = []
    others = {name: changed(name, dossier["assumptions"][name]["likely"]) for name in assumed.names}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        evaluations = pool.map(lambda change: program.evaluation(str(path), "--set", "=".join(change)), others.items())
        evaluations = dict(zip(others, evaluations))
    for name, other in others.items():
        cell = name.replace(".", "_") if re.search("[._]", name) else "a_" + name
        book.set(cell, other)
        after = evaluations[name]
        if all(after["options"][o] == costs for o, costs in before["options"].items()):
            still.append(name)
        compare_totals(checks, recalculated(book, names), after, f"{name}={other}")
        compare_years(checks, book, after, words, f"{name}={other}")
        book.set(cell, dossier["assumptions"][name]["likely"])
    checks.equal(still, ["volume.band0", "flat.band0"], "assumptions that move nothing: the bands below the seats")
    book.close()


def compare_preset(checks, program, suite, folder, preset, words, source):
    catalogue = json.loads((source / "translations/en/text.json").read_text("utf-8"))
    name = " ".join(words)
    path = export(program, Path(folder) / f"{preset}.xlsx", *words)
    evaluation = program.evaluation(*words)
    book, names = suite.open(path), named_cells(path)
    compare_totals(checks, recalculated(book, names), evaluation, name)
    compare_years(checks, book, evaluation, catalogue, name)
    compare_values(checks, book, evaluation, name)
    for sheet in book.document.Sheets.ElementNames:
        bad = [cell for row in book.rows(sheet) for cell in row if isinstance(cell, str) and cell.startswith(("#", "Err:"))]
        checks.equal(bad, [], f"{name}: errors on the sheet {sheet}")
    changes = {"users.start": "411", "labour.internal": "61.5", "vat.not_recovered": "0.35"}
    for assumption, value in changes.items():
        book.set(assumption.replace(".", "_"), value)
    overrides = [word for change in changes.items() for word in ("--set", "=".join(change))]
    compare_totals(checks, recalculated(book, names), program.evaluation(*words, *overrides), f"{name} changed")
    book.close()


def written(checks, program, folder):
    """What the program wrote: cached totals of every preset and country, the same bytes twice."""
    for preset, country in zip(PRESETS, COUNTRIES):
        words = ("--preset", preset, "--country", country)
        path = export(program, Path(folder) / "written.xlsx", *words)
        compare_totals(checks, cached(path), program.evaluation(*words), f"written {preset} {country}")
        first = path.read_bytes()
        again = export(program, Path(folder) / "again.xlsx", *words, env={"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"})
        checks.check(first == again.read_bytes(), f"{preset}: the same bytes twice")


def hostile(checks, program, suite, folder, source):
    """Texts stay texts, whatever they begin with; only the program's own cells are formulas."""
    dossier = json.loads((source / "tests/data/cost/every_kind.mailbilan").read_text("utf-8"))
    names = ["=1+1", "+1", "-1", "@SUM(1)", "\uff1d1+1", "=HYPERLINK(\"http://example.com\")", "<f>1</f>", "&amp;"]
    for item, name in zip(dossier["templates"]["estate"]["items"].values(), names):
        item["label"] = name
    path = Path(folder) / "hostile.mailbilan"
    path.write_text(json.dumps(dossier), "utf-8")
    book = suite.open(export(program, Path(folder) / "hostile.xlsx", str(path)))
    shown = [row[2] for row in book.rows("Items")]
    raw = [row[2] for row in book.formulas("Items")]
    for name in names:
        checks.check(name in shown, f"{name} is shown as typed")
        checks.check(name in raw or "'" + name in raw, f"{name} is no formula")
    book.close()


def main():
    options = arguments()
    program, checks, source = Program(options.program), Checks(), Path(options.source)
    missing = office.missing_tool()
    with tempfile.TemporaryDirectory() as folder:
        written(checks, program, folder)
        if missing:
            print(f"SKIPPED: recalculation of the workbook, for want of {missing}")
            sys.exit(1 if checks.failed else SKIPPED)
        with office.Office() as suite:
            for preset in PRESETS:
                compare_preset(checks, program, suite, folder, preset, ("--preset", preset), source)
            one_at_a_time(checks, program, suite, folder, source)
            hostile(checks, program, suite, folder, source)
    checks.finish()


if __name__ == "__main__":
    main()
