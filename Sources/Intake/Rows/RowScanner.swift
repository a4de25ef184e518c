/// Finds the fields of one row of comma-separated text (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180).
///
/// Works on bytes: to Swift a comma with a combining mark is another character, and CR LF is one.
/// A row that the bytes do not hold to its end is scanned again when there are more: that costs one
/// row a piece of the file and saves every state in between.
struct RowScanner {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  let delimiter: UInt8
  /// The most bytes of a row.
  let maximum: Int
  var places: [FieldPlace] = []

  enum Outcome {
    /// A row from the start to `end`; the next begins at `next`, `lines` further down.
    case row(end: Int, next: Int, lines: Int)
    case fault(RowFault, end: Int, next: Int, lines: Int)
    /// No line end within the longest row: what follows belongs to it up to the next line end.
    case tooLong
    /// The bytes end before the row does.
    case incomplete
  }

  /// - Parameters:
  ///   - start: the place of the row's first byte, which is no line end.
  ///   - line: the line there.
  ///   - isLast: whether no bytes follow these.
  mutating func scan(_ bytes: Bytes, from start: Int, line: Int, isLast: Bool) -> Outcome {
    places.removeAll(keepingCapacity: true)
    let end = min(bytes.count, start + maximum + 2)
    let isCut = end < bytes.count
    let isWhole = isLast && !isCut
    var place = start
    var lines = 0
    while true {
      guard place < end, bytes[place] == Self.quote else {
        let field = place
        place = self.end(ofPlainField: bytes, from: place, to: end)
        if place == end && !isWhole { return isCut ? .tooLong : .incomplete }
        places.append(FieldPlace(start: field, end: place, hasDoubledQuotes: false))
        if place < end, bytes[place] == delimiter {
          place += 1
          continue
        }
        return endOfRow(bytes, place, end, lines, isLast)
      }
      let (opening, openingLine) = (place, lines)
      func giveUp(_ fault: RowFault) -> Outcome {
        resume(bytes, after: opening, end, openingLine, fault, isWhole: isWhole)
      }
      var hasDoubledQuotes = false
      place += 1
      while true {
        (place, lines) = closingQuote(bytes, from: place, to: end, lines)
        if place == end {
          guard isWhole || isCut else { return .incomplete }
          return giveUp(.unterminatedQuote(line: line + openingLine))
        }
        if place + 1 == end && !isWhole {
          return isCut ? giveUp(.unterminatedQuote(line: line + openingLine)) : .incomplete
        }
        guard place + 1 < end, bytes[place + 1] == Self.quote else { break }
        hasDoubledQuotes = true
        place += 2
      }
      let field = FieldPlace(start: opening + 1, end: place, hasDoubledQuotes: hasDoubledQuotes)
      place += 1
      if place == end || Self.isLineEnd(bytes[place]) {
        places.append(field)
        return endOfRow(bytes, place, end, lines, isLast)
      }
      guard bytes[place] == delimiter else { return giveUp(.badQuote) }
      places.append(field)
      place += 1
    }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == lineFeed || byte == carriageReturn
  }

  private func end(ofPlainField bytes: Bytes, from start: Int, to end: Int) -> Int {
    var place = start
    let delimiter = delimiter
    while place < end {
      let byte = bytes[place]
      if byte == delimiter || Self.isLineEnd(byte) { break }
      place &+= 1
    }
    return place
  }

  /// The next quote, and the lines that end before it.
  private func closingQuote(
    _ bytes: Bytes, from start: Int, to end: Int, _ linesBefore: Int
  ) -> (place: Int, lines: Int) {
    var place = start
    var lines = linesBefore
    while place < end, bytes[place] != Self.quote {
      let byte = bytes[place]
      place += 1
      if byte == Self.lineFeed { lines += 1 }
      if byte == Self.carriageReturn, place == end || bytes[place] != Self.lineFeed { lines += 1 }
    }
    return (place, lines)
  }

  private func endOfRow(
    _ bytes: Bytes, _ place: Int, _ end: Int, _ lines: Int, _ isLast: Bool
  ) -> Outcome {
    guard place < bytes.count else { return .row(end: place, next: place, lines: lines) }
    guard let next = Self.after(lineEnd: place, bytes, isLast: isLast) else { return .incomplete }
    return .row(end: place, next: next, lines: lines + 1)
  }

  /// The place after a line end; nil when a line feed may follow the bytes' last carriage return.
  static func after(lineEnd place: Int, _ bytes: Bytes, isLast: Bool) -> Int? {
    guard bytes[place] == carriageReturn else { return place + 1 }
    guard place + 1 < bytes.count else { return isLast ? place + 1 : nil }
    return bytes[place + 1] == lineFeed ? place + 2 : place + 1
  }

  /// Goes on at the line after the one that opened the quote in question, so that one stray quote
  /// costs one row and not the rest of the file.
  private func resume(
    _ bytes: Bytes, after opening: Int, _ end: Int, _ lines: Int, _ fault: RowFault, isWhole: Bool
  ) -> Outcome {
    let lineEnd = self.lineEnd(bytes, from: opening, to: end)
    guard lineEnd < end else {
      if isWhole { return .fault(fault, end: end, next: end, lines: lines) }
      return lineEnd < bytes.count ? .tooLong : .incomplete
    }
    guard let next = Self.after(lineEnd: lineEnd, bytes, isLast: isWhole) else {
      return .incomplete
    }
    return .fault(fault, end: lineEnd, next: next, lines: lines + 1)
  }

  func lineEnd(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    var place = start
    while place < end, !Self.isLineEnd(bytes[place]) { place += 1 }
    return place
  }
}
