import Model

/// One page of a list, written as the records of a list's answer and the token of the next page.
struct ListPage {
    let reading: RecordReading
    let selection: ReadSelection
    /// The fields that the caller reads; nil for all.
    let fields: FieldAccess?
    /// Most records.
    let size: Int
    /// Everything that must be the same when the token comes back.
    let scope: String
    let key: ServerKey
    /// Whether the caller reaches but some of the records.
    let isScoped: Bool

    /// In an order that the request names, or that of the ids.
    func ordered(
        _ condition: Predicate,
        _ order: ListOrder,
        after token: String,
        to writer: inout ByteWriter
    ) throws {
        let after =
            token.isEmpty ? nil : try PageToken.read(token, count: order.keys.count, scope: scope, key: key)
        var left = size
        var last: [Value] = []
        for part in order.parts(after: after) {
            // One row more than asked tells whether there is a next page.
            let page = try reading.page(
                where: .both(condition, part.condition),
                order: part.keys,
                limit: left + 1,
                selection: selection,
                fields: fields,
                withKeys: true,
                start: part.start,
                isNarrow: isScoped
            )
            page.appendFirst(left, field: StandardShape.records, to: &writer)
            if left > 0, page.count >= left { last = part.common + page.lastKeys }
            if page.count > left { return writeToken(last, to: &writer) }
            left -= page.count
        }
    }

    /// The best first: one tier after the other, each in the order of the ids. A token says where in which tier it ended.
    func ranked(
        _ tiers: [Predicate],
        _ condition: Predicate,
        after token: String,
        to writer: inout ByteWriter
    ) throws {
        var place = (tier: 0, id: Int64(0))
        if !token.isEmpty {
            let values = try PageToken.read(token, count: 2, scope: scope, key: key)
            place = (Int(values[0].integer ?? 0), values[1].integer ?? 0)
        }
        var left = size
        while place.tier < tiers.count {
            let start = Predicate.compare(0, .greater, .value(.integer(place.id)))
            let page = try reading.page(
                where: .both(.both(tiers[place.tier], condition), place.id > 0 ? start : .all),
                order: [SortKey(0)],
                limit: left + 1,
                selection: selection,
                fields: fields
            )
            page.appendFirst(left, field: StandardShape.records, to: &writer)
            if page.count > left {
                let last = left > 0 ? page.ids[left - 1] : place.id
                return writeToken([.integer(Int64(place.tier)), .integer(last)], to: &writer)
            }
            left -= page.count
            place = (place.tier + 1, 0)
        }
    }

    private func writeToken(_ values: [Value], to writer: inout ByteWriter) {
        writer.tag(StandardShape.nextPageToken, wireType: 2)
        writer.lengthDelimited(PageToken.make(values, scope: scope, key: key))
    }
}
