/// One row by name of column, with oddities that change no figure, and some that must.
struct AwkwardRow {
  private var fields: [String: String] = [:]
  private var quoted: Set<String> = []

  init(clean: [UInt8], draw: inout Draw) {
    let parts = clean.split(separator: 0x2c, omittingEmptySubsequences: false)
    for (column, part) in zip(LegRow.columns, parts) {
      fields[column] = String(decoding: part, as: UTF8.self)
    }
    addRarerColumns(&draw)
    renumber()
    respell(&draw)
    for column in ["queue", "call_id", "talk_seconds", "started_at"]
    where draw.chance(perMille: 60) {
      quoted.insert(column)
    }
  }

  subscript(_ column: String) -> String {
    get { fields[column] ?? "" }
    set { fields[column] = newValue }
  }

  /// The field as it stands in the file.
  func written(_ column: String) -> [UInt8] {
    let text = self[column]
    let needed = text.utf8.contains { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }
    guard needed || quoted.contains(column) else { return Array(text.utf8) }
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == 0x22 { bytes.append(byte) }
    }
    return bytes + [0x22]
  }

  /// The id comes again in another month: another call.
  mutating func moveToPreviousMonth() {
    let time = Array(self["started_at"])
    guard time.count == 19, let month = Int(String(time[5...6])), month > 1 else { return }
    let day = String(time[8...9])
    self["started_at"] =
      String(time[0...4]) + Calendar.twoDigits(month - 1) + "-" + (day > "28" ? "28" : day)
      + String(time[10...])
  }

  private mutating func addRarerColumns(_ draw: inout Draw) {
    self["tag"] =
      switch draw.below(1000) {
      case 0..<5: "test"
      case 5..<9: "silent"
      case 9..<11: "harassing"
      case 11..<13: "wrong_number"
      default: ""
      }
    self["customer_level"] = draw.pick(["normal", "normal", "normal", "important", "vip", ""])
    self["ended_by"] = draw.pick(["caller", "caller", "agent", "system", ""])
    self["skill_group"] = draw.pick(["A", "B, late", ""])
  }

  /// Some systems count legs from 2; some leave the first one's number out.
  private mutating func renumber() {
    let id = self["call_id"]
    if id.hasSuffix("77") {
      self["leg"] = String((Int(self["leg"]) ?? 1) + 1)
    } else if id.hasSuffix("3"), self["leg"] == "1" {
      self["leg"] = ""
    }
    if id.hasSuffix("5"), self["direction"] == "in" { self["direction"] = "" }
  }

  private mutating func respell(_ draw: inout Draw) {
    switch draw.below(200) {
    case 0: self["queue"] = "Caf\u{e9} 专席"
    case 1: self["queue"] = "Cafe\u{301} 专席"
    case 2: self["county"] = " " + self["county"] + " "
    case 3: self["agent_id"] += " "
    case 4: if !self["transfer_to"].isEmpty { self["transfer_to"] = "外线, \"专家\"坐席\n二线" }
    case 5: if !self["transfer_to"].isEmpty { self["transfer_to"] = "𠮷田班长,夜间" }
    default: break
    }
  }
}
