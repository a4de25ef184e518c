import Foundation
import Records
import Testing

@testable import Intake

/// A folder of its own for a test, gone with it.
final class Scratch {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { folder.path }

  func file(_ name: String, _ text: String) throws -> InputFile {
    try file(name, Array(text.utf8))
  }

  func file(_ name: String, _ bytes: [UInt8]) throws -> InputFile {
    let url = folder.appending(path: name)
    try Data(bytes).write(to: url)
    return InputFile(url.path)
  }

  /// Lets a file seem to be as old as another one.
  func copyTime(of file: InputFile, to other: InputFile) throws {
    var status = stat()
    try #require(stat(file.path, &status) == 0)
    try #require(utimensat(AT_FDCWD, other.path, [status.st_atim, status.st_mtim], 0) == 0)
  }
}

/// Reads text as a file called `calls.csv`.
func read(
  _ text: String, as kind: RecordKind? = nil, mapping: SourceMapping? = nil
) throws -> (reading: FileReading, records: RecordBatch) {
  try read(Array(text.utf8), as: kind, mapping: mapping)
}

func read(
  _ bytes: [UInt8], as kind: RecordKind? = nil, mapping: SourceMapping? = nil
) throws -> (reading: FileReading, records: RecordBatch) {
  let scratch = try Scratch()
  return try RecordReader().readAll(
    scratch.file("calls.csv", bytes), as: kind, mapping: mapping)
}

/// The file-wide error that reading text as `calls.csv` ends with, in words without the folder.
func failure(
  _ text: String, as kind: RecordKind? = nil, mapping: SourceMapping? = nil
) throws -> (english: String, chinese: String, category: IntakeError.Category)? {
  try failure(Array(text.utf8), as: kind, mapping: mapping)
}

func failure(
  _ bytes: [UInt8], as kind: RecordKind? = nil, mapping: SourceMapping? = nil
) throws -> (english: String, chinese: String, category: IntakeError.Category)? {
  let scratch = try Scratch()
  do {
    _ = try RecordReader().readAll(
      scratch.file("calls.csv", bytes), as: kind, mapping: mapping)
    return nil
  } catch let error as IntakeError {
    let words = Language.allCases.map {
      error.message($0).replacingOccurrences(of: scratch.path + "/", with: "")
    }
    return (words[0], words[1], error.category)
  }
}

/// A small calls file: the required columns and whatever else a test needs.
func calls(_ columns: String = "", _ rows: String...) -> String {
  let header = "call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome"
  let start = columns.isEmpty ? header : header + "," + columns
  return ([start] + rows).joined(separator: "\n") + "\n"
}

/// The records as a canonical file writes them, one text a row.
func texts(_ records: RecordBatch, _ fields: [Field]) -> [String] {
  (0..<records.count).map { row in
    fields.map { records.text(records.kind.index(of: $0), row: row) }.joined(separator: "|")
  }
}
