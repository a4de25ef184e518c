import Foundation
import Records
import Testing

@testable import Intake

/// The records of a file as a reader gives them: the order of rows is that of their places.
private struct Read: Equatable {
  var records: [String] = []
  var rowsRead = 0
  var rejects: [Reject] = []
  var counts: [Reject.Code: Int] = [:]
  var warnings: [FileReading.Warning] = []
  var unknown: [String] = []
  var absent: [String] = []
  var failure: String?

  init(_ reading: FileReading, _ records: [String]) {
    self.records = records
    rowsRead = reading.rowsRead
    rejects = reading.rejects
    counts = reading.rejectCounts
    warnings = reading.warnings
    unknown = reading.unknownColumns
    absent = reading.absentFields
  }

  init(_ error: any Error) { failure = "\(error)" }

  static func one(by reader: RecordReader, _ file: InputFile) -> Read {
    do {
      let (reading, batch) = try reader.readAll(file, as: .call)
      return Read(
        reading,
        (0..<batch.count).map { row in
          "\(batch.lines[row]): "
            + RecordKind.call.fields.indices.map { batch.text($0, row: row) }.joined(separator: "|")
        })
    } catch { return Read(error) }
  }

  static func one(by reader: ColumnReader, _ file: InputFile, threads: Int) -> Read {
    do {
      let names = (0..<threads).map { _ in ColumnNames(.call) }
      let lock = NSLock()
      nonisolated(unsafe) var rows: [(place: Int64, text: String)] = []
      nonisolated(unsafe) let tables = names
      let reading = try reader.read(try reader.open(file), names: names) { thread, batch in
        let texts = (0..<batch.count).map { row in
          (
            place: batch.places[row],
            text: "\(batch.line(of: row)): " + text(of: row, batch, tables[thread])
          )
        }
        lock.withLock { rows += texts }
      }
      return Read(reading, rows.sorted { $0.place < $1.place }.map(\.text))
    } catch { return Read(error) }
  }

  /// A row as a canonical file writes it.
  private static func text(of row: Int, _ batch: ColumnBatch, _ names: ColumnNames) -> String {
    RecordKind.call.fields.map { field in
      let missing = batch.numbers(field)[row] == ColumnBatch.missing
      switch field.type {
      case .text where field.isRepeated: return names[field].names[Int(batch.codes(field)[row])]
      case .text, .list:
        let start = batch.bytes + Int(batch.offsets(field)[row])
        let bytes = UnsafeBufferPointer(start: start, count: Int(batch.lengths(field)[row]))
        return String(decoding: bytes, as: UTF8.self)
      case .whole, .seconds: return missing ? "" : "\(batch.numbers(field)[row])"
      case .time, .day:
        let day = Day(number: batch.days(field)[row])
        if missing { return "" }
        return field.type == .day
          ? day.description
          : ClockTime(day, secondOfDay: Int(batch.secondsOfDay(field)[row])).description
      case .choice(let words): return missing ? "" : words[Int(batch.numbers(field)[row])]
      }
    }.joined(separator: "|")
  }
}

/// Thousands of small files with everything that files come up with: the fast reader and the one that
/// defines what is read say the same of every row.
@Suite struct ColumnReaderTests {
  @Test(arguments: 0..<16)
  func columnsAreWhatRecordsAre(part: Int) throws {
    let scratch = try Scratch()
    var rejected = 0
    var kept = 0
    for seed in UInt64(part * 80)..<UInt64(part * 80 + 80) {
      var awkward = AwkwardFile(seed: seed)
      let bytes = awkward.bytes()
      let file = try scratch.file("calls.csv", bytes)
      let expected = Read.one(by: RecordReader(), file)
      var random = Seeded(state: ~seed)
      var reader = ColumnReader(kind: .call)
      reader.chunkSize = random.one([1, 7, 64, 100, 256 << 10])
      reader.batchSize = random.one([1, 3, 512])
      let found = Read.one(by: reader, file, threads: random.one([1, 2, 3, 4]))
      #expect(
        found == expected,
        "seed \(seed): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      rejected += expected.rejects.count
      kept += expected.records.count
    }
    // The files are worth reading: most rows are good, many are not.
    #expect(rejected > 50 && kept > 300, "\(rejected) rejected, \(kept) kept")
  }

  @Test func aRowMayBeLongerThanAChunkAndUpToAMebibyte() throws {
    let scratch = try Scratch()
    for length in [300 << 10, (1 << 20) - 100, (1 << 20) + 1, 3 << 20] {
      let long = String(repeating: "x", count: length)
      for text in [
        calls(
          "caller", "A,2026-10-01 08:00:00,1,1,1,answered,\(long)",
          "B,2026-10-01 08:00:00,1,1,1,answered,"),
        calls(
          "caller", "A,2026-10-01 08:00:00,1,1,1,answered,\"\(long)",
          "B,2026-10-01 08:00:00,1,1,1,answered,"),
      ] {
        let file = try scratch.file("calls.csv", text)
        let expected = Read.one(by: RecordReader(), file)
        #expect(Read.one(by: ColumnReader(kind: .call), file, threads: 2) == expected)
      }
    }
  }

  @Test func aFileThatCantBeReadFailsInTheSameWay() throws {
    let scratch = try Scratch()
    for bytes in [
      [], Array("\n \n".utf8), Array("a,b\n1,2\n".utf8), Array("PK\u{3}\u{4}".utf8),
      Array((calls("", "A,2026-10-01 08:00:00,1,1,1,answered") + "\0").utf8),
      Array("call_id,\"started_at".utf8), Array("call_id,\u{FF}\n".utf8) + [0xFF],
    ] {
      let file = try scratch.file("calls.csv", bytes)
      let expected = Read.one(by: RecordReader(), file)
      #expect(expected.failure != nil)
      #expect(Read.one(by: ColumnReader(kind: .call), file, threads: 2) == expected)
    }
  }

  @Test func repeatedTextsKeepTheirNumbersOverFiles() throws {
    let scratch = try Scratch()
    let names = [ColumnNames(.call)]
    nonisolated(unsafe) var codes: [Int32] = []
    for text in ["东湖县", " 东湖县", "e\u{301}", "\u{E9}", ""] {
      let file = try scratch.file(
        "c.csv", calls("county", "A,2026-10-01 08:00:00,1,1,1,answered,\(text)"))
      let reader = ColumnReader(kind: .call)
      _ = try reader.read(try reader.open(file), names: names) { _, rows in
        codes.append(rows.codes(Call.county)[0])
      }
    }
    #expect(codes == [1, 1, 2, 2, 0])
    #expect(names[0][Call.county].names == ["", "东湖县", "é"])
  }

  /// Names of every length, many of them alike but for their end, more than the table begins with: each keeps
  /// the number it was given when it first came.
  @Test func namesThatAreAlikeAreToldApart() throws {
    let scratch = try Scratch()
    let lengths = [1, 7, 8, 9, 15, 16, 17, 23, 24, 25, 40]
    var texts = lengths.flatMap { length in
      ["a", "b"].map { String(repeating: "x", count: length - 1) + $0 }
    }
    texts += (0..<1500).map { "客服中心第\($0)班" }
    texts += (0..<500).map { "x\($0)" } + [""]
    let rows = (texts + texts.reversed()).enumerated().map { index, text in
      "A\(index),2026-10-01 08:00:00,1,1,1,answered,\(text)"
    }
    let file = try scratch.file(
      "c.csv", calls("county", rows.joined(separator: "\n")))
    let names = [ColumnNames(.call)]
    nonisolated(unsafe) var codes: [Int32] = []
    let reader = ColumnReader(kind: .call)
    _ = try reader.read(try reader.open(file), names: names) { _, batch in
      codes += (0..<batch.count).map { batch.codes(Call.county)[$0] }
    }
    let expected = (1..<Int32(texts.count)).map { $0 } + [0]
    #expect(codes == expected + expected.reversed())
    #expect(names[0][Call.county].names == [""] + texts.dropLast())
  }
}
