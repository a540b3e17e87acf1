import Contract
import Foundation
import Model

/// Second factors of a tenant's users: an authenticator's secret, and recovery codes for when it is lost.
enum TwoFactors {
    /// Who has two factors on. A tenant's archive takes this along and the secrets not, so that a copy of the tenant
    /// asks for a recovery code rather than for nothing.
    static let table = Table("kernel_two_factor", columns: [Column("id", .integer), Column("since", .integer)])
    /// The secrets, encrypted, those that wait for their first code too, and the step of the last code that served.
    static let secrets = Table(
        "kernel_totp",
        columns: [Column("id", .integer), Column("secret", .text), Column("step", .integer)]
    )
    static let recoveryCodes = Table(
        "kernel_recovery_code",
        columns: [Column("hash", .blob), Column("user_id", .integer)],
        key: [0],
        indexes: [Index([1])]
    )
    static let recoveryCodesMade = 10
    /// Bytes of a recovery code: too many to be guessed even from its hash.
    private static let recoveryLength = 10

    static func isOn(_ user: Int64, _ reader: any StoreReader) throws -> Bool {
        try reader.count(table, where: .equal(0, .integer(user))) > 0
    }

    static func recoveryCodesLeft(of user: Int64, _ reader: any StoreReader) throws -> Int {
        try reader.count(recoveryCodes, where: .equal(1, .integer(user)))
    }

    /// Whether a user could show a second factor: with an authenticator, or a recovery code that is left.
    static func isProvable(_ user: Int64, _ reader: any StoreReader) throws -> Bool {
        if try reader.count(secrets, where: .equal(0, .integer(user))) > 0 { return true }
        return try recoveryCodesLeft(of: user, reader) > 0
    }

    private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    // MARK: - On and off

    /// A new secret that waits for its first code, instead of any other.
    static func begin(_ user: Int64, _ transaction: Transaction) throws -> [UInt8] {
        let secret = random(TOTP.secretLength)
        let place = place(of: user, tenant: transaction.tenant)
        let stored = try transaction.core.secrets.encrypt(Data(secret).base64URL, for: place)
        try transaction.requireWriter().upsert(secrets, [.integer(user), .text(stored), .integer(0)])
        return secret
    }

    /// Turns two factors on with the first code of the secret that waits; answers recovery codes. TWO_FACTOR_NOT_BEGUN
    /// without a secret, WRONG_CODE for another code.
    static func confirm(_ code: String, of user: Int64, _ transaction: Transaction) throws -> [String] {
        let writer = try transaction.requireWriter()
        guard let (secret, last) = try secret(of: user, transaction) else {
            throw KernelRefusal(.failedPrecondition, .twoFactorNotBegun)
        }
        guard try use(normal(code), secret, after: last, of: user, transaction) else {
            throw KernelRefusal.invalid(.wrongCode, field: "code")
        }
        let codes = (0..<recoveryCodesMade).map { _ in Base32.text(random(recoveryLength)) }
        try writer.delete(recoveryCodes, where: .equal(1, .integer(user)), limit: nil)
        try writer.insert(recoveryCodes, rows: codes.map { [.blob(hash($0, of: user)), .integer(user)] })
        try writer.insert(table, [.integer(user), .integer(transaction.now.microseconds)])
        return codes.map(grouped)
    }

    static func turnOff(_ user: Int64, _ writer: any StoreWriter) throws {
        try writer.delete(table, where: .equal(0, .integer(user)), limit: nil)
        try writer.delete(secrets, where: .equal(0, .integer(user)), limit: nil)
        try writer.delete(recoveryCodes, where: .equal(1, .integer(user)), limit: nil)
    }

    // MARK: - Codes

    /// Uses a code up: `.ok` for the authenticator's, `.recoveryCode` for a recovery code, nil for a wrong one or one
    /// that has served. SECRET_UNREADABLE when the server lacks the secret's key.
    static func accept(_ code: String, of user: Int64, _ transaction: Transaction) throws -> SignInOutcome? {
        let text = normal(code)
        guard text.utf8.count == TOTP.digits else {
            let condition = Predicate.and([.equal(0, .blob(hash(text, of: user))), .equal(1, .integer(user))])
            let used = try transaction.requireWriter().delete(recoveryCodes, where: condition, limit: nil)
            return used > 0 ? .recoveryCode : nil
        }
        guard let (secret, last) = try secret(of: user, transaction) else { return nil }
        return try use(text, secret, after: last, of: user, transaction) ? .ok : nil
    }

    private static func use(
        _ code: String,
        _ secret: [UInt8],
        after last: Int64,
        of user: Int64,
        _ transaction: Transaction
    ) throws -> Bool {
        guard let step = TOTP.step(of: code, secret: secret, now: transaction.now, after: last) else { return false }
        let writer = try transaction.requireWriter()
        try writer.update(secrets, set: [(column: 2, value: .integer(step))], where: .equal(0, .integer(user)))
        return true
    }

    /// What people type: letters and digits, whatever stands between them.
    private static func normal(_ code: String) -> String {
        String(code.prefix(100).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }).uppercased()
    }

    /// In groups of four, as people read it.
    private static func grouped(_ code: String) -> String {
        let letters = Array(code)
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: "-")
    }

    private static func hash(_ code: String, of user: Int64) -> [UInt8] {
        digest([Array("\(user)".utf8), Array(code.utf8)])
    }

    // MARK: - Secrets

    private static func place(of user: Int64, tenant: String) -> SecretPlace {
        SecretPlace(tenant: tenant, entity: "kernel.two_factor", record: user, field: "secret")
    }

    /// A user's secret and the step of the last code that served; nil when there is none.
    private static func secret(of user: Int64, _ transaction: Transaction) throws -> (secret: [UInt8], step: Int64)? {
        var found: (text: String, step: Int64)?
        let query = Query(secrets, columns: [1, 2], where: .equal(0, .integer(user)), limit: 1)
        try transaction.reader.select(query) { cells in
            found = (cells[0].text, cells[1].bits)
            return false
        }
        guard let found else { return nil }
        let place = place(of: user, tenant: transaction.tenant)
        guard let text = transaction.core.secrets.decrypt(found.text, for: place), let secret = Data(base64URL: text)
        else {
            throw KernelRefusal(
                .failedPrecondition,
                .secretUnreadable,
                metadata: ["entity": place.entity, "id": String(user), "field": place.field]
            )
        }
        return ([UInt8](secret), found.step)
    }

    /// Encrypts with the current key what old keys encrypted; the users' part of `SecretRotation`.
    static func rotate(
        _ store: any Store,
        tenant: String,
        core: KernelCore
    ) async throws -> (rotated: Int, unreadable: Int) {
        guard let prefix = core.secrets.currentPrefix else { return (0, 0) }
        var done = (rotated: 0, unreadable: 0)
        var last: Int64 = 0
        while true {
            try Task.checkCancellation()
            let from = last
            let page = try await store.write { try rotatePage(after: from, prefix, tenant, core, $0) }
            done = (done.rotated + page.rotated, done.unreadable + page.unreadable)
            guard let end = page.end else { return done }
            last = end
        }
    }

    /// `end` is the last user that was looked at; nil when there was none.
    private static func rotatePage(
        after last: Int64,
        _ prefix: String,
        _ tenant: String,
        _ core: KernelCore,
        _ writer: any StoreWriter
    ) throws -> (rotated: Int, unreadable: Int, end: Int64?) {
        var rows: [(user: Int64, stored: String)] = []
        let query = Query(
            secrets,
            columns: [0, 1],
            where: .and([.compare(0, .greater, .value(.integer(last))), .not(.hasPrefix(1, prefix))]),
            order: [SortKey(0)],
            limit: SecretRotation.page
        )
        try writer.select(query) { cells in
            rows.append((cells[0].bits, cells[1].text))
            return true
        }
        var rotated = 0
        for row in rows {
            let place = place(of: row.user, tenant: tenant)
            guard let secret = core.secrets.decrypt(row.stored, for: place) else { continue }
            let anew = Value.text(try core.secrets.encrypt(secret, for: place))
            try writer.update(secrets, set: [(column: 1, value: anew)], where: .equal(0, .integer(row.user)))
            rotated += 1
        }
        return (rotated, rows.count - rotated, rows.last?.user)
    }
}
