import Records

/// Rows of one month on their way to a stage.
struct FactRows {
  /// Places in the columns.
  let rows: UnsafeBufferPointer<Int32>
  let steps: UnsafeBufferPointer<FactEncoding.Step>
  /// What places of texts count from.
  let bytes: UnsafePointer<UInt8>
  /// By day of the month.
  let days: UnsafeMutableBufferPointer<StagedDay>
  let firstDay: Int32
  /// Where the digest of each row goes that is staged, one after the other; nil where nobody asks.
  let digests: UnsafeMutablePointer<UInt128>?
  /// How many rows the image has before these.
  let before: Int

  /// One of the rows alone.
  func alone(_ row: Int) -> FactRows {
    FactRows(
      rows: UnsafeBufferPointer(rebasing: rows[row..<row + 1]), steps: steps, bytes: bytes,
      days: days, firstDay: firstDay, digests: digests, before: before)
  }

  /// Notes on its day a row that was staged.
  ///
  /// - Parameter number: its number among the rows of the image.
  @inline(__always)
  func note(_ number: Int, at time: Int64, _ digest: UInt128) {
    let day = Int((time - (time < 0 ? 86_399 : 0)) / 86_400) - Int(firstDay)
    let entry = days.baseAddress.unsafelyUnwrapped + day
    if entry.pointee.rows == 0 { entry.pointee.first = number }
    entry.pointee.rows &+= 1
    entry.pointee.last = number
    entry.pointee.digest &+= digest
    entry.pointee.earliest = min(entry.pointee.earliest, time)
    entry.pointee.latest = max(entry.pointee.latest, time)
    if let digests { digests[number - before - 1] = digest }
  }
}

/// What the hashes of a row are made of, in memory that one thread uses again from row to row.
final class RowForms {
  var row = RowForm()
  var altered = RowForm()
  let plain: PlainRows

  init(_ kind: RecordKind) {
    plain = PlainRows(kind)
    row.add(kind.name)
    row.keepPrefix()
  }
}

extension FactEncoding {
  /// Puts rows into a stage; `leave` is told of those too long for it.
  @inline(__always)
  func encode<Stage: RowStage>(
    _ some: FactRows, form: inout RowForm, altered: inout RowForm, into stage: inout Stage,
    leave: (Int) -> Void
  ) throws {
    let missing = FactColumns.missing
    let (steps, bytes) = (some.steps, some.bytes)
    for index in some.rows {
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
          putAltered(text, privacy, to: &stage, &form)
        }
      }
      stage.put(0)
      form.add(0 as UInt64)
      let digest = RowDigester.digestKey.long(form.bytes)
      altered.replaceFirst(by: digest)
      withUnsafeBytes(of: rowKey.long(altered.bytes).bigEndian) { stage.put(blob: $0) }
      stage.put(importID)
      guard try stage.endRow() else {
        leave(row)
        continue
      }
      some.note(stage.rowCount, at: time, digest)
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
