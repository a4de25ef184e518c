import Records

/// A generator of which every run of a test gets the same numbers.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  /// SplitMix64, https://prng.di.unimi.it/splitmix64.c
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func one<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &self)]
  }

  mutating func isIn(_ chances: Int) -> Bool { Int.random(in: 0..<chances, using: &self) == 0 }
}

/// A small canonical file of calls with everything that files come up with: columns in any order,
/// unknown and absent ones, quotes where they belong and where not, line ends of all sorts, blank
/// lines, blanks around values, decomposed and broken characters, values out of every range, rows of
/// other lengths.
struct AwkwardFile {
  private var random: Seeded
  /// One in so many fields is odd; 0 for none.
  private let oddity: Int
  private let lineEnd: [UInt8]

  init(seed: UInt64) {
    random = Seeded(state: seed)
    oddity = random.one([0, 4, 15, 60])
    lineEnd = Array(random.one(["\n", "\n", "\r\n", "\r"]).utf8)
  }

  mutating func bytes() -> [UInt8] {
    var columns: [(name: String, field: Field?)] = RecordKind.call.fields.compactMap { field in
      if !field.isRequired, random.isIn(3) { return nil }
      return (random.isIn(6) ? random.one([field.name] + field.aliases) : field.name, field)
    }
    for _ in 0..<random.one([0, 0, 1, 2]) { columns.append(("extra \(columns.count)", nil)) }
    if random.isIn(2) { columns.shuffle(using: &random) }
    var text: [UInt8] = random.isIn(4) ? [0xEF, 0xBB, 0xBF] : []
    if random.isIn(6) { text += lineEnd + Array(" \t".utf8) + lineEnd }
    text += joined(columns.map { quoted(Array($0.name.utf8)) })
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      text += end()
      var fields = columns.map { column in value(column.field) }
      if oddity > 0, random.isIn(oddity * 4) { fields.removeLast() }
      if oddity > 0, random.isIn(oddity * 4) { fields.append([]) }
      text += joined(fields)
    }
    return random.isIn(3) ? text : text + end()
  }

  private func joined(_ fields: [[UInt8]]) -> [UInt8] {
    Array(fields.joined(separator: [UInt8(ascii: ",")]))
  }

  private mutating func end() -> [UInt8] {
    if random.isIn(20) { return lineEnd + lineEnd }
    return oddity > 0 && random.isIn(30)
      ? Array(random.one(["\r", "\n", "\r\n", "\n\r"]).utf8) : lineEnd
  }

  private mutating func value(_ field: Field?) -> [UInt8] {
    guard let field else { return quoted(Array(random.one(["", "x", "a,b", "\"", "电"]).utf8)) }
    if oddity > 0, random.isIn(oddity) { return odd(field) }
    if field.mayBeEmpty, random.isIn(3) { return [] }
    return quoted(Array(plain(field).utf8))
  }

  private mutating func plain(_ field: Field) -> String {
    switch field.type {
    case .text, .list:
      random.one(["A1", "东湖县", "0123456789abcdef", "综合服务队列第一组第二班", "B", "Ünal", "13800138000"])
    case .whole: random.one(["1", "2", "3", "5"])
    case .seconds: random.one(["0", "7", "60", "1801", "28801", "99999999"])
    case .time:
      random.one(["2026-10-01", "2026-10-31", "2026-11-01", "2024-02-29", "1999-12-31"]) + " "
        + random.one(["00:00:00", "23:59:59", "08:30:01"])
    case .day: "2026-10-01"
    case .choice(let words): random.one(words)
    }
  }

  private static let oddTexts = [
    " ", "\u{3000}", " A1", "A1\u{A0}", "e\u{301}", "\u{301}", "ｶﾞ", "\u{F900}", "a\"b", "\"a\"b",
    "\"",
    "\"a", "\"x\ny\"", "\"x\r\ny\"", "\"\"\"q\"\"\"", "\"\"", "\" A1 \"", "\ta", "a\u{2028}b",
    "1234567890123456", "12345678901234567", "\u{1F4DE}", "长长长长长长长长长长长长长长",
  ]
  private static let oddNumbers = [
    " 5", "5 ", "０", "-1", "+5", "5.0", "1e3", "123456789", "2147483647", "2147483648", "0", "6",
    "00000000001", "0000000012", "007", "\"5\"", "\" 5\"", "\u{3000}5", "5\u{301}", "--", "-", "9x",
  ]
  private static let oddTimes = [
    "2026-02-29 00:00:00", "2026-10-01T00:00:00", "2026-10-01 24:00:00", "2026-10-01 00:60:00",
    "2026-10-01 00:00:60", " 2026-10-01 08:00:00", "2026-10-01 08:00:00 ", "2026-10-01", "x",
    "\"2026-10-01 08:00:00\"", "2026-1-01 08:00:00", "1899-12-31 00:00:00", "2100-01-01 00:00:00",
    "2026-10-01 2:00:000", "２026-10-01 08:00:00", "2099-12-31 23:59:59", "2026-13-01 00:00:00",
  ]
  private static let oddWords = [
    "In", " in", "in ", "answered", "\"in\"", "wrong_number", "abandonedx", "other",
    "answered\u{A0}",
    "conferences", "no_answe", "inn", "\"no_answer\"", "test\u{301}",
  ]

  private mutating func odd(_ field: Field) -> [UInt8] {
    if random.isIn(6) { return [] }
    if random.isIn(8) {
      return random.one([[0xFF], [0x41, 0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80]])
    }
    switch field.type {
    case .text, .list: return Array(random.one(Self.oddTexts).utf8)
    case .whole, .seconds: return Array(random.one(Self.oddNumbers).utf8)
    case .time, .day: return Array(random.one(Self.oddTimes).utf8)
    case .choice: return Array(random.one(Self.oddWords).utf8)
    }
  }

  private mutating func quoted(_ bytes: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let mustBe = bytes.contains { $0 == quote || $0 == UInt8(ascii: ",") }
    guard mustBe || random.isIn(12) else { return bytes }
    return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }
}
