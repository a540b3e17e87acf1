import LoadClient

extension Bench {
    /// Durable creations by 8 callers, against a C loop that writes as many of the same rows, one commit each. Each
    /// round of both starts with no account at all.
    func measureCreations(_ data: LoadedData, _ report: inout Report) async throws {
        say("creations")
        let server = try startServer(data.folder)
        let ruche = RucheAccess(client, server)
        var created: [Double] = []
        var floors: [Double] = []
        var latency: [Double] = []
        for number in 1...options.rounds {
            let tenant = try await ruche.createTenant("bench-create-\(number)")
            let result = try await round(server.address, Path.createAccount, tenant, Bodies.creation)
            let path = "\(folder)/floor.db"
            let written = try floor(["write", data.copy, path, "\(result.answered)"])
            try StoreFile.remove(path)
            say("  round \(number): \(Figure.number(result.perSecond)), C \(Figure.number(written.perSecond))")
            created.append(result.perSecond)
            floors.append(written.perSecond)
            latency = result.percentiles
        }
        try server.stop()
        var line = Line(
            "CreateAccount, durable",
            Figure(created, unit: "/s"),
            against: Figure(floors, unit: "/s"),
            called: "C loop, one commit each",
            .atLeast,
            0.8
        )
        line.latencyMilliseconds = latency
        report.lines.append(line)
    }
}
