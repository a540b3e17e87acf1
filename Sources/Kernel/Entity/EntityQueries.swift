import Model

/// How the rows that belong to records are read, prepared once.
struct ChildQueries: Sendable {
    /// Of the record with the id in parameter 0.
    let ofOne: PreparedQuery
    /// Of the records whose ids are the JSON array in parameter 0.
    let ofMany: PreparedQuery

    init(_ table: Table, columns: [Int], parent: Int, order: [SortKey]) {
        ofOne = PreparedQuery(
            Query(table, columns: columns, where: .compare(parent, .equal, .parameter(0)), order: order)
        )
        ofMany = PreparedQuery(Query(table, columns: columns, where: .oneOfParameter(parent, 0), order: order))
    }
}

/// The statements that every write runs, prepared once per entity.
struct EntityQueries: Sendable {
    private let points: [PreparedQuery]
    private let lives: [PreparedQuery]
    private let uniques: [[PreparedQuery]]

    init(_ catalog: EntityCatalog) {
        points = catalog.entities.map { entity in
            PreparedQuery(
                Query(
                    entity.table,
                    columns: entity.layout.program.columns,
                    where: .compare(0, .equal, .parameter(0)),
                    limit: 1
                )
            )
        }
        lives = catalog.entities.map { entity in
            PreparedQuery(
                Query(
                    entity.table,
                    columns: [0] + (entity.retiredColumn.map { [$0] } ?? []),
                    where: .and([.oneOfParameter(0, 0), entity.liveOnly])
                )
            )
        }
        uniques = catalog.entities.map { entity in
            entity.uniques.map { unique in
                let within = unique.within.enumerated().map { place, column in
                    Predicate.compare(column, .equal, .parameter(place + 1))
                }
                // Two rows at most: the record itself may be one of them.
                return PreparedQuery(
                    Query(
                        entity.table,
                        columns: [0],
                        where: .and(
                            [.compare(unique.compared, .equal, .parameter(0))] + within + [entity.liveOnly]
                        ),
                        limit: 2
                    )
                )
            }
        }
    }

    /// One record by its id, every column; parameter 0.
    func point(_ entity: Int) -> PreparedQuery { points[entity] }
    /// Which of the ids (a JSON array, parameter 0) are records that are not in the bin, each with whether it is out of use
    /// where its entity says so.
    func live(_ entity: Int) -> PreparedQuery { lives[entity] }
    /// The live records that hold a unique value.
    func unique(_ entity: Int, _ place: Int) -> PreparedQuery { uniques[entity][place] }
}
