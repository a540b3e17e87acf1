import Logging
import Model

/// What the pages for operators ask.
extension Dispatcher {
    /// Whether the control database answers.
    package func isControlOpen() async -> Bool {
        do {
            return try await tenants.control.read { _ in true }
        } catch {
            core.logger.warning("control database does not answer", metadata: ["error": "\(error)"])
            return false
        }
    }

    /// Whether a token is an operator's.
    package func isOperator(token: String, peer: String) async -> Bool {
        do {
            _ = try await authenticate(token: token, peer: peer, audience: .operator)
            return true
        } catch is KernelRefusal {
            return false
        } catch {
            core.logger.warning("operator not looked up", metadata: ["error": "\(error)"])
            return false
        }
    }
}
