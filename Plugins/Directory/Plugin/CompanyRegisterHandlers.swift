import DirectoryAPI
import Identifiers
import Kernel

/// Asks the firm's register for a company and proposes what it says as an account; nothing is written.
///
/// The key goes to the register alone: no answer, refusal or log has it.
@Sendable
func lookUpCompany(_ request: LookUpCompanyRequest, _ context: ProcessContext) async throws -> LookUpCompanyResponse {
    let siren: String
    do {
        siren = try Siren.normalised(request.siren)
    } catch {
        throw CompanyRegisterError.sirenInvalid(request.siren)
    }
    let register: CompanyRegister = try await context.read { transaction in
        let settings = try transaction.settings(DirectorySettings.self)
        guard !settings.registerURL.isEmpty else { throw CompanyRegisterError.notSet }
        let key = try transaction.secret(of: DirectorySettings.self, field: "register_key")
        return CompanyRegister(url: settings.registerURL, key: key)
    }
    let answer: OutboundAnswer
    do throws(OutboundError) {
        answer = try await context.outbound.http.send(try register.request(siren: siren))
    } catch {
        throw CompanyRegister.refusal(error)
    }
    return try CompanyRegister.company(siren: siren, in: answer)
}
