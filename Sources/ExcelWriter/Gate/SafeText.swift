import ReportModel

/// Text that a workbook can hold: what XML forbids is gone, what Excel would decode is escaped, and
/// what exceeds a limit is cut with an ellipsis.
struct SafeText: Hashable {
  let string: String
  /// Whether the end is cut off.
  let isCut: Bool

  /// The most UTF-16 units of a cell.
  static let cellLimit = 32_767

  /// For a cell, a formula, a name or any other text of a sheet. Excel reads `_x0041_` there as
  /// "A", so the underscore itself is written as `_x005F_`.
  static func cell(_ text: String, limit: Int = cellLimit) -> SafeText {
    SafeText(text, limit: limit, escapes: true)
  }

  /// For a chart's words, an alternative text or a document property: `_x0041_` means itself.
  static func plain(_ text: String, limit: Int) -> SafeText {
    SafeText(text, limit: limit, escapes: false)
  }

  private init(_ text: String, limit: Int, escapes: Bool) {
    if Self.isPlain(text, limit: limit) {
      string = text
      isCut = false
      return
    }
    let scalars = ReadingOrder.unturned(text).unicodeScalars
    var kept = String.UnicodeScalarView()
    var units = 0
    var cut = kept.endIndex
    var isCut = false
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      if let scalar = Self.allowed(scalars[index]) {
        let isEscape = escapes && scalar == "_" && Self.startsEscape(scalars[next...])
        units += isEscape ? 7 : UTF16.width(scalar)
        if units > limit {
          isCut = true
          break
        }
        if isEscape {
          kept.append(contentsOf: "_x005F_".unicodeScalars)
        } else {
          kept.append(scalar)
        }
        // The last place at which the ellipsis still fits.
        if units < limit { cut = kept.endIndex }
      }
      index = next
    }
    if isCut {
      kept.removeSubrange(cut...)
      kept.append("…")
    }
    string = String(kept)
    self.isCut = isCut
  }

  /// Whether the text surely needs no change, told from its bytes alone: most texts.
  private static func isPlain(_ text: String, limit: Int) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      // There are no more UTF-16 units than bytes.
      bytes.count <= limit && bytes.indices.allSatisfy { isPlain(bytes, $0) }
    }
  }

  /// Whether none of the scalars that must not be written begins at a place, nor the underscore of an
  /// escape stands there.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    return switch bytes[place] {
    // Controls, the underscore, and controls beyond ASCII.
    case 0..<0x20, 0x5F, 0x7F: false
    case 0xC2: next >= 0xA0
    // U+2000 to U+207F, and U+FFC0 to U+FFFF without the full-width forms of which Chinese is full.
    case 0xE2: next != 0x80 && next != 0x81
    case 0xEF: next != 0xBF
    default: true
    }
  }

  /// The scalar, a blank for a line break or tab, nil for what must not be written: controls,
  /// U+FFFE and U+FFFF (not in XML), and marks that turn the order of reading.
  static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: nil
    default: ReadingOrder.isTurned(by: scalar) ? nil : scalar
    }
  }

  /// Whether `xHHHH_` follows an underscore.
  private static func startsEscape(_ rest: Substring.UnicodeScalarView) -> Bool {
    let head = Array(rest.prefix(6))
    guard head.count == 6, head[0] == "x", head[5] == "_" else { return false }
    return head[1...4].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
  }
}

extension String {
  /// Twice each scalar like that one. By scalars, because a combining mark makes another character
  /// of a quotation mark, but no other sign for the program that reads it.
  func doubling(_ sign: Unicode.Scalar) -> String {
    guard unicodeScalars.contains(sign) else { return self }
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      view.append(scalar)
      if scalar == sign { view.append(scalar) }
    }
    return String(view)
  }
}

extension SafeText {
  /// The longest start of at most that many bytes of UTF-8: libxlsxwriter cuts the attributes of
  /// its XML by bytes, even through a character.
  static func attribute(_ text: String, bytes: Int) -> String {
    let safe = plain(text, limit: bytes).string
    guard safe.utf8.count > bytes else { return safe }
    var kept = String.UnicodeScalarView()
    var count = 0
    for scalar in safe.unicodeScalars {
      count += UTF8.width(scalar)
      if count > bytes - 3 { break }
      kept.append(scalar)
    }
    kept.append("…")
    return String(kept)
  }

  /// For the foot of a print, where `&` starts a code and `&G` makes libxlsxwriter free its text
  /// twice: the full-width sign stands in.
  static func foot(_ text: String, limit: Int) -> String {
    let replaced = text.unicodeScalars.map { $0 == "&" ? "＆" : $0 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: replaced)
    return cell(String(view), limit: limit).string
  }

  /// For the title of a chart or series, which libxlsxwriter takes for a formula after `=`.
  static func chart(_ text: String) -> String {
    let safe = plain(text, limit: 255).string
    return safe.unicodeScalars.first == "=" ? " " + safe : safe
  }
}
