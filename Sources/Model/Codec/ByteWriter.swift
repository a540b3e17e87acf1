/// A growing run of bytes with protobuf's primitives. Owns its memory; grows by doubling.
package struct ByteWriter: ~Copyable {
    private var base: UnsafeMutableRawPointer
    private var capacity: Int
    package private(set) var count = 0

    package init(capacity: Int = 256) {
        let size = max(capacity, 16)
        base = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 8)
        self.capacity = size
    }

    deinit { base.deallocate() }

    /// What was written so far; valid until the next write.
    package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    /// A copy of what was written.
    package consuming func finish() -> [UInt8] { [UInt8](bytes) }

    /// Forgets what was written, keeps the memory.
    package mutating func removeAll() { count = 0 }

    @inline(__always)
    private mutating func reserve(_ extra: Int) {
        if count &+ extra > capacity { grow(extra) }
    }

    @inline(never)
    private mutating func grow(_ extra: Int) {
        let size = max(capacity * 2, count + extra)
        let moved = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 8)
        moved.copyMemory(from: base, byteCount: count)
        base.deallocate()
        base = moved
        capacity = size
    }

    package mutating func byte(_ value: UInt8) {
        reserve(1)
        base.storeBytes(of: value, toByteOffset: count, as: UInt8.self)
        count &+= 1
    }

    package mutating func raw(_ source: UnsafeRawBufferPointer) {
        guard let start = source.baseAddress else { return }
        reserve(source.count)
        (base + count).copyMemory(from: start, byteCount: source.count)
        count &+= source.count
    }

    package mutating func raw(_ source: [UInt8]) { source.withUnsafeBytes { raw($0) } }

    package mutating func text(_ value: String) {
        var value = value
        value.withUTF8 { raw(UnsafeRawBufferPointer($0)) }
    }

    package mutating func text(_ value: StaticString) {
        value.withUTF8Buffer { raw(UnsafeRawBufferPointer($0)) }
    }

    @inline(__always)
    package mutating func varint(_ value: UInt64) {
        reserve(10)
        var rest = value
        while rest >= 0x80 {
            base.storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, toByteOffset: count, as: UInt8.self)
            count &+= 1
            rest >>= 7
        }
        base.storeBytes(of: UInt8(truncatingIfNeeded: rest), toByteOffset: count, as: UInt8.self)
        count &+= 1
    }

    package mutating func tag(_ number: Int, wireType: UInt8) { varint(UInt64(number) << 3 | UInt64(wireType)) }

    package mutating func fixed64(_ value: UInt64) {
        reserve(8)
        base.storeBytes(of: value.littleEndian, toByteOffset: count, as: UInt64.self)
        count &+= 8
    }

    package mutating func fixed32(_ value: UInt32) {
        reserve(4)
        base.storeBytes(of: value.littleEndian, toByteOffset: count, as: UInt32.self)
        count &+= 4
    }

    /// A length and the bytes.
    @inline(__always)
    package mutating func lengthDelimited(_ source: UnsafeRawBufferPointer) {
        varint(UInt64(source.count))
        raw(source)
    }

    package mutating func lengthDelimited(_ value: String) {
        var value = value
        value.withUTF8 { lengthDelimited(UnsafeRawBufferPointer($0)) }
    }

    /// Starts a length-delimited part whose length is not known yet.
    package mutating func beginLength() -> Int {
        byte(0)
        return count
    }

    /// Ends the part begun at `start`: writes its length before it, moving it when the length takes more than a byte.
    package mutating func endLength(_ start: Int) {
        let length = count - start
        guard length >= 0x80 else {
            base.storeBytes(of: UInt8(truncatingIfNeeded: length), toByteOffset: start - 1, as: UInt8.self)
            return
        }
        var extra = 1
        var rest = length >> 7
        while rest >= 0x80 {
            rest >>= 7
            extra += 1
        }
        reserve(extra)
        (base + start + extra).copyMemory(from: base + start, byteCount: length)
        count = start - 1
        varint(UInt64(length))
        count = start + extra + length
    }
}

/// The number of bytes `value` takes as a varint.
package func varintSize(_ value: Int) -> Int {
    var size = 1
    var rest = value >> 7
    while rest > 0 {
        rest >>= 7
        size += 1
    }
    return size
}
