/// A text scalar by scalar, with letters of any size and width as small ASCII ones, and what kind of word each is of.
struct FoldedText {
  /// What runs of one writing system are made of.
  enum Writing {
    case letter, digit
    /// Chinese ones.
    case numeral
    /// In circles, in other scripts.
    case otherDigit

    var isASCII: Bool { self == .letter || self == .digit }
  }

  let scalars: [Unicode.Scalar]
  let folded: [Unicode.Scalar]
  /// nil for what no id is made of.
  let writing: [Writing?]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    folded = scalars.map(Self.folded)
    writing = zip(scalars, folded).map { scalar, folded in
      if scalar.isHan { return Masking.digit(scalar) == nil ? nil : .numeral }
      if Masking.digit(scalar) != nil {
        return scalar.isASCII || (0xFF10...0xFF19).contains(scalar.value) ? .digit : .otherDigit
      }
      return folded.isASCII && folded.properties.isAlphabetic ? .letter : nil
    }
  }

  /// Digits but Chinese ones, which names are written with, as ASCII ones too.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isHan { return scalar }
    if let digit = Masking.digit(scalar) { return Unicode.Scalar(digit) }
    if scalar.properties.generalCategory == .dashPunctuation { return "-" }
    let narrow =
      (0xFF01...0xFF5E).contains(scalar.value)
      ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    let small = narrow.properties.lowercaseMapping.unicodeScalars
    return small.count == 1 ? small.first ?? narrow : narrow
  }

  /// A part in digits and small letters, without what parts them: what ids are compared by.
  func plain(_ range: Range<Int>) -> String {
    var plain = String.UnicodeScalarView()
    for place in range where !isBlank(place) {
      plain.append(Masking.digit(scalars[place]).map { Unicode.Scalar($0) } ?? folded[place])
    }
    return String(plain)
  }

  var plain: String { plain(scalars.indices) }

  /// Blanks, what can't be seen, and signs that join the letter before.
  func isBlank(_ place: Int) -> Bool {
    let properties = scalars[place].properties
    return properties.isWhitespace
      || [.format, .nonspacingMark].contains(properties.generalCategory)
  }

  /// Whether a place lies within a Latin word or a number.
  func isInside(_ place: Int) -> Bool {
    guard place > 0, place < scalars.count, let writing = writing[place] else { return false }
    return writing.isASCII && self.writing[place - 1] == writing
  }

  /// Where ids that begin at a place may end, the longest first: behind the whole word; where letters and digits
  /// give way to another writing, as in `1012一起`; and behind a number that letters stand beside, as in `agent1012`.
  func idEnds(at place: Int) -> [Int] {
    guard let own = writing[place] else { return [] }
    let before = place > 0 ? writing[place - 1] : nil
    guard before != own else { return [] }
    func end(_ isOfIt: (Writing) -> Bool) -> Int {
      writing[place...].firstIndex { !($0.map(isOfIt) ?? false) } ?? writing.count
    }
    var ends: [Int] = []
    if before == nil { ends.append(end { _ in true }) }
    if own.isASCII, !(before?.isASCII ?? false) { ends.append(end(\.isASCII)) }
    let number = end { $0 == own }
    let isBesideLetter =
      before == .letter || number < writing.count && writing[number] == .letter
    if own != .letter, !isBesideLetter || number - place >= Self.leastBesideLetters {
      ends.append(number)
    }
    return ends
  }

  /// Digits of a number that is an id although letters stand beside it: fewer number a queue or a line.
  private static let leastBesideLetters = 3
}

extension Unicode.Scalar {
  fileprivate var isHan: Bool { Masking.isHan(self) }
}
