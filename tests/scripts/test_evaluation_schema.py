"""What evaluate --json prints follows the committed schema, for every preset in each country."""
import json
from pathlib import Path

import jsonschema

from program import COUNTRIES, PRESETS, Checks, Program, arguments


def chances(json_value):
    """Every chance in it."""
    if isinstance(json_value, dict):
        if {"value", "error"} <= json_value.keys():
            yield json_value
        for each in json_value.values():
            yield from chances(each)
    elif isinstance(json_value, list):
        for each in json_value:
            yield from chances(each)


def check_drawn(checks, evaluation, where):
    """What is drawn hangs together, and never claims certainty without a closed form."""
    robustness, verdict = evaluation["robustness"], evaluation["verdict_under_uncertainty"]
    eligible = [name for name, option in evaluation["recommendation"]["options"].items() if option["eligible"]]
    competing = [chance for name in eligible for chance in chances(verdict["options"][name])]
    for chance in list(chances(robustness)) + competing:
        checks.check((chance["error"] == 0) == ("exact" in chance) and 0 <= chance["value"] <= 1, f"{where}: {chance}")
    for case in robustness["cases"]:
        checks.equal(set(case["options"]), set(eligible), f"{where}: options of a case")
        for name, option in case["options"].items():
            total = sum(rank["value"] for rank in option["ranks"])
            checks.check(abs(total - 1) < 0.02, f"{where} {case['weights']} {name}: ranks sum to {total}")
            if option["central_weights"]:
                checks.check(abs(sum(option["central_weights"].values()) - 1) < 1e-9, f"{where} {name}: weights")
    checks.check(len(robustness["cases"]) == 8 and robustness["other_methods"], f"{where}: cases and methods")
    for name, option in evaluation["simulation"]["options"].items():
        for spread in filter(None, (option["tco"], option["per_user_month"])):
            quantiles = [spread[p]["value"] for p in ("p10", "p20", "p50", "p80", "p90")]
            checks.check(quantiles == sorted(quantiles), f"{where} {name}: {quantiles}")
            within = spread["histogram"]["from"] <= spread["mean"]["value"] <= spread["histogram"]["to"]
            checks.check(within, f"{where} {name}: mean of {spread}")
    for curve in zip(*verdict["preference_over_the_dial"]["preferred"].values()):
        checks.check(sum(chance["value"] for chance in curve) < 1 + 1e-9, f"{where}: curve {curve}")


def main():
    options, checks = arguments(), Checks()
    program = Program(options.program)
    schema = json.loads((Path(options.source) / "scenarios/evaluation.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft7Validator(schema)
    for preset in PRESETS:
        for country in COUNTRIES:
            evaluation = program.evaluation("--preset", preset, "--country", country)
            found = list(validator.iter_errors(evaluation))
            checks.check(not found, f"{preset} {country}: {found[:1]}")
            check_drawn(checks, evaluation, f"{preset} {country}")
    once = program.evaluation("--preset", "50", "--threads", "1")
    for threads in ("1", "2", "7"):
        checks.equal(once, program.evaluation("--preset", "50", "--threads", threads), f"{threads} threads")
    drawn = [program.evaluation("--preset", "50", "--seed", seed)["simulation"] for seed in ("1", "2")]
    checks.check(drawn[0]["options"] != drawn[1]["options"], "another seed draws otherwise")
    damaged = program.evaluation("--preset", "50")
    damaged["options"]["self"]["tco"] = 12.5
    checks.check(not validator.is_valid(damaged), "money as a number is refused")
    checks.finish()


if __name__ == "__main__":
    main()
