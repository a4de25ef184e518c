/// The tables of a finished page, read back from its bytes in one pass.
struct PageTables {
  /// The cells of tables' bodies by the tables' ids: the texts between tags.
  private let tables: [String: [[Cell]]]

  /// The texts of a cell in order, markup taken out: the value is the first that is not empty.
  struct Cell {
    var texts: [String] = []

    /// Empty when there is no text.
    var value: String { texts.first ?? "" }
  }

  init(_ bytes: [UInt8]) {
    var reader = PageReader()
    bytes.withUnsafeBufferPointer { reader.read($0) }
    tables = reader.tables
  }

  /// nil when the page has no such table.
  func rows(of id: String) -> [[Cell]]? { tables[id] }

  /// Whether a shown number is that value, rounded to the decimals it shows.
  static func shows(_ text: String, _ value: Double) -> Bool {
    var digits = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "," {
      digits.append(scalar == "\u{2212}" ? "-" : scalar)
    }
    let number = Substring(digits.prefix { "-+.0123456789".unicodeScalars.contains($0) })
    guard let read = Double(number) else { return false }
    let decimals =
      number.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    let scaled = digits.contains("%") ? value * 100 : value
    var step = 1.0
    for _ in 0..<decimals { step /= 10 }
    return abs(read - scaled) <= step / 2 * (1 + 1e-9) + abs(scaled) * 1e-14
  }
}

/// Walks over the tags of a page.
private struct PageReader {
  private(set) var tables: [String: [[PageTables.Cell]]] = [:]
  private var table: String?
  private var isInBody = false
  private var rows: [[PageTables.Cell]] = []
  private var cell: PageTables.Cell?

  private static let open = UInt8(ascii: "<")
  private static let close = UInt8(ascii: ">")

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while let start = bytes.place(of: Self.open, from: place) {
      let hasText = cell != nil && start > place && add(bytes[place..<start])
      guard let end = bytes.place(of: Self.close, from: start) else { return }
      let tag = bytes[start + 1..<end]
      // What a drawing writes is no value of its cell.
      if bytes.stands("svg", at: start + 1) {
        guard let after = bytes.end(of: "</svg>", from: end) else { return }
        goesOn = false
        place = after
      } else {
        join(at: tag, after: hasText)
        self.tag(tag)
        place = end + 1
      }
    }
  }

  /// What keeps numbers on their line parts no text.
  private static let joined = Array("span class=\"q\"".utf8)  // not words: a tag
  private static let joinedEnd = Array("/span".utf8)
  /// Whether the next text goes on with the last, and whether it stands within such an element.
  private var (goesOn, isJoined) = (false, false)

  private mutating func join(at tag: Slice<UnsafeBufferPointer<UInt8>>, after hasText: Bool) {
    if tag.elementsEqual(Self.joined) {
      (goesOn, isJoined) = (hasText, true)
    } else if isJoined, tag.elementsEqual(Self.joinedEnd) {
      (goesOn, isJoined) = (hasText, false)
    } else {
      (goesOn, isJoined) = (false, false)
    }
  }

  /// Whether there is a text.
  private mutating func add(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    // Nearly all texts begin with a sign that is none of the blanks: one of ASCII, or a Han character.
    let isSurelyNone =
      bytes.first.map { (0x21...0x7E).contains($0) || (0xE4...0xE9).contains($0) } ?? false
    guard goesOn || isSurelyNone || !text.allSatisfy(\.isWhitespace) else { return false }
    let plain = bytes.contains(UInt8(ascii: "&")) ? PageText.unescaped(text) : text
    if goesOn, let last = cell?.texts.popLast() {
      cell?.texts.append(last + plain)
    } else {
      cell?.texts.append(plain)
    }
    return true
  }

  private mutating func tag(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    // Of the thousands of tags most are parts of drawings.
    guard let first = bytes.first,
      first == UInt8(ascii: "t") || first == UInt8(ascii: "/")
        || first == UInt8(ascii: "d")
    else { return }
    switch TagName(bytes.prefix { $0 != UInt8(ascii: " ") }) {
    case names.table, names.details:
      if let id = Self.id(bytes) { (table, isInBody, rows) = (id, false, []) }
    case names.body: isInBody = true
    case names.row where isInBody: rows.append([])
    case names.cell where isInBody, names.headCell where isInBody:
      self.closeCell()
      cell = PageTables.Cell()
    case names.rowEnd where isInBody: self.closeCell()
    case names.bodyEnd:
      if let table { tables[table] = rows }
      (table, isInBody) = (nil, false)
    default: break
    }
  }

  /// A cell ends where the next one begins or its row ends: pages leave its end tag out.
  private mutating func closeCell() {
    if let cell, !rows.isEmpty { rows[rows.count - 1].append(cell) }
    cell = nil
  }

  /// The tags that are looked for.
  private struct Names {
    let table = TagName("table")
    let details = TagName("details")
    let body = TagName("tbody")
    let bodyEnd = TagName("/tbody")
    let row = TagName("tr")
    let rowEnd = TagName("/tr")
    let cell = TagName("td")
    let headCell = TagName("th")
  }

  private let names = Names()

  /// The table's own id, out of `id="table_summary"`.
  private static func id(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let tag = UnsafeBufferPointer(rebasing: bytes)
    guard let start = tag.end(of: "id=\"table_", from: 0) else { return nil }
    let end = tag.place(of: UInt8(ascii: "\""), from: start) ?? tag.count
    return String(decoding: tag[start..<end], as: UTF8.self)
  }
}

/// The first eight letters of a tag's name as one number, which a page's thousands of tags are quickly told
/// by: none of those that are looked for has more than seven.
private struct TagName: Equatable {
  private let letters: UInt64

  init(_ bytes: some Sequence<UInt8>) {
    letters = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  init(_ name: StaticString) { self = name.withUTF8Buffer { TagName($0) } }
}
