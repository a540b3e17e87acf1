import DirectoryAPI
import DirectoryPlugin
import TestKit
import Testing
import TestingPlugin

@Suite("The suite that every module passes")
struct PluginSuiteTests {
    @Test("The module of the tests")
    func testing() async throws {
        try await pluginSuite([TestingPlugin.self], module: "testing")
    }

    @Test("The directory, whatever other modules are there")
    func directory() async throws {
        try await pluginSuite(
            [TestingPlugin.self, DirectoryPlugin.self],
            module: "directory",
            samples: DirectorySamples.all
        )
    }
}
