import Foundation

/// A connection that sends bytes as they are.
struct RawConnection {
    private let socket: Int32

    /// Nil when the server took none.
    init?(port: Int) {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { return nil }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        // A server that neither answers nor closes for so long hangs.
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else {
            Glibc.close(socket)
            return nil
        }
    }

    /// Sends all, with the token where `$TOKEN` stands, and reads until the server closes.
    func exchange(_ bytes: UnsafeRawBufferPointer, _ token: String) {
        defer { Glibc.close(socket) }
        var rest = Self.filled(bytes, token)[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { break }
            rest = rest.dropFirst(sent)
        }
        shutdown(socket, Int32(SHUT_WR))
        var answer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &answer, answer.count, 0)
            if count > 0 { continue }
            if count < 0, errno == EAGAIN { fatalError("the server neither answered nor closed") }
            return
        }
    }

    private static func filled(_ bytes: UnsafeRawBufferPointer, _ token: String) -> [UInt8] {
        let mark = Array("$TOKEN".utf8)
        let all = [UInt8](bytes)
        guard all.count >= mark.count else { return all }
        for start in 0...(all.count - mark.count) where all[start..<start + mark.count].elementsEqual(mark) {
            return all[..<start] + Array(token.utf8) + all[(start + mark.count)...]
        }
        return all
    }
}
