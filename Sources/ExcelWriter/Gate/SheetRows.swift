/// Rows of texts and moments as the part of a sheet holds them, each text within its cell.
///
/// libxlsxwriter keeps an object a cell and prints each one: of a list with a hundred thousand cells that is
/// most of what a workbook costs.
struct SheetRows {
  /// Whole rows.
  private(set) var bytes: [UInt8] = []
  /// The cells of the row that is open.
  private var cells: [UInt8] = []
  /// The number of the open row, from 1, as digits.
  private var number: [UInt8] = []

  /// The height of the last row, and how it stands in its tag.
  private var height = 0.0
  private var heightText: [UInt8] = []

  /// What cells of one column and style have in common.
  struct CellForm {
    fileprivate let beforeNumber: [UInt8]
    fileprivate let afterNumber: [UInt8]
    /// The same, for a text whose blanks at the ends a program would drop.
    fileprivate let keepingBlanks: [UInt8]
    /// The same, for a number.
    fileprivate let ofNumber: [UInt8]

    /// - Parameter style: its number among those of the workbook.
    init(column: Int, style: Int32) {
      let letters = Address.relative(row: 0, column: column).dropLast()
      beforeNumber = Array("<c r=\"\(letters)".utf8)
      let after = "\" s=\"\(style)\" t=\"inlineStr\"><is><t"
      afterNumber = Array("\(after)>".utf8)
      ofNumber = Array("\" s=\"\(style)\"><v>".utf8)
      keepingBlanks = Array("\(after) xml:space=\"preserve\">".utf8)
    }
  }

  private static let cellEnd = Array("</t></is></c>".utf8)
  private static let numberEnd = Array("</v></c>".utf8)
  private static let blank = UInt8(ascii: " ")

  /// Makes room for so many rows beyond those that are there, each about as long as they are.
  ///
  /// Growing by doubling would copy a long list over and over, into memory never touched before.
  mutating func reserve(_ more: Int, after rows: Int) {
    guard rows > 0 else { return }
    bytes.reserveCapacity(bytes.count + bytes.count / rows * more * 9 / 8)
  }

  mutating func begin(row: Int) {
    cells.removeAll(keepingCapacity: true)
    number.removeAll(keepingCapacity: true)
    number += String(row + 1).utf8
  }

  /// Adds a cell with a text that a cell can hold.
  mutating func add(_ text: String, _ form: CellForm) {
    cells += form.beforeNumber
    cells += number
    var text = text
    text.withUTF8 { text in
      let hasBlanks = text.first == Self.blank || text.last == Self.blank
      cells += hasBlanks ? form.keepingBlanks : form.afterNumber
      add(text)
    }
    cells += Self.cellEnd
  }

  /// Adds a cell with a number that is not negative and less than a million: the shortest decimal that reads
  /// back to it, which never has an exponent then.
  mutating func add(_ number: Double, _ form: CellForm) {
    cells += form.beforeNumber
    cells += self.number
    cells += form.ofNumber
    var text = number.description
    if text.hasSuffix(".0") { text.removeLast(2) }
    cells += text.utf8
    cells += Self.numberEnd
  }

  /// - Parameter height: in points.
  mutating func end(height: Double) {
    if height != self.height || heightText.isEmpty {
      self.height = height
      let points = height == height.rounded() ? String(Int(height)) : String(height)
      heightText = Array("\" ht=\"\(points)\" customHeight=\"1\">".utf8)
    }
    bytes += Self.rowStart
    bytes += number
    bytes += heightText
    bytes += cells
    bytes += Self.rowEnd
  }

  private static let rowStart = Array("<row r=\"".utf8)
  private static let rowEnd = Array("</row>".utf8)

  /// Adds a text with what XML reads as markup escaped.
  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.contains(where: Self.isMarkup) else {
      cells.append(contentsOf: text)
      return
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): cells += "&amp;".utf8
      case UInt8(ascii: "<"): cells += "&lt;".utf8
      case UInt8(ascii: ">"): cells += "&gt;".utf8
      default: cells.append(byte)
      }
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }
}
