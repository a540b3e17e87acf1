/// An entity whose searched texts find the records that one of its fields refers to.
struct Lending: Sendable, Hashable {
    /// The most records whose texts one record is found by; the first ones that were created.
    static let most = 1000

    let lender: String
    /// The column of the lender that refers to the borrower.
    let reference: Int
    let borrower: String
}
