import Foundation
import Synchronization

/// Refuses callers who call too often, by tenant and by user, before the store has any work.
///
/// A stream counts as one call. Whoever needs no token is not counted here; sign-ins have a limit of their own.
package final class RateLimiter: Sendable {
    /// A user of a tenant, or an operator.
    private struct Caller: Sendable, Hashable {
        let tenant: String
        let id: Int64
    }

    private struct State {
        var tenants: TokenBuckets<String>
        var callers: TokenBuckets<Caller>

        /// Takes a token of each and answers 0, or takes none and answers the nanoseconds until both have one.
        mutating func pass(_ tenant: String?, _ caller: Caller, _ time: Int64) -> Int64 {
            var wait = callers.wait(for: caller, at: time)
            if let tenant { wait = max(wait, tenants.wait(for: tenant, at: time)) }
            guard wait == 0 else { return wait }
            callers.take(caller, at: time)
            if let tenant { tenants.take(tenant, at: time) }
            return 0
        }
    }

    /// Nanoseconds since some moment of the past, never fewer than before.
    package static let steadyTime: @Sendable () -> Int64 = {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    // A few lines that never suspend; every call passes here.
    private let state: Mutex<State>
    private let isOff: Bool
    private let now: @Sendable () -> Int64

    /// `now` gives nanoseconds, as `steadyTime` does.
    package init(_ rates: CallRates, now: @escaping @Sendable () -> Int64 = RateLimiter.steadyTime) {
        let start = State(
            tenants: TokenBuckets(perSecond: rates.tenantPerSecond, burst: rates.tenantBurst),
            callers: TokenBuckets(perSecond: rates.principalPerSecond, burst: rates.principalBurst)
        )
        isOff = start.tenants.isOff && start.callers.isOff
        state = Mutex(start)
        self.now = now
    }

    /// Counts one call. RESOURCE_EXHAUSTED / RATE_LIMITED when the tenant or the caller has made too many; a refused
    /// call counts for neither.
    package func check(tenant: String?, principal: Principal) throws {
        guard !isOff, let caller = Self.caller(tenant, principal) else { return }
        let time = now()
        let wait = state.withLock { $0.pass(tenant, caller, time) }
        guard wait > 0 else { return }
        throw KernelRefusal(
            .resourceExhausted,
            .rateLimited,
            metadata: ["retry_after_milliseconds": String((wait + 999_999) / 1_000_000)]
        )
    }

    private static func caller(_ tenant: String?, _ principal: Principal) -> Caller? {
        if let tenant { return Caller(tenant: tenant, id: principal.userID) }
        // No tenant is named "".
        if case .operator(let id, _) = principal { return Caller(tenant: "", id: id) }
        return nil
    }
}
