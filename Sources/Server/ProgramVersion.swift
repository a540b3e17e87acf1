/// Which release this program is.
package enum ProgramVersion {
    /// Before the first release.
    package static let text = "0.1.0"
}
