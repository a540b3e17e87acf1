import Contract
import Model
import TestingAPI

/// A request that no judge should send: the program ends with it.
enum JudgeError: Error {
    case unknownOperation(UInt8)
    case unknownMessage(String)
    case missingLine
}

/// The operations of the codec by letter.
///
/// A capital letter is about `ruche.testing.v1.Sample`; a small letter takes the full name of another message as the
/// first line of its payload.
struct JudgeService {
    private let schema: SchemaRegistry
    private let sample = "ruche.testing.v1.Sample"
    private let layouts: [String: RecordLayout]

    init() throws {
        let schema = try SchemaRegistry(descriptorSets: [
            ("kernel", KernelSchema.descriptors), ("testing", TestingSchema.descriptors),
        ])
        self.schema = schema
        let entities = schema.messages.filter { $0.entity != nil }.map(\.fullName)
        layouts = try Dictionary(
            uniqueKeysWithValues: entities.map { ($0, try RecordLayout(message: $0, schema: schema)) }
        )
    }

    func answer(_ frame: Frame) throws -> (status: UInt8, payload: [UInt8]) {
        var payload = frame.payload[...]
        var name = sample
        var operation = frame.operation
        if operation >= UInt8(ascii: "a") {
            name = try Self.line(&payload)
            operation -= 0x20
        }
        let columns = operation == UInt8(ascii: "M") ? try Self.line(&payload) : ""
        guard let message = schema.messageIndex(name) else { throw JudgeError.unknownMessage(name) }
        do {
            return (0, try perform(operation, Array(payload), message, columns: columns))
        } catch let error as CodecError {
            return (1, Array("\(error.reason)\n\(error.path)\n\(error.detail)".utf8))
        }
    }

    private func perform(_ operation: UInt8, _ bytes: [UInt8], _ message: Int, columns: String) throws -> [UInt8] {
        switch operation {
        case UInt8(ascii: "W"):  // wire -> record -> wire
            return try throughRecord(bytes, message)
        case UInt8(ascii: "J"):  // JSON -> wire -> record -> wire
            return try throughRecord(try schema.wire(fromJSON: bytes, message: message), message)
        case UInt8(ascii: "O"):  // wire -> record -> wire -> JSON
            return try schema.json(fromWire: try throughRecord(bytes, message), message: message)
        case UInt8(ascii: "M"):  // wire -> record -> the wire of the columns named in the first line
            return try throughRecord(bytes, message, keeping: columns)
        case UInt8(ascii: "R"):  // JSON -> wire
            return try schema.wire(fromJSON: bytes, message: message)
        case UInt8(ascii: "P"):  // wire -> JSON
            return try schema.json(fromWire: bytes, message: message)
        case UInt8(ascii: "T"):  // wire -> JSON -> wire
            return try schema.wire(fromJSON: try schema.json(fromWire: bytes, message: message), message: message)
        case UInt8(ascii: "C"):  // is it such a message?
            try bytes.withUnsafeBytes { try schema.check($0, message: message) }
            return []
        default: throw JudgeError.unknownOperation(operation)
        }
    }

    private func throughRecord(_ bytes: [UInt8], _ message: Int, keeping paths: String? = nil) throws -> [UInt8] {
        let name = schema.messages[message].fullName
        guard let layout = layouts[name] else { throw JudgeError.unknownMessage(name) }
        let record = try bytes.withUnsafeBytes { try layout.decode($0, schema: schema) }
        var writer = ByteWriter()
        guard let paths else {
            layout.encode(record, into: &writer)
            return writer.finish()
        }
        let columns = try paths.split(separator: ",").map { path in
            guard let column = layout.column(at: String(path)) else {
                throw CodecError("UNKNOWN_FIELD", path: String(path), "no column has this path")
            }
            return column
        }
        layout.encode(record, program: layout.program(keeping: Set(columns)), into: &writer)
        return writer.finish()
    }

    /// Takes the first line off the payload.
    private static func line(_ payload: inout ArraySlice<UInt8>) throws -> String {
        guard let end = payload.firstIndex(of: 0x0A) else { throw JudgeError.missingLine }
        defer { payload = payload[(end + 1)...] }
        return String(decoding: payload[..<end], as: UTF8.self)
    }
}
