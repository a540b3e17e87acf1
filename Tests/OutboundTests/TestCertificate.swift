import NIOSSL

/// A certificate of `service.test` that signs itself, with its key, which everybody knows. Valid from 2020 to 2120.
enum TestCertificate {
    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBfTCCASOgAwIBAgIUJzKP7etMlLEm6H24tkHJqq7ZpIswCgYIKoZIzj0EAwIw
        FzEVMBMGA1UEAwwMc2VydmljZS50ZXN0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAw
        MTAxMDAwMDAwWjAXMRUwEwYDVQQDDAxzZXJ2aWNlLnRlc3QwWTATBgcqhkjOPQIB
        BggqhkjOPQMBBwNCAASxGNKqrGvpuF6e+sselc34WTi6Me1NTeurpTMvEpAxeLrj
        YDH+5QhxCcwa5SJKcGHMkkO7TGPFJDdDavoE9CUyo0swSTAXBgNVHREEEDAOggxz
        ZXJ2aWNlLnRlc3QwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUhh2jDe5ne4pw
        Y1lVV8WKcS5eaCMwCgYIKoZIzj0EAwIDSAAwRQIhAJ5rZk6iCuvTOfZE9tVc46rx
        7luaMkfslo4ha7rm2kfTAiBfzGJS8900F563i7QCCl8XUAxEhXqmluVJ+oRfraTE
        tw==
        -----END CERTIFICATE-----
        """

    private static let privateKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgB5R8q8n7p90s3VVn
        EjUMoRIJtSpYsoavmK67Mpy+AKShRANCAASxGNKqrGvpuF6e+sselc34WTi6Me1N
        TeurpTMvEpAxeLrjYDH+5QhxCcwa5SJKcGHMkkO7TGPFJDdDavoE9CUy
        -----END PRIVATE KEY-----
        """

    static func context() throws -> NIOSSLContext {
        let certificates = try NIOSSLCertificate.fromPEMBytes(Array(certificate.utf8))
        let key = try NIOSSLPrivateKey(bytes: Array(privateKey.utf8), format: .pem)
        return try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: certificates.map { .certificate($0) },
                privateKey: .privateKey(key)
            )
        )
    }
}
