"""The ledger by another route: exact rationals, from the dossier alone (docs/format.md and the cost model).

Never reads anything that the program computed. ledger(dossier) gives, for each option, its lines or the reason why
it has none; totals(lines) sums them.
"""
from decimal import Decimal, localcontext
from fractions import Fraction
from math import ceil, floor


def fraction(value):
    return Fraction(str(value))


def half_away(value, places=0):
    """Half away from zero, after the guard of 12 decimals."""
    if places < 12:
        value = half_away(value, 12) if places != 12 else value
    scaled = value * 10 ** places
    whole = floor(abs(scaled) + Fraction(1, 2))
    return Fraction(-whole if scaled < 0 else whole, 10 ** places)


def cents(value):
    return half_away(value, 2)


def whole(value):
    return int(half_away(value))


def ceiling(value):
    return ceil(half_away(value, 12))


class Unavailable(Exception):
    pass


class Ledger:
    def __init__(self, dossier):
        self.dossier = dossier
        self.organisation = dossier["organisation"]
        self.horizon = self.organisation.get("horizon", 36)
        self.users = [self.users_in(m) for m in range(self.horizon)]
        self.vat = self.quantity(self.organisation.get("vat_rate", "0"))
        self.borne = self.quantity(self.organisation.get("vat_not_recovered", "0"))

    def quantity(self, value):
        if isinstance(value, dict):
            return fraction(self.dossier["assumptions"][value["assumption"]]["likely"])
        return fraction(value)

    def users_in(self, m):
        demand = self.organisation["demand"]
        if demand["by"] == "list":
            points = demand["points"]
            now = [users for month, users in points if month <= m][-1]
            start = self.quantity(demand.get("start", points[0][1]))
            return whole(start * now / points[0][1])
        start = self.quantity(demand["start"])
        if demand["by"] == "linear":
            return max(0, whole(start + self.quantity(demand["per_year"]) * m / 12))
        growth = 1 + self.quantity(demand["growth"])
        with localcontext() as context:
            context.prec = 60
            base = Decimal(growth.numerator) / Decimal(growth.denominator)
            power = base ** (Decimal(m) / Decimal(12)) if m % 12 else base ** (m // 12)
            return whole(start * Fraction(power))

    # --- one list of items, one set of users ---------------------------------------------------------------------

    def seats(self, item, users):
        rule = item.get("seats")
        if not rule or users == 0:
            return users
        seats = max(users, rule.get("minimum", 0))
        pack = rule.get("pack", 1)
        return -(-seats // pack) * pack

    def driver(self, name, item, users, m):
        if name == "users":
            return Fraction(users)
        if name == "seats":
            return Fraction(self.seats(item, users))
        boxes = whole(users * self.quantity(self.organisation.get("mailboxes_per_user", "1")))
        if name == "mailboxes":
            return Fraction(boxes)
        growth = 1 + self.quantity(self.organisation.get("storage_growth", "0"))
        return boxes * self.quantity(self.organisation.get("gb_per_mailbox", "0")) * growth ** (m // 12)

    def factor(self, factor, item, users, m):
        if not isinstance(factor, dict) or "assumption" in factor:
            return self.quantity(factor)
        if "one_minus" in factor:
            return 1 - self.quantity(factor["one_minus"])
        if "positive_difference" in factor:
            a, b = map(self.quantity, factor["positive_difference"])
            return max(Fraction(0), a - b)
        if "driver" in factor:
            return self.driver(factor["driver"], item, users, m)
        if "step" in factor:
            step = factor["step"]
            return Fraction(ceiling(self.driver(step["driver"], item, users, m) / self.quantity(step["per"])))
        return None  # a tier

    def band(self, tier, seats):
        for band in tier["bands"]:
            if band.get("to") is None or seats <= band["to"]:
                return self.quantity(band["price"])
        raise Unavailable("tier")

    def tier_total(self, tier, seats):
        if seats == 0:
            return Fraction(0)
        price = self.band(tier, seats)
        if tier["mode"] == "flat":
            return price
        if tier["mode"] == "volume":
            return price * seats
        total, below = Fraction(0), 0
        for band in tier["bands"]:
            upper = seats if band.get("to") is None else min(seats, band["to"])
            total += max(0, upper - below) * self.quantity(band["price"])
            below = max(below, upper)
        return total

    def product(self, item, users, m, seats_only=False):
        """All factors; with seats_only a tier counts as its seats."""
        result = Fraction(1)
        for factor in item.get("factors", []):
            value = self.factor(factor, item, users, m)
            if value is None:
                seats = self.seats(item, users)
                value = Fraction(seats) if seats_only else self.tier_total(factor["tier"], seats)
            result *= value
        return result

    def index(self, item, m):
        index = item.get("index")
        if not index:
            return Fraction(1)
        if "list" in index:
            past = [self.quantity(factor) for month, factor in index["list"] if month <= m]
            return past[-1] if past else Fraction(1)
        start = index.get("from", 0)
        if m < start:
            return Fraction(1)
        fixed = self.quantity(index.get("fixed", "0"))
        return fixed + (1 - fixed) * (1 + self.quantity(index["rate"])) ** ((m - start) // 12)

    def currency(self, item):
        if "currency" in item:
            return item["currency"]
        prices = [item.get("price", "1")]
        for factor in item.get("factors", []):
            if isinstance(factor, dict) and "tier" in factor:
                prices += [band["price"] for band in factor["tier"]["bands"]]
        for price in prices:
            if isinstance(price, dict):
                stated = self.dossier["assumptions"][price["assumption"]].get("currency")
                if stated:
                    return stated
        return self.organisation.get("currency", "EUR")

    def unit(self, item, m):
        """What one unit of product * price is worth in month m, before rounding."""
        value = self.index(item, m)
        if "gross_rate" in item:
            value /= 1 + self.quantity(item["gross_rate"])
        currency, own = self.currency(item), self.organisation.get("currency", "EUR")
        if currency != own:
            for rate in self.organisation.get("exchange", []):
                if (rate["one"], rate["of"]) == (currency, own):
                    return value * self.quantity(rate["is"])
                if (rate["one"], rate["of"]) == (own, currency):
                    return value / self.quantity(rate["is"])
            raise Unavailable("rate")
        return value

    def divisors(self, item):
        result = Fraction(1)
        for divisor in item.get("divide_by", []):
            result *= self.quantity(divisor)
        return result

    def fee(self, item, users, m):
        amount = self.product(item, users, m) * self.quantity(item.get("price", "1")) / self.divisors(item)
        if "minimum_fee" in item and users > 0:
            amount = max(amount, self.quantity(item["minimum_fee"]))
        return amount * self.unit(item, m)

    def line(self, item, m, what, amount):
        net = cents(amount)
        vat = Fraction(0)
        if item.get("kind", "paid") == "paid" and what != "residual":
            vat = cents(cents(net * self.vat) * self.borne)
        return {"month": m, "what": what, "net": net, "vat": vat}

    def lines(self, item_id, item, items, users, done):
        schedule = item.get("schedule", {"type": "monthly"})
        last = self.horizon - 1
        at = lambda m: users[min(m, last)]
        if item.get("seats", {}).get("maximum") is not None:
            if any(self.seats(item, u) > item["seats"]["maximum"] for u in users):
                raise Unavailable("maximum")
        kind = schedule["type"]
        if kind == "once":
            if schedule.get("month", 0) <= last:
                yield self.line(item, schedule.get("month", 0), "once", self.fee(item, at(schedule.get("month", 0)), schedule.get("month", 0)))
        elif kind == "monthly":
            for m in range(schedule.get("from", 0), min(schedule.get("to", last), last) + 1):
                yield self.line(item, m, "month", self.fee(item, users[m], m))
        elif kind == "every":
            yield from self.every(item, users, schedule)
        elif kind == "asset":
            yield from self.asset(item, users, schedule)
        else:
            period, start = schedule["period"], schedule.get("from", 0)
            count = schedule.get("periods", self.horizon)
            for k in range(count):
                a = start + k * period
                inside = min(max(self.horizon - a, 0), period)
                if inside == 0:
                    break
                committed = self.fee(item, at(a), a) * inside / period
                spent = sum(line["net"] for other in schedule.get("of", []) for line in done.get(other, [])
                            if a <= line["month"] < a + inside)
                if committed > spent:
                    yield self.line(item, a + inside - 1, "shortfall", committed - spent)

    def every(self, item, users, schedule):
        k, last = schedule.get("months", 12), self.horizon - 1
        price, over = self.quantity(item.get("price", "1")), self.divisors(item)
        tiers = [f["tier"] for f in item.get("factors", []) if isinstance(f, dict) and "tier" in f]
        volume = bool(tiers) and tiers[0]["mode"] == "volume"
        for start in range(schedule.get("from", 0), min(schedule.get("to", last), last) + 1, k):
            yield self.line(item, start, "period", self.fee(item, users[start], start))
            if not schedule.get("paid_in_advance"):
                continue
            highest = self.product(item, users[start], start, volume)
            for m in range(start + 1, min(start + k, self.horizon)):
                now = self.product(item, users[m], m, volume)
                if now > highest:
                    added = now - highest
                    if volume:
                        added *= self.band(tiers[0], self.seats(item, users[m]))
                    highest = now
                    yield self.line(item, m, "top_up", added * price * (start + k - m) / k / over * self.unit(item, m))

    def asset(self, item, users, schedule):
        life = schedule["life"]
        lots = [(-lot["age"], self.quantity(lot["quantity"]), None) for lot in schedule.get("stock", [])]
        for m in range(schedule.get("from", 0), self.horizon):
            lots = [lot for lot in lots if m - lot[0] < life]
            need = self.product(item, users[m], m) / self.divisors(item) - sum(lot[1] for lot in lots)
            if need > 0:
                line = self.line(item, m, "purchase", need * self.quantity(item.get("price", "1")) * self.unit(item, m))
                lots.append((m, need, line["net"]))
                yield line
        if "residual_share" in schedule:
            rest = sum(net * (life - (self.horizon - bought)) / life for bought, _, net in lots
                       if net is not None and self.horizon - bought < life)
            yield self.line(item, self.horizon - 1, "residual", -rest * self.quantity(schedule["residual_share"]))

    # --- options ---------------------------------------------------------------------------------------------------

    def run(self, items, users, part):
        done, result = {}, []
        ordered = sorted(items.items(), key=lambda entry: entry[1].get("schedule", {}).get("type") == "commitment")
        for item_id, item in ordered:
            done[item_id] = list(self.lines(item_id, item, items, users, done))
            result += [dict(line, item=item_id, part=part, kind=item.get("kind", "paid"), nature=item.get("nature", "opex"),
                            category=item.get("category", "other")) for line in done[item_id] if line["net"] != 0]
        return result

    def option(self, option):
        templates = self.dossier.get("templates", {})
        result, share = [], Fraction(0)
        for part_id, part in option.get("parts", {}).items():
            before, share = share, (Fraction(1) if part.get("rest") else share + self.quantity(part.get("share", "1")))
            users = [whole(share * u) - whole(before * u) for u in self.users]
            result += self.run(templates[part["uses"]].get("items", {}), users, part_id)
        for included in option.get("includes", []):
            result += self.run(templates[included].get("items", {}), self.users, None)
        return result + self.run(option.get("items", {}), self.users, None)


def ledger(dossier):
    """Option id -> lines, or the reason as a string."""
    calculation = Ledger(dossier)
    result = {}
    for option_id, option in dossier["options"].items():
        try:
            result[option_id] = calculation.option(option)
        except Unavailable as reason:
            result[option_id] = str(reason)
    return result
