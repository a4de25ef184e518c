import ExcelWriter
import Foundation
import ReportModel
import Testing
import WorkbookCheck

@Suite struct DamageTests {
  private func workbook(_ body: (String, Data, WorkbookManifest) throws -> Void) throws {
    let folder = try Folder()
    let path = folder.file("a.xlsx")
    let rows = (0..<300).map { row in [Cell.head("Row \(row)"), .count(row)] }
    let manifest = try ExcelWriter().write(.of(rows), to: path, temporaryFolder: folder.path)
    try body(path, try Data(contentsOf: URL(filePath: path)), manifest)
  }

  @Test func aFileCutShortIsRefused() throws {
    try workbook { path, data, manifest in
      for part in stride(from: 0, to: data.count, by: max(1, data.count / 40)) {
        try data.prefix(part).write(to: URL(filePath: path))
        #expect(throws: WorkbookFault.self) {
          try WorkbookCheck.verify(path: path, expecting: manifest.expected)
        }
      }
    }
  }

  @Test func damagedBytesAreRefused() throws {
    try workbook { path, data, manifest in
      for place in stride(from: 40, to: data.count * 3 / 4, by: 97) {
        var damaged = data
        for offset in place..<min(place + 8, data.count) { damaged[offset] ^= 0xA5 }
        try damaged.write(to: URL(filePath: path))
        let found = try? WorkbookCheck.verify(path: path, expecting: manifest.expected)
        // Some bytes, as the time of an entry, carry nothing.
        if let found { #expect(found["sheet"]?["B305"]?.value == .number(299)) }
      }
    }
  }

  @Test func otherCountsAreRefused() throws {
    try workbook { path, _, manifest in
      var expected = manifest.expected
      expected[1].rows += 1
      #expect(
        throws: fault(path, "xl/worksheets/sheet2.xml", .count(.rows, expected: 305, found: 304))
      ) {
        try WorkbookCheck.verify(path: path, expecting: expected)
      }
      expected = manifest.expected
      expected[1].name = "Other"
      #expect(throws: WorkbookFault.self) {
        try WorkbookCheck.verify(path: path, expecting: expected)
      }
      #expect(throws: WorkbookFault.self) { try WorkbookCheck.verify(path: path, expecting: []) }
    }
  }

  private func fault(
    _ path: String, _ part: String, _ problem: WorkbookFault.Problem
  ) -> WorkbookFault {
    WorkbookFault(path: path, part: part, problem: problem)
  }
}
