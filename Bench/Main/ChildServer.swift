import Foundation

/// A server that runs as a child and has said on stdout where it listens.
struct ChildServer {
    /// The line that a server prints when it is ready.
    private struct Handshake: Decodable {
        let address: String
        let operatorToken: String?
    }

    let pid: pid_t
    let address: String
    /// Empty for the C++ server.
    let operatorToken: String

    /// Starts the command and waits for its line. Other lines before it are passed over.
    init(_ command: [String], errors: String, within seconds: Double = 60) throws {
        let (pid, output) = try Children.start(command, errors: errors)
        self.pid = pid
        do {
            let handshake = try Self.handshake(output, within: seconds)
            address = handshake.address
            operatorToken = handshake.operatorToken ?? ""
        } catch {
            close(output)
            Children.stop(pid)
            throw BenchError("\(command.joined(separator: " ")): \(error); see \(errors)")
        }
        // Whatever it still prints must not fill the pipe.
        Thread.detachNewThread {
            while let part = try? Children.readSome(output), !part.isEmpty {}
            close(output)
        }
    }

    private static func handshake(_ output: Int32, within seconds: Double) throws -> Handshake {
        let end = Date().addingTimeInterval(seconds)
        var printed = Data()
        while true {
            let left = end.timeIntervalSinceNow
            guard left > 0, let part = try Children.readSome(output, milliseconds: Int32(left * 1000) + 1) else {
                throw BenchError("not ready within \(seconds) s")
            }
            guard !part.isEmpty else { throw BenchError("ended before it was ready") }
            printed.append(part)
            while let newline = printed.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Data(printed[..<newline])
                printed = Data(printed[printed.index(after: newline)...])
                if let handshake = try? JSONDecoder().decode(Handshake.self, from: line) { return handshake }
            }
        }
    }

    func stop() throws {
        guard Children.stop(pid) == 0 else { throw BenchError("the server \(address) did not end well on SIGTERM") }
    }

    /// Resident memory now, in megabytes of 10^6 bytes.
    func residentMegabytes() throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
            let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Double($0) })
        else { throw BenchError("no VmRSS for \(pid)") }
        return kilobytes * 1024 / 1e6
    }

    /// Processor time of all its threads since it started, in milliseconds.
    func processorMilliseconds() throws -> Double {
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(pid, &clock) == 0, clock_gettime(clock, &time) == 0 else {
            throw BenchError("no processor time for \(pid)")
        }
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
    }

    /// The tenants' files that the process holds open: the SQLite files of the folder, the control database left out.
    func openTenantFiles(in folder: String) throws -> Int {
        // Descriptors are read one after the other, while tenants close and others open: what both looks saw was open
        // between them, and so at one moment.
        try seenTenantFiles(in: folder).intersection(seenTenantFiles(in: folder)).count
    }

    private func seenTenantFiles(in folder: String) throws -> Set<String> {
        let directory = "/proc/\(pid)/fd"
        let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path + "/"
        var files: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: directory) {
            // A descriptor may be closed between the two calls.
            guard let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(directory)/\(name)"),
                path.hasPrefix(root), StoreFile.isDatabase(path),
                !URL(fileURLWithPath: path).lastPathComponent.contains("control")
            else { continue }
            files.insert(path)
        }
        return files
    }
}
