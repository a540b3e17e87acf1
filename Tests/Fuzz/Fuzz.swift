import Foundation
import Synchronization

// Feeds made-up input to the places where a stranger's bytes arrive, and ends with a crash where they do harm. libFuzzer
// brings `main` and calls the two functions below; RUCHE_FUZZ_ENTRY says which entry. Built by `make fuzz` alone.

/// Where input of a stranger arrives.
enum FuzzEntry: String {
    /// Wire bytes of a record with every kind of field.
    case codec
    /// The same as JSON.
    case json
    /// What a list is asked for, run by the real store.
    case filter
    /// What a connection sends.
    case http
}

/// What each input is given to. The driver calls C functions, which can hold nothing.
private let feed = Mutex<(@Sendable (UnsafeRawBufferPointer) -> Void)?>(nil)

@_cdecl("LLVMFuzzerInitialize")
func initialize(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> Int32 {
    guard let entry = ProcessInfo.processInfo.environment["RUCHE_FUZZ_ENTRY"].flatMap(FuzzEntry.init) else {
        FileHandle.standardError.write(Data("RUCHE_FUZZ_ENTRY is none of codec, json, filter, http\n".utf8))
        exit(64)
    }
    let platform = waitFor { () -> FuzzPlatform? in
        do {
            return try await FuzzPlatform(entry)
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            return nil
        }
    }
    guard let platform else { exit(1) }
    feed.withLock { $0 = platform.feed }
    return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let body = feed.withLock { $0 }
    body?(UnsafeRawBufferPointer(start: bytes, count: count))
    return 0
}

/// The driver's thread knows nothing of suspension: it waits.
func waitFor<Answer: Sendable>(_ body: @escaping @Sendable () async -> Answer) -> Answer {
    let done = DispatchSemaphore(value: 0)
    let answer = Mutex<Answer?>(nil)
    Task.detached {
        let value = await body()
        answer.withLock { $0 = value }
        done.signal()
    }
    done.wait()
    guard let value = answer.withLock({ $0 }) else { fatalError("signalled without an answer") }
    return value
}
