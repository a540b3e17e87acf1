import Model

/// Files in records: what a client sends is a name and a hash; all else is what the upload found.
extension RecordWriting {
    /// One `FileRef` of a record or of one of its lines.
    private struct Place: Hashable {
        let row: Int64
        let path: String
    }

    /// Whether the entity can hold files at all; most cannot, and pay nothing.
    var hasFiles: Bool { !layout.files.isEmpty || layout.lines.contains { !$0.layout.files.isEmpty } }

    /// Checks the files that are new in a record, and fills what is known of them.
    func checkFiles(_ new: inout Record, old: Record?) throws {
        guard hasFiles else { return }
        let before = old.map(hashes) ?? [:]
        let wanted = Set(hashes(of: new).values).subtracting(before.values)
        let known = try FileTables.known(wanted, writer)
        var sizes = Dictionary(old.map(figures) ?? [], uniquingKeysWith: { first, _ in first })
        for (hash, file) in known { sizes[hash] = file }
        for file in layout.files { try check(&new.values, file, sizes, prefix: "") }
        for (index, field) in layout.lines.enumerated() {
            for place in new.lines[index].indices {
                for file in field.layout.files {
                    try check(&new.lines[index][place].values, file, sizes, prefix: "\(field.name)[\(place)].")
                }
            }
        }
    }

    private func check(
        _ values: inout [Value],
        _ file: FileLayout,
        _ known: [String: FileTables.Known],
        prefix: String
    ) throws {
        let path = prefix + file.path
        guard case .text(let hash) = values[file.hash] else {
            if !values[file.name].isNull { throw KernelRefusal.invalid(.required, field: path + ".hash") }
            values[file.size] = .integer(0)
            values[file.type] = .null
            return
        }
        guard let found = known[hash] else {
            throw KernelRefusal.invalid(.fileNotFound, field: path + ".hash", ["hash": String(hash.prefix(64))])
        }
        guard file.rule.types.isEmpty || file.rule.types.contains(found.type) else {
            throw KernelRefusal.invalid(
                .fileTypeRefused,
                field: path,
                ["type": found.type, "expected": file.rule.types.joined(separator: ", ")]
            )
        }
        guard file.rule.maxBytes == 0 || found.size <= file.rule.maxBytes else {
            throw KernelRefusal.invalid(.fileTooLarge, field: path, ["maximum": String(file.rule.maxBytes)])
        }
        values[file.name] = .text(FileName.clean(values[file.name].text ?? ""))
        values[file.size] = .integer(found.size)
        values[file.type] = .text(found.type)
    }

    /// Notes who holds which file now. Three statements at most, however many lines.
    func keepFiles(_ new: Record, old: Record?) throws {
        guard hasFiles else { return }
        let before = old.map(hashes) ?? [:]
        let after = hashes(of: new)
        guard before != after else { return }
        if !before.isEmpty {
            try writer.delete(FileTables.uses, where: .equal(0, .integer(new.id)), limit: nil)
        }
        if !after.isEmpty {
            let rows = after.sorted { ($0.key.row, $0.key.path) < ($1.key.row, $1.key.path) }.map { place, hash in
                [Value.integer(new.id), .integer(place.row), .text(place.path), .text(hash)]
            }
            try writer.insert(FileTables.uses, rows: rows)
        }
        let released = Set(before.values).subtracting(after.values)
        guard !released.isEmpty else { return }
        try writer.update(
            FileTables.files,
            set: [(3, .integer(act.now.microseconds))],
            where: .or(released.sorted().map { .equal(0, .text($0)) })
        )
    }

    private func hashes(of record: Record) -> [Place: String] {
        var found: [Place: String] = [:]
        for file in layout.files {
            if case .text(let hash) = record.values[file.hash] { found[Place(row: record.id, path: file.path)] = hash }
        }
        for (field, lines) in zip(layout.lines, record.lines) {
            for (place, line) in lines.enumerated() {
                for file in field.layout.files {
                    guard case .text(let hash) = line.values[file.hash] else { continue }
                    // A line that has no identifier yet is known by its place.
                    let row = line.id == 0 ? Int64(-1 - place) : line.id
                    found[Place(row: row, path: field.name + "." + file.path)] = hash
                }
            }
        }
        return found
    }

    /// What a record already knows of its files.
    private func figures(of record: Record) -> [(String, FileTables.Known)] {
        func figures(_ values: [Value], _ files: [FileLayout]) -> [(String, FileTables.Known)] {
            files.compactMap { file in
                guard case .text(let hash) = values[file.hash] else { return nil }
                let size = values[file.size].integer ?? 0
                return (hash, FileTables.Known(size: size, type: values[file.type].text ?? ""))
            }
        }
        return figures(record.values, layout.files)
            + zip(layout.lines, record.lines).flatMap { field, lines in
                lines.flatMap { figures($0.values, field.layout.files) }
            }
    }
}

/// The name a file is offered under.
enum FileName {
    static let maximumLength = 200

    /// The last part of a path, without what a name cannot hold; `file` when nothing is left.
    static func clean(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let scalars = last.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
            default: true
            }
        }
        var text = String(String.UnicodeScalarView(scalars.prefix(maximumLength)))
        while text.hasPrefix(".") || text.hasPrefix(" ") { text.removeFirst() }
        while text.hasSuffix(" ") || text.hasSuffix(".") { text.removeLast() }
        return text.isEmpty ? "file" : text
    }
}
