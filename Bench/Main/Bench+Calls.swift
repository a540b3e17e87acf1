import DirectoryAPI
import LoadClient
import SwiftProtobuf
import TestingAPI

extension Bench {
    private enum Call {
        static let reference = "C++ echo"
        static let echo = "Echo"
        static let get = "GetAccount"
        static let filtered = "ListAccounts, part of a name"
    }

    /// Small calls through the port, against the C++ server and against our own echo.
    func measureCalls(_ data: LoadedData, _ report: inout Report) async throws {
        say("small calls")
        let reference = try startEchoServer()
        let server = try startServer(data.folder)
        let ruche = RucheAccess(client, server)
        let echoes = try Bodies.echoes()
        let gets = try Bodies.gets(data.ids)
        let filtered = try Bodies.filtered()
        try await checkAnswers(ruche, reference, data, echo: echoes[0], gets: gets, filtered: filtered)

        var latencies: [String: [Double]] = [:]
        let figures = try await alternate([Call.reference, Call.echo, Call.get, Call.filtered]) { name in
            let result =
                switch name {
                case Call.reference:
                    try await round(reference.address, Path.echo, data.large, Bodies.ring(echoes))
                case Call.echo: try await round(server.address, Path.echo, data.large, Bodies.ring(echoes))
                case Call.get: try await round(server.address, Path.getAccount, data.large, Bodies.ring(gets))
                default: try await round(server.address, Path.listAccounts, data.searched, Bodies.ring(filtered))
                }
            latencies[name] = result.percentiles
            return result.perSecond
        }
        try server.stop()
        try reference.stop()

        func figure(_ name: String) -> Figure { Figure(figures[name] ?? [], unit: "/s") }
        func add(_ name: String, against other: String, _ limit: Double) {
            var line = Line(name, figure(name), against: figure(other), called: other, .atLeast, limit)
            line.latencyMilliseconds = latencies[name]
            report.lines.append(line)
        }
        add(Call.echo, against: Call.reference, 0.7)
        add(Call.get, against: Call.echo, 0.6)
        add(Call.filtered, against: Call.echo, 0.2)
    }

    /// A fast wrong answer is worth nothing: each method is looked at once before it is timed.
    private func checkAnswers(
        _ ruche: RucheAccess,
        _ reference: ChildServer,
        _ data: LoadedData,
        echo: [UInt8],
        gets: [[UInt8]],
        filtered: [[UInt8]]
    ) async throws {
        let sent = try EchoRequest(serializedBytes: echo)
        for address in [ruche.address, reference.address] {
            let bytes = try await client.call(
                address: address,
                path: Path.echo,
                authorization: data.large.authorization,
                echo
            )
            let answer = try EchoResponse(serializedBytes: bytes)
            guard answer.payload == sent.payload, answer.text == sent.text else {
                throw BenchError("\(address) echoes something else")
            }
        }
        let account = try Account(
            serializedBytes: try await ruche.call(Path.getAccount, as: data.large, gets[0])
        )
        guard account.name.isEmpty == false, account.addresses.count == 1 else {
            throw BenchError("GetAccount answers half an account")
        }
        for request in filtered {
            let answer = try ListAccountsResponse(
                serializedBytes: try await ruche.call(Path.listAccounts, as: data.searched, request)
            )
            guard (1...20).contains(answer.accounts.count) else { throw BenchError("a filter finds nothing") }
        }
    }
}
