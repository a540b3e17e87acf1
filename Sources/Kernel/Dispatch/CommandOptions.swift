import Model

/// What every command may ask: a key for its answer, and only to check.
struct CommandOptions {
    private(set) var requestID = ""
    private(set) var validateOnly = false

    init(_ request: [UInt8], _ message: MessageDescriptor) throws {
        let requestNumber = message.field(named: "request_id")?.number
        let validateNumber = message.field(named: "validate_only")?.number
        guard requestNumber != nil || validateNumber != nil else { return }
        do throws(CodecError) {
            try read(request, requestNumber, validateNumber)
        } catch {
            throw KernelRefusal(error)
        }
        let isValid = requestID.utf8.count <= 128 && requestID.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        guard isValid else { throw KernelRefusal.invalid(.invalidRequestID, field: "request_id") }
    }

    private mutating func read(_ request: [UInt8], _ requestNumber: Int?, _ validateNumber: Int?) throws(CodecError) {
        var options = self
        let failure: CodecError? = request.withUnsafeBytes { bytes in
            do throws(CodecError) {
                var reader = WireReader(bytes)
                while let (number, wireType) = try reader.nextTag() {
                    if number == requestNumber {
                        options.requestID = try reader.text()
                    } else if number == validateNumber {
                        options.validateOnly = try reader.varint() != 0
                    } else {
                        try reader.skip(wireType: wireType)
                    }
                }
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
        self = options
    }
}
