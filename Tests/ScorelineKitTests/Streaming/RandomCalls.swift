import Records

/// Files of calls in which few ids come again and again: repeats, contradictions, corrections, calls of
/// several legs in any order, over month ends, with rows at fault between them.
struct RandomCalls {
  private var random: Seeded
  private var rows: [String] = []
  private var callCount = 0
  private let columns: [String]
  private let ids: [String]

  init(seed: UInt64) {
    var random = Seeded(state: seed)
    var columns = ["other"]
    for field in RecordKind.call.fields
    where field.isRequired || Int.random(in: 0..<4, using: &random) > 0 {
      columns.append(field.name)
    }
    if Bool.random(using: &random) { columns.shuffle(using: &random) }
    let idCount = [4, 12, 40][Int.random(in: 0..<3, using: &random)]
    ids = (0..<idCount).map { $0 % 3 == 0 ? "呼叫-2026-10-\($0)-长" : "c\($0)" }
    self.columns = columns
    self.random = random
  }

  /// A file of up to 40 rows; some of them stood in earlier files.
  mutating func file() -> String {
    var text = columns.joined(separator: ",") + end()
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      if !rows.isEmpty, isIn(4) {
        text += one(rows) + end()
        continue
      }
      if isIn(6) {
        for row in call() { text += row + end() }
        continue
      }
      let row = columns.map { quoted(value(of: $0)) }.joined(separator: ",")
      rows.append(row)
      text += row + end()
    }
    return text
  }

  /// The rows of an answered call of several legs, in any order; one may stand there twice.
  private mutating func call() -> [String] {
    callCount += 1
    let id = "m\(callCount)"
    let day = one(["2026-10-31", "2026-10-31", "2026-11-01", "2026-10-01"])
    var legs = (1...Int.random(in: 2...3, using: &random)).map { leg in
      columns.map { column in
        switch column {
        case "call_id": id
        case "leg": String(leg)
        case "started_at": day + " 09:0\(leg):00"
        case "direction": "in"
        case "outcome": "answered"
        case "tag": ""
        default: quoted(value(of: column))
        }
      }.joined(separator: ",")
    }
    if isIn(3) { legs.append(legs[0]) }
    legs.shuffle(using: &random)
    rows += legs
    return legs
  }

  private mutating func one<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  private mutating func isIn(_ chances: Int) -> Bool {
    Int.random(in: 0..<chances, using: &random) == 0
  }

  private mutating func end() -> String { isIn(30) ? "\r\n\n" : "\n" }

  private mutating func quoted(_ text: String) -> String {
    text.contains(",") || isIn(25) ? "\"\(text)\"" : text
  }

  private mutating func value(of column: String) -> String {
    if isIn(120) { return one(["x", "-1", "", "\u{3000}", "99999999999"]) }
    switch column {
    case "call_id": return one(ids)
    case "leg": return one(["", "1", "2", "3", "01"])
    case "started_at":
      return one([
        "2026-09-30", "2026-10-01", "2026-10-01", "2026-10-31", "2026-11-01", "2026-12-24",
      ]) + " "
        + one(["00:00:10", "08:00:00", "23:59:50"])
    case "direction": return one(["in", "in", "in", "", "out"])
    case "caller": return one(["13800138000", "", "电话, 座机"])
    case "agent_id": return one(["1001", "1002", " 1002", "", "e\u{301}"])
    case "county": return one(["东湖", "西岭", "", "一个很长很长的县公司名称"])
    case "queue": return one(["报修", "咨询"])
    case "outcome": return one(["answered", "answered", "answered", "abandoned", "no_answer"])
    case "transfer_to": return one(["", "", "1002", " "])
    case "transfer_kind": return one(["", "blind", "survey", "conference"])
    case "tag": return one(["", "", "", "test", "silent"])
    case "satisfaction": return one(["", "5", "1"])
    case "talk_seconds": return one(["", "7", "100", "30000", "2147483647"])
    case "other": return one(["", "a,b"])
    case "ended_by", "customer_level": return ""
    default: return one(["", "0", "3", "9", "30"])
    }
  }
}
