import Contract

/// How many records, rows or lines a page of any list may have.
enum PageSize {
    /// Where a list says nothing else.
    static let usual = 50
    static let most = StandardMethods.maximumPageSize

    /// What a request asks for: 0 is the usual size, more than the most is the most; OUT_OF_RANGE below 0.
    static func of(_ asked: Int32, usual: Int = usual) throws -> Int {
        guard asked >= 0 else {
            throw KernelRefusal.invalid(.outOfRange, field: "page_size", ["expected": "0 … \(most)"])
        }
        return asked == 0 ? usual : min(Int(asked), most)
    }
}
