package import Gateway
package import Kernel
package import Logging
package import Outbound
package import Storage

/// Everything an operator can set. Each property has its key in `config/ruche.yaml`, at the default given here.
package struct ServerConfiguration: Sendable {
    /// Where the databases and the server's secrets are.
    package var dataFolder = "data"
    package var host = "127.0.0.1"
    /// 0 lets the system choose.
    package var port = 8080
    /// Event loops of the doors; nil means one for each core.
    package var eventLoops: Int?
    /// PEM files; both empty means clear text.
    package var certificate = ""
    package var privateKey = ""
    /// Base64 of at least 32 bytes; empty means the key that the first start leaves in the data folder.
    package var serverKey = ""
    /// What encrypts the records' secrets: base64 of 32 bytes; empty means the key that the first start leaves in the
    /// data folder.
    package var secretKey = ""
    /// Keys that can still decrypt, separated by commas.
    package var oldSecretKeys = ""
    package var logLevel = Logger.Level.info
    package var logFormat = LogFormat.text
    /// Whether everybody may read `/metrics`, not only callers on the machine itself and operators.
    package var openMetrics = false
    /// The folder of the files that `--demo` loads, CSV to import and JSON with calls.
    package var demoFolder = "config/demo"
    /// The file of the plans; empty: every tenant has every module and no quota.
    package var plansFile = ""
    /// How often it is looked at.
    package var plansCheckTime = Duration.seconds(10)
    package var limits = Self.defaultLimits
    package var kernel = Self.defaultKernel
    package var sqlite = SQLiteConfiguration()
    package var outbound = OutboundConfiguration()
    /// The blocks of `outbound.allowed`, as they were written.
    var allowedAddresses = ""
    /// A tenant without work is closed after that time, or twice that time at most.
    package var tenantIdleTime = Duration.seconds(300)

    package init() {}

    private static var defaultLimits: GatewayLimits {
        var limits = GatewayLimits()
        // A stop is asked to end within ten seconds, whatever the callers do.
        limits.drainTime = .seconds(5)
        return limits
    }

    private static var defaultKernel: KernelConfiguration {
        var kernel = KernelConfiguration()
        // Far above what people and their programs need, far below what would keep others waiting.
        kernel.rates.tenantPerSecond = 2000
        kernel.rates.tenantBurst = 4000
        kernel.rates.principalPerSecond = 500
        kernel.rates.principalBurst = 1000
        return kernel
    }

    /// The doors' part of it.
    var gateway: GatewayConfiguration {
        GatewayConfiguration(
            host: host,
            port: port,
            tls: certificate.isEmpty ? nil : .init(certificateChain: certificate, privateKey: privateKey),
            eventLoops: eventLoops,
            limits: limits
        )
    }
}
