#!/usr/bin/python3
"""scenarios/schema.json agrees with the reader: it accepts every dossier that the reader accepts, and refuses every
refused one whose fault a schema can express. What it cannot express is listed below, and must stay true."""

import argparse
import json
import pathlib
import subprocess
import sys

import jsonschema

# Faults of the bytes: a schema sees values, after a parser has read them. The parser here refuses some of them too.
TEXT = "a fault of the text, gone once it is parsed"
# Rules that tie several fields together (reader: validate()).
FIELDS = "a rule across several fields"

INEXPRESSIBLE = {
    "json.duplicate_key": TEXT,
    "json.number": TEXT,
    "json.depth": "nesting of unknown fields",
    "json.entries": "size of unknown fields",
    "json.key_length": "names of unknown fields",
    "reference.assumption": FIELDS,
    "reference.template": FIELDS,
    "reference.item": FIELDS,
    "reference.criterion": FIELDS,
    "reference.requirement": FIELDS,
    "reference.fact": FIELDS,
    "reference.phase": FIELDS,
    "range.order": FIELDS,
    "range.below_minimum": FIELDS,
    "range.above_maximum": FIELDS,
    "demand.first_month": FIELDS,
    "demand.first_users": FIELDS,
    "demand.order": FIELDS,
    "exchange.same": FIELDS,
    "exchange.duplicate": FIELDS,
    "exchange.missing": FIELDS,
    "currency.mixed": FIELDS,
    "tier.order": FIELDS,
    "tier.open": FIELDS,
    "tier.second": FIELDS,
    "seats.order": FIELDS,
    "schedule.order": FIELDS,
    "asset.nature": FIELDS,
    "commitment.nested": FIELDS,
    "index.order": FIELDS,
    "share.sum": FIELDS,
    "share.rest": FIELDS,
    "scale.order": FIELDS,
    "score.order": FIELDS,
    "score.scale": FIELDS,
    "grade.whole": FIELDS,
    "weight.scale": FIELDS,
    "requirement.limit": FIELDS,
    "requirement.values": FIELDS,
    "phase.cycle": FIELDS,
    "value.duplicate": FIELDS,
    "value.zero": "a decimal text has many forms of nought",
}
# Single files, where the schema expresses other examples of the same code.
INEXPRESSIBLE_FILES = {
    "type.whole-exponent": "3.6e1 is a whole number for a schema",
    "value.decimal-number-of-100-digits": "a schema does not count the digits of a number",
    "value.date-calendar": "29 February needs a calendar",
    "value.above": "a bound of a decimal text, but nought",
    "json.syntax-surrogate": TEXT,
    "value.range-assumption": FIELDS,
    "value.minimum-weight-scale": FIELDS,
}


def code_of(path):
    return path.stem.split("-")[0]


def reason_for(path):
    return INEXPRESSIBLE.get(code_of(path)) or INEXPRESSIBLE_FILES.get(path.stem)


class Unread(Exception):
    pass


def document(path):
    """The parsed file, or Unread where a parser already refuses it."""
    def refuse(word):
        raise Unread(word)

    try:
        return json.loads(path.read_bytes().decode("utf-8-sig"), parse_constant=refuse)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise Unread(str(error)) from error


def judge(path, validator):
    """None where the schema accepts the file, else why not."""
    try:
        error = next(validator.iter_errors(document(path)), None)
    except Unread as error:
        return f"not parsed: {error}"
    return error and f"{error.json_path}: {error.message[:120]}"


def reader_accepts(program, path):
    done = subprocess.run([program, "check", str(path), "--json"], capture_output=True, timeout=60, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{program} check {path}: exit code {done.returncode}\n{done.stderr.decode()}")
    return done.returncode == 0


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--source", type=pathlib.Path, required=True)
    options.add_argument("--program", type=pathlib.Path, required=True)
    given = options.parse_args()

    schema = json.loads((given.source / "scenarios" / "schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    files = sorted((given.source / "tests" / "data" / "dossiers").glob("*/*.mailbilan"))
    program = given.program if given.program.exists() else None

    faults = []
    counted = {"accepted": 0, "refused": 0, "inexpressible": 0}
    for path in files:
        accepted = path.parent.name in ("accepted", "warned")
        if program and reader_accepts(program, path) != accepted:
            faults.append(f"{path}: the reader disagrees with the folder")
        refusal = judge(path, validator)
        reason = None if accepted else reason_for(path)
        if accepted and refusal:
            faults.append(f"{path}: accepted by the reader, refused by the schema: {refusal}")
        elif not accepted and not refusal and not reason:
            faults.append(f"{path}: refused by the reader, accepted by the schema")
        elif reason and refusal and not refusal.startswith("not parsed"):
            faults.append(f"{path}: listed as inexpressible, yet refused by the schema: {refusal}")
        counted["inexpressible" if reason else "accepted" if accepted else "refused"] += 1
    known = {code_of(path) for path in files} | {path.stem for path in files}
    faults += [f"{name}: listed here, but no file has this name" for name in {**INEXPRESSIBLE, **INEXPRESSIBLE_FILES}
               if name not in known]

    print(", ".join(f"{number} {kind}" for kind, number in counted.items()))
    print("\n".join(faults))
    return 1 if faults or min(counted.values()) == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
