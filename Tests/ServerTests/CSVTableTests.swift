import Testing

@testable import Server

@Suite("CSV files")
struct CSVTableTests {
    @Test("Quoted values may hold commas, quotes and line breaks")
    func quotes() throws {
        let table = try CSVTable("\u{FEFF}key,notes\r\na,\"one, \"\"two\"\"\nthree\"\r\n\r\nb,\n")
        #expect(table.columns == ["key", "notes"])
        #expect(table.rows == [["a", "one, \"two\"\nthree"], ["b", ""]])
    }

    @Test(
        "A line that does not fit is named",
        arguments: [("", 1), ("a,b\n1\n", 2), ("a,b\n1,2\n1,2,3", 3), ("a\n\"open\n", 2), ("a\n\"x\"y\n", 2)]
    )
    func malformed(text: String, line: Int) {
        let error = #expect(throws: CSVTable.Malformed.self) { try CSVTable(text) }
        #expect(error?.line == line)
    }
}
