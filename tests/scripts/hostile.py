"""Dossiers that want to hurt: bytes, with what must become of them ("refused", or "either": taken or refused)."""
import json
import random

LIMIT = 5_000_000
NOISE = [b'"', b"{", b"}", b"[", b"]", b",", b":", b"-", b"0", b"9", b"e", b".", b"\\", b"\\u0000", b"\x00", b"\xff",
         b"null", b"true", b"1e400", b"-1", b"99999999999999999999", b'"1e6"', b"NaN", b"\xe2\x80\xae", b"\x1b[2J"]


def document(members):
    return b'{"format": "mailbilan/1", ' + members + b"}"


def built():
    """Attacks that are written down, not drawn."""
    yield "nothing", b"", "refused"
    yield "only a mark", b"\xef\xbb\xbf", "refused"
    yield "every byte", bytes(range(256)), "refused"
    yield "UTF-16", '{"format": "mailbilan/1"}'.encode("utf-16"), "refused"
    yield "UTF-32", '{"format": "mailbilan/1"}'.encode("utf-32"), "refused"
    yield "NUL at the end", document(b'"title": "a"') + b"\x00", "refused"
    yield "two documents", document(b'"title": "a"') * 2, "refused"
    for opening, name in ((b"[", "lists"), (b'{"a":', "objects")):
        yield f"a million {name} inside each other", opening * 1_000_000, "refused"
        yield f"{name} inside each other in an unknown field", document(b'"x": ' + opening * 500_000), "refused"
    yield "one byte above the limit", b" " * (LIMIT + 1), "refused"
    yield "spaces up to the limit", b" " * LIMIT, "refused"
    yield "a text up to the limit", document(b'"title": "' + b"a" * (LIMIT - 50) + b'"'), "refused"
    yield "a name up to the limit", document(b'"' + b"a" * (LIMIT - 50) + b'": 1'), "refused"
    yield "a number of five million digits", document(b'"seed": ' + b"9" * (LIMIT - 50)), "refused"
    yield "values up to the limit", document(b'"x": [' + b"1," * 2_000_000 + b"1]"), "refused"
    yield "objects up to the limit", document(b'"x": [' + b"{}," * 1_500_000 + b"{}]"), "refused"
    members = b",".join(b'"k%d": 0' % i for i in range(300_000))
    yield "names up to the limit", document(members), "refused"
    unknown = b",".join(b'"organisationn%d": 0' % i for i in range(9_000))
    yield "thousands of misspelt names", document(unknown), "either"
    for number in (b"NaN", b"Infinity", b"-1", b"0", b"0.5", b"1e400", b"1e999999", b"-0", b"1000001", b"true", b'"12"',
                   b"null", b"4294967297", b"[]", b"{}"):
        yield f"a horizon of {number.decode()}", document(b'"organisation": {"horizon": %s}' % number), "refused"
    for version in (b'"mailbilan/2"', b'"mailbilan/99999999999999999999"', b'"mailbilan/"', b'"mailbilan/1 "', b"1", b"null"):
        yield f"format {version.decode()}", b'{"format": %s}' % version, "refused"
    yield "a name twice", document(b'"title": "a", "title": "b"'), "refused"
    yield "a name twice, one escaped", document(b'"title": "a", "\\u0074itle": "b"'), "refused"
    yield "escapes in names", document(b'"\\u001b[31m\\u202e\\u009b": 1'), "either"


def places(node, path=()):
    """The way to each value of a document."""
    if isinstance(node, (dict, list)):
        for key in node if isinstance(node, dict) else range(len(node)):
            yield (*path, key)
            yield from places(node[key], (*path, key))


EXTREMES = [None, True, -1, 0, 1e308, 10**30, "", "999999999999999999999999999999", "-0.00000000000000000000000001",
            "x" * 3000, [], {}, [[]], "=1+1", "../../../etc/passwd", "2026-13-45", "\u202e", "%n%s"]


def extremes(valid, order, count):
    """A valid dossier, one value of which is replaced by an extreme one."""
    ways = list(places(json.loads(valid)))
    for _ in range(count):
        dossier = json.loads(valid)
        way = order.choice(ways)
        node = dossier
        for key in way[:-1]:
            node = node[key]
        node[way[-1]] = order.choice(EXTREMES)
        yield f"an extreme at {'/'.join(map(str, way))}", json.dumps(dossier, ensure_ascii=False).encode(), "either"


def damaged(valid, order, count):
    """A valid dossier with bytes cut, doubled, swapped, or noise put in."""
    for i in range(count):
        content = bytearray(valid)
        for _ in range(order.choice((1, 1, 2, 8))):
            at = order.randrange(len(content) + 1)
            end = min(len(content), at + order.choice((1, 4, 64, 2000)))
            kind = order.randrange(4)
            if kind == 0:
                del content[at:end]
            elif kind == 1:
                content[at:at] = content[at:end]
            elif kind == 2 and at < len(content):
                content[at] ^= 1 << order.randrange(8)
            else:
                content[at:at] = order.choice(NOISE)
        yield f"damage {i}", bytes(content), "either"
    for i in range(count // 4):
        yield f"cut {i}", valid[:order.randrange(len(valid) - 2)], "refused"


def cases(valid, count, seed=1):
    order = random.Random(seed)
    yield from built()
    yield from damaged(valid, order, count)
    yield from extremes(valid, order, count)
