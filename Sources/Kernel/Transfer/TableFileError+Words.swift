extension TableFileError {
    /// Its sentences are the kernel's, whatever is read.
    package var isKernels: Bool { true }
}
