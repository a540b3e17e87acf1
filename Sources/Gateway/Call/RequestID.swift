import Synchronization

/// The names of requests: the caller's own in `x-request-id`, or one of ours.
enum RequestID {
    static let header = "x-request-id"

    /// Six signs that tell this process's names from another's.
    private static let process = String(UInt32.random(in: 60_466_176..<2_176_782_336), radix: 36)
    private static let last = Atomic<UInt64>(0)

    /// What the caller asks for when it is 1 to 128 letters, digits, dots, lines and underscores; else a new one.
    static func name(asked: String?) -> String {
        if let asked, (1...128).contains(asked.utf8.count), asked.utf8.allSatisfy(isAllowed) { return asked }
        return process + "-" + String(last.wrappingAdd(1, ordering: .relaxed).newValue, radix: 36)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
