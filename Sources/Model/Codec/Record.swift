/// One column's value, as every engine keeps it.
package enum Value: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    package var isNull: Bool { self == .null }
    package var integer: Int64? { if case .integer(let value) = self { value } else { nil } }
    package var text: String? { if case .text(let value) = self { value } else { nil } }
    package var blob: [UInt8]? { if case .blob(let value) = self { value } else { nil } }
}

/// A record, or one of its lines, as columns: the form between the wire and the store.
package struct Record: Sendable, Equatable {
    /// By column of the layout; the identifier is column 0. A secret is `.text` as it came from outside and `.blob` as
    /// the store keeps it, encrypted: neither is ever taken for the other.
    package var values: [Value]
    /// By lines field of the layout.
    package var lines: [[Record]]
    /// By repeated reference of the layout.
    package var links: [[Int64]]
    /// By number: the tenant's own fields that are set.
    package var custom: [Int: CustomValue] = [:]

    package init(values: [Value], lines: [[Record]] = [], links: [[Int64]] = []) {
        self.values = values
        self.lines = lines
        self.links = links
    }

    /// The value of a custom field; null when it is unset.
    package subscript(custom column: CustomColumn) -> Value {
        get { custom[column.number]?.value ?? .null }
        set { custom[column.number] = newValue.isNull ? nil : CustomValue(column, newValue) }
    }

    package var id: Int64 {
        get { values[0].integer ?? 0 }
        set { values[0] = .integer(newValue) }
    }
}

/// One column of one row while an engine is stepping over it: no copy, valid until the next row.
package struct Cell {
    package enum Kind: UInt8 {
        case null
        case integer
        case real
        case text
        case blob
    }

    package var kind: Kind
    /// The integer, or the bit pattern of the real.
    package var bits: Int64
    /// Text (UTF-8) or blob.
    package var bytes: UnsafeRawBufferPointer

    package static var null: Cell { Cell(kind: .null, bits: 0, bytes: UnsafeRawBufferPointer(start: nil, count: 0)) }

    package init(kind: Kind, bits: Int64, bytes: UnsafeRawBufferPointer) {
        self.kind = kind
        self.bits = bits
        self.bytes = bytes
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A copy that outlives the row.
    package var value: Value {
        switch kind {
        case .null: .null
        case .integer: .integer(bits)
        case .real: .real(Double(bitPattern: UInt64(bitPattern: bits)))
        case .text: .text(text)
        case .blob: .blob([UInt8](bytes))
        }
    }
}
