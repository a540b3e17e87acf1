import Contract
import Foundation
import Model
import TestingAPI

// Serves the record codec on standard input and output, so that another implementation of protobuf can judge it.
//
// Request: one byte of operation, four bytes of length (big-endian), the payload. Answer: one byte of status (0 done,
// 1 refused), four bytes of length, the payload; a refusal is "REASON\npath\ndetail". Answers are written when no whole
// request is waiting any more. A crash shows as the end of the output.

do {
    let service = try JudgeService()
    var frames = FrameReader()
    while let batch = frames.next() {
        var answers: [UInt8] = []
        for frame in batch {
            let (status, payload) = try service.answer(frame)
            answers.append(status)
            answers.append(contentsOf: bigEndian(payload.count))
            answers.append(contentsOf: payload)
        }
        guard writeAll(answers) else { break }
    }
} catch {
    FileHandle.standardError.write(Data("codec judge: \(error)\n".utf8))
    exit(2)
}
