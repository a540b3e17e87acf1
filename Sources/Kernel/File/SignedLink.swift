import Model

/// What a download link says, signed by the server: which file, where it stands, and by whose rights it is opened.
///
/// It needs no token, and it is not a right of its own: it ends with the session or the key that made it, and shows what its
/// maker may read at the moment of the download.
struct SignedLink {
    /// The field of a record, or of one of its lines, that held the file.
    struct Place {
        let entity: String
        let id: Int64
        let field: String
        /// 0 for the record's own.
        let line: Int64
    }

    /// Who made it. The hash of a token tells nobody the token.
    struct Signer {
        /// The hash of the session's or the key's token; empty where no request made it: then the user counts.
        let token: [UInt8]
        /// 0 for the platform itself.
        let user: Int64
        /// The API key with grants of its own; 0 for none.
        let key: Int64
    }

    let tenant: String
    let place: Place
    let hash: String
    /// Microseconds since 1970.
    let expire: Int64
    let signer: Signer

    private static let scope = "file link"

    init(tenant: String, place: Place, hash: String, expire: Int64, signer: Signer) {
        self.tenant = tenant
        self.place = place
        self.hash = hash
        self.expire = expire
        self.signer = signer
    }

    /// Nil unless this server signed it.
    init?(_ token: String, key: ServerKey) {
        guard token.utf8.count <= 4096,
            let values = try? PageToken.read(token, count: 10, scope: Self.scope, key: key),
            let tenant = values[0].text, let entity = values[1].text, let id = values[2].integer,
            let field = values[3].text, let line = values[4].integer, let hash = values[5].text,
            let expire = values[6].integer, case .blob(let signer) = values[7], let user = values[8].integer,
            let keyID = values[9].integer
        else { return nil }
        self.init(
            tenant: tenant,
            place: Place(entity: entity, id: id, field: field, line: line),
            hash: hash,
            expire: expire,
            signer: Signer(token: signer, user: user, key: keyID)
        )
    }

    func token(_ key: ServerKey) -> String {
        PageToken.make(
            [
                .text(tenant), .text(place.entity), .integer(place.id), .text(place.field), .integer(place.line),
                .text(hash), .integer(expire), .blob(signer.token), .integer(signer.user), .integer(signer.key),
            ],
            scope: Self.scope,
            key: key
        )
    }
}

extension KernelCore {
    /// What whoever made a link may do now; nil when the session or the key has ended, or the user is out of use.
    func principal(
        of signer: SignedLink.Signer,
        now: Instant,
        tenant: String,
        _ reader: any StoreReader
    ) throws -> Principal? {
        if !signer.token.isEmpty {
            let found = try signedIn(signer.token, now: now, tenant: tenant, reader)
            return found.flatMap { $0.opened.rights.needsTwoFactor ? nil : $0.principal }
        }
        guard signer.user != 0 else { return .module("kernel") }
        let loading = AccessLoading(core: self, reader: reader)
        guard var access = try loading.policy(of: signer.user, tenant: tenant) else { return nil }
        if signer.key != 0 {
            guard try Sessions.isLive(key: signer.key, of: signer.user, now: now, reader),
                let grants = try loading.grants(ofKey: signer.key)
            else { return nil }
            access = access.through(grants)
        }
        return .user(id: signer.user, access: access)
    }
}
