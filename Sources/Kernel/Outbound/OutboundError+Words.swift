extension OutboundError {
    /// Its sentences are the kernel's, whichever module asked.
    package var isKernels: Bool { true }
}
