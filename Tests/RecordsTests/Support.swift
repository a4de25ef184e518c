import Records

/// A batch of records written as a canonical file writes them: `field=value` a field, parted by
/// blanks; a blank inside a value is written as `~`.
func batch(_ kind: RecordKind, _ rows: String...) -> RecordBatch { batch(kind, rows) }

func batch(_ kind: RecordKind, _ rows: [String]) -> RecordBatch {
  var batch = RecordBatch(kind: kind)
  for (line, row) in rows.enumerated() {
    var values: [String: String] = [:]
    for pair in row.split(separator: " ") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      values[String(parts[0])] = parts[1].split(separator: "~", omittingEmptySubsequences: false)
        .joined(separator: " ")
    }
    for (index, field) in kind.fields.enumerated() {
      let text = values.removeValue(forKey: field.name) ?? field.defaultValue ?? ""
      if field.isInteger {
        batch.columns[index].integers.append(integer(text, field))
      } else {
        batch.columns[index].texts.append(text)
      }
    }
    precondition(values.isEmpty, "no such field: \(values)")
    batch.notRecorded.append(0)
    batch.lines.append(line + 2)
  }
  return batch
}

private func integer(_ text: String, _ field: Field) -> Int64 {
  if text.isEmpty { return RecordBatch.missing }
  let value: Int64? =
    switch field.type {
    case .text, .list: nil
    case .whole, .seconds: Int64(text)
    case .time: ClockTime(text)?.seconds
    case .day: Day(text).map { Int64($0.number) }
    case .choice(let words): words.firstIndex(of: text).map(Int64.init)
    }
  guard let value else { preconditionFailure("\(field.name) can't be \(text)") }
  return value
}

/// A call's leg with what every leg needs.
func leg(_ id: String, _ number: Int, _ startedAt: String, _ rest: String = "") -> String {
  let start = startedAt.split(separator: " ").joined(separator: "~")
  let outcome = rest.contains("outcome=") ? "" : " outcome=answered"
  return "call_id=\(id) leg=\(number) started_at=\(start)\(outcome) \(rest)"
}

/// A missing value, short enough for a table.
let none = RecordBatch.missing
