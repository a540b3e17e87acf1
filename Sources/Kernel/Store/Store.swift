package import Model

/// Where rows live: the control database, or one tenant's own namespace.
package enum StoreNamespace: Sendable, Hashable {
    case control
    /// The tenant's identifier as the control database gave it: lower-case letters, digits and hyphens.
    case tenant(String)
}

/// Why a store could not do its work. Everything else an engine throws is one of its own mistakes.
package enum StoreError: Error, Sendable, Equatable {
    /// No namespace of that name was created.
    case unknownNamespace
    /// A namespace of that name exists.
    case namespaceExists
    /// Too much work is waiting; nothing was done.
    case overloaded
    /// The disk is full, or a limit of size was reached; the transaction left nothing.
    case full
    /// The bytes on disk are not what they should be; nothing is written any more.
    case damaged(String)
    /// The schema could not be brought up to date; the namespace is as it was.
    case upgradeFailed(String)
    /// A unique index refused a row; a rule above should have seen it first.
    case duplicate(String)
    /// The engine is stopping.
    case closed
    case failed(String)
}

extension StoreError: CustomStringConvertible {
    /// In the middle of a sentence.
    package var description: String {
        switch self {
        case .unknownNamespace: "there is no such database"
        case .namespaceExists: "there is a database of that name"
        case .overloaded: "too much work is waiting"
        case .full: "the disk is full"
        case .damaged(let why): "the data is damaged: \(why)"
        case .upgradeFailed(let why): "the upgrade failed: \(why)"
        case .duplicate(let what): "a row is there twice: \(what)"
        case .closed: "the server is stopping"
        case .failed(let why): why
        }
    }
}

/// The counters of a namespace. A number given to a transaction that is rolled back is never given again.
package enum StoreCounter: Int, Sendable, CaseIterable {
    /// Identifiers of records and lines.
    case identifier = 0
    /// Positions in the change log.
    case position = 1
}

/// Reads of one snapshot. Only used on the thread and in the closure that it was lent to.
package protocol StoreReader: AnyObject {
    /// Runs `row` for each row in order until it answers false. The cells are the query's columns, valid during the call.
    func select(_ query: Query, _ row: (UnsafePointer<Cell>) throws -> Bool) throws
    /// The same for a query prepared once; `parameters` fill its operands.
    func select(
        _ query: PreparedQuery,
        _ parameters: [Value],
        _ row: (UnsafePointer<Cell>) throws -> Bool
    ) throws
    /// The number of rows that match.
    func count(_ table: Table, where predicate: Predicate) throws -> Int
    /// The modules whose tables the namespace has: those of today, and those of earlier programs.
    func modules() throws -> [String]
    /// How many statements this lease has run so far: tests hold it to a bound.
    var statements: Int { get }
}

/// Reads and writes of one request, inside a transaction that may hold other requests' work too.
package protocol StoreWriter: StoreReader {
    /// Writes one row; `values` are all columns in the table's order.
    func insert(_ table: Table, _ values: [Value]) throws
    /// Writes one row, or replaces the one with the same key.
    func upsert(_ table: Table, _ values: [Value]) throws
    /// Writes several rows of one table.
    func insert(_ table: Table, rows: [[Value]]) throws
    /// Changes columns of the rows that match; answers how many.
    @discardableResult
    func update(_ table: Table, set: [(column: Int, value: Value)], where predicate: Predicate) throws -> Int
    /// Removes the rows that match, at most `limit` of them; answers how many.
    @discardableResult
    func delete(_ table: Table, where predicate: Predicate, limit: Int?) throws -> Int
    /// Replaces the search entry of a row: a search key per search column, or nil to remove it. `isNew` says that the
    /// row has no entry yet.
    func indexText(_ table: Table, id: Int64, texts: [String]?, isNew: Bool) throws
    /// Replaces some texts of a row's search entry, which it has; the others stay.
    func indexText(_ table: Table, id: Int64, changing texts: [(column: Int, text: String)]) throws
    /// Says that what this request removes is to be unreadable in the raw files as well: when the namespace is next closed,
    /// the unused places of its pages are overwritten.
    func noteErasure() throws
    /// Writes a part of a table's search index anew, so that nothing of removed entries is left in it; answers whether there
    /// is more to do. `begins` says that it starts over, with what was removed until now. A part is a few megabytes.
    func mergeText(_ table: Table, begins: Bool) throws -> Bool
    /// Makes a table that no module declares be as it is declared here, in the transaction: a new table, new columns, another
    /// set of indexes; columns that are not named stay. Other changes throw `upgradeFailed`. Never inside the rows of a
    /// `select`.
    func ensure(_ table: Table) throws
    /// The next number of a counter, above all given before.
    func next(_ counter: StoreCounter) throws -> Int64
    /// Makes a counter go on above a number; no effect when it has passed that.
    func raise(_ counter: StoreCounter, to number: Int64) throws
    /// Runs `body` and undoes what it wrote when it throws.
    func attempt<Answer>(_ body: () throws -> Answer) throws -> Answer
    /// Runs `body` and undoes what it wrote, whatever it answers.
    func rehearse<Answer>(_ body: () throws -> Answer) throws -> Answer
}

/// One namespace. A handle is cheap: its file or connections are opened when work comes, and closed when idle.
package protocol Store: Sendable {
    /// A number that another state of the namespace never had: another one when a `write` returns, whoever asked for it. Nil
    /// where that is not known in memory: the namespace is not open, or other processes write to it. What was read after
    /// the number was taken holds as long as the number is the same.
    var commitNumber: Int64? { get }
    /// Reads one snapshot on one of the engine's reader threads.
    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any StoreReader) throws -> Answer
    ) async throws -> Answer
    /// Reads on the calling thread, for declared point reads only: microseconds, never a page.
    /// Answers nil when that is not possible now (the namespace is not open, all readers are lent): use `read`.
    func readHere<Answer>(_ body: (any StoreReader) throws -> Answer) throws -> Answer?
    /// Reads on the calling thread whatever else is at work, for threads of the engine's own that are in the middle of
    /// another namespace's transaction: opens the namespace if need be, and waits for the disk but for no transaction,
    /// so that no two can wait for each other. Never on an event loop, never a long read.
    func readNow<Answer>(_ body: (any StoreReader) throws -> Answer) throws -> Answer
    /// Runs `body` alone among the namespace's writers, in a savepoint of its own; returns once the commit is on disk.
    /// What `body` throws undoes its own work only. `body` may run more than once.
    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any StoreWriter) throws -> Answer
    ) async throws -> Answer
    /// Leaves nothing in the log of writes that the namespace itself no longer holds; answers false when somebody still reads
    /// what was there before, or writes without a pause: then it is to be tried again.
    func emptyLog() async throws -> Bool
}

/// An engine: SQLite files, or schemas of PostgreSQL.
package protocol StoreEngine: Sendable {
    /// The handle of a namespace, whether or not it exists; work on one that does not throws `unknownNamespace`.
    func store(_ namespace: StoreNamespace) -> any Store
    /// Makes an empty namespace with its tables; durable when it returns.
    func create(_ namespace: StoreNamespace) async throws
    /// Removes a namespace and all it holds; removing what is not there is no error.
    func remove(_ namespace: StoreNamespace) async throws
    func exists(_ namespace: StoreNamespace) async throws -> Bool
    /// The bytes of the tenants' files.
    var files: any FileStore { get }
    /// Closes the tenants that had no work since the last call: whoever calls it from time to time decides how long
    /// an idle tenant stays open.
    func closeUnused() async
    /// Namespaces open now; for metrics and tests.
    var openNamespaces: Int { get }
    /// Lets running work end, refuses new work, closes everything.
    func close() async
}
