"""Judges the record codec with Python's protobuf: what is valid must keep its meaning."""

import json
import random

import pytest
from codec_judge import ROUNDS, SAMPLE, codec, difference, messages, same  # noqa: F401
from codec_samples import Generator, Scrambler, column_paths, kept, normalised
from google.protobuf import json_format

# Messages that only cross the doors: no record is made of them.
OTHERS = [
    "ruche.v1.GetRequest", "ruche.v1.BatchGetRequest", "ruche.v1.ListRequest", "ruche.v1.DeleteRequest",
    "ruche.testing.v1.CreateSampleRequest", "ruche.testing.v1.UpdateSampleRequest",
    "ruche.testing.v1.ListSamplesResponse", "ruche.testing.v1.EchoRequest", "ruche.testing.v1.CollectResponse",
    "grpc.reflection.v1.ServerReflectionRequest", "grpc.reflection.v1.ServerReflectionResponse",
    "google.protobuf.DescriptorProto", "ruche.v1.FieldRules",
]  # fmt: skip


@pytest.fixture(scope="session")
def samples(messages):
    generator = Generator(messages, random.Random(20261122))
    return [generator.sample() for _ in range(3000 * ROUNDS)]


def expect_same(answers, expected, sources, cls):
    """Every answer is accepted and holds what is expected; the first that does not is shown whole."""
    for answer, wanted, source in zip(answers, expected, sources, strict=True):
        assert answer.accepted, f"{answer} of {source!r:.2000}"
        found = cls.FromString(answer.data)
        if not same(found, wanted):
            pytest.fail(f"{difference(found, wanted)}\nof {source!r:.2000}", pytrace=False)


def test_wire_through_a_record_keeps_its_meaning(codec, messages, samples):
    wires = [sample.SerializeToString() for sample in samples]
    expect_same(codec.ask("W", wires), map(normalised, samples), wires, messages.Sample)


def test_a_record_is_written_the_same_way_twice(codec, samples):
    once = [answer.data for answer in codec.ask("W", [sample.SerializeToString() for sample in samples])]
    assert [answer.data for answer in codec.ask("W", once)] == once


def test_wire_in_any_legal_shape_means_the_same(codec, messages, samples):
    """Shuffled fields, split messages, packed, unpacked and mixed lists, repeated scalars, overlong varints."""
    scrambler = Scrambler(random.Random(1))
    wires = [scrambler.wire(sample) for sample in samples]
    for wire, sample in zip(wires, samples, strict=True):
        assert same(messages.parse(wire), sample), "the judge itself wrote it wrongly"
    expect_same(codec.ask("W", wires), map(normalised, samples), wires, messages.Sample)
    assert all(answer.accepted for answer in codec.ask("C", wires))


def test_records_are_written_as_the_same_json(codec, messages, samples):
    wires = [sample.SerializeToString() for sample in samples]
    for answer, sample in zip(codec.ask("O", wires), samples, strict=True):
        assert answer.accepted, f"{answer} of {sample!r:.2000}"
        wanted = normalised(sample)
        assert json.loads(answer.data) == json_format.MessageToDict(wanted)
        assert same(json_format.Parse(answer.data, messages.Sample()), wanted)


def test_the_json_of_others_makes_the_same_record(codec, messages, samples):
    choices = random.Random(2)
    texts = []
    for sample in samples:
        text = json_format.MessageToJson(
            sample,
            preserving_proto_field_name=choices.random() < 0.5,
            always_print_fields_with_no_presence=choices.random() < 0.3,
            use_integers_for_enums=choices.random() < 0.3,
            indent=choices.choice([None, 0, 2]),
            ensure_ascii=choices.random() < 0.5,
        )
        texts.append(text.encode())
    expect_same(codec.ask("R", texts), samples, texts, messages.Sample)
    expect_same(codec.ask("J", texts), map(normalised, samples), texts, messages.Sample)


def test_masks_keep_exactly_what_they_name(codec, messages, samples):
    choices = random.Random(3)
    paths = column_paths(messages.Sample.DESCRIPTOR)
    columns = [choices.sample(paths, choices.randrange(len(paths) + 1)) for _ in samples]
    wires = [sample.SerializeToString() for sample in samples]
    wanted = [kept(sample, named) for sample, named in zip(samples, columns, strict=True)]
    expect_same(codec.ask("M", wires, columns=columns), wanted, zip(wires, columns, strict=True), messages.Sample)


def test_each_column_alone(codec, messages, samples):
    paths = column_paths(messages.Sample.DESCRIPTOR)
    full = max(samples[:200], key=lambda sample: len(sample.ListFields()))
    wire = full.SerializeToString()
    answers = codec.ask("M", [wire] * len(paths), columns=[[path] for path in paths])
    expect_same(answers, [kept(full, [path]) for path in paths], paths, messages.Sample)


def test_a_mask_of_an_unknown_column_is_refused(codec):
    assert codec.one("M", b"", columns=[["place.country"]]).refusal[:2] == ("UNKNOWN_FIELD", "place.country")


@pytest.mark.parametrize("name", [SAMPLE, *OTHERS])
def test_messages_cross_from_wire_to_json_and_back(codec, messages, name):
    """Without a record in between nothing is normalised: every field comes back as it was."""
    source = random.Random(name)
    generator, scrambler = Generator(messages, source), Scrambler(source)
    cls = messages[name]
    made = [generator.any(name) for _ in range(300 * ROUNDS)]
    wires = [message.SerializeToString() for message in made] + [scrambler.wire(message) for message in made]
    made += made
    for answer, message in zip(codec.ask("P", wires, name=name), made, strict=True):
        assert answer.accepted, f"{answer} of {message!r:.2000}"
        assert json.loads(answer.data) == json_format.MessageToDict(message)
        assert same(json_format.Parse(answer.data, cls()), message)
    expect_same(codec.ask("T", wires, name=name), made, wires, cls)
    texts = [json_format.MessageToJson(message).encode() for message in made]
    expect_same(codec.ask("R", texts, name=name), made, texts, cls)
    for answer, message in zip(codec.ask("C", wires, name=name), made, strict=True):
        assert answer.accepted, f"{answer} of {message!r:.2000}"
