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

/// One thread's way from columns to staged rows, whatever the form of the stage.
protocol ChunkEncoder: AnyObject {
  /// Stages rows; `leave` is told of rows that must go another way: those of days that are not open,
  /// and those too long for a page; `emit` gets an image that is full.
  ///
  /// - Parameter skipped: rows that are passed over, in order.
  func add(
    _ columns: FactColumns, skipping skipped: [Int], chunk: Int64,
    leave: (Int) -> Void, emit: (StagedRows) -> Void
  ) throws

  /// All rows in hand, in the order of months.
  func takeAll(chunk: Int64) throws -> [StagedRows]
}

/// Makes columns into the rows that a table of facts keeps, for one thread: hashes made, callers
/// masked, words numbered. What it writes is what `FactWriter` writes of the same rows.
final class FactEncoder<Stage: RowStage>: ChunkEncoder {
  private let context: FactEncoding
  private let makeStage: () throws -> Stage
  private var imageCount = 0
  private var form = RowForm()
  private var altered = RowForm()
  private var parts: [Month: Part] = [:]
  private var words: [WordCodes?]
  private var rows: [Int32] = []

  /// The rows of one month in hand.
  private final class Part {
    let month: Month
    let firstDay: Int32
    let lastDay: Int32
    let isOpen: [Bool]
    var stage: Stage
    var days = [StagedDay](repeating: StagedDay(), count: 31)

    init(_ month: Month, isOpen: [Bool], _ stage: Stage) {
      self.month = month
      self.isOpen = isOpen
      self.stage = stage
      (firstDay, lastDay) = (month.firstDay.number, month.lastDay.number)
    }
  }

  init(_ context: FactEncoding, makeStage: @escaping () throws -> Stage) {
    self.context = context
    self.makeStage = makeStage
    words = context.table.kind.fields.map { $0.isRepeated ? WordCodes(context.numbers) : nil }
    form.add(context.table.kind.name)
    form.keepPrefix()
  }

  func add(
    _ columns: FactColumns, skipping skipped: [Int], chunk: Int64,
    leave: (Int) -> Void, emit: (StagedRows) -> Void
  ) throws {
    let steps = context.steps(columns, words: words)
    guard case .times(let days, _) = columns.columns[context.timeField] else {
      preconditionFailure("the time of \(columns.kind.name) is no time")
    }
    var skipped = skipped[...]
    var part = parts.first?.value
    rows.removeAll(keepingCapacity: true)
    for row in 0..<columns.count {
      if skipped.first == row {
        skipped.removeFirst()
        continue
      }
      let day = days[row]
      if part.map({ day < $0.firstDay || day > $0.lastDay }) ?? true {
        if let part { try stage(columns, steps, in: part, chunk, leave: leave, emit: emit) }
        part = try self.part(of: Month(of: Day(number: day)))
      }
      if let part, part.isOpen[Int(day &- part.firstDay)] {
        rows.append(Int32(truncatingIfNeeded: row))
      } else {
        leave(row)
      }
    }
    if let part { try stage(columns, steps, in: part, chunk, leave: leave, emit: emit) }
  }

  private func part(of month: Month) throws -> Part {
    if let part = parts[month] { return part }
    let part = Part(month, isOpen: context.openDays(of: month), try makeStage())
    parts[month] = part
    return part
  }

  /// Stages the rows gathered for one month.
  private func stage(
    _ columns: FactColumns, _ steps: [FactEncoding.Step], in part: Part, _ chunk: Int64,
    leave: (Int) -> Void, emit: (StagedRows) -> Void
  ) throws {
    var start = 0
    while start < rows.count {
      if part.stage.isFull { emit(try take(part, chunk)) }
      let end = min(rows.count, start + rowsAtATime)
      try rows.withUnsafeBufferPointer { all in
        try steps.withUnsafeBufferPointer { steps in
          try part.days.withUnsafeMutableBufferPointer { days in
            try Self.encode(
              UnsafeBufferPointer(rebasing: all[start..<end]), steps, columns.bytes, context,
              form: &form, altered: &altered, stage: &part.stage, days: days,
              firstDay: part.firstDay, leave: leave)
          }
        }
      }
      start = end
    }
    rows.removeAll(keepingCapacity: true)
  }

  private func take(_ part: Part, _ chunk: Int64) throws -> StagedRows {
    let days = part.days.filter { $0.rows > 0 }
    part.days = Array(repeating: StagedDay(), count: 31)
    imageCount += 1
    return StagedRows(
      month: part.month, chunk: chunk, number: imageCount, image: try part.stage.takeImage(),
      days: days)
  }

  func takeAll(chunk: Int64) throws -> [StagedRows] {
    try parts.values.filter { $0.stage.rowCount > 0 }.sorted { $0.month < $1.month }
      .map { try take($0, chunk) }
  }
}

extension FactEncoder {
  @inline(__always)
  private static func encode(
    _ rows: UnsafeBufferPointer<Int32>, _ steps: UnsafeBufferPointer<FactEncoding.Step>,
    _ bytes: UnsafePointer<UInt8>, _ context: FactEncoding, form: inout RowForm,
    altered: inout RowForm, stage: inout Stage, days: UnsafeMutableBufferPointer<StagedDay>,
    firstDay: Int32, leave: (Int) -> Void
  ) throws {
    let missing = FactColumns.missing
    for index in rows {
      let row = Int(index)
      form.clear()
      altered.clear()
      altered.add(0 as UInt128)
      var time: Int64 = 0
      for step in steps {
        switch step.form {
        case .number:
          let value = step.first[row]
          if value == missing {
            stage.putNull()
            form.add(RecordBatch.missing, step.width)
          } else {
            stage.put(Int64(value))
            form.add(Int64(value), step.width)
          }
        case .time, .mainTime:
          let day = step.first[row]
          if day == missing {
            stage.putNull()
            form.add(RecordBatch.missing, .eight)
          } else {
            let value = Int64(day) &* 86_400 &+ Int64(step.second[row])
            stage.put(value)
            form.add(value, .eight)
            if step.form == .mainTime { time = value }
          }
        case .word:
          let word = step.words.unsafelyUnwrapped[Int(step.first[row])]
          if word.number == 0 { stage.putNull() } else { stage.put(word.number) }
          form.add(word.text)
        case .text:
          let text = Self.text(step, row, bytes)
          stage.put(text: text)
          form.add(text)
        case .altered(let privacy):
          let text = Self.text(step, row, bytes)
          altered.add(text)
          context.putAltered(text, privacy, to: &stage, &form)
        }
      }
      stage.put(0)
      form.add(0 as UInt64)
      let digest = RowDigester.digestKey.long(form.bytes)
      altered.replaceFirst(by: digest)
      withUnsafeBytes(of: context.rowKey.long(altered.bytes).bigEndian) { stage.put(blob: $0) }
      stage.put(context.importID)
      guard try stage.endRow() else {
        leave(row)
        continue
      }
      let day = Int((time - (time < 0 ? 86_399 : 0)) / 86_400) - Int(firstDay)
      let entry = days.baseAddress.unsafelyUnwrapped + day
      if entry.pointee.rows == 0 { entry.pointee.first = stage.rowCount }
      entry.pointee.rows &+= 1
      entry.pointee.last = stage.rowCount
      entry.pointee.digest &+= digest
      entry.pointee.earliest = min(entry.pointee.earliest, time)
      entry.pointee.latest = max(entry.pointee.latest, time)
    }
  }

  @inline(__always)
  private static func text(
    _ step: FactEncoding.Step, _ row: Int, _ bytes: UnsafePointer<UInt8>
  ) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: bytes + Int(step.first[row]), count: Int(step.second[row]))
  }
}
