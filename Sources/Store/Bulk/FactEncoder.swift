import Records

/// Rows of one month and one chunk of a file, staged, with what the ledgers keep of them.
struct StagedRows {
  let month: Month
  /// The place of the chunk in the file, which gives the order.
  let chunk: Int64
  /// Counts the images of a thread.
  let number: Int
  let image: StageImage
  let days: [StagedDay]
  /// Their entries for the index on the identity; nil where SQLite makes it.
  var keys: IndexRun?
  /// Of each of them what `RowMeeting` asks for, if the month has rows already; nil if it has none.
  let rows: [StagedRow]?
}

/// A row that is staged for a month that has rows already.
struct StagedRow {
  /// Where it stands in the file.
  let place: Int64
  let digest: UInt128
}

/// Rows of a day among staged rows.
struct StagedDay {
  var rows = 0
  /// The sum of their digests.
  var digest: UInt128 = 0
  /// The first and the last among the rows of the image, from 1.
  var first = 0
  var last = 0
  /// Seconds on the centre's clock.
  var earliest = Int64.max
  var latest = Int64.min
}

/// Makes columns into the rows that a table of facts keeps, for one thread: hashes made, callers
/// masked, words numbered. What it writes is what `FactWriter` writes of the same rows.
final class FactEncoder {
  private let context: FactEncoding
  private let makeStage: () throws -> any RowStage
  private let runs: IndexRunFile?
  private var imageCount = 0
  private let forms: RowForms
  private var parts: [Month: Part] = [:]
  private var words: [WordCodes?]
  /// Those of the rows that were staged last.
  private let digests = UnsafeMutablePointer<UInt128>.allocate(capacity: rowsAtATime)

  /// The rows of one month in hand.
  private final class Part {
    let month: Month
    let firstDay: Int32
    let dayCount: UInt32
    let isOpen: UnsafeMutablePointer<Bool>
    var stage: any RowStage
    var days = [StagedDay](repeating: StagedDay(), count: 31)
    let keys = IndexKeys()
    /// The rows in hand, if the month has rows already.
    var rows: [StagedRow]?

    init(_ month: Month, isOpen: [Bool], isStored: Bool, _ stage: any RowStage) {
      self.month = month
      rows = isStored ? [] : nil
      self.stage = stage
      firstDay = month.firstDay.number
      dayCount = UInt32(month.lastDay.number - firstDay + 1)
      self.isOpen = .allocate(capacity: isOpen.count)
      for day in isOpen.indices { self.isOpen[day] = isOpen[day] }
    }

    deinit { isOpen.deallocate() }
  }

  /// - Parameter runs: where entries of the index go; nil where SQLite makes it.
  init(
    _ context: FactEncoding, runs: IndexRunFile?, makeStage: @escaping () throws -> any RowStage
  ) {
    self.context = context
    self.makeStage = makeStage
    forms = RowForms(context.table.kind)
    self.runs = runs
    words = context.table.kind.fields.map { $0.isRepeated ? WordCodes(context.numbers) : nil }
  }

  deinit { digests.deallocate() }

  /// Stages rows; `leave` is told of rows that must go another way: those of days that are not open,
  /// and those too long for a page; `emit` gets an image that is full.
  ///
  /// - Parameter skipped: rows that are passed over, in order.
  func add(
    _ columns: FactColumns, skipping skipped: [Int], chunk: Int64,
    leave: (Int) -> Void, emit: (StagedRows) -> Void
  ) throws {
    let steps = context.steps(columns, words: words)
    guard case .times(let days, _) = columns.columns[context.timeField] else {
      preconditionFailure("the time of \(columns.kind.name) is no time")
    }
    guard columns.count > 0 else { return }
    let rows = UnsafeMutablePointer<Int32>.allocate(capacity: columns.count)
    defer { rows.deallocate() }
    var skipped = skipped[...]
    var nextSkipped = skipped.popFirst() ?? -1
    var part = try self.part(of: Month(of: Day(number: days[0])))
    var (firstDay, dayCount, isOpen) = (part.firstDay, part.dayCount, part.isOpen)
    var count = 0
    for row in 0..<columns.count {
      if row == nextSkipped {
        nextSkipped = skipped.popFirst() ?? -1
        continue
      }
      if UInt32(bitPattern: days[row] &- firstDay) >= dayCount {
        try stage(rows, count, of: columns, steps, in: part, chunk, leave: leave, emit: emit)
        count = 0
        part = try self.part(of: Month(of: Day(number: days[row])))
        (firstDay, dayCount, isOpen) = (part.firstDay, part.dayCount, part.isOpen)
      }
      if isOpen[Int(days[row] &- firstDay)] {
        rows[count] = Int32(truncatingIfNeeded: row)
        count &+= 1
      } else {
        leave(row)
      }
    }
    try stage(rows, count, of: columns, steps, in: part, chunk, leave: leave, emit: emit)
  }

  private func part(of month: Month) throws -> Part {
    if let part = parts[month] { return part }
    let part = Part(
      month, isOpen: context.openDays(of: month), isStored: context.stored.contains(month),
      try makeStage())
    parts[month] = part
    return part
  }

  /// Stages the rows gathered for one month.
  private func stage(
    _ rows: UnsafePointer<Int32>, _ count: Int, of columns: FactColumns,
    _ steps: [FactEncoding.Step], in part: Part, _ chunk: Int64,
    leave: (Int) -> Void, emit: (StagedRows) -> Void
  ) throws {
    let keys = runs == nil || part.rows != nil ? nil : context.keyColumns(columns)
    var start = 0
    while start < count {
      if part.stage.isFull { emit(try take(part, chunk)) }
      let end = min(count, start + rowsAtATime)
      let first = part.stage.rowCount + 1
      var tooLong: [Int] = []
      try steps.withUnsafeBufferPointer { steps in
        try part.days.withUnsafeMutableBufferPointer { days in
          let some = FactRows(
            rows: UnsafeBufferPointer(start: rows + start, count: end - start), steps: steps,
            bytes: columns.bytes, days: days, firstDay: part.firstDay,
            digests: part.rows == nil ? nil : digests, before: first - 1)
          try part.stage.add(some, context, forms, leave: { tooLong.append($0) })
        }
      }
      tooLong.forEach(leave)
      let some = UnsafeBufferPointer(start: rows + start, count: end - start)
      if let keys { part.keys.add(some, but: tooLong, of: keys, first: first) }
      if part.rows != nil {
        let staged = some.filter { tooLong.isEmpty || !tooLong.contains(Int($0)) }
        for (place, row) in staged.enumerated() {
          part.rows?.append(StagedRow(place: columns.places[Int(row)], digest: digests[place]))
        }
      }
      start = end
    }
  }

  private func take(_ part: Part, _ chunk: Int64) throws -> StagedRows {
    let days = part.days.filter { $0.rows > 0 }
    part.days = Array(repeating: StagedDay(), count: 31)
    imageCount += 1
    let rows = part.rows
    if rows != nil { part.rows = [] }
    return StagedRows(
      month: part.month, chunk: chunk, number: imageCount, image: try part.stage.takeImage(),
      days: days, keys: rows == nil ? try runs.flatMap(part.keys.take) : nil, rows: rows)
  }

  /// All rows in hand, in the order of months.
  func takeAll(chunk: Int64) throws -> [StagedRows] {
    try parts.values.filter { $0.stage.rowCount > 0 }.sorted { $0.month < $1.month }
      .map { try take($0, chunk) }
  }
}
