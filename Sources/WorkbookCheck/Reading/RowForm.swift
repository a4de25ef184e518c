/// A row of a sheet in the one form in which the program writes it: attributes in libxlsxwriter's order, numbers,
/// texts and formulas, and no other element.
///
/// What is recognised is whole and well-formed. Nothing is guessed: a row with anything else in it is
/// somebody else's.
struct RowForm {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  /// Whether the bytes ended before it was known what stands there.
  private var isCut = false

  enum Result {
    /// The cells of a row, and the place behind it.
    case row([WrittenCell], end: Int)
    /// A row of a list, of which nobody asks for a cell: how many it has, each with a text of its own or a moment.
    case listed(count: Int, end: Int)
    /// A row in another form, and the place behind it.
    case other(end: Int)
    /// A row whose end isn't there.
    case unfinished
    /// No row.
    case end
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether a part that begins so is in UTF-8.
  static func isUnicode(_ head: some Sequence<UInt8>) -> Bool {
    let declaration = head.prefix { $0 != UInt8(ascii: ">") }
    return !declaration.starts(with: "<?xml".utf8) || declaration.holds("encoding=\"UTF-8\"")
  }

  /// What stands at a place.
  ///
  /// - Parameter lists: rows whose cells are only counted.
  mutating func row(at start: Int, lists: [ClosedRange<Int>]) -> Result {
    place = start
    isCut = false
    guard passes("<row ") else { return isCut ? .unfinished : .end }
    if let number = head() {
      let first = place
      if lists.contains(where: { $0.contains(number - 1) }), let count = listed() {
        return .listed(count: count, end: place)
      }
      place = first
      if !isCut, let cells = cells() { return .row(cells, end: place) }
    }
    guard !isCut, let end = bytes.end(of: "</row>", from: start) else { return .unfinished }
    return .other(end: end)
  }

  /// The number of the row whose first attribute stands here, from 1; nil when it isn't in the form.
  private mutating func head() -> Int? {
    guard passes("r=\""), let row = number(), passes("\"") else { return nil }
    if passes(" spans=\"") {
      guard number() != nil, passes(":"), number() != nil, passes("\"") else { return nil }
    }
    if passes(" s=\"") {
      guard number() != nil, passes("\" customFormat=\"1\"") else { return nil }
    }
    if passes(" ht=\"") {
      guard text() != nil, passes("\" customHeight=\"1\"") else { return nil }
    }
    return row
  }

  /// Those of the row whose head ends here; nil when they aren't in the form.
  private mutating func cells() -> [WrittenCell]? {
    if passes("/>") { return [] }
    guard passes(">") else { return nil }
    var cells: [WrittenCell] = []
    while !passes("</row>") {
      guard let cell = cell() else { return nil }
      cells.append(cell)
    }
    return cells
  }

  /// How many cells the row whose head ends here has, when each has a text of its own or a number without a
  /// sign, as moments have.
  private mutating func listed() -> Int? {
    let start = place
    guard passes(">") else { return nil }
    var count = 0
    while !passes("</row>") {
      guard passes("<c r=\""), let name = text(), CellAddress(bytes: bytes[name]) != nil,
        passes("\" s=\""), number() != nil
      else { return nil }
      if passes("\"><v>") {
        guard let digits = text(), isNumber(digits), passes("</v></c>") else { return nil }
      } else {
        guard passes("\" t=\"inlineStr\"><is><t"),
          passes(">") || passes(" xml:space=\"preserve\">"), passesContent(),
          passes("</t></is></c>")
        else { return nil }
      }
      count += 1
    }
    // Of the whole row at once: a text for each cell would be most of what it costs.
    return Self.text(UnsafeBufferPointer(rebasing: bytes[start..<place])) == nil ? nil : count
  }

  /// Whether a range holds digits and at most one point between them.
  private func isNumber(_ range: Range<Int>) -> Bool {
    let parts = bytes[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }

  private mutating func cell() -> WrittenCell? {
    guard passes("<c r=\""), let name = text(), passes("\"") else { return nil }
    var cell = WrittenCell()
    cell.address = CellAddress(bytes: bytes[name])
    if passes(" s=\"") {
      guard let style = number(), passes("\"") else { return nil }
      cell.style = style
    }
    if passes("/>") { return cell }
    if passes(" t=\"s\"") {
      cell.form = .shared
    } else if passes(" t=\"str\"") {
      cell.form = .formulaText
    }
    guard passes(">") else { return nil }
    if passes("<f>") {
      guard let formula = content(), passes("</f>") else { return nil }
      cell.formula = formula
    }
    guard passes("<v>"), let value = content(), passes("</v></c>") else { return nil }
    cell.value = value
    return cell
  }

  // MARK: Bytes

  /// Whether a text stands here, which is then passed.
  private mutating func passes(_ text: StaticString) -> Bool {
    guard bytes.stands(text, at: place) else {
      if bytes.count - place < text.utf8CodeUnitCount { isCut = true }
      return false
    }
    place += text.utf8CodeUnitCount
    return true
  }

  /// The whole number of at most nine digits that stands here.
  private mutating func number() -> Int? {
    var number = 0
    let start = place
    while place < bytes.count, case let digit = bytes[place] &- UInt8(ascii: "0"), digit < 10,
      place - start < 9
    {
      number = number * 10 + Int(digit)
      place += 1
    }
    return place == start ? nil : number
  }

  /// Where the text of an attribute stands: letters and digits.
  private mutating func text() -> Range<Int>? {
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "."):
        place += 1
      default: return start..<place
      }
    }
    isCut = true
    return nil
  }

  /// What stands here up to the next tag, without what XML escapes; nil when something stands there that no
  /// sheet needs, or that needs a closer look.
  private mutating func content() -> String? {
    let start = place
    var hasEscapes = false
    var isASCII = true
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"):
        let text = UnsafeBufferPointer(rebasing: bytes[start..<place])
        if hasEscapes { return Self.unescaped(text) }
        return isASCII ? String(decoding: text, as: UTF8.self) : Self.text(text)
      case UInt8(ascii: "&"): hasEscapes = true
      // Controls, and the end of what is no text.
      case 0..<0x20, UInt8(ascii: ">"): return nil
      // U+FFFE and U+FFFF among others.
      case 0xEF where place + 1 < bytes.count && bytes[place + 1] == 0xBF: return nil
      case 0x80...: isASCII = false
      default: break
      }
      place += 1
    }
    isCut = true
    return nil
  }

  /// Whether what stands here up to the next tag is text as XML has it, but for its UTF-8; it is passed.
  private mutating func passesContent() -> Bool {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"): return true
      case UInt8(ascii: "&"):
        guard Self.signs.contains(where: { passes($0.name) }) else { return false }
      case 0..<0x20, UInt8(ascii: ">"): return false
      case 0xEF where place + 1 < bytes.count && bytes[place + 1] == 0xBF: return false
      default: place += 1
      }
    }
    isCut = true
    return false
  }

  /// nil where it isn't UTF-8.
  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    String(validating: bytes, as: UTF8.self)
  }

  private static let signs: [(name: StaticString, sign: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
  ]

  private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes[place] != UInt8(ascii: "&") {
        plain.append(bytes[place])
        place += 1
      } else if let (name, sign) = signs.first(where: { bytes.stands($0.name, at: place) }) {
        plain.append(sign)
        place += name.utf8CodeUnitCount
      } else {
        return nil
      }
    }
    return plain.withUnsafeBufferPointer { text($0) }
  }
}
