"""The shipped data: every preset in every country is complete, honest about its sources, and well written."""
import json
import re
from pathlib import Path

from program import COUNTRIES, PRESETS, Checks, arguments

LANGUAGES = {"fr", "de", "en"}
ID = re.compile(r"[a-z0-9._-]{1,64}$")
TEXT_FIELDS = {"label", "question", "note", "reason", "description", "anchor_low", "anchor_middle", "anchor_high"}
# Texts that are the same in every language: protocols, abbreviations and words the three languages share.
SAME_EVERYWHERE = {"IMAP", "ActiveSync", "CalDAV", "CardDAV", "MAPI", "SMTP", "SCIM", "SSO", "PUE", "Migration"}
# Product names stand in one language; so does the name of an option that is a plan.
NAMED = re.compile(r"/(templates/plan\.[^/]+|options/managed\.[^/]+)/label$")
TITLE = re.compile(r"/source/title$")

MINIMUM = {"criteria": 15, "requirements": 10, "fact_kinds": 30, "checks": 25, "phases": 9}
ARTICLE_WEIGHTS = {"data_protection": 5, "expertise": 4, "integrations": 3, "scaling": 4, "cost_flexibility": 3}

# French: U+202F before ; ! ?, U+00A0 before : and inside « », never an ASCII apostrophe.
FRENCH_FAULTS = {
    "ASCII apostrophe": re.compile(r"\w'\w"),
    "no U+202F before ; ! ?": re.compile(r"[^\u202f][;!?]"),
    "no U+00A0 before :": re.compile(r"[^\u00a0]:(?=\s|$)"),
    "no U+00A0 inside « »": re.compile(r"«(?!\u00a0)|(?<!\u00a0)»"),
    "plain space in a number": re.compile(r"\d \d{3}(?!\d)"),
    "no unbreakable space before %": re.compile(r"[^\u00a0\u202f]%"),
}
GERMAN_FAULTS = {"ASCII apostrophe": re.compile(r"\w'\w"), "no U+00A0 before %": re.compile(r"[^\u00a0]%")}
FAULTS = {
    "double space": re.compile(r"[ \u00a0\u202f]{2}"),
    "space at an end": re.compile(r"^\s|\s$"),
    "straight quotation mark": re.compile(r'"'),
    "control character": re.compile(r"[\x00-\x1f\x7f]"),
}


class Scenarios:
    """The files in scenarios/, read once; a missing or broken one is a failure, not a skip."""

    def __init__(self, folder, checks):
        self.folder, self.checks, self.files = folder, checks, {}

    def file(self, name):
        if name not in self.files:
            self.files[name] = self.read(name)
        return self.files[name]

    def read(self, name):
        try:
            return json.loads((self.folder / f"{name}.json").read_text("utf-8"), object_pairs_hook=self.without_twins)
        except (OSError, ValueError) as error:
            self.checks.check(False, f"{name}.json: {error}")
            return {}

    def without_twins(self, pairs):
        keys = [key for key, _ in pairs]
        for key in set(keys):
            self.checks.check(keys.count(key) == 1, f"the key {key} stands twice in one object")
        return dict(pairs)

    def dossier(self, preset, country):
        merged = {}
        for name in ("base", "catalogue", "providers", f"preset-{preset}", f"country-{country}"):
            merged = merge(merged, self.file(name))
        return merged


def merge(target, patch):
    """RFC 7386."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merge(result.get(key), value)
    return result


def walk(value, pointer=""):
    yield pointer, value
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from walk(child, f"{pointer}/{key}")


def is_text(value):
    return isinstance(value, dict) and bool(value) and set(value) <= LANGUAGES


# Texts

def check_text(checks, place, text):
    checks.check(set(text) == LANGUAGES and all(text.values()), f"{place}: not in three languages")
    if len(set(text.values())) == 1 and len(text) == len(LANGUAGES):
        checks.check(text["en"] in SAME_EVERYWHERE, f"{place}: the same in three languages: {text['en'][:60]}")
    for language, words in text.items():
        rules = {**FAULTS, **{"fr": FRENCH_FAULTS, "de": GERMAN_FAULTS, "en": {}}[language]}
        for fault, pattern in rules.items():
            found = pattern.search(words)
            checks.check(not found, f"{place}/{language}: {fault}: {words[max(0, found.start() - 20):][:60] if found else ''}")


def check_texts(checks, place, tree):
    for pointer, value in walk(tree):
        field = pointer.rsplit("/", 1)[-1]
        if is_text(value):
            check_text(checks, place + pointer, value)
        elif isinstance(value, str) and field in TEXT_FIELDS and not pointer.endswith(("/rows", "/preset")):
            known = value in SAME_EVERYWHERE or NAMED.search(pointer)
            checks.check(known, f"{place}{pointer}: one language only: {value[:60]}")
        elif isinstance(value, str) and field == "title" and TITLE.search(pointer):
            checks.check(value == value.strip() != "", f"{place}{pointer}: an empty title")


# References

def check_known(checks, place, ids, known, what):
    for each in ids:
        checks.check(each in known, f"{place}: no {what} {each}")


def check_references(checks, place, dossier):
    for pointer, value in walk(dossier):
        if isinstance(value, dict) and set(value) == {"assumption"}:
            check_known(checks, place + pointer, [value["assumption"]], dossier["assumptions"], "assumption")
    check_option_references(checks, place, dossier)
    kinds, templates = dossier["fact_kinds"], dossier["templates"]
    for id, template in templates.items():
        check_known(checks, f"{place}/templates/{id}", template.get("facts", {}), kinds, "kind of fact")
    for id, requirement in dossier["requirements"].items():
        check_known(checks, f"{place}/requirements/{id}", [requirement["fact"]], kinds, "kind of fact")
    items = {item for owner in [*templates.values(), *dossier["options"].values()] for item in owner.get("items", {})}
    for id, phase in dossier["phases"].items():
        check_known(checks, f"{place}/phases/{id}", phase.get("after", []), dossier["phases"], "phase")
        check_known(checks, f"{place}/phases/{id}", phase.get("items", []), items, "cost item")
    for owner in [*templates.values(), *dossier["options"].values()]:
        for id, item in owner.get("items", {}).items():
            check_known(checks, f"{place}/items/{id}", item.get("schedule", {}).get("of", []), owner["items"], "item")


def check_option_references(checks, place, dossier):
    for id, option in dossier["options"].items():
        here = f"{place}/options/{id}"
        used = [part["uses"] for part in option.get("parts", {}).values()]
        check_known(checks, here, used + option.get("includes", []), dossier["templates"], "template")
        check_known(checks, here, option.get("scores", {}), dossier["criteria"], "criterion")
        check_known(checks, here, option.get("requirements", {}), dossier["requirements"], "requirement")


# Sources

def check_source(checks, place, source):
    checks.check(source.get("date") or source.get("note"), f"{place}: neither date nor note")
    checks.check(source.get("status") != "user", f"{place}: nobody typed this")
    if source.get("status") == "assumption":
        checks.check(source.get("note"), f"{place}: an assumption without its reason")
    if source.get("status") in ("sourced", "derived", "seed_claim"):
        checks.check(source.get("title"), f"{place}: a source without a title")
    checks.check(re.match(r"https?://\S+$", source.get("url", "https://-")), f"{place}: {source.get('url')} is no address")


def check_sources(checks, place, dossier):
    for id, assumption in dossier["assumptions"].items():
        check_source(checks, f"{place}/assumptions/{id}", assumption.get("source", {}))
        low, likely, high = (float(assumption.get(key, assumption["likely"])) for key in ("low", "likely", "high"))
        checks.check(low <= likely <= high, f"{place}/assumptions/{id}: {low} {likely} {high}")
    for id, template in dossier["templates"].items():
        for kind, fact in template.get("facts", {}).items():
            here, source = f"{place}/templates/{id}/facts/{kind}", fact.get("source", {})
            if "value" in fact:
                check_source(checks, here, source)
                checks.check(source.get("status") != "not_found", f"{here}: a value that was not found")
            else:
                checks.check(source.get("status") == "not_found", f"{here}: unknown, but {source.get('status')}")
    for id, option in dossier["options"].items():
        for criterion, score in option.get("scores", {}).items():
            here = f"{place}/options/{id}/scores/{criterion}"
            check_source(checks, here, {"note": score.get("reason"), **score.get("source", {})})
            checks.check(is_text(score.get("reason")), f"{here}: a score without a reason")


# Content

def check_content(checks, place, dossier):
    for field, least in MINIMUM.items():
        checks.check(len(dossier.get(field, {})) >= least, f"{place}: fewer than {least} {field}")
    for pointer, value in walk(dossier):
        if pointer.rsplit("/", 1)[0] in {f"/{field}" for field in (*MINIMUM, "assumptions", "templates", "options")}:
            checks.check(ID.match(pointer.rsplit("/", 1)[1]), f"{place}{pointer}: no id")
    for id, criterion in dossier["criteria"].items():
        fields = {"label", "question", "anchor_low", "anchor_middle", "anchor_high"}
        checks.check(fields <= set(criterion), f"{place}/criteria/{id}: lacks {fields - set(criterion)}")
    starts = {id: (phase["start_day"], phase["days"]) for id, phase in dossier["phases"].items()}
    for id, phase in dossier["phases"].items():
        for before in phase.get("after", []):
            ends = sum(starts.get(before, (0, 0)))
            checks.check(ends <= phase["start_day"], f"{place}/phases/{id}: starts before {before} ends")


def check_prices(checks, place, dossier):
    """A plan has a price of its own or the generic one, in a currency that can be converted."""
    rates = {frozenset((rate["one"], rate["of"])) for rate in dossier["organisation"].get("exchange", [])}
    for id, template in dossier["templates"].items():
        if not id.startswith("plan."):
            continue
        price = template["items"]["subscription"]["price"]["assumption"]
        checks.check(price in (f"price.{id[5:]}", "price.generic"), f"{place}/templates/{id}: priced by {price}")
        currency = dossier["assumptions"].get(price, {}).get("currency")
        pair = {currency, dossier["organisation"]["currency"]}
        checks.check(len(pair) == 1 or frozenset(pair) in rates, f"{place}/templates/{id}: no rate for {sorted(map(str, pair))}")


def check_article(checks, scenarios):
    weights = {id: criterion.get("weight") for id, criterion in scenarios.file("catalogue").get("criteria", {}).items()}
    for id, weight in ARTICLE_WEIGHTS.items():
        checks.equal(weights.get(id), str(weight), f"weight of {id}")
    checks.check(all(weight == "0" for id, weight in weights.items() if id not in ARTICLE_WEIGHTS), "additional criteria are weighed")
    comparison = scenarios.file("catalogue").get("model_comparison", {})
    checks.equal(len(comparison.get("aspects", {})), 9, "aspects of the article's comparison")
    for id, row in comparison.get("aspects", {}).items():
        checks.equal(set(row), {"label", "self_hosted", "managed"}, f"comparison of {id}")
    check_source(checks, "comparison", comparison.get("source", {}))


def main():
    options, checks = arguments(), Checks()
    scenarios = Scenarios(Path(options.source) / "scenarios", checks)
    check_article(checks, scenarios)
    for name in ("base", "catalogue", "providers"):
        check_texts(checks, name, scenarios.file(name))
    for preset in PRESETS:
        check_texts(checks, f"preset-{preset}", scenarios.file(f"preset-{preset}"))
    for country in COUNTRIES:
        check_texts(checks, f"country-{country}", scenarios.file(f"country-{country}"))
    needed = {*MINIMUM, "organisation", "assumptions", "templates", "options"}
    for preset in PRESETS:
        for country in COUNTRIES:
            place, dossier = f"{preset} in {country}", scenarios.dossier(preset, country)
            checks.check(needed <= set(dossier), f"{place}: lacks {sorted(needed - set(dossier))}")
            if needed <= set(dossier):
                for check in (check_references, check_sources, check_content, check_prices):
                    check(checks, place, dossier)
    checks.finish()


if __name__ == "__main__":
    main()
