"""Generated messages, every way of writing them on the wire, and what the design makes of them."""

import datetime
import decimal
import math
import re
import struct

from google.protobuf.descriptor import FieldDescriptor as Field

LARGEST_ID = 2**53 - 1
# Path of each field that means more than its type: what `sample.proto` annotates.
DECIMALS = {"price": (2, 6), "rate": (8, 12), "lines.amount": (4, 6)}
IDENTIFIERS = {"id", "parent_id", "cleared_id", "friend_ids", "lines.id", "lines.friend_id", "subject.id", "unit_id"}
CHOICES = {"origin": ("north", "south")}
# Keys of lists that the tenant edits: which ones there are is not the codec's to know.
KEYS = {"mood"}
DATES = {"day"}
KEPT = "info"
# What the kernel gives, and what is secret: sent or not, it does not come back.
GIVEN = ("number", "late_number", "pin")

TEXTS = [
    "", "a", "Été à Noël", "e\u0301\u0323", "\u1e69", "🐝", "👩‍🌾 in 🇫🇷", "\U0010ffff", "\ud7ff\ue000", "\ufeffmark", "\x00",
    "\x01\x1f\x7f\x80", "\"\\/\b\f\n\r\t", "\u2028\u2029", "عربي", "<script>&amp;'", "null", "0", " ", "long " * 1500,
    "é" * 3000, "🐝" * 40,
]  # fmt: skip
INT32 = [0, 1, -1, 127, 128, -128, 2**31 - 1, -(2**31), 300]
INT64 = [0, 1, -1, 2**31, 2**53 - 1, 2**53, -(2**53), 2**63 - 1, -(2**63)]
UINT64 = [0, 1, 2**32, 2**63, 2**64 - 1]
IDS = [0, 1, 127, 128, 2**31, LARGEST_ID - 1, LARGEST_ID]
DOUBLES = [
    0.0, -0.0, 1.0, -1.0, 0.1, 1 / 3, 48.8566, -179.999999, 1e21, 1e22, 1e-7, 123456789012345680.0, 5e-324,
    2.2250738585072014e-308, 1.7976931348623157e308, 9007199254740993.0,
]  # fmt: skip
DAYS = ["", "0001-01-01", "9999-12-31", "1970-01-01", "1969-12-31", "2024-02-29", "2000-02-29", "1900-02-28"]
# Microseconds of year 1, of year 9999, and around 1970.
MOMENTS = [-62_135_596_800_000_000, 253_402_300_799_999_999, 0, 1, -1, 999_999, -999_999, 1_795_336_200_123_456]


class Generator:
    """Random Samples; the same seed gives the same ones."""

    def __init__(self, messages, random):
        self.messages = messages
        self.random = random

    def maybe(self, likely=0.6):
        return self.random.random() < likely

    def text(self):
        if self.maybe(0.8):
            return self.random.choice(TEXTS)
        scalars = [self.random.choice([0x20, 0x7F, 0x300, 0x7FF, 0x1F400, 0xFFFD]) for _ in range(9)]
        return "".join(chr(scalar + self.random.randrange(2)) for scalar in scalars)

    def decimal(self, path):
        scale, stored = DECIMALS[path]
        largest = 2**63 - 1
        units = self.random.choice([0, 1, -1, largest, -largest - 1, self.random.randrange(-(10**15), 10**15)])
        places = self.random.randrange(scale + 1)
        # Cut off, not rounded: the result stays inside what the store can hold.
        digits = str(abs(units) // 10 ** (stored - places)).rjust(places + 1, "0")
        if self.maybe(0.1):
            digits = "00" + digits
        sign = "-" if units < 0 else ""
        return sign + (digits[:-places] + "." + digits[-places:] if places else digits)

    def double(self):
        if self.maybe(0.7):
            return self.random.choice(DOUBLES)
        value = struct.unpack("<d", self.random.randbytes(8))[0]
        return value if math.isfinite(value) else 0.5

    def id(self):
        return self.random.choice(IDS) if self.maybe() else self.random.randrange(LARGEST_ID)

    def day(self):
        if self.maybe():
            return self.random.choice(DAYS)
        return datetime.date.fromordinal(self.random.randrange(1, datetime.date.max.toordinal() + 1)).isoformat()

    def moment(self, target):
        micros = self.random.choice(MOMENTS) if self.maybe() else self.random.randrange(MOMENTS[0], MOMENTS[1])
        target.SetInParent()
        target.seconds, rest = divmod(micros, 1_000_000)
        target.nanos = rest * 1000

    def place(self, target):
        target.SetInParent()
        if self.maybe(0.2):
            return
        if self.maybe():
            target.street = self.text()
        if self.maybe():
            target.city = self.text()
        if self.maybe():
            target.latitude = self.double()
        if self.maybe():
            target.position.SetInParent()
            if self.maybe():
                target.position.floor = self.random.choice(INT32)
            if self.maybe(0.4):
                target.position.door = self.text()

    def line(self, target):
        if self.maybe(0.1):
            return
        target.id = self.id()
        target.text = self.text()
        if self.maybe():
            target.amount = self.decimal("lines.amount")
        if self.maybe(0.4):
            target.friend_id = self.id()
        if self.maybe():
            self.place(target.place)
        target.marks.extend(self.text() for _ in range(self.random.choice([0, 0, 1, 3])))

    def info(self, target):
        target.SetInParent()
        target.etag = self.random.choice(["", "1", "0", "007", "+7", "42", "-0", str(2**63 - 1), "other", "9" * 20])
        if self.maybe():
            self.moment(target.create_time)
            target.created_by = self.id()

    def sample(self):
        sample = self.messages.Sample()
        if self.maybe(0.05):
            return sample
        scalars = {
            "id": self.id,
            "title": self.text,
            "code": self.text,
            "price": lambda: self.decimal("price"),
            "rate": lambda: self.decimal("rate"),
            "day": self.day,
            "colour": lambda: self.random.randrange(4),
            "origin": lambda: self.random.choice(["", "north", "south"]),
            "flag": lambda: self.maybe(0.5),
            "count": lambda: self.random.choice(INT32),
            "optional_count": lambda: self.random.choice(INT32),
            "optional_text": self.text,
            "optional_flag": lambda: self.maybe(0.5),
            "longitude": self.double,
            "parent_id": self.id,
            "cleared_id": self.id,
            "serial": self.text,
        }
        for name, value in scalars.items():
            if self.maybe():
                setattr(sample, name, value())
        if self.maybe():
            self.moment(sample.moment)
        if self.maybe(0.3):
            self.info(sample.info)
        if self.maybe():
            self.place(sample.place)
        if self.maybe(0.4):
            sample.subject.SetInParent()
            if self.maybe(0.8):
                sample.subject.entity, sample.subject.id = "testing.sample", self.random.randrange(1, LARGEST_ID + 1)
        few = [0, 0, 1, 2, 7]
        sample.friend_ids.extend(self.id() or 1 for _ in range(self.random.choice(few)))
        sample.words.extend(self.text() for _ in range(self.random.choice(few)))
        sample.numbers.extend(self.random.choice(INT32) for _ in range(self.random.choice(few)))
        sample.colours.extend(self.random.randrange(4) for _ in range(self.random.choice(few)))
        for _ in range(self.random.choice(few)):
            self.line(sample.lines.add())
        return sample

    def any(self, name, depth=0):
        """A random message of any type, from its descriptor alone."""
        result = self.messages[name]()
        self.fill(result, depth)
        return result

    def fill(self, target, depth):
        if target.DESCRIPTOR.full_name == "google.protobuf.FieldMask":
            target.paths.extend(self.random.sample(["title", "place.city", "place.position.floor", "optional_count"], 2))
            return
        if target.DESCRIPTOR.full_name == "google.protobuf.Timestamp":
            self.moment(target)
            return
        chosen = {oneof.name: self.random.choice(oneof.fields).name for oneof in target.DESCRIPTOR.oneofs}
        for field in target.DESCRIPTOR.fields:
            oneof = field.containing_oneof
            wanted = field.is_required or self.maybe(0.6)
            if not wanted or (oneof and chosen[oneof.name] != field.name):
                continue
            if field.message_type and depth >= 4:
                continue
            if not field.is_repeated:
                if field.message_type:
                    inner = getattr(target, field.name)
                    inner.SetInParent()
                    self.fill(inner, depth + 1)
                else:
                    setattr(target, field.name, self.scalar(field))
                continue
            for _ in range(self.random.choice([0, 1, 3] if depth < 2 else [0, 1])):
                if field.message_type:
                    self.fill(getattr(target, field.name).add(), depth + 1)
                else:
                    getattr(target, field.name).append(self.scalar(field))

    def scalar(self, field):
        if field.type in (Field.TYPE_INT32, Field.TYPE_SINT32, Field.TYPE_SFIXED32):
            return self.random.choice(INT32)
        if field.type in (Field.TYPE_INT64, Field.TYPE_SINT64, Field.TYPE_SFIXED64):
            return self.random.choice(INT64)
        if field.type in (Field.TYPE_UINT64, Field.TYPE_FIXED64):
            return self.random.choice(UINT64)
        if field.type in (Field.TYPE_UINT32, Field.TYPE_FIXED32):
            return self.random.choice([0, 1, 2**31, 2**32 - 1])
        if field.type == Field.TYPE_BOOL:
            return self.maybe(0.5)
        if field.type == Field.TYPE_STRING:
            return self.text()
        if field.type == Field.TYPE_BYTES:
            return self.random.randbytes(self.random.choice([0, 1, 2, 3, 100]))
        if field.type == Field.TYPE_ENUM:
            return self.random.choice(field.enum_type.values).number
        return self.double()


# The wire, written by hand


def varint(value, overlong=0):
    """A varint of 64 bits; `overlong` more bytes than needed."""
    value &= 2**64 - 1
    parts = []
    while value >= 0x80:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    parts.append(value)
    for _ in range(overlong):
        parts[-1] |= 0x80
        parts.append(0)
    return bytes(parts)


def tag(number, wire_type):
    return varint(number << 3 | wire_type)


def delimited(number, data):
    return tag(number, 2) + varint(len(data)) + data


WIRE_TYPE = {Field.TYPE_DOUBLE: 1, Field.TYPE_STRING: 2, Field.TYPE_BYTES: 2, Field.TYPE_MESSAGE: 2}


class Scrambler:
    """Writes a message as no library does, yet as protobuf allows: the meaning is the same."""

    def __init__(self, random):
        self.random = random

    def often(self, likely):
        return self.random.random() < likely

    def bare(self, field, value):
        if field.type == Field.TYPE_DOUBLE:
            return struct.pack("<d", value)
        if field.type == Field.TYPE_STRING:
            data = value.encode()
        elif field.type == Field.TYPE_BYTES:
            data = value
        else:
            number = varint(int(value))
            room = 10 - len(number)
            return varint(int(value), self.random.randrange(room + 1)) if room and self.often(0.2) else number
        return varint(len(data), 1 if self.often(0.1) else 0) + data

    def field(self, field, value):
        """The chunks of one field, in the order they must keep."""
        number = field.number
        if field.message_type:
            items = value if field.is_repeated else [value]
            chunks = []
            for item in items:
                inner = self.chunks(item)
                parts = [inner]
                if not field.is_repeated and self.often(0.4):
                    cut = self.random.randrange(len(inner) + 1)
                    parts = [inner[:cut], inner[cut:]]
                chunks += [delimited(number, b"".join(part)) for part in parts]
            return chunks
        wire_type = WIRE_TYPE.get(field.type, 0)
        if not field.is_repeated:
            chunks = [tag(number, wire_type) + self.bare(field, value)]
            if self.often(0.2):  # The last occurrence wins.
                chunks.insert(0, tag(number, wire_type) + self.bare(field, field.default_value))
            return chunks
        if wire_type == 2:
            return [tag(number, 2) + self.bare(field, item) for item in value]
        chunks, rest = [], list(value)
        while rest:
            count = self.random.randrange(len(rest) + 1)
            if self.often(0.4):
                chunks.append(tag(number, wire_type) + self.bare(field, rest.pop(0)))
            else:
                chunks.append(delimited(number, b"".join(self.bare(field, item) for item in rest[:count])))
                rest = rest[count:]
        return chunks

    def chunks(self, message):
        """All chunks, shuffled; those of one field keep their order."""
        queues = [self.field(field, value) for field, value in message.ListFields()]
        if self.often(0.3):  # A default value written out says nothing new.
            for field in message.DESCRIPTOR.fields:
                implicit = not field.is_repeated and not field.has_presence
                if implicit and field not in [item for item, _ in message.ListFields()]:
                    queues.append([tag(field.number, WIRE_TYPE.get(field.type, 0)) + self.bare(field, field.default_value)])
        order = [index for index, queue in enumerate(queues) for _ in queue]
        self.random.shuffle(order)
        return [queues[index].pop(0) for index in order]

    def wire(self, message):
        return b"".join(self.chunks(message))


# What the design makes of a message


def normalised(sample):
    """The Sample as the codec must give it back: decimals at their scale, no empty embedded message, the version only."""
    result = type(sample)()
    result.CopyFrom(sample)
    etag = result.info.etag
    for name in (KEPT, *GIVEN):
        result.ClearField(name)
    if etag:
        version = re.fullmatch(r"0|-?[1-9][0-9]{0,18}", etag) and -(2**63) <= int(etag) < 2**63
        result.info.etag = etag if version else "-1"
    for path, (scale, _) in DECIMALS.items():
        holders = result.lines if "." in path else [result]
        name = path.split(".")[-1]
        for holder in holders:
            if getattr(holder, name):
                setattr(holder, name, fixed(getattr(holder, name), scale))
    for holder in [result, *result.lines]:
        prune(holder)
    return result


def fixed(text, scale):
    with decimal.localcontext(prec=50):
        value = decimal.Decimal(text).quantize(decimal.Decimal(1).scaleb(-scale))
        return format(abs(value) if value == 0 else value, "f")


def prune(message):
    """Removes embedded messages that hold nothing; an instant always holds something."""
    for field, value in message.ListFields():
        if not field.message_type or field.is_repeated or field.message_type.full_name == "google.protobuf.Timestamp":
            continue
        prune(value)
        if not value.ListFields():
            message.ClearField(field.name)


def column_paths(descriptor, prefix=""):
    """The dotted path of every column: what a mask can name."""
    paths = []
    for field in descriptor.fields:
        path = prefix + field.name
        if path in ("lines", "friend_ids"):
            continue
        if field.message_type and field.message_type.full_name != "google.protobuf.Timestamp":
            paths += column_paths(field.message_type, path + ".")
        else:
            paths.append(path)
    return paths


def kept(sample, columns):
    """The normalised Sample with only these columns; a link needs both of its own, lines and links always stay."""

    def clear(message, prefix):
        for field, value in message.ListFields():
            path = prefix + field.name
            if path in ("lines", "friend_ids"):
                continue
            if path == "subject":
                if not {"subject.entity", "subject.id"} <= set(columns):
                    message.ClearField(field.name)
            elif field.message_type and field.message_type.full_name != "google.protobuf.Timestamp":
                clear(value, path + ".")
            elif path not in columns:
                message.ClearField(field.name)

    result = normalised(sample)
    clear(result, "")
    prune(result)
    return result


def known(message):
    """Whether every number in the message, at every level, is a field of its type."""
    copy = type(message)()
    copy.CopyFrom(message)
    copy.DiscardUnknownFields()
    return copy.ByteSize() == message.ByteSize()


def faults(message, prefix=""):
    """Why the design refuses a message that protobuf accepts: the paths of its faults, without indexes."""
    found = []
    if message.DESCRIPTOR.full_name == "google.protobuf.Timestamp":
        first, last = MOMENTS[0] // 1_000_000, MOMENTS[1] // 1_000_000
        fits = first <= message.seconds <= last and 0 <= message.nanos < 10**9 and message.nanos % 1000 == 0
        return [] if fits else [prefix.rstrip(".")]
    if message.DESCRIPTOR.full_name == "ruche.v1.Link" and bool(message.entity) != bool(message.id):
        found.append(prefix.rstrip("."))
    for field, value in message.ListFields():
        path = prefix + field.name
        for item in value if field.is_repeated else [value]:
            if field.message_type:
                found += faults(item, path + ".")
            elif not valid(field, path, item):
                found.append(path)
    return found


def valid(field, path, value):
    if path in DECIMALS:
        scale, stored = DECIMALS[path]
        match = re.fullmatch(r"(-?)([0-9]+)(?:\.([0-9]+))?", value, re.ASCII)
        if not match or len(match[3] or "") > scale:
            return False
        units = int(match[2] + (match[3] or "").ljust(stored, "0"))
        return units <= 2**63 - (0 if match[1] else 1)
    if path in IDENTIFIERS:
        return 0 <= value <= LARGEST_ID
    if path in CHOICES:
        return value in CHOICES[path]
    if path in KEYS:
        return re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,59}", value, re.ASCII)
    if path in DATES:
        try:
            return re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value, re.ASCII) and datetime.date.fromisoformat(value)
        except ValueError:
            return False
    if field.type == Field.TYPE_ENUM:
        return value in field.enum_type.values_by_number
    if field.type == Field.TYPE_DOUBLE:
        return math.isfinite(value)
    return True
