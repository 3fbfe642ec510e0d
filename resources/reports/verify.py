#!/usr/bin/env python3
"""Check an unpacked court bundle with nothing but Python 3.8 or later.

Gebruik:  python3 -I verify.py MAP [VINGERAFDRUK ...]

Exit status 0: the bundle holds; 1: it does not; 2: wrong use. This file shares no code with the program that made the
bundle. The formats are described in docs/formats/bundle.md, event.md and statement.md of that program.
"""

import hashlib
import hmac
import json
import os
import re
import struct
import sys
import zlib
from datetime import date, datetime, timedelta

DICTIONARY_SHA256 = "7f1b2e2dd3f1be77202744979925fb5eeab6f52e87b357a267156f629fd80333"
FIXED = {"LEESMIJ.txt", "dictionary.bin", "events.json", "manifest.sig", "manifest.txt", "root.txt", "verify.py"}
NAMES = re.compile(
    r"report\.pdf|logs/[0-9a-f]{32}\.cbor|(?:statements|hubs|receipts)/[0-9]{4}\.cbor"
    r"|stamps/[0-9]{4}\.(?:cose|tst)"
    r"|photos/[0-9a-f]{32}-[1-9][0-9]{0,8}\.(?:jpg|png)"
)
LEFT_BY_DESKTOPS = {".DS_Store", "Thumbs.db", "desktop.ini"}
FILE_LIMIT, TOTAL_LIMIT, FILES_LIMIT = 64 << 20, 1 << 30, 10000
BODY_LIMIT, PAYLOAD_LIMIT, STATEMENT_LIMIT, RECEIPT_LIMIT = 256 << 10, 64 << 10, 8 << 10, 4 << 10
LONGEST_PATH = 16
ITEMS, ITEMS_OF_LOGS = 1 << 16, 1 << 19
DAY, YEAR_9999 = 86400, 253402300799
WITHHELD, CLEAR, OPENED, HEADER_ONLY = range(4)
SEALED, LOG_OPENED = 1, 5
VISIT = 4
READ_BACK = (5, 6)
STEPS = ("findings_signed", "cosigned", "operator_shown", "visit_released")
CLASSES = {1: "sealed", 2: "grant", 3: "erase", 4: "directory", 5: "log_opened"}
STREAMS = {1: "adresboek", 2: "planning", 3: "bedrijf", 4: "bezoek", 5: "bevindingen", 6: "arbeid", 7: "politie",
           8: "hygiëne", 9: "belasting", 10: "envelop", 11: "logboek", 12: "antwoord"}  # fmt: skip
AGENCIES = ("gemeente", "politie", "arbeidsinspectie", "belastingdienst", "ggd", "hulp")
KEEPERS = {3: "gemeente", 4: "gemeente", 5: "gemeente", 6: "arbeidsinspectie", 7: "politie", 8: "ggd",
           9: "belastingdienst"}  # fmt: skip
PAYLOAD = ("kind", "schema", "fields", "replaces", "wall_ms", "monotonic_ms", "boot_id", "anchor", "blobs", "clock")


NO_RECEIPT = "geen ontvangstbewijs van de server; wanneer dit er al was, is niet bewezen"
RELEASED = "Vrijgegeven: precies deze logboeken en eindwaarden noemen de vrijgave en wie daarna ondertekende"
BESIDE, NOT_SHOWN = "na of naast de ondertekening", "zo niet voorgelegd aan de exploitant"
SIGNED = "CONCEPT: ondertekend, niet vrijgegeven; wat geen ondertekening noemt kan ontbreken"
UNSIGNED = "CONCEPT: niet ondertekend en niet vrijgegeven; niets zegt wat er ontbreekt"
PROVEN = """\
DE BUNDEL KLOPT.
Bewezen: elk logboek hierboven noemt zelf dit ene bezoek en dit ene deel ervan; er is tot en met het genoemde nummer
  niets gewijzigd, weggelaten, ingevoegd of verplaatst; het is ondertekend op het apparaat van de genoemde ambtenaar,
  voor wie de genoemde wortel instaat, in een rol die die wortel geeft; wat getoond is, is precies wat toen is
  vastgelegd; alles wat een getoonde ondertekening of vrijgave noemt is er; de overige bestanden zijn zoals de maker
  van de bundel ze gaf.
Niet bewezen: dat wat er staat waar is; dat de klok van een apparaat goed liep (alleen de server noemt een uiterste
  tijd); wat in delen staat die niet of alleen met hun kop zijn getoond; dat er geen andere logboeken zijn dan die een
  getoonde ondertekening of vrijgave noemt; dat er geen latere vrijgave is; dat report.pdf hetzelfde zegt als de
  logboeken (vergelijk het dossierkenmerk en events.json); dat een apparaat niet was ingetrokken; dat een tijdstempel
  echt is (dat gaat openssl na, zie LEESMIJ.txt); en dat de wortels echt zijn: vergelijk hun vingerafdruk met die de
  organisatie zelf bekendmaakt."""


class Refused(Exception):
    """The bundle does not hold, for the reason given."""


def need(condition, reason):
    if not condition:
        raise Refused(reason)


def sha256(data):
    return hashlib.sha256(data).digest()


# ---- deterministic CBOR (RFC 8949 4.2.1): one encoding for one value, nothing else is read ---------------------------


def cbor(data, limit, left=None):
    """One value; `left` holds how many items may still come, which are counted before anything is built."""
    need(len(data) <= limit, "een bestand is te groot")
    left = [ITEMS] if left is None else left
    left[0] -= count_items(data, left[0])
    value, end = cbor_item(data, 0, 16)
    need(end == len(data), "CBOR: bytes over")
    return value


def count_items(data, most):
    at, count, due = 0, 0, [1]
    while due:
        if not due[-1]:
            due.pop()
            continue
        due[-1] -= 1
        count += 1
        need(count <= most and at < len(data), "CBOR: te veel of te kort")
        major, number = data[at] >> 5, data[at] & 31
        at += 1
        if number >= 24:
            size = 1 << (number - 24)
            number = int.from_bytes(data[at : at + size], "big")
            at += size
        if major in (2, 3):
            at += number
        elif major in (4, 5):
            need(len(due) <= 16, "CBOR: te diep")
            due.append(number * (major - 3))
    return count


def cbor_item(data, at, depth):
    need(at < len(data), "CBOR: te kort")
    major, info = data[at] >> 5, data[at] & 31
    at += 1
    if major == 7:
        need(info in (20, 21, 22), "CBOR: waarde die niet gebruikt wordt")
        return {20: False, 21: True, 22: None}[info], at
    number = info
    if info >= 24:
        need(info <= 27, "CBOR: lengte die niet gebruikt wordt")
        size = 1 << (info - 24)
        need(at + size <= len(data), "CBOR: te kort")
        number = int.from_bytes(data[at : at + size], "big")
        need(number >= (24 if size == 1 else 1 << (4 * size)), "CBOR: niet de kortste vorm")
        at += size
    if major == 0:
        return number, at
    if major == 1:
        return -1 - number, at
    if major in (2, 3):
        need(at + number <= len(data), "CBOR: te kort")
        content = data[at : at + number]
        return (content if major == 2 else content.decode("utf-8")), at + number
    need(major in (4, 5) and depth > 0, "CBOR: soort of diepte die niet gebruikt wordt")
    need(number <= len(data), "CBOR: te kort")
    if major == 4:
        items = []
        for _ in range(number):
            item, at = cbor_item(data, at, depth - 1)
            items.append(item)
        return items, at
    found, last = {}, b""
    for _ in range(number):
        start = at
        key, at = cbor_item(data, at, depth - 1)
        need(isinstance(key, (int, str)) and not isinstance(key, bool), "CBOR: sleutel")
        need(data[start:at] > last, "CBOR: volgorde")
        last = data[start:at]
        found[key], at = cbor_item(data, at, depth - 1)
    return found, at


def head_of(major, number):
    if number < 24:
        return bytes([major << 5 | number])
    size = next(power for power in range(4) if number < 1 << (8 << power))
    return bytes([major << 5 | 24 + size]) + number.to_bytes(1 << size, "big")


def fields_of(value, *keys):
    need(isinstance(value, dict) and set(value) == set(keys), "een record heeft andere velden")
    return [value[key] for key in keys]


def a_bytes(value, size):
    need(isinstance(value, bytes) and len(value) == size, "een waarde heeft een andere lengte")
    return value


def an_int(value, most=(1 << 63) - 1):
    need(isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most, "een getal is geen getal")
    return value


def a_list(value, size):
    need(isinstance(value, list) and len(value) == size, "een lijst heeft een andere lengte")
    return value


def some_bytes(value):
    need(isinstance(value, bytes), "een waarde is geen reeks bytes")
    return value


def a_text(value, most=200):
    need(isinstance(value, str) and len(value) <= most, "een tekst is geen tekst")
    return value


# ---- Ed25519 (RFC 8032) and COSE_Sign1 (RFC 9052) --------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    need(y < P, "sleutel is geen punt")
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    need((x * x - square) % P == 0 and (x or not sign), "sleutel is geen punt")
    return P - x if x & 1 != sign else x


def add(a, b):
    m, n = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = n - m, d - c, d + c, n + m
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, point):
    total = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = add(total, point)
        point = add(point, point)
        number >>= 1
    return total


def point_of(data):
    number = int.from_bytes(data, "little")
    y = number & ((1 << 255) - 1)
    x = recover_x(y, number >> 255)
    return x, y, 1, x * y % P


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = point_of(BASE_Y.to_bytes(32, "little"))


def signed_by(public, signature, message):
    a_bytes(public, 32)
    a_bytes(signature, 64)
    key = point_of(public)
    x, y, z, _ = times(8, key)
    need(x % P or (y - z) % P, "sleutel van kleine orde")
    scalar = int.from_bytes(signature[32:], "little")
    need(scalar < L, "handtekening klopt niet")
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    x, y, z, _ = add(times(scalar, BASE), times(challenge, (P - key[0], key[1], 1, P - key[3])))
    inverse = pow(z, P - 2, P)
    x, y = x * inverse % P, y * inverse % P
    need((y | (x & 1) << 255).to_bytes(32, "little") == signature[:32], "handtekening klopt niet")


def key_id(public):
    return sha256(public)[:16]


def read_cose(message, limit):
    protected, unprotected, payload, signature = a_list(cbor(message, limit), 4)
    algorithm, content_type, signer = fields_of(cbor(some_bytes(protected), limit), 1, 3, 4)
    need(unprotected == {} and algorithm == -19, "geen COSE_Sign1 met Ed25519")
    return a_text(content_type), a_bytes(signer, 16), protected, some_bytes(payload), a_bytes(signature, 64)


def open_cose(message, public, expected_type, limit):
    content_type, signer, protected, payload, signature = read_cose(message, limit)
    need(content_type == expected_type and signer == key_id(public), "ondertekend als iets anders of door een ander")
    parts = (head_of(2, len(part)) + part for part in (protected, b"", payload))
    signed_by(public, signature, b"\x84\x6aSignature1" + b"".join(parts))
    return payload


# ---- one event: HKDF, commitment, AES-256-GCM, DEFLATE with a preset dictionary --------------------------------------


def make_tables():
    powers, value = [], 1
    for _ in range(255):
        powers.append(value)
        value ^= value << 1 ^ (0x11B if value & 0x80 else 0)
    logs = {power: index for index, power in enumerate(powers)}
    box = []
    for byte in range(256):
        x = powers[(255 - logs[byte]) % 255] if byte else 0
        x |= x << 8
        box.append((x ^ x >> 4 ^ x >> 5 ^ x >> 6 ^ x >> 7 ^ 0x63) & 0xFF)
    table = []
    for s in box:
        double = s << 1 ^ (0x11B if s & 0x80 else 0)
        table.append(double << 24 | s << 16 | s << 8 | double ^ s)
    turned = [[(w >> turn | w << 32 - turn) & 0xFFFFFFFF for w in table] for turn in (0, 8, 16, 24)]
    return box, turned


BOX, TABLES = make_tables()


def expand_key(key):
    words, round_constant = list(struct.unpack(">8I", key)), 1
    for index in range(8, 60):
        word = words[-1]
        if index % 8 == 0:
            word = (word << 8 | word >> 24) & 0xFFFFFFFF
        if index % 4 == 0:
            word = BOX[word >> 24] << 24 | BOX[word >> 16 & 255] << 16 | BOX[word >> 8 & 255] << 8 | BOX[word & 255]
        if index % 8 == 0:
            word ^= round_constant << 24
            round_constant <<= 1
        words.append(words[-8] ^ word)
    return words


def aes(words, block):
    t0, t1, t2, t3 = TABLES
    a, b, c, d = (x ^ k for x, k in zip(struct.unpack(">4I", block), words))
    for at in range(4, 56, 4):
        a, b, c, d = (
            t0[a >> 24] ^ t1[b >> 16 & 255] ^ t2[c >> 8 & 255] ^ t3[d & 255] ^ words[at],
            t0[b >> 24] ^ t1[c >> 16 & 255] ^ t2[d >> 8 & 255] ^ t3[a & 255] ^ words[at + 1],
            t0[c >> 24] ^ t1[d >> 16 & 255] ^ t2[a >> 8 & 255] ^ t3[b & 255] ^ words[at + 2],
            t0[d >> 24] ^ t1[a >> 16 & 255] ^ t2[b >> 8 & 255] ^ t3[c & 255] ^ words[at + 3],
        )
    last = []
    for index, (p, q, r, s) in enumerate(((a, b, c, d), (b, c, d, a), (c, d, a, b), (d, a, b, c))):
        word = BOX[p >> 24] << 24 | BOX[q >> 16 & 255] << 16 | BOX[r >> 8 & 255] << 8 | BOX[s & 255]
        last.append(word ^ words[56 + index])
    return struct.pack(">4I", *last)


def ghash(hash_key, data):
    powers = []
    for _ in range(128):
        powers.append(hash_key)
        hash_key = hash_key >> 1 ^ (0xE1 << 120 if hash_key & 1 else 0)
    total = 0
    for at in range(0, len(data), 16):
        total ^= int.from_bytes(data[at : at + 16], "big")
        product = 0
        for bit in range(128):
            if total >> 127 - bit & 1:
                product ^= powers[bit]
        total = product
    return total


def aes_gcm_open(key, associated, sealed):
    """AES-256-GCM with the twelve zero bytes as nonce: each key seals one event."""
    words, text, tag = expand_key(key), sealed[:-16], sealed[-16:]
    padded = b"".join(part + bytes(-len(part) % 16) for part in (associated, text))
    lengths = struct.pack(">QQ", 8 * len(associated), 8 * len(text))
    mark = ghash(int.from_bytes(aes(words, bytes(16)), "big"), padded + lengths)
    mark ^= int.from_bytes(aes(words, bytes(15) + b"\x01"), "big")
    need(hmac.compare_digest(mark.to_bytes(16, "big"), tag), "een gebeurtenis gaat niet open")
    stream = b"".join(aes(words, bytes(12) + struct.pack(">I", 2 + n)) for n in range((len(text) + 15) // 16))
    return bytes(x ^ y for x, y in zip(text, stream))


def open_event(secret, header, body, dictionary):
    """The payload; the commitment proves that this secret is the one the writer sealed with."""
    log, seq = header[20:36], header[36:44]
    need(len(body) % 64 == 0 and 64 < len(body) <= 64 + (64 << 10), "een gebeurtenis gaat niet open")
    first = hmac.new(secret, b"inspector/event/1" + log + seq + b"\x01", hashlib.sha256).digest()
    second = hmac.new(secret, first + b"inspector/event/1" + log + seq + b"\x02", hashlib.sha256).digest()
    need(hmac.compare_digest(second, body[16:48]), "een gebeurtenis hoort niet bij deze sleutel")
    padded = aes_gcm_open(first, header + body[:48], body[48:])
    size = int.from_bytes(padded[:2], "big")
    need(2 + size <= len(padded) and not any(padded[2 + size :]), "een gebeurtenis gaat niet open")
    inflate = zlib.decompressobj(-15, zdict=dictionary)
    payload = inflate.decompress(padded[2 : 2 + size], PAYLOAD_LIMIT + 1)
    need(len(payload) <= PAYLOAD_LIMIT and inflate.eof and not inflate.unused_data, "een gebeurtenis gaat niet open")
    return payload


# ---- the parts of the bundle -----------------------------------------------------------------------------------------


def read_folder(folder):
    files, total = {}, 0
    for place, folders, names in os.walk(folder):
        for name in folders + names:
            path = os.path.join(place, name)
            need(not os.path.islink(path), "een verwijzing in plaats van een bestand: " + name)
        for name in names:
            if name in LEFT_BY_DESKTOPS:
                continue
            path = os.path.join(place, name)
            inside = os.path.relpath(path, folder).replace(os.sep, "/")
            need(inside in FIXED or NAMES.fullmatch(inside), "een bestand dat er niet hoort: " + inside)
            total += os.path.getsize(path)
            need(os.path.getsize(path) <= FILE_LIMIT and total <= TOTAL_LIMIT, "de bundel is te groot")
            need(len(files) < FILES_LIMIT, "te veel bestanden")
            with open(path, "rb") as file:
                files[inside] = file.read()
    missing = sorted(FIXED - set(files))
    need(not missing, "ontbreekt: " + ", ".join(missing))
    return files


def check_manifest(files):
    covered = sorted(set(files) - {"manifest.txt", "manifest.sig"})
    listed = "".join(sha256(files[name]).hex() + "  " + name + "\n" for name in covered)
    need(listed.encode() == files["manifest.txt"], "manifest.txt past niet bij de bestanden")


def read_roots(data):
    roots, lines = {}, data.decode("ascii").split("\n")
    need(lines[0] == "inspector-roots/1" and lines[-1] == "", "root.txt heeft een andere vorm")
    for line in lines[1:-1]:
        word, agency, public, mark = line.split(" ")
        need(word == "root" and agency not in roots, "root.txt heeft een andere vorm")
        need(re.fullmatch("[0-9a-f]{64}", public), "root.txt heeft een andere vorm")
        public = bytes.fromhex(public)
        need(mark == sha256(public).hex(), "root.txt: vingerafdruk hoort niet bij de sleutel")
        roots[agency] = public
    return roots


def times_of(claims):
    expires, not_before, issued = (an_int(value, YEAR_9999) for value in claims)
    return expires, not_before, issued


def lives_within(life, expires, not_before, issued):
    return not_before < expires and max(expires - not_before, expires - issued) <= life


def read_chain(data, roots):
    """A statement, the root its chain names, and the key that the root lets enrol: in which roles, and its time."""
    statement, links = a_list(cbor(data, 4 * STATEMENT_LIMIT), 2)
    (chain,) = a_list(links, 1)
    agency = cbor(read_cose(some_bytes(chain), STATEMENT_LIMIT)[3], STATEMENT_LIMIT).get(1)
    need(agency in roots, "een verklaring van een organisatie zonder wortel in root.txt")
    payload = open_cose(chain, roots[agency], "application/vnd.inspector.enrolment.v1", STATEMENT_LIMIT)
    _, *claims, enroller, allowed = fields_of(cbor(payload, STATEMENT_LIMIT), 1, 4, 5, 6, -70110, -70111)
    need(isinstance(allowed, list) and len(allowed) <= 16, "een inschrijfsleutel zonder rollen")
    need([a_text(role) for role in allowed] == sorted(set(allowed)), "een inschrijfsleutel zonder rollen")
    until, since, made = times_of(claims)
    need(lives_within(400 * DAY, until, since, made), "een inschrijfsleutel geldt te lang")
    return some_bytes(statement), agency, allowed, a_bytes(enroller, 32), since, until


def is_day(text):
    """Whether this is a day of the calendar, as 2027-11-30."""
    try:
        return isinstance(text, str) and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def are_designations(value):
    """Whether these are at most 8 designations in order, none twice, each with its words and its last day."""
    if not isinstance(value, list) or len(value) > 8:
        return False
    for each in value:
        if not isinstance(each, list) or len(each) != 4:
            return False
        if not all(isinstance(word, str) and word.strip() and len(word) <= 200 for word in each):
            return False
        if not is_day(each[3]):
            return False
    return all(one < other for one, other in zip(value, value[1:]))


def read_statement(data, roots):
    statement, agency, allowed, enroller, since, until = read_chain(data, roots)
    payload = open_cose(statement, enroller, "application/vnd.inspector.statement.v1", STATEMENT_LIMIT)
    said = cbor(payload, STATEMENT_LIMIT)
    trained = isinstance(said, dict) and -70108 in said
    need(not trained or is_day(said.pop(-70108)), "een verklaring met een training die niet te lezen is")
    own_agency, number, *claims, name, role, installation, public, reader, oath, designated = fields_of(
        said, 1, 2, 4, 5, 6, -70101, -70102, -70103, -70104, -70105, -70106, -70107
    )
    expires, not_before, issued = times_of(claims)
    a_bytes(reader, 1216)
    need(are_designations(designated), "een verklaring met een aanwijzing die niet te lezen is")
    need(oath in ("", "eed", "belofte"), "een verklaring met een eed die niet bestaat")
    need(own_agency == agency and role in allowed, "een verklaring buiten wat de wortel toestaat")
    need(lives_within(35 * DAY, expires, not_before, issued), "een verklaring geldt te lang")
    need(since <= issued < until, "een verklaring van buiten de tijd van de inschrijfsleutel")
    named = sha256(b"inspector/installation/1" + agency.encode() + b"\x00" + a_bytes(public, 32))[:16]
    need(installation == named, "een verklaring voor een andere sleutel")
    return {"agency": agency, "number": a_text(number), "name": a_text(name), "role": a_text(role), "public": public,
            "id": installation, "from": not_before, "until": expires}  # fmt: skip


def read_hub(data, roots):
    statement, agency, _, enroller, since, until = read_chain(data, roots)
    payload = open_cose(statement, enroller, "application/vnd.inspector.hub.v1", STATEMENT_LIMIT)
    own_agency, *claims, public = fields_of(cbor(payload, STATEMENT_LIMIT), 1, 4, 5, 6, -70130)
    expires, not_before, issued = times_of(claims)
    need(own_agency == agency, "een verklaring buiten wat de wortel toestaat")
    need(lives_within(400 * DAY, expires, not_before, issued), "een verklaring geldt te lang")
    need(since <= issued < until, "een verklaring van buiten de tijd van de inschrijfsleutel")
    return {"agency": agency, "public": a_bytes(public, 32), "from": not_before, "until": expires}


def check_header(header, log, stream, seq, body_length):
    a_bytes(header, 72)
    version, number, _, own_stream, own_log, own_seq, key, _, length = struct.unpack(">BBH16s16sQ16sQI", header)
    need(version == 1 and number in CLASSES, "een gebeurtenis heeft een onbekende vorm")
    need((own_stream, own_log, own_seq) == (stream, log, seq), "een gebeurtenis staat op de verkeerde plaats")
    need(
        (seq == 1) == (number == LOG_OPENED) and any(key) == (number == SEALED),
        "een gebeurtenis heeft een onmogelijke kop",
    )
    need(1 <= length <= BODY_LIMIT and body_length in (length, None), "een gebeurtenis heeft een andere lengte")
    return number


def scope_of(stream):
    kind, number = stream[0], stream[1] - 1
    need(kind in STREAMS and 0 <= number < len(AGENCIES), "een logboek van een onbekende soort of organisatie")
    agency = AGENCIES[number]
    need(KEEPERS.get(kind, agency) == agency, "een logboek van een onbekende soort of organisatie")
    return kind, agency


def read_log(name, data, statements, dictionary, left):
    version, log, stream, entries, signature = fields_of(cbor(data, FILE_LIMIT, left), 0, 1, 2, 3, 4)
    need(an_int(version) == 1 and isinstance(entries, list), "een logboek heeft een andere vorm")
    need(a_bytes(log, 16).hex() == name and a_bytes(stream, 16), "een logboek heeft een andere naam")
    heads, views, opened, counts, opening, erased = [bytes(32)], [], {}, [0, 0, 0], None, set()
    for seq, entry in enumerate(entries, 1):
        how, *parts = entry
        need(len(parts) == (1, 2, 3, 2)[an_int(how, HEADER_ONLY)], "een logboek heeft een andere vorm")
        view = {"seq": seq}
        if how == WITHHELD:
            leaf = a_bytes(parts[0], 32)
            view["withheld"] = True
        else:
            header, content = parts[0], some_bytes(parts[1])
            number = check_header(header, log, stream, seq, None if how == HEADER_ONLY else len(content))
            leaf = sha256(b"\x00" + header + (a_bytes(content, 32) if how == HEADER_ONLY else sha256(content)))
            view["class"] = CLASSES[number]
        if how == HEADER_ONLY:
            view["absent"] = True
            erased |= {seq} if number == SEALED else set()
        elif how == CLEAR:
            need(number != SEALED, "een verzegelde gebeurtenis zonder sleutel")
            found = cbor(content, BODY_LIMIT, left)
            view["content"] = readable(found)
            opening = found if seq == 1 else opening
        elif how == OPENED:
            need(number == SEALED, "een sleutel bij een gebeurtenis die niet verzegeld is")
            opened[seq] = cbor(open_event(a_bytes(parts[2], 32), header, content, dictionary), PAYLOAD_LIMIT, left)
            view.update(payload_view(opened[seq], int.from_bytes(header[60:68], "big")))
        counts[{HEADER_ONLY: 1, WITHHELD: 2}.get(how, 0)] += 1
        views.append(view)
        heads.append(sha256(b"\x01" + heads[-1] + leaf))
    need(opening is not None, "het begin van een logboek ontbreekt")
    installation, nonce, previous, reason = fields_of(opening, 0, 1, 2, 3)
    need(installation in statements, "een logboek van een apparaat zonder verklaring")
    need(sha256(b"inspector/log/1" + installation + a_bytes(nonce, 16))[:16] == log, "een logboek met een andere naam")
    kind, agency = scope_of(stream)
    need(len(a_text(reason)) <= 200, "een logboek begint anders")
    if previous is not None:
        before, place, head = a_list(previous, 3)
        a_bytes(before, 16), an_int(place), a_bytes(head, 32)
    by, last = statements[installation], len(entries)
    signed_by(by["public"], a_bytes(signature, 64), b"inspector-head/1" + log + struct.pack(">Q", last) + heads[last])
    return {
        "log": log, "stream": stream, "kind": kind, "agency": agency, "previous": previous, "by": by, "last": last,
        "heads": heads, "views": views, "opened": opened, "counts": counts, "erased": erased, "receipts": [],
    }  # fmt: skip


def readable(value):
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return [readable(item) for item in value]
    if isinstance(value, dict):
        return {str(key): readable(item) for key, item in value.items()}
    return value


def payload_view(payload, hlc):
    need(isinstance(payload, dict) and {0, 1, 2} <= set(payload), "een gebeurtenis heeft geen inhoud")
    need(all(isinstance(key, int) for key in payload), "een gebeurtenis heeft geen inhoud")
    view = {PAYLOAD[k] if k in range(10) else str(k): readable(item) for k, item in payload.items()}
    clock = payload.get(9, hlc)
    wall = payload.get(4, clock >> 16 if type(clock) is int else None)
    if isinstance(wall, int) and not isinstance(wall, bool) and 0 <= wall <= YEAR_9999 * 1000:
        view["written"] = moment(wall)
    return view


def events_view(logs):
    seen = []
    for log in logs:
        by = log["by"]
        seen.append({
            "log": log["log"].hex(), "stream": log["stream"].hex(), "kind": log["kind"], "agency": log["agency"],
            "installation": by["id"].hex(), "number": by["number"], "name": by["name"], "role": by["role"],
            "last": log["last"], "head": log["heads"][-1].hex(), "events": log["views"],
        })  # fmt: skip
    view = {"format": "inspector-bundle-events/1", "logs": seen}
    return (json.dumps(view, ensure_ascii=False, indent=1) + "\n").encode()


# ---- what ties the logs together: one visit, one part, and what signatures and release name --------------------------


def bind(logs, maker):
    shared = {log["stream"] for log in logs.values() if log["kind"] == VISIT}
    parts = {log["stream"] for log in logs.values() if log["kind"] != VISIT}
    need(len(shared) == 1 and len(parts) == 1, "een bundel gaat over één bezoek en één deel daarvan")
    (visit,), (part,) = shared, parts
    kind, keeper = scope_of(part)
    writers = [log["by"]["agency"] for log in logs.values() if log["kind"] == kind] + [maker["agency"]]
    need(5 <= kind <= 9 and set(writers) == {keeper}, "een deel van een bezoek is van een andere organisatie")
    for log in logs.values():
        check_naming(log, visit.hex())
    ends = {"signed": {}, "shown": {}, "later": {}, "released": {}}
    for log in logs.values():
        if log["kind"] == kind:
            follow(log, logs, ends)
    released, later = ends["released"], ends["later"]
    let_out = {name: max(released.get(name, 0), later.get(name, 0)) for name in (*released, *later)}
    everything = {log["log"]: log["last"] for log in logs.values()}
    need(not released or let_out == everything, "er is meer of minder dan de vrijgave noemt")
    return {"visit": visit.hex(), "part": kind, **ends}


def check_naming(log, visit):
    """The first sealed event says which part of which visit; of the shared part its id says it, were it erased."""
    if 2 in log["erased"] and log["kind"] == VISIT:
        return
    said = log["opened"].get(2, {0: None, 2: None})
    need(said[0] == "part_named" and isinstance(said[2], dict), "een logboek zegt niet bij welk bezoek het hoort")
    part = said[2].get("part")
    same = said[2].get("visit") == visit and not isinstance(part, bool) and part == log["kind"]
    need(same, "een logboek van een ander bezoek of een ander deel")


def follow(log, logs, ends):
    for seq, payload in log["opened"].items():
        kind = payload[0] if isinstance(payload[0], str) else ""
        if kind not in STEPS or (kind == "visit_released") != (log["by"]["role"] == "supervisor"):
            continue
        heads = seen_by(payload) + [(log["log"], seq, log["heads"][seq])]
        for name, upto, head in heads:
            other = logs.get(name)
            need(
                other and upto <= other["last"] and other["heads"][upto] == head,
                "een ondertekening of vrijgave noemt een logboek of eindwaarde die er niet is",
            )
        if kind == "visit_released":
            reach(ends["released"], heads)
        if kind in ("cosigned", "operator_shown"):
            reach(ends["later"], heads)
        if kind == "findings_signed":
            reach(ends["signed"], heads if names_all(payload) else [(log["log"], 0, b"")])
        if names_all(payload) and was_shown(log, seq, payload):
            reach(ends["shown"], heads)


def reach(ends, heads):
    for name, upto, _ in heads:
        ends[name] = max(ends.get(name, 0), upto)


def names_all(payload):
    """Whether a signature names heads and the conditions in words; without both it was given to nothing."""
    catalogue = payload[2].get("catalogue") if isinstance(payload[2], dict) else None
    return bool(seen_by(payload)) and isinstance(catalogue, bytes) and len(catalogue) == 32


def was_shown(log, seq, payload):
    """Whether it was put to the operator: every text that it names stands before it in the log, or was erased there."""
    said = payload[2]
    if payload[0] not in ("findings_signed", "operator_shown") or not isinstance(said, dict):
        return False
    told = said.get("told")
    if said.get("operator") not in ("signs", "refuses") or not isinstance(told, list) or not told:
        return False
    texts = {text_hash(each[2]) for at, each in log["opened"].items() if at < seq and each[0] == "read_back"}
    return all(isinstance(each, bytes) and each in texts for each in told) or any(at < seq for at in log["erased"])


def text_hash(said):
    salt, text = (said.get("salt"), said.get("text")) if isinstance(said, dict) else (None, None)
    return sha256(salt + text.encode()) if isinstance(salt, bytes) and isinstance(text, str) else b""


def seen_by(payload):
    """The heads that a step names; one that names them in another form was given to nothing."""
    if not isinstance(payload[2], dict) or not all(isinstance(key, str) for key in payload[2]):
        return []
    seen = payload[2].get("seen", [])
    try:
        need(isinstance(seen, list), "geen lijst")
        found = [(a_bytes(name, 16), an_int(upto), a_bytes(head, 32)) for name, upto, head in (a_list(x, 3) for x in seen)]
    except Refused:
        return []
    return found if all(upto for _, upto, _ in found) else []


def check_title(title, logs):
    need(not title or title in set(titles(logs)), "de bundel heet anders dan het bezoek")


def titles(logs):
    for log in logs.values():
        for payload in log["opened"].values() if log["kind"] == VISIT else ():
            said = payload[2]
            if payload[0] == "officer_joined" and isinstance(said, dict):
                said = said.get("given")
            if payload[0] in ("visit_started", "officer_joined") and isinstance(said, dict):
                business, day = said.get("business"), said.get("day")
                name = business.get("name") if isinstance(business, dict) else None
                if isinstance(name, str) and isinstance(day, str):
                    yield ("%s, %s-%s-%s" % (name, day[8:], day[5:7], day[:4]))[:200]


def check_receipt(data, hubs, logs, stamps):
    """One line of a receipt: its salted hash leads to the root that the hub signed; it tells nothing of other lines.

    That root is the last leaf of the hub's tree of all receipts, as it stood then.
    """
    message, line, salt, path, logged, under = a_list(cbor(data, RECEIPT_LIMIT), 6)
    vouched = [hub for hub in hubs if key_id(hub["public"]) == read_cose(some_bytes(message), RECEIPT_LIMIT)[1]]
    need(vouched, "een ontvangstbewijs van een onbekende server")
    incarnation, root, signed, size, tree = read_checkpoint(message, vouched[0])
    need(root is not None, "een ontvangstbewijs is niet wat de server ondertekende")
    name, seq, head, at = a_list(line, 4)
    need(an_int(at) <= an_int(signed) <= YEAR_9999 * 1000, "een ontvangstbewijs heeft een andere vorm")
    need(isinstance(path, list) and len(path) <= LONGEST_PATH, "een ontvangstbewijs heeft een andere vorm")
    packed = a_bytes(name, 16) + struct.pack(">Q", an_int(seq)) + a_bytes(head, 32) + struct.pack(">Q", at)
    found = sha256(b"\x00" + a_bytes(salt, 32) + packed)
    for other in path:
        found = sha256(b"\x01" + min(found, a_bytes(other, 32)) + max(found, other))
    need(found == root, "een ontvangstbewijs is niet wat de server ondertekende")
    need(leaf_at(root, size - 1, size, logged) == tree, "een ontvangstbewijs staat niet in de boom van de server")
    log = logs.get(name)
    need(log and 1 <= seq <= log["last"] and log["heads"][seq] == head, "een ontvangstbewijs past niet bij een logboek")
    stamped = None
    if under is not None:
        stamp, way = a_list(under, 2)
        need(a_bytes(stamp, 32) in stamps, "een ontvangstbewijs staat niet onder het tijdstempel dat het noemt")
        later, stamped = stamps[stamp]
        need(
            later[0] == incarnation and leaf_at(root, size - 1, later[3], way) == later[4],
            "een ontvangstbewijs staat niet onder het tijdstempel dat het noemt",
        )
    held = any(hub["from"] * 1000 <= signed < hub["until"] * 1000 for hub in vouched)
    log["receipts"].append((seq, at, held, stamped))


def read_checkpoint(message, hub):
    """What the hub signed of its tree of all receipts; without lines there is no root of any."""
    payload = open_cose(message, hub["public"], "inspector/receipt/1", RECEIPT_LIMIT)
    incarnation, root, signed, size, tree, origin = fields_of(cbor(payload, RECEIPT_LIMIT), 0, 1, 2, 3, 4, 5)
    a_bytes(incarnation, 16), a_bytes(tree, 32)
    need(root is None or an_int(size) >= 1 and a_bytes(root, 32), "een ontvangstbewijs heeft een andere vorm")
    if origin is not None:
        before, copied, copied_tree = a_list(origin, 3)
        a_bytes(before, 16), an_int(copied), a_bytes(copied_tree, 32)
    return incarnation, root, an_int(signed, YEAR_9999 * 1000), an_int(size), tree


def leaf_at(root, index, size, path):
    """The root of a tree in which a receipt is the leaf at this place (RFC 9162, 2.1.3.2); None if it cannot be."""
    need(isinstance(path, list) and len(path) <= 64, "een ontvangstbewijs heeft een andere vorm")
    found, last = sha256(b"\x00" + root), size - 1
    if not 0 <= index < size:
        return None
    for other in path:
        a_bytes(other, 32)
        if not last:
            return None
        if index & 1 or index == last:
            found = sha256(b"\x01" + other + found)
            while index and not index & 1:
                index, last = index >> 1, last >> 1
        else:
            found = sha256(b"\x01" + found + other)
        index, last = index >> 1, last >> 1
    return None if last else found


def read_stamps(files, hubs):
    """The checkpoints on which somebody else put a time; whose signature that is, only openssl looks at."""
    names, stamps = sorted(name for name in files if name.startswith("stamps/")), {}
    for name in names:
        both = {name.rpartition(".")[0] + end for end in (".cose", ".tst")}
        need(both <= set(names), "een tijdstempel zonder wat het stempelt")
    for name in names[::2]:
        message = files[name]
        vouched = [hub for hub in hubs if key_id(hub["public"]) == read_cose(message, RECEIPT_LIMIT)[1]]
        need(vouched, "een tijdstempel van een onbekende server")
        stamps[sha256(message)] = read_checkpoint(message, vouched[0]), stamped_at(files[name[:-4] + "tst"], message)
    return stamps


def der(data):
    """The values in some DER, each with its tag."""
    found, at = [], 0
    while at < len(data):
        need(at + 2 <= len(data), "een tijdstempel heeft een andere vorm")
        tag, size = data[at], data[at + 1]
        at += 2
        if size >= 0x80:
            count = size & 0x7F
            need(1 <= count <= 4 and at + count <= len(data), "een tijdstempel heeft een andere vorm")
            size, at = int.from_bytes(data[at : at + count], "big"), at + count
        need(at + size <= len(data), "een tijdstempel heeft een andere vorm")
        found.append((tag, data[at : at + size]))
        at += size
    return found


def only(data, tag):
    found = der(data)
    need(len(found) == 1 and found[0][0] == tag, "een tijdstempel heeft een andere vorm")
    return found[0][1]


def pair(data, *tags):
    found = der(data)
    need(tuple(tag for tag, _ in found) == tags, "een tijdstempel heeft een andere vorm")
    return [content for _, content in found]


def stamped_at(token, message):
    """The time in a token (RFC 3161) over the SHA-256 of this message."""
    need(len(token) <= 32 << 10, "een tijdstempel heeft een andere vorm")
    kind, wrapped = pair(only(token, 0x30), 0x06, 0xA0)
    signed = der(only(wrapped, 0x30))
    need(len(signed) >= 3 and signed[2][0] == 0x30, "een tijdstempel heeft een andere vorm")
    inner, octets = pair(signed[2][1], 0x06, 0xA0)
    need(kind.hex() == "2a864886f70d010702", "een tijdstempel heeft een andere vorm")
    need(inner.hex() == "2a864886f70d0109100104", "een tijdstempel heeft een andere vorm")
    info = der(only(only(octets, 0x04), 0x30))
    need(len(info) >= 5 and info[2][0] == 0x30 and info[4][0] == 0x18, "een tijdstempel heeft een andere vorm")
    algorithm, digest = pair(info[2][1], 0x30, 0x04)
    need(der(algorithm)[:1] == [(0x06, bytes.fromhex("608648016503040201"))], "een tijdstempel heeft een andere vorm")
    need(digest == sha256(message), "een tijdstempel van iets anders")
    time = info[4][1].decode("ascii")
    need(re.fullmatch(r"[0-9]{14}(?:\.[0-9]{1,6})?Z", time), "een tijdstempel heeft een andere vorm")
    return datetime.strptime(time[:14], "%Y%m%d%H%M%S").strftime("%Y-%m-%dT%H:%M:%SZ")


def check_photo(name, data, logs):
    log, seq = logs.get(bytes.fromhex(name[7:39])), int(name[40:-4])
    payload = log["opened"].get(seq) if log else None
    need(payload and payload[0] == "photo_attached", "een foto zonder getoonde gebeurtenis")
    need(isinstance(payload[2], dict) and all(isinstance(k, str) for k in payload[2]), "een foto zonder velden")
    need(payload[2].get("shared_sha256") == sha256(data).hex(), "een foto is niet de vastgelegde foto")


def check(files, expected):
    check_manifest(files)
    dictionary = files["dictionary.bin"]
    need(sha256(dictionary).hex() == DICTIONARY_SHA256, "dictionary.bin is niet de vastgestelde")
    roots = read_roots(files["root.txt"])
    if expected:
        unknown = [agency for agency, public in roots.items() if sha256(public).hex() not in expected]
        need(not unknown, "een andere wortel dan opgegeven: " + ", ".join(unknown))
    statements, valid = {}, {}
    for name in sorted(name for name in files if name.startswith("statements/")):
        found = read_statement(files[name], roots)
        if found["id"] not in statements or found["until"] > statements[found["id"]]["until"]:
            statements[found["id"]] = found
        valid.setdefault(found["id"], []).append((found["from"], found["until"]))
    hubs = [read_hub(files[name], roots) for name in sorted(name for name in files if name.startswith("hubs/"))]
    signer = read_cose(files["manifest.sig"], STATEMENT_LIMIT)[1]
    maker = next((one for one in statements.values() if key_id(one["public"]) == signer), None)
    need(maker, "de bundel is ondertekend door een onbekend apparaat")
    payload = open_cose(files["manifest.sig"], maker["public"], "inspector/bundle/1", STATEMENT_LIMIT)
    digest, title, made, places = fields_of(cbor(payload, STATEMENT_LIMIT), 0, 1, 2, 3)
    need(digest == sha256(files["manifest.txt"]), "manifest.txt is niet het ondertekende")
    need(an_int(made) <= YEAR_9999 * 1000 and isinstance(places, list), "manifest.sig heeft een andere vorm")
    logs, left = {}, [ITEMS_OF_LOGS]
    for name in sorted(name for name in files if name.startswith("logs/")):
        log = read_log(name[5:37], files[name], statements, dictionary, left)
        logs[log["log"]] = log
    need(logs, "er is geen logboek")
    binding = bind(logs, maker)
    check_title(a_text(title), logs)
    stamps = read_stamps(files, hubs)
    for name in sorted(name for name in files if name.startswith("receipts/")):
        check_receipt(files[name], hubs, logs, stamps)
    photos = sorted(name for name in files if name.startswith("photos/"))
    for name in photos:
        check_photo(name, files[name], logs)
    need(events_view(logs.values()) == files["events.json"], "events.json is niet de leesbare vorm van de logboeken")
    mark = report_mark(places, logs)
    need(bool(mark) == ("report.pdf" in files), "report.pdf en de ondertekening spreken elkaar tegen")
    return {"title": title, "made": made, "maker": maker, "roots": roots, "hubs": hubs, "logs": logs.values(),
            "photos": len(photos), "mark": mark, "valid": valid, "binding": binding}  # fmt: skip


def report_mark(places, logs):
    parts = []
    for place in places:
        name, seq = a_list(place, 2)
        log = logs.get(a_bytes(name, 16))
        need(log and 1 <= an_int(seq) <= log["last"], "het rapport noemt een logboek dat er niet is")
        parts.append(name + struct.pack(">Q", seq) + log["heads"][seq])
    need(parts == sorted(set(parts)), "manifest.sig heeft een andere vorm")
    return sha256(b"inspector-heads/1" + b"".join(parts)).hex() if parts else ""


# ---- what is said about it -------------------------------------------------------------------------------------------


def moment(ms):
    return (datetime(1970, 1, 1) + timedelta(milliseconds=ms)).isoformat(timespec="milliseconds") + "Z"


def groups(text, size=8):
    return " ".join(text[at : at + size] for at in range(0, len(text), size))


def plain(text):
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def person(by):
    return plain("%s (%s, %s, %s)" % (by["name"], by["number"], by["role"], by["agency"]))


def lines_about(proof):
    yield "Bundel: %s, gemaakt op %s door %s" % (plain(proof["title"]), moment(proof["made"]), person(proof["maker"]))
    binding = proof["binding"]
    yield "Bezoek %s, deel: %s" % (binding["visit"], STREAMS[binding["part"]])
    yield RELEASED if binding["released"] else SIGNED if binding["signed"] else UNSIGNED
    for agency, public in proof["roots"].items():
        yield "Wortel %s: vingerafdruk %s" % (plain(agency), groups(sha256(public).hex()))
    for hub in proof["hubs"]:
        yield "Server van %s: vingerafdruk %s" % (plain(hub["agency"]), groups(sha256(hub["public"]).hex()))
    for log in proof["logs"]:
        yield "Logboek %s: %s, van %s" % (log["log"].hex(), STREAMS[log["kind"]], person(log["by"]))
        yield "  volledig tot en met nr %d, eindwaarde %s" % (log["last"], groups(log["heads"][-1].hex()))
        yield "  %d getoond, %d alleen met hun kop, %d niet getoond" % tuple(log["counts"])
        if log["previous"] is not None:
            yield "  vervolgt een eerder logboek"
        for line in beside(log, binding):
            yield "  " + line
        for line in receipt_lines(log, proof["valid"]):
            yield "  " + line
    yield "Foto's: %d, elk gelijk aan de vastgelegde" % proof["photos"]
    if proof["mark"]:
        yield "Dossierkenmerk dat op elke bladzijde van report.pdf moet staan: %s" % groups(proof["mark"][:32], 4)
    yield PROVEN


def beside(log, binding):
    """What came beside or after the signature, what no operator was shown, what the release does not name."""
    last = log["last"]
    signed, released, shown = (binding[step].get(log["log"], 0) for step in ("signed", "released", "shown"))
    shown = shown if binding["part"] in READ_BACK else last
    if binding["signed"] and signed == shown < last:
        yield "%s: %s; %s" % (span(signed + 1, last), BESIDE, NOT_SHOWN)
    elif binding["signed"]:
        for at, said in ((signed, BESIDE), (shown, NOT_SHOWN)):
            if at < last:
                yield "%s: %s" % (span(at + 1, last), said)
    if binding["released"] and released < last:
        yield span(released + 1, last) + ": na de vrijgave, genoemd door wie later ondertekende"


def receipt_lines(log, valid):
    kept, first = [], 1
    for mark in sorted(log["receipts"], key=lambda mark: (-mark[0], mark[1])):
        if not kept or (mark[0] < kept[-1][0] and mark[1] < kept[-1][1]):
            kept.append(mark)
    for seq, at, vouched, stamped in reversed(kept):
        held = any(since * 1000 <= at < until * 1000 for since, until in valid[log["by"]["id"]])
        state = (
            "de verklaring van de ambtenaar gold toen"
            if held
            else "LET OP: de ambtenaar had toen geen geldige verklaring"
        )
        state += "" if vouched else "; LET OP: de organisatie stond toen niet voor deze server in"
        state += "" if stamped is None else "; onder een tijdstempel van " + stamped
        yield "%s: door de server bevestigd op %s; %s" % (span(first, seq), moment(at), state)
        first = seq + 1
    if first <= log["last"]:
        yield "%s: %s" % (span(first, log["last"]), NO_RECEIPT)


def span(first, last):
    return "nr %d" % last if first == last else "nr %d tot en met %d" % (first, last)


def main(arguments):
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    sys.stderr.reconfigure(encoding="utf-8", errors="replace")
    marks = {argument.replace(" ", "").lower() for argument in arguments[1:]}
    if not arguments or not all(re.fullmatch("[0-9a-f]{64}", mark) for mark in marks):
        print("Gebruik: python3 -I verify.py MAP [VINGERAFDRUK ...]", file=sys.stderr)
        return 2
    if not os.path.isdir(arguments[0]):
        print("Dit is geen map: pak de bundel eerst uit.", file=sys.stderr)
        return 2
    try:
        lines = list(lines_about(check(read_folder(arguments[0]), marks)))
    except OSError as error:
        print("De map kan niet worden gelezen: %s" % error, file=sys.stderr)
        return 2
    except Refused as error:
        print("DE BUNDEL KLOPT NIET: %s." % plain(str(error)), file=sys.stderr)
        return 1
    except Exception as error:  # noqa: BLE001 - whatever a hostile bundle provokes, it does not hold
        print("DE BUNDEL KLOPT NIET: onleesbare inhoud (%s)." % type(error).__name__, file=sys.stderr)
        return 1
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
