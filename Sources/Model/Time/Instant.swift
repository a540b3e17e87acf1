package import SwiftProtobuf

/// Why an instant is refused.
package enum InstantError: Error, Sendable, Hashable {
    /// Not an RFC 3339 date and time with its offset, or nanoseconds outside 0 to 999,999,999.
    case malformed
    /// Well formed, but no calendar or clock shows it: 30 February, 24:00, a leap second.
    case noSuchTime
    /// Before 0001-01-01T00:00:00Z or after 9999-12-31T23:59:59.999999Z.
    case outOfRange
    /// Finer than a microsecond.
    case excessPrecision
}

/// A point in time to the microsecond, 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999Z.
package struct Instant: Sendable, Hashable, Comparable {
    /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    package let microseconds: Int64

    package static let first = Instant(validMicroseconds: -62_135_596_800_000_000)
    package static let last = Instant(validMicroseconds: 253_402_300_799_999_999)

    /// Throws `outOfRange` only.
    package init(microseconds: Int64) throws(InstantError) {
        guard (Self.first.microseconds...Self.last.microseconds).contains(microseconds) else { throw .outOfRange }
        self.microseconds = microseconds
    }

    /// Reads RFC 3339; throws what `parse` throws.
    package init(parsing text: String) throws(InstantError) {
        var text = text
        let parsed = text.withUTF8 { utf8 in
            Result { () throws(InstantError) in try Self.parse(UnsafeRawBufferPointer(utf8)) }
        }
        microseconds = try parsed.get()
    }

    /// Throws what `microseconds(seconds:nanos:)` throws.
    package init(_ timestamp: Google_Protobuf_Timestamp) throws(InstantError) {
        microseconds = try Self.microseconds(seconds: timestamp.seconds, nanos: timestamp.nanos)
    }

    private init(validMicroseconds: Int64) {
        microseconds = validMicroseconds
    }

    package var timestamp: Google_Protobuf_Timestamp {
        let (seconds, micros) = Self.split(microseconds)
        return Google_Protobuf_Timestamp(seconds: seconds, nanos: Int32(truncatingIfNeeded: micros * 1_000))
    }

    /// RFC 3339 in UTC as protobuf's JSON writes it: `2026-11-22T08:30:00Z`, with 3 or 6 digits of fraction when needed.
    package var text: String {
        var text = ""
        Self.write(microseconds) { text = String(decoding: $0, as: UTF8.self) }
        return text
    }

    /// Appends what `text` gives, in ASCII.
    package func write(to bytes: inout [UInt8]) {
        Self.write(microseconds) { bytes.append(contentsOf: $0) }
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.microseconds < right.microseconds
    }
}

// MARK: - Protobuf timestamps, without an object per value

extension Instant {
    /// Microseconds since 1970 of a protobuf timestamp.
    ///
    /// Throws `malformed` when `nanos` is outside 0 to 999,999,999, `excessPrecision` when it is not a multiple of 1000,
    /// `outOfRange` outside the years 0001 to 9999.
    package static func microseconds(seconds: Int64, nanos: Int32) throws(InstantError) -> Int64 {
        guard nanos >= 0, nanos <= 999_999_999 else { throw .malformed }
        guard seconds >= -62_135_596_800, seconds <= 253_402_300_799 else { throw .outOfRange }
        guard nanos % 1_000 == 0 else { throw .excessPrecision }
        return seconds * 1_000_000 + Int64(nanos / 1_000)
    }

    /// Whole seconds since 1970, rounded down, and the 0 to 999,999 microseconds on top; any number is accepted.
    package static func split(_ microseconds: Int64) -> (seconds: Int64, micros: Int64) {
        floorDivide(microseconds, by: 1_000_000)
    }

    /// Rounds down, so that the rest is never negative; `divisor` is positive.
    private static func floorDivide(_ value: Int64, by divisor: Int64) -> (Int64, Int64) {
        let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
    }
}

// MARK: - Text, without an object per value

extension Instant {
    /// Microseconds since 1970 of an RFC 3339 date and time with any offset; `t` and `z` may be small letters.
    ///
    /// At most nine digits of fraction, of which the last three must be 0, else `excessPrecision`. A leap second is refused
    /// as `noSuchTime`. The range is that of the instant in UTC.
    package static func parse(_ bytes: UnsafeRawBufferPointer) throws(InstantError) -> Int64 {
        guard bytes.count >= 20, bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), let hour = CivilDate.digits(bytes, at: 11),
            let minute = CivilDate.digits(bytes, at: 14), let second = CivilDate.digits(bytes, at: 17)
        else { throw .malformed }
        let day: Int64
        do {
            day = try CivilDate.parse(UnsafeRawBufferPointer(rebasing: bytes[..<10]))
        } catch {
            switch error {
            case .malformed: throw .malformed
            case .noSuchDay: throw .noSuchTime
            }
        }
        var index = 19
        let nanos = try fraction(bytes, at: &index)
        let offset = try offsetMinutes(bytes, at: index)
        guard hour <= 23, minute <= 59, second <= 59 else { throw .noSuchTime }
        let seconds = day * 86_400 + Int64(hour * 3_600 + minute * 60 + second - offset * 60)
        return try microseconds(seconds: seconds, nanos: nanos)
    }

    /// Hands RFC 3339 text in UTC to `body`, which must not keep the buffer: 0, 3 or 6 digits of fraction, and `Z`.
    ///
    /// A number outside the range, which only a damaged row can hold, is written as the first or the last instant.
    package static func write(_ microseconds: Int64, into body: (UnsafeRawBufferPointer) -> Void) {
        let inRange = min(max(microseconds, first.microseconds), last.microseconds)
        let (seconds, fraction) = split(inRange)
        let (day, secondOfDay) = floorDivide(seconds, by: 86_400)
        withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { buffer in
            CivilDate.put(day, into: buffer)
            buffer[10] = UInt8(ascii: "T")
            CivilDate.putDigits(Int(secondOfDay / 3_600), into: buffer, at: 11)
            buffer[13] = UInt8(ascii: ":")
            CivilDate.putDigits(Int(secondOfDay / 60 % 60), into: buffer, at: 14)
            buffer[16] = UInt8(ascii: ":")
            CivilDate.putDigits(Int(secondOfDay % 60), into: buffer, at: 17)
            var end = 19
            if fraction != 0 {
                let isMilliseconds = fraction % 1_000 == 0
                var rest = isMilliseconds ? fraction / 1_000 : fraction
                let places = isMilliseconds ? 3 : 6
                buffer[end] = UInt8(ascii: ".")
                for index in stride(from: end + places, to: end, by: -1) {
                    buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                    rest /= 10
                }
                end += places + 1
            }
            buffer[end] = UInt8(ascii: "Z")
            body(UnsafeRawBufferPointer(rebasing: buffer[...end]))
        }
    }

    /// Nanoseconds of the fraction at `index`, if there is one, leaving `index` behind it.
    private static func fraction(_ bytes: UnsafeRawBufferPointer, at index: inout Int) throws(InstantError) -> Int32 {
        guard bytes[index] == UInt8(ascii: ".") else { return 0 }
        index += 1
        let start = index
        var nanos: Int32 = 0
        while index < bytes.count, case let digit = bytes[index] &- UInt8(ascii: "0"), digit <= 9 {
            guard index - start < 9 else { throw .malformed }
            nanos = nanos * 10 + Int32(digit)
            index += 1
        }
        let places = index - start
        guard places > 0 else { throw .malformed }
        for _ in places..<9 { nanos *= 10 }
        return nanos
    }

    /// Minutes that the rest of `bytes` lies ahead of UTC: `Z` or `+hh:mm`.
    private static func offsetMinutes(_ bytes: UnsafeRawBufferPointer, at index: Int) throws(InstantError) -> Int {
        if bytes.count == index + 1, bytes[index] | 0x20 == UInt8(ascii: "z") { return 0 }
        guard bytes.count == index + 6, bytes[index + 3] == UInt8(ascii: ":"),
            let hours = CivilDate.digits(bytes, at: index + 1), let minutes = CivilDate.digits(bytes, at: index + 4)
        else { throw .malformed }
        guard hours <= 23, minutes <= 59 else { throw .noSuchTime }
        switch bytes[index] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: throw .malformed
        }
    }
}
