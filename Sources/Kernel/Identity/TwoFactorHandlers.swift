import Contract
import Model

/// The verbs of second factors.
enum TwoFactorHandlers {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.handle(SessionMethods.getTwoFactor) { _, transaction in
            let user = transaction.principal.userID
            var answer = GetTwoFactorResponse()
            answer.on = try TwoFactors.isOn(user, transaction.reader)
            answer.recoveryCodesLeft = Int32(try TwoFactors.recoveryCodesLeft(of: user, transaction.reader))
            return answer
        }
        try registry.handle(SessionMethods.beginTwoFactor) { _, transaction in
            let user: User = try transaction.load(RecordID(try transaction.requirePerson()))
            try requireOff(user.id, transaction)
            let secret = try TwoFactors.begin(user.id, transaction)
            var answer = BeginTwoFactorResponse()
            answer.secret = Base32.text(secret)
            answer.uri = TOTP.uri(secret: secret, tenant: transaction.tenant, email: user.email)
            return answer
        }
        try registry.handle(SessionMethods.confirmTwoFactor) { request, transaction in
            let user = try transaction.requirePerson()
            try requireOff(user, transaction)
            var answer = ConfirmTwoFactorResponse()
            answer.recoveryCodes = try TwoFactors.confirm(request.code, of: user, transaction)
            try Sessions.freeFromTwoFactor(user, try transaction.requireWriter())
            try record(user, transaction)
            try transaction.noteSignIn(.twoFactorOn, user: user)
            return answer
        }
        try registry.process(SessionMethods.disableTwoFactor) { try await disable($0, $1) }
        try registry.handle(SessionMethods.resetTwoFactor) { request, transaction in
            _ = try transaction.requirePerson()
            let user: User = try transaction.load(RecordID(request.userID))
            let writer = try transaction.requireWriter()
            let isOn = try TwoFactors.isOn(user.id, writer)
            try TwoFactors.turnOff(user.id, writer)
            if isOn {
                try record(user.id, transaction)
                try transaction.noteSignIn(.twoFactorReset, user: user.id)
            }
            return ResetTwoFactorResponse()
        }
    }

    /// The user's record says whether there is a second factor, and so does its history, with who changed it: a rule of
    /// users (`Users`) fills the field.
    private static func record(_ user: Int64, _ transaction: Transaction) throws {
        let user: User = try transaction.load(RecordID(user))
        _ = try transaction.save(user)
    }

    private static func requireOff(_ user: Int64, _ transaction: Transaction) throws {
        if try TwoFactors.isOn(user, transaction.reader) { throw KernelRefusal(.failedPrecondition, .twoFactorOn) }
    }

    private static func disable(
        _ request: DisableTwoFactorRequest,
        _ context: ProcessContext
    ) async throws -> DisableTwoFactorResponse {
        try context.scope.rights.requirePerson()
        let user = context.principal.userID
        let throttle = "user/\(context.tenantName)/\(user)"
        try await context.failures.check([throttle], now: context.now)
        let hash = try await context.read { transaction in
            guard try TwoFactors.isOn(user, transaction.reader) else {
                throw KernelRefusal(.failedPrecondition, .twoFactorOff)
            }
            guard try !transaction.rules.settings(SignInPolicy.self).twoFactorRequired else {
                throw KernelRefusal(.failedPrecondition, .twoFactorRequired)
            }
            return try Credentials.hash(of: user, transaction.reader)
        }
        let password = String(request.password.prefix(1000))
        guard let hash, try await context.passwords.verify(password, hash) else {
            throw try await failed(.wrongPassword, throttle, context)
        }
        let code = request.code
        let isOff = try await context.write { transaction in
            guard try TwoFactors.accept(code, of: user, transaction) != nil else { return false }
            try TwoFactors.turnOff(user, try transaction.requireWriter())
            try record(user, transaction)
            try transaction.noteSignIn(.twoFactorOff, user: user)
            return true
        }
        guard isOff else { throw try await failed(.wrongCode, throttle, context) }
        return DisableTwoFactorResponse()
    }

    /// Counts a failed attempt and writes it down, as for a sign-in.
    private static func failed(
        _ outcome: SignInOutcome,
        _ throttle: String,
        _ context: ProcessContext
    ) async throws -> KernelRefusal {
        try await context.failures.count([throttle], now: context.now)
        let entry = SignInLog.Entry(outcome: outcome, user: context.principal.userID, peer: context.peer)
        try await context.write { transaction in
            try SignInLog.note(entry, now: transaction.now, try transaction.requireWriter())
        }
        return KernelRefusal(.unauthenticated, .signInFailed)
    }
}

extension Transaction {
    /// The user who calls: a person who signed in, SESSION_REQUIRED for an API key.
    func requirePerson() throws -> Int64 {
        try Sessions.opened(hash: tokenHash, now: now, reader)?.rights.requirePerson()
        return principal.userID
    }
}
