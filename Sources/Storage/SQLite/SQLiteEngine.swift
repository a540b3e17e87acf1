import Foundation
package import Kernel
package import Logging
import Synchronization

/// The embedded engine: a file of SQLite for the control database, and one for each tenant.
///
/// It works alone on its folder, by a lock. A stopped engine must have been closed, or its threads stay.
package final class SQLiteEngine: StoreEngine {
    private struct Registry {
        /// Namespaces that exist and were used.
        var namespaces: [StoreNamespace: SQLiteNamespace] = [:]
        /// Being made or removed now.
        var changing: Set<StoreNamespace> = []
        var isClosed = false
    }

    private let folder: DataFolder
    private let controlSchemas: SQLiteSchemas
    private let tenantSchemas: SQLiteSchemas
    private let services: SQLiteServices
    // Not an actor: handles ask it on threads that cannot suspend, for a few lines.
    private let registry = Mutex(Registry())

    /// Takes the lock of `folder` (made if there is none); throws `StorageError`.
    package init(
        folder: String,
        controlSchemas: [StoreSchema],
        tenantSchemas: [StoreSchema],
        configuration: SQLiteConfiguration = SQLiteConfiguration(),
        logger: Logger
    ) throws {
        self.controlSchemas = try SQLiteSchemas(controlSchemas)
        self.tenantSchemas = try SQLiteSchemas(tenantSchemas)
        self.folder = try DataFolder(folder)
        services = SQLiteServices(configuration, logger)
        files = FolderFiles(self.folder, services.fileThreads)
    }

    package let files: any FileStore

    package var openNamespaces: Int { services.openings.count }

    package func store(_ namespace: StoreNamespace) -> any Store { SQLiteStore(namespace, self) }

    package func exists(_ namespace: StoreNamespace) async throws -> Bool { folder.exists(namespace) }

    package func create(_ namespace: StoreNamespace) async throws {
        try beginChange(namespace)
        defer { endChange(namespace) }
        let (folder, schemas, services) = (folder, schemas(of: namespace), services)
        try await services.perform {
            guard !folder.exists(namespace) else { throw StoreError.namespaceExists }
            try folder.create(namespace) { path in
                let connection = try SQLiteConnection(path: path, role: .builder, services.configuration)
                defer { connection.close() }
                try schemas.build(connection)
            }
        }
    }

    package func remove(_ namespace: StoreNamespace) async throws {
        try beginChange(namespace)
        defer { endChange(namespace) }
        if let known = registry.withLock({ $0.namespaces.removeValue(forKey: namespace) }) {
            known.remove()
            await known.drained()
        }
        let folder = folder
        try await services.perform { try folder.remove(namespace) }
    }

    package func closeUnused() async {
        for namespace in services.openings.takeUnused() {
            await services.wait { namespace.closeIfIdle() }
        }
    }

    package func close() async {
        let namespaces = registry.withLock { registry -> [SQLiteNamespace] in
            registry.isClosed = true
            return Array(registry.namespaces.values)
        }
        for namespace in namespaces { namespace.refuse(.closed, droppingQueue: false) }
        for namespace in namespaces { await namespace.drained() }
        services.readers.stop()
        services.writers.stop()
        services.fileThreads.stop()
        folder.unlock()
    }

    /// The one object of a namespace that exists.
    func namespace(_ name: StoreNamespace) throws(StoreError) -> SQLiteNamespace {
        let (known, isClosed, isChanging) = registry.withLock { registry in
            (registry.namespaces[name], registry.isClosed, registry.changing.contains(name))
        }
        if isClosed { throw .closed }
        if let known { return known }
        guard !isChanging, let path = folder.file(of: name), folder.exists(name) else { throw .unknownNamespace }
        let new = SQLiteNamespace(name, path: path, schemas: schemas(of: name), services: services)
        return try registry.withLock { registry throws(StoreError) in
            if registry.isClosed { throw .closed }
            // A removal may have begun since the file was seen.
            if registry.changing.contains(name) { throw .unknownNamespace }
            if let known = registry.namespaces[name] { return known }
            registry.namespaces[name] = new
            return new
        }
    }

    private func schemas(of namespace: StoreNamespace) -> SQLiteSchemas {
        namespace == .control ? controlSchemas : tenantSchemas
    }

    private func beginChange(_ namespace: StoreNamespace) throws(StoreError) {
        try registry.withLock { registry throws(StoreError) in
            if registry.isClosed { throw .closed }
            guard registry.changing.insert(namespace).inserted else {
                throw .failed("the namespace is being made or removed")
            }
        }
    }

    private func endChange(_ namespace: StoreNamespace) {
        registry.withLock { _ = $0.changing.remove(namespace) }
    }
}
