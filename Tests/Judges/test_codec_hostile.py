"""Judges the record codec with bytes and JSON that nobody should send.

Never a crash, never silent loss: what the codec accepts Python accepts too and it means the same; what it refuses has
a reason and, where one field is at fault, its path.
"""

import json
import random
import re
import struct

import pytest
from codec_judge import ROUNDS, SAMPLE, codec, difference, messages, same  # noqa: F401
from codec_samples import Generator, delimited, faults, known, normalised, tag, varint
from google.protobuf import json_format

CREATE = "ruche.testing.v1.CreateSampleRequest"
RECURSIVE = "google.protobuf.DescriptorProto"
REFLECTION = "grpc.reflection.v1.ServerReflectionRequest"


@pytest.fixture(scope="module")
def seeds(messages):
    """Samples of every size whose wire is short enough to be taken apart byte by byte."""
    generator = Generator(messages, random.Random(4))
    made = (generator.sample() for _ in range(2000))
    return [sample for sample in made if 40 < sample.ByteSize() < 700][:60]


def expect_sound(codec, messages, wires, exact=False):
    """`exact`: each field occurs once at most, so that the design's rules alone say what is accepted."""
    wires = list(wires)
    accepted = 0
    for wire, through, checked, crossed in zip(
        wires, codec.ask("W", wires), codec.ask("C", wires), codec.ask("T", wires), strict=True
    ):
        judged = messages.parse(wire)
        shown = wire.hex()[:1000]
        if through.accepted:
            accepted += 1
            assert checked.accepted, f"a record was made of what the check refuses: {checked} of {shown}"
            expect_same_meaning(through, judged, normalised, shown)
            assert not faults(judged), f"accepted against the rules of {faults(judged)}: {shown}"
        else:
            expect_reason(through)
            if exact and judged is not None and known(judged):
                assert faults(judged), f"{through} of {shown}"
        if checked.accepted:
            assert judged is not None and known(judged), f"the check accepted {shown}"
        elif exact:
            assert judged is None or not known(judged), f"{checked} of {shown}"
        if crossed.accepted:
            assert checked.accepted, f"JSON was made of what the check refuses: {checked} of {shown}"
            expect_same_meaning(crossed, judged, lambda message: message, shown)
    return accepted


def expect_same_meaning(answer, judged, meaning, shown):
    assert judged is not None, f"Python refuses what was accepted: {shown}"
    assert known(judged), f"an unknown field was accepted: {shown}"
    found, wanted = type(judged).FromString(answer.data), meaning(judged)
    if not same(found, wanted) and not same_but_for_nan(found, wanted):
        pytest.fail(f"{difference(found, wanted)}\nof {shown}", pytrace=False)


def same_but_for_nan(left, right):
    """JSON has one NaN, the wire has 2^53 of them."""
    text = json_format.MessageToJson(left)
    return '"NaN"' in text and text == json_format.MessageToJson(right)


def expect_reason(answer):
    assert re.fullmatch(r"[A-Z][A-Z0-9_]+", answer.refusal.reason), answer
    assert answer.refusal.detail, answer


# Bytes


def test_every_truncation(codec, messages, seeds):
    for sample in seeds:
        wire = sample.SerializeToString()
        expect_sound(codec, messages, (wire[:end] for end in range(len(wire) + 1)), exact=True)


def test_flipped_bits(codec, messages, seeds):
    source = random.Random(5)
    wires = []
    for _ in range(12_000 * ROUNDS):
        wire = bytearray(source.choice(seeds).SerializeToString())
        for _ in range(source.choice([1, 1, 1, 2, 5])):
            wire[source.randrange(len(wire))] ^= 1 << source.randrange(8)
        wires.append(bytes(wire))
    assert expect_sound(codec, messages, wires) > 1000, "too few of them were still messages to say anything"


def test_cut_doubled_and_swapped_parts(codec, messages, seeds):
    source = random.Random(6)
    wires = []
    for _ in range(6000 * ROUNDS):
        wire, other = (source.choice(seeds).SerializeToString() for _ in range(2))
        start, end = sorted(source.randrange(len(wire) + 1) for _ in range(2))
        wires.append(source.choice([
            wire[:start] + wire[end:], wire[:end] + wire[start:], wire[:start] + other + wire[end:], wire + other,
            wire[:start] + source.randbytes(4) + wire[start:],
        ]))  # fmt: skip
    expect_sound(codec, messages, wires)


def test_random_bytes(codec, messages):
    source = random.Random(7)
    expect_sound(codec, messages, (source.randbytes(source.randrange(40)) for _ in range(6000 * ROUNDS)))


def test_every_pair_of_bytes(codec, messages):
    expect_sound(codec, messages, (struct.pack(">H", pair) for pair in range(65536)))


@pytest.mark.parametrize("wire_type", range(8))
def test_every_field_with_every_wire_type(codec, messages, wire_type):
    payload = {0: b"\x01", 1: bytes(8), 2: b"\x01\x00", 5: bytes(4)}.get(wire_type, b"")
    fields = messages.Sample.DESCRIPTOR.fields
    wires = [tag(field.number, wire_type) + payload for field in fields]
    expect_sound(codec, messages, wires)
    for field, answer in zip(fields, codec.ask("W", wires), strict=True):
        if not answer.accepted and wire_type in (0, 1, 2, 5):
            assert answer.refusal.path.split("[")[0].split(".")[0] == field.name, answer


MALFORMED = {
    "an 11-byte varint": tag(11, 0) + b"\x80" * 10 + b"\x00",
    "a varint of 70 bits": tag(11, 0) + b"\xff" * 9 + b"\x7f",
    "a varint without end": tag(11, 0) + b"\xff" * 9,
    "an 11-byte tag": b"\xd8" + b"\x80" * 9 + b"\x00\x01",
    "field number 0": b"\x00\x01",
    "field number 0, as text": b"\x02\x00",
    "a field number beyond 29 bits": varint(1 << 32) + b"\x01",
    "the start of a group": tag(1, 3),
    "a whole group": tag(9000, 3) + tag(9000, 4),
    "the end of a group": tag(1, 4),
    "wire type 6": tag(1, 6),
    "wire type 7": tag(1, 7),
    "10,000 groups": tag(17, 3) * 10_000,
    "a length of 2 GiB": tag(2, 2) + varint(2**31 - 1) + b"a",
    "a length of 4 GiB": tag(2, 2) + varint(2**32) + b"a",
    "a length of 2^63": tag(2, 2) + varint(2**63) + b"a",
    "a negative length": tag(2, 2) + varint(-1) + b"a",
    "an embedded length past its parent": delimited(17, tag(1, 2) + varint(9) + b"a"),
    "a packed varint cut short": delimited(23, b"\x80"),
    "a double of seven bytes": tag(16, 1) + bytes(7),
}


@pytest.mark.parametrize("wire", MALFORMED.values(), ids=MALFORMED.keys())
def test_malformed_messages_are_refused(codec, wire):
    for operation in "WCOPT":
        answer = codec.one(operation, wire)
        assert not answer.accepted and answer.refusal.reason == "MALFORMED_MESSAGE", answer


def test_overlong_varints(codec, messages):
    """Values may be written longer than needed; tags and lengths as far as Python allows it too."""
    wires = []
    for extra in range(10):
        wires.append(varint(11 << 3, extra) + b"\x01")
        wires.append(tag(11, 0) + varint(1, extra))
        wires.append(tag(10, 0) + varint(1, extra))
        wires.append(tag(2, 2) + varint(1, extra) + b"a")
        wires.append(delimited(23, varint(7, extra) + b"\x01"))
        wires.append(delimited(7, varint(1 << 3, extra) + varint(5, extra)))
    assert expect_sound(codec, messages, wires) > 40


@pytest.mark.parametrize("depth", [1, 10, 50, 95, 99, 100, 101, 102, 150, 1000, 10_000])
def test_deep_nesting(codec, messages, depth):
    wire = b""
    for _ in range(depth):
        wire = delimited(3, wire)
    text = '{"nestedType":[' * depth + "{}" + "]}" * depth
    judged = messages.parse(wire, RECURSIVE)
    for operation, payload in [("C", wire), ("P", wire), ("T", wire), ("R", text.encode())]:
        answer = codec.one(operation, payload, name=RECURSIVE)
        if answer.accepted:
            assert judged is not None
        else:
            assert answer.refusal.reason == "TOO_DEEP", answer
            assert depth > 40, "as deep as any real message"
    for deep in [b"[" * depth, b'{"place":' * depth, b'{"lines":[' * depth, b'{"a":' * depth + b"1" + b"}" * depth]:
        answer = codec.one("J", deep)
        assert not answer.accepted and answer.refusal.reason in ("TOO_DEEP", "MALFORMED_JSON", "UNKNOWN_FIELD"), answer


def test_the_last_member_of_a_oneof_is_set(codec, messages):
    wire = delimited(3, b"first") + delimited(4, b"second")
    judged = messages.parse(wire, REFLECTION)
    assert judged.WhichOneof("message_request") == "file_containing_symbol"
    answer = codec.one("T", wire, name=REFLECTION)
    assert same(messages.parse(answer.data, REFLECTION), judged)


INVALID_UTF8 = [b"\xff", b"\xc0\x80", b"\xe0\x80\x80", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xf0\x9f\x90", b"a\x80", b"\xc3"]
TEXTS = {
    "title": lambda text: delimited(2, text),
    "optional_text": lambda text: delimited(13, text),
    "origin": lambda text: delimited(9, text),
    "words[3]": lambda text: delimited(22, b"a") * 3 + delimited(22, text),
    "place.city": lambda text: delimited(17, delimited(2, text)),
    "place.position.door": lambda text: delimited(17, delimited(4, delimited(2, text))),
    "lines[1].text": lambda text: delimited(24, b"") + delimited(24, delimited(2, text)),
    "lines[1].place.street": lambda text: delimited(24, b"") + delimited(24, delimited(5, delimited(1, text))),
    "lines[0].marks[2]": lambda text: delimited(24, delimited(6, b"a") * 2 + delimited(6, text)),
    "subject.entity": lambda text: delimited(18, delimited(1, text)),
    "info.etag": lambda text: delimited(15, delimited(1, text)),
}


@pytest.mark.parametrize("path", TEXTS)
def test_text_must_be_utf8_everywhere(codec, messages, path):
    for text in INVALID_UTF8:
        wire = TEXTS[path](text)
        assert messages.parse(wire) is None
        for operation in "WOCPT":
            answer = codec.one(operation, wire)
            assert answer.refusal[:2] == ("INVALID_UTF8", path), f"{operation}: {answer}"
        inside = codec.one("C", delimited(1, wire), name=CREATE)
        assert inside.refusal[:2] == ("INVALID_UTF8", f"sample.{path}")


def moment(seconds, nanos):
    return delimited(7, tag(1, 0) + varint(seconds) + tag(2, 0) + varint(nanos))


# What is wrong with a record: the wire, the reason, the path.
REFUSALS = [
    (delimited(9999, b""), "UNKNOWN_FIELD", "9999"),
    (delimited(17, tag(9, 0) + b"\x01"), "UNKNOWN_FIELD", "place.9"),
    (delimited(17, delimited(4, tag(3, 0) + b"\x01")), "UNKNOWN_FIELD", "place.position.3"),
    (delimited(24, b"") + delimited(24, tag(9, 0) + b"\x01"), "UNKNOWN_FIELD", "lines[1].9"),
    (delimited(18, tag(3, 0) + b"\x01"), "UNKNOWN_FIELD", "subject.3"),
    (delimited(7, tag(3, 0) + b"\x01"), "UNKNOWN_FIELD", "moment.3"),
    (delimited(15, tag(99, 0) + b"\x01"), "UNKNOWN_FIELD", "info.99"),
    (tag(2, 0) + b"\x01", "MALFORMED_MESSAGE", "title"),
    (tag(11, 2) + b"\x00", "MALFORMED_MESSAGE", "count"),
    (delimited(17, delimited(4, tag(1, 2) + b"\x00")), "MALFORMED_MESSAGE", "place.position.floor"),
    (delimited(17, delimited(4, tag(1, 0) + varint(2**31))), "OUT_OF_RANGE", "place.position.floor"),
    (delimited(7, delimited(1, b"")), "MALFORMED_MESSAGE", "moment.seconds"),
    (delimited(18, tag(1, 0) + b"\x01"), "MALFORMED_MESSAGE", "subject.entity"),
    (tag(22, 0) + b"\x01", "MALFORMED_MESSAGE", "words"),
    (delimited(2, b"a")[:-1], "MALFORMED_MESSAGE", "title"),
    (tag(11, 0) + varint(2**31), "OUT_OF_RANGE", "count"),
    (tag(11, 0) + varint(-(2**31) - 1), "OUT_OF_RANGE", "count"),
    (delimited(23, varint(1) + varint(2**40)), "OUT_OF_RANGE", "numbers[1]"),
    (tag(1, 0) + varint(2**53), "OUT_OF_RANGE", "id"),
    (tag(1, 0) + varint(-1), "OUT_OF_RANGE", "id"),
    (tag(19, 0) + varint(2**53), "OUT_OF_RANGE", "parent_id"),
    (delimited(21, varint(1) + varint(2**53)), "OUT_OF_RANGE", "friend_ids[1]"),
    (tag(21, 0) + varint(7) + tag(21, 0) + varint(-7), "OUT_OF_RANGE", "friend_ids[1]"),
    (delimited(24, tag(4, 0) + varint(-7)), "OUT_OF_RANGE", "lines[0].friend_id"),
    (delimited(18, delimited(1, b"a.b") + tag(2, 0) + varint(-7)), "OUT_OF_RANGE", "subject.id"),
    (delimited(18, delimited(1, b"a.b")), "INCOMPLETE_LINK", "subject"),
    (delimited(18, tag(2, 0) + b"\x07"), "INCOMPLETE_LINK", "subject"),
    (tag(8, 0) + b"\x04", "UNKNOWN_ENUM_VALUE", "colour"),
    (tag(8, 0) + varint(2**32 + 1), "UNKNOWN_ENUM_VALUE", "colour"),
    (delimited(26, b"\x01\x02\x09"), "UNKNOWN_ENUM_VALUE", "colours[2]"),
    (delimited(9, b"east"), "UNKNOWN_CHOICE", "origin"),
    (delimited(9, b"North"), "UNKNOWN_CHOICE", "origin"),
    (tag(16, 1) + struct.pack("<d", float("nan")), "OUT_OF_RANGE", "longitude"),
    (tag(16, 1) + struct.pack("<d", float("-inf")), "OUT_OF_RANGE", "longitude"),
    (moment(253402300800, 0), "OUT_OF_RANGE", "moment"),
    (moment(-62135596801, 0), "OUT_OF_RANGE", "moment"),
    (moment(0, 10**9), "OUT_OF_RANGE", "moment"),
    (moment(0, -1), "OUT_OF_RANGE", "moment"),
    (moment(0, 2**32), "OUT_OF_RANGE", "moment"),
    (moment(0, 1), "EXCESS_SCALE", "moment"),
    (delimited(4, b"1.234"), "EXCESS_SCALE", "price"),
    (delimited(4, b"1.000"), "EXCESS_SCALE", "price"),
    (delimited(5, b"0.000000001"), "EXCESS_SCALE", "rate"),
    (delimited(24, b"") + delimited(24, delimited(3, b"1.23456")), "EXCESS_SCALE", "lines[1].amount"),
    (delimited(4, b"9223372036855"), "OUT_OF_RANGE", "price"),
    (delimited(4, b"1" * 5000), "OUT_OF_RANGE", "price"),
    *((delimited(4, text), "MALFORMED_DECIMAL", "price") for text in [
        b"+1", b" 1", b"1 ", b"1,5", b"1e2", b".5", b"1.", b"-", b"--1", b"0x1", b"NaN", b"1_0", b"\xff", b"\xd9\xa1", b"1\x00",
    ]),
    *((delimited(6, text), "MALFORMED_DATE", "day") for text in [
        b"2026-2-1", b"2026-02-30", b"2025-02-29", b"1900-02-29", b"0000-01-01", b"10000-01-01", b"2026-13-01", b"20260101",
        b"2026-01-01 ", b"2026-01-01T00:00:00Z", b"\xff", b"2026/01/01", b"-001-01-01",
    ]),
]  # fmt: skip


@pytest.mark.parametrize("wire, reason, path", REFUSALS, ids=[f"{path} {reason}" for _, reason, path in REFUSALS])
def test_refusals_name_the_field(codec, wire, reason, path):
    assert codec.one("W", wire).refusal[:2] == (reason, path)
    # Beside good fields, before and after, the answer is the same.
    good = delimited(2, b"title") + tag(10, 0) + b"\x01"
    assert codec.one("W", good + wire).refusal[:2] == (reason, path)
    if path != "title":
        assert codec.one("W", wire + good).refusal[:2] == (reason, path)


def test_messages_that_come_in_parts_merge(codec, messages):
    """The parts of an instant, a link and an address add up, as protobuf says."""
    wires = [
        delimited(7, tag(1, 0) + b"\x05") + delimited(7, tag(2, 0) + varint(7000)),
        delimited(7, tag(1, 0) + b"\x05") + delimited(7, b""),
        delimited(7, tag(2, 0) + varint(7000)) + delimited(7, tag(1, 0) + varint(-5)),
        delimited(18, delimited(1, b"a.b")) + delimited(18, tag(2, 0) + b"\x07"),
        delimited(18, delimited(1, b"a.b") + tag(2, 0) + b"\x07") + delimited(18, b""),
        delimited(18, delimited(1, b"a.b") + tag(2, 0) + b"\x07") + delimited(18, tag(2, 0) + b"\x08"),
        delimited(17, delimited(1, b"a")) + delimited(2, b"t") + delimited(17, delimited(2, b"b")),
        delimited(17, delimited(4, tag(1, 0) + b"\x05")) + delimited(17, delimited(4, delimited(2, b"b"))),
        delimited(17, delimited(1, b"a")) + delimited(17, delimited(1, b"")),
    ]
    assert expect_sound(codec, messages, wires) == len(wires)


# JSON


def judged_json(messages, text, name=SAMPLE):
    """What Python makes of JSON; None when it refuses it."""
    try:
        return json_format.Parse(text.decode("utf-8"), messages[name]())
    except (json_format.ParseError, UnicodeDecodeError, RecursionError, ValueError):
        return None


def readings(messages, text, name=SAMPLE):
    """What Python makes of JSON, as it stands and in the spelling that Python knows.

    The codec also reads `t` and `z` in instants, and keeps the sign of `-0`, which Python's JSON reader loses.
    """
    known = re.sub(rb"(?<=[:\s])-0(?=[,}\s])", b"-0.0", text)
    known = re.sub(rb'"(\d{4}-\d\d-\d\d)t(\d\d:)', rb'"\1T\2', known)
    known = re.sub(rb'(:\d\d(?:\.\d+)?)z"', rb'\1Z"', known)
    judged = [judged_json(messages, spelling, name) for spelling in {text, known}]
    return [message for message in judged if message is not None]


def expect_sound_json(codec, messages, texts, name=SAMPLE):
    texts = list(texts)
    accepted = 0
    for text, answer in zip(texts, codec.ask("R", texts, name=name), strict=True):
        if not answer.accepted:
            expect_reason(answer)
            continue
        accepted += 1
        judged = readings(messages, text, name)
        assert judged, f"Python refuses what was accepted: {text!r}"
        found = messages[name].FromString(answer.data)
        if not any(same(found, reading) for reading in judged):
            pytest.fail(f"{difference(found, judged[0])}\nof {text!r}", pytrace=False)
    if name == SAMPLE:
        for text, answer in zip(texts, codec.ask("J", texts), strict=True):
            if answer.accepted:
                found = messages.parse(answer.data)
                judged = [reading for reading in readings(messages, text) if not faults(reading)]
                assert judged, f"accepted against the rules: {text!r}"
                if not any(same(found, normalised(reading)) for reading in judged):
                    pytest.fail(f"{difference(found, normalised(judged[0]))}\nof {text!r}", pytrace=False)
    return accepted


def test_every_truncation_of_json(codec, messages, seeds):
    for sample in seeds[:20]:
        text = json_format.MessageToJson(sample, indent=None).encode()
        assert expect_sound_json(codec, messages, (text[:end] for end in range(len(text) + 1))) == 1


def test_changed_json(codec, messages, seeds):
    source = random.Random(8)
    pieces = [b'"', b"{", b"}", b"[", b"]", b",", b":", b"\\", b"\\u", b"\\ud83d", b"0", b"-", b".", b"e9", b"null", b"true", b" ", b"\x00", b"\xff"]
    texts = []
    for _ in range(12_000 * ROUNDS):
        ascii_only = source.random() < 0.5
        text = bytearray(json_format.MessageToJson(source.choice(seeds), indent=None, ensure_ascii=ascii_only).encode())
        for _ in range(source.choice([1, 1, 2])):
            place = source.randrange(len(text))
            change = source.randrange(4)
            if change == 0:
                text[place] ^= 1 << source.randrange(8)
            elif change == 1:
                del text[place : place + source.randrange(1, 4)]
            elif change == 2:
                text[place:place] = source.choice(pieces)
            else:
                text[place : place + 1] = bytes([source.randrange(32, 127)])
        texts.append(bytes(text))
    assert expect_sound_json(codec, messages, texts) > 500, "too few of them were still JSON to say anything"


JSON_REFUSALS = [
    ("", "MALFORMED_JSON", ""),
    ("null", "MALFORMED_JSON", ""),
    ("[]", "MALFORMED_JSON", ""),
    ("{", "MALFORMED_JSON", ""),
    ("{}}", "MALFORMED_JSON", ""),
    ("{} {}", "MALFORMED_JSON", ""),
    ("\ufeff{}", "MALFORMED_JSON", ""),
    ("{} // done", "MALFORMED_JSON", ""),
    ("/* first */ {}", "MALFORMED_JSON", ""),
    ('{"title":"a",}', "MALFORMED_JSON", ""),
    ("{'title':'a'}", "MALFORMED_JSON", ""),
    ('{title:"a"}', "MALFORMED_JSON", ""),
    ('{"title" "a"}', "MALFORMED_JSON", ""),
    ('{"title":}', "MALFORMED_JSON", "title"),
    ('{"title":"a\nb"}', "MALFORMED_JSON", "title"),
    ('{"title":"a\x00"}', "MALFORMED_JSON", "title"),
    ('{"title":"\\x"}', "MALFORMED_JSON", "title"),
    ('{"title":"\\u12"}', "MALFORMED_JSON", "title"),
    ('{"title":"\\u00zz"}', "MALFORMED_JSON", "title"),
    ('{"title":"\\ud83d"}', "MALFORMED_JSON", "title"),
    ('{"title":"\\udc1d"}', "MALFORMED_JSON", "title"),
    ('{"title":"\\udc1d\\ud83d"}', "MALFORMED_JSON", "title"),
    ('{"title":"\\ud83d\\ud83d"}', "MALFORMED_JSON", "title"),
    ('{"title":"\\ud83d \\udc1d"}', "MALFORMED_JSON", "title"),
    ('{"title":"\\ud83d\\ udc1d"}', "MALFORMED_JSON", "title"),
    ('{"title":"\\ud83d\\n\\udc1d"}', "MALFORMED_JSON", "title"),
    ('{"title":1}', "MALFORMED_JSON", "title"),
    ('{"title":{}}', "MALFORMED_JSON", "title"),
    ('{"title":["a"]}', "MALFORMED_JSON", "title"),
    ('{"titel":"a"}', "UNKNOWN_FIELD", "titel"),
    ('{"Title":"a"}', "UNKNOWN_FIELD", "Title"),
    ('{"title ":"a"}', "UNKNOWN_FIELD", "title "),
    ('{"":1}', "UNKNOWN_FIELD", ""),
    ('{"2":"a"}', "UNKNOWN_FIELD", "2"),
    ('{"place":{"position":{"flor":1}}}', "UNKNOWN_FIELD", "place.position.flor"),
    ('{"lines":[{},{"amont":"1"}]}', "UNKNOWN_FIELD", "lines[1].amont"),
    ('{"moment":{"seconds":1}}', "MALFORMED_JSON", "moment"),
    ('{"title":"a","title":"b"}', "REPEATED_FIELD", "title"),
    ('{"title":null,"title":"b"}', "REPEATED_FIELD", "title"),
    ('{"optionalCount":1,"optional_count":1}', "REPEATED_FIELD", "optional_count"),
    ('{"place":{"city":"a","\\u0063ity":"b"}}', "REPEATED_FIELD", "place.city"),
    ('{"lines":{}}', "MALFORMED_JSON", "lines"),
    ('{"lines":[null]}', "MALFORMED_JSON", "lines[0]"),
    ('{"lines":[{},[]]}', "MALFORMED_JSON", "lines[1]"),
    ('{"words":"a"}', "MALFORMED_JSON", "words"),
    ('{"words":["a","b","c",4]}', "MALFORMED_JSON", "words[3]"),
    ('{"words":["a",null]}', "MALFORMED_JSON", "words[1]"),
    ('{"words":["a",]}', "MALFORMED_JSON", "words[1]"),
    ('{"numbers":[1,2.5]}', "MALFORMED_NUMBER", "numbers[1]"),
    ('{"numbers":[1,2147483648]}', "OUT_OF_RANGE", "numbers[1]"),
    ('{"flag":1}', "MALFORMED_JSON", "flag"),
    ('{"flag":"true"}', "MALFORMED_JSON", "flag"),
    ('{"flag":tru}', "MALFORMED_JSON", "flag"),
    ('{"flag":truefalse}', "MALFORMED_JSON", ""),
    ('{"count":true}', "MALFORMED_JSON", "count"),
    ('{"count":"many"}', "MALFORMED_NUMBER", "count"),
    ('{"count":""}', "MALFORMED_NUMBER", "count"),
    ('{"count":" 1"}', "MALFORMED_NUMBER", "count"),
    ('{"count":"+1"}', "MALFORMED_NUMBER", "count"),
    ('{"count":"1_0"}', "MALFORMED_NUMBER", "count"),
    ('{"count":"\u0661"}', "MALFORMED_NUMBER", "count"),
    ('{"count":+1}', "MALFORMED_JSON", "count"),
    ('{"count":01}', "MALFORMED_JSON", ""),
    ('{"count":1.}', "MALFORMED_JSON", "count"),
    ('{"count":.5}', "MALFORMED_JSON", "count"),
    ('{"count":0x10}', "MALFORMED_JSON", ""),
    ('{"count":1.5}', "MALFORMED_NUMBER", "count"),
    ('{"count":1e-1}', "MALFORMED_NUMBER", "count"),
    ('{"count":0.9999999999999999999999}', "MALFORMED_NUMBER", "count"),
    ('{"count":2147483648}', "OUT_OF_RANGE", "count"),
    ('{"count":-2147483649}', "OUT_OF_RANGE", "count"),
    ('{"count":1e400}', "OUT_OF_RANGE", "count"),
    ('{"count":1e99999999999999999999}', "OUT_OF_RANGE", "count"),
    ('{"count":' + "9" * 500 + "}", "MALFORMED_JSON", "count"),
    ('{"id":9223372036854775808}', "OUT_OF_RANGE", "id"),
    ('{"id":"9007199254740992"}', "OUT_OF_RANGE", "id"),
    ('{"id":9007199254740992.0}', "OUT_OF_RANGE", "id"),
    ('{"id":-1}', "OUT_OF_RANGE", "id"),
    ('{"longitude":NaN}', "MALFORMED_JSON", "longitude"),
    ('{"longitude":Infinity}', "MALFORMED_JSON", "longitude"),
    ('{"longitude":-Infinity}', "MALFORMED_JSON", "longitude"),
    ('{"longitude":"NaN"}', "OUT_OF_RANGE", "longitude"),
    ('{"longitude":"Infinity"}', "OUT_OF_RANGE", "longitude"),
    ('{"longitude":"east"}', "MALFORMED_NUMBER", "longitude"),
    ('{"longitude":""}', "MALFORMED_NUMBER", "longitude"),
    ('{"longitude":"inf"}', "MALFORMED_NUMBER", "longitude"),
    ('{"longitude":1e400}', "OUT_OF_RANGE", "longitude"),
    ('{"place":{"latitude":-1e400}}', "OUT_OF_RANGE", "place.latitude"),
    ('{"colour":"YELLOW"}', "UNKNOWN_ENUM_VALUE", "colour"),
    ('{"colour":"red"}', "UNKNOWN_ENUM_VALUE", "colour"),
    ('{"colour":9}', "UNKNOWN_ENUM_VALUE", "colour"),
    ('{"colours":["RED",9]}', "UNKNOWN_ENUM_VALUE", "colours[1]"),
    ('{"origin":"east"}', "UNKNOWN_CHOICE", "origin"),
    ('{"moment":"2026-11-22"}', "MALFORMED_TIME", "moment"),
    ('{"moment":"2026-11-22T08:30:00"}', "MALFORMED_TIME", "moment"),
    ('{"moment":"2026-02-30T08:30:00Z"}', "MALFORMED_TIME", "moment"),
    ('{"moment":"2026-11-22T08:30:00.0000001Z"}', "MALFORMED_TIME", "moment"),
    ('{"moment":"0000-12-31T23:59:59Z"}', "MALFORMED_TIME", "moment"),
    ('{"moment":"9999-12-31T23:59:59-01:00"}', "MALFORMED_TIME", "moment"),
    ('{"moment":1}', "MALFORMED_JSON", "moment"),
    ('{"price":12.5}', "MALFORMED_JSON", "price"),
    ('{"price":"12.505"}', "EXCESS_SCALE", "price"),
    ('{"lines":[{},{"amount":"1,5"}]}', "MALFORMED_DECIMAL", "lines[1].amount"),
    ('{"day":"22/11/2026"}', "MALFORMED_DATE", "day"),
    ('{"subject":{"entity":"a.b"}}', "INCOMPLETE_LINK", "subject"),
]  # fmt: skip


@pytest.mark.parametrize("text, reason, path", JSON_REFUSALS, ids=[text[:60] for text, _, _ in JSON_REFUSALS])
def test_refusals_of_json_name_the_field(codec, text, reason, path):
    assert codec.one("J", text.encode()).refusal[:2] == (reason, path)


@pytest.mark.parametrize("text", INVALID_UTF8)
def test_json_must_be_utf8(codec, text):
    assert codec.one("J", b'{"title":"' + text + b'"}').refusal[:2] == ("INVALID_UTF8", "title")
    assert codec.one("J", b'{"title":"\\n' + text + b'"}').refusal[:2] == ("INVALID_UTF8", "title")
    assert not codec.one("J", b'{"' + text + b'":1}').accepted


ODD_BUT_VALID = [
    "{}", " \t\r\n{ } \n", '{"title":null,"lines":null,"place":null,"moment":null,"count":null}', '{"lines":[]}',
    '{"title":"\\ud83d\\udc1d\\u0000\\/\\b\\f"}', '{"title":"\u2028\x7f"}', '{"\\u0074itle":"a"}', '{"count":-0}',
    '{"count":1.0}', '{"count":1e2}', '{"count":100e-2}', '{"count":"-5"}', '{"count":-2147483648.0}', '{"count":0e99999}',
    '{"id":9007199254740991}', '{"id":"9007199254740991"}', '{"id":9007199254740991.0}', '{"longitude":-0.0}',
    '{"longitude":"1.5"}', '{"longitude":1}', '{"longitude":1E+2}', '{"longitude":4.9e-324}', '{"longitude":1e-400}',
    '{"longitude":123456789012345678901234567890}', '{"colour":2}', '{"colour":"COLOUR_UNSPECIFIED"}', '{"colour":1.0}',
    '{"optionalCount":0,"optionalText":"","optionalFlag":false}', '{"optional_count":null}', '{"place":{}}',
    '{"place":{"position":{}}}', '{"lines":[{}]}', '{"moment":"1970-01-01T00:00:00Z"}',
    '{"moment":"2026-11-22T09:30:00.123456000+01:00"}', '{"moment":"2026-11-22T09:30:00.1-00:00"}', '{"friendIds":["1",2]}',
]  # fmt: skip


@pytest.mark.parametrize("text", ODD_BUT_VALID)
def test_odd_but_valid_json_is_read_as_python_reads_it(codec, messages, text):
    assert expect_sound_json(codec, messages, [text.encode()]) == 1
    assert codec.one("J", text.encode()).accepted


MASKS = {
    '{"updateMask":""}': [],
    '{"updateMask":"title"}': ["title"],
    '{"updateMask":"title,place.position.floor"}': ["title", "place.position.floor"],
    '{"updateMask":"optionalCount"}': ["optional_count"],
    '{"update_mask":"optional_count"}': ["optional_count"],
    '{"updateMask":"*"}': ["*"],
    '{"updateMask":"title,"}': ["title", ""],
}


@pytest.mark.parametrize("text, paths", MASKS.items(), ids=MASKS.keys())
def test_masks_are_read_in_both_spellings(codec, messages, text, paths):
    """Nothing of a mask is dropped: an empty path reaches whoever checks paths."""
    name = "ruche.testing.v1.UpdateSampleRequest"
    answer = codec.one("R", text.encode(), name=name)
    assert list(messages[name].FromString(answer.data).update_mask.paths) == paths


@pytest.mark.parametrize("path", ["a_1", "a__b", "fooBar", "a_", "_a"])
def test_a_mask_that_json_cannot_spell_is_refused(codec, messages, path):
    """Python refuses these too: read back, they would name another field."""
    name = "ruche.testing.v1.UpdateSampleRequest"
    wire = messages[name](update_mask={"paths": [path]}).SerializeToString()
    try:
        wanted = json_format.MessageToDict(messages[name].FromString(wire))
    except (ValueError, json_format.SerializeToJsonError):
        wanted = None
    answer = codec.one("P", wire, name=name)
    if wanted is None:
        assert not answer.accepted and answer.refusal.path == "update_mask", answer
    else:
        assert answer.accepted and json.loads(answer.data) == wanted


BASE64 = {'""': b"", '"AA=="': b"\0", '"AA"': b"\0", '"-_-_"': b"\xfb\xff\xbf", '"+/+/"': b"\xfb\xff\xbf", '"AAE="': b"\0\1"}


@pytest.mark.parametrize("text, data", BASE64.items())
def test_bytes_are_read_in_both_alphabets(codec, messages, text, data):
    name = "ruche.testing.v1.EchoRequest"
    answer = codec.one("R", b'{"payload":' + text.encode() + b"}", name=name)
    assert messages[name].FromString(answer.data).payload == data


@pytest.mark.parametrize("text", ["A", "AAAAA", "A=A=", "AA=A", "A*A=", "A A=", "\u00e9", "AA==\\n", "=", "AA==="])
def test_bytes_that_are_not_base64_are_refused(codec, text):
    answer = codec.one("R", f'{{"payload":"{text}"}}'.encode(), name="ruche.testing.v1.EchoRequest")
    assert answer.refusal is not None and answer.refusal[:2] == ("MALFORMED_BASE64", "payload")
