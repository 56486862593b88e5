"""What evaluate --json prints follows the committed schema, for every preset in each country."""
import json
from pathlib import Path

import jsonschema

from program import COUNTRIES, PRESETS, Checks, Program, arguments


def main():
    options, checks = arguments(), Checks()
    program = Program(options.program)
    schema = json.loads((Path(options.source) / "scenarios/evaluation.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft7Validator(schema)
    for preset in PRESETS:
        for country in COUNTRIES:
            found = list(validator.iter_errors(program.evaluation("--preset", preset, "--country", country)))
            checks.check(not found, f"{preset} {country}: {found[:1]}")
    damaged = program.evaluation("--preset", "50")
    damaged["options"]["self"]["tco"] = 12.5
    checks.check(not validator.is_valid(damaged), "money as a number is refused")
    checks.finish()


if __name__ == "__main__":
    main()
