import Records
import Testing

@testable import Store

/// Rows of every kind of value, handed over to a store in bulk as a file's would be.
enum BulkRows {
  private final class Names: FactColumns.WordList {
    var names = [""]

    func code(_ name: String) -> Int32 {
      if let code = names.firstIndex(of: name) { return Int32(code) }
      names.append(name)
      return Int32(names.count - 1)
    }
  }

  private static let telephones = [
    "", "13800138042", "02788776655", "88776655", "110", "+86 138-0013-8042", "138****8042",
    "8613800138042", "１３８００１３８０４２", "不明",
  ]
  private static let targets = ["", "2001", "6688", "02788776655", "组长 13800138042", "转"]
  private static let counties = ["", "东湖县", "西岭县", String(repeating: "长", count: 40)]

  static func batch(_ seed: UInt64, rows: Int) -> RecordBatch {
    var random = Numbers(state: seed)
    var batch = RecordBatch(kind: .call)
    let first = ClockTime("2026-09-20 00:00:00")?.seconds ?? 0
    for row in 0..<rows {
      for (place, field) in RecordKind.call.fields.enumerated() {
        switch field.type {
        case .text, .list:
          let text =
            switch field.name {
            case "call_id": row % 50 == 7 ? "号\(row)" : "C\(row / 2)"
            case "caller": Self.telephones.randomElement(using: &random) ?? ""
            case "transfer_to": Self.targets.randomElement(using: &random) ?? ""
            default: Self.counties.randomElement(using: &random) ?? ""
            }
          batch.columns[place].texts.append(text)
        case .time:
          let time = first + Int64.random(in: 0..<5_000_000, using: &random)
          batch.columns[place].integers.append(time)
        case .choice(let words):
          let word = Int64.random(in: -1..<Int64(words.count), using: &random)
          batch.columns[place].integers.append(
            word < 0 && field.mayBeEmpty ? RecordBatch.missing : max(0, word))
        case .whole, .seconds, .day:
          let number = [0, 1, 60, 300, 70_000, 2_147_483_647, RecordBatch.missing]
            .randomElement(using: &random)
          batch.columns[place].integers.append(
            field.name == "leg" ? Int64(row % 2 + 1) : number ?? 0)
        }
      }
      batch.notRecorded.append(0)
      batch.lines.append(row + 2)
    }
    return batch
  }

  /// Hands a batch over as columns, some rows at a time, by several threads in turn.
  static func stage(
    _ batch: RecordBatch, for run: ImportRun, isPlain: Bool = false
  ) throws -> BulkLoad {
    let load = try run.beginLoad(threads: 3, isPlain: isPlain)
    let names = (0..<3).map { _ in batch.kind.fields.map { _ in Names() } }
    for (chunk, start) in stride(from: 0, to: batch.count, by: 700).enumerated() {
      for part in stride(from: start, to: min(start + 700, batch.count), by: 256) {
        let rows = part..<min(part + 256, start + 700, batch.count)
        let left = try add(
          batch, rows, names[chunk % 3], to: load, thread: chunk % 3, chunk: Int64(chunk))
        #expect(left == [])
      }
    }
    return load
  }

  private static func add(
    _ batch: RecordBatch, _ rows: Range<Int>, _ names: [Names], to load: BulkLoad, thread: Int,
    chunk: Int64
  ) throws -> [Int] {
    var memory: [UnsafeMutablePointer<Int32>] = []
    defer { for column in memory { column.deallocate() } }
    func column(_ values: [Int32]) -> UnsafePointer<Int32> {
      let column = UnsafeMutablePointer<Int32>.allocate(capacity: values.count)
      column.initialize(from: values, count: values.count)
      memory.append(column)
      return UnsafePointer(column)
    }
    var bytes: [UInt8] = []
    let columns = batch.kind.fields.enumerated().map { place, field -> FactColumns.Column in
      if field.isInteger {
        let values = rows.map { batch.columns[place].integers[$0] }
        guard field.type == .time else {
          return .numbers(
            column(
              values.map { $0 == RecordBatch.missing ? FactColumns.missing : Int32($0) }))
        }
        let times = values.map { ClockTime(seconds: $0) }
        return .times(
          days: column(times.map(\.day.number)),
          seconds: column(times.map { Int32($0.secondOfDay) })
        )
      }
      let texts = rows.map { batch.columns[place].texts[$0] }
      if field.isRepeated {
        return .words(column(texts.map(names[place].code)), texts: names[place])
      }
      var offsets: [Int32] = []
      for text in texts {
        offsets.append(Int32(bytes.count))
        bytes += text.utf8
      }
      return .texts(offsets: column(offsets), lengths: column(texts.map { Int32($0.utf8.count) }))
    }
    bytes += [UInt8](repeating: 0, count: 16)
    let places = rows.map(Int64.init)
    return try places.withUnsafeBufferPointer { places in
      try bytes.withUnsafeBufferPointer { buffer in
        try load.add(
          thread: thread, chunk: chunk,
          FactColumns(
            kind: batch.kind, count: rows.count, bytes: try #require(buffer.baseAddress),
            places: try #require(places.baseAddress), columns: columns))
      }
    }
  }

  /// - Parameter hasPlaces: whether the rows' numbers are told, and with them their order.
  static func content(of store: Store, hasPlaces: Bool = true) throws -> [String] {
    let watermark = try store.watermark().text
    return try store.queue.read { db in
      var lines = [watermark]
      let columns = FactTable(.call).columns.map { column in
        if case .word = column.role {
          return "quote((SELECT text FROM word WHERE id = \(column.name)))"
        }
        return "quote(\(column.name))"
      }
      let reader = FactReader(db: db, table: FactTable(.call), words: try WordTable(db))
      for table in try reader.tables() {
        let statement = try Statement(
          db,
          "SELECT \(hasPlaces ? "rowid" : "''") || ' ' || \(columns.joined(separator: " || ',' || "))"
            + " || not_recorded || hex(row_hash) || import_id FROM \(table)"
            + " ORDER BY \(hasPlaces ? "rowid" : "call_id, leg")")
        while try statement.step() { lines.append(table + " " + statement.text(0)) }
      }
      return lines
    }
  }
}
