import Foundation
import Records
import Testing

@testable import Intake

/// Rows are read again by their places, of a file that somebody has cut off or filled with others meanwhile.
@Suite struct PlacedRowsTests {
  private static let text = calls(
    "",
    "A,2026-10-01 08:00:00,1001,60,5,answered", "A,2026-10-01 09:00:00,1001,60,5,answered",
    "B,2026-10-01 10:00:00,1001,60,5,answered")
  /// Of the three rows: 61 bytes of the header, 41 of each row.
  private static let places: [Int64] = [61, 102, 143]

  private func expectChange(
    _ text: String, _ read: (ColumnReader, ColumnReader.File) throws -> Void
  )
    throws
  {
    let scratch = try Scratch()
    let file = try scratch.file("calls.csv", Self.text)
    let reader = ColumnReader(kind: .call)
    let opened = try reader.open(file)
    try reader.read(opened, at: Self.places[...], base: 0, names: [ColumnNames(.call)]) {
      #expect($1.count == 3)
    }
    // In the same file, which stays open.
    let handle = try FileHandle(forWritingTo: URL(filePath: file.path))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
    #expect(throws: IntakeError.stillGrowing(path: file.path)) { try read(reader, opened) }
  }

  @Test(arguments: ["", calls("", "A,2026-10-01 08:00:00,1001,60,5,answered")])
  func rowsThatAreGoneSayThatTheFileChanged(_ text: String) throws {
    try expectChange(text) { reader, file in
      try reader.read(file, at: Self.places[...], base: 0, names: [ColumnNames(.call)]) { _, _ in }
    }
  }

  /// Lines are counted in the file under the name, rows taken from the one that is open.
  @Test(arguments: ["", text.replacingOccurrences(of: "answered", with: "answer??")])
  func recordsThatAreGoneOrOthersSayThatTheFileChanged(_ text: String) throws {
    let scratch = try Scratch()
    let whole = try scratch.file("calls.csv", Self.text)
    try expectChange(text) { reader, file in
      _ = try reader.records(file, at: Self.places, of: whole)
    }
  }
}
