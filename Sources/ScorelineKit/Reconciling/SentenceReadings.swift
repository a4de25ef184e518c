import ReportBuilder
import ReportModel

/// The numbers of a text in their order with their signs, as `3 of 5 targets, −1.5 s` has 3, 5 and −1.5.
///
/// Digits are what every writer must leave as they are, whatever it does to the words around them.
struct NumberRun: Hashable {
  private(set) var numbers: [String] = []

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < bytes.count {
      guard Self.isDigit(bytes[place]) else {
        place += 1
        continue
      }
      let start = Self.sign(bytes, before: place) ?? place
      var end = place
      while end < bytes.count, Self.isDigit(bytes[end]) || Self.isPoint(bytes[end]) { end += 1 }
      place = end
      // The stop of a sentence is none of the number.
      while Self.isPoint(bytes[end - 1]) { end -= 1 }
      numbers.append(String(decoding: bytes[start..<end], as: UTF8.self))
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func isPoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
  }

  /// Where the sign right before a place begins; nil when there is none.
  private static func sign(_ bytes: UnsafeBufferPointer<UInt8>, before place: Int) -> Int? {
    if place > 0, bytes[place - 1] == UInt8(ascii: "+") { return place - 1 }
    // U+2212.
    let isMinus =
      place > 2 && bytes[place - 3] == 0xE2 && bytes[place - 2] == 0x88 && bytes[place - 1] == 0x92
    return isMinus ? place - 3 : nil
  }

  /// The numbers of a text of a report; nil where there are none, or where signs stand in it that
  /// writers replace or leave out, so that what was written may be another.
  init?(comparing text: String) {
    let isReplaced = text.unicodeScalars.contains { scalar in
      // Most are letters of ASCII and Han characters, whose category need not be looked up.
      switch scalar.value {
      case 0x20...0x7E, 0x4E00...0x9FFF: return false
      default: break
      }
      return switch scalar.properties.generalCategory {
      case .control, .format, .unassigned, .privateUse, .surrogate: true
      default: false
      }
    }
    self.init(text)
    if isReplaced || numbers.isEmpty { return nil }
  }

  var text: String { numbers.joined(separator: " ") }

  /// Where the numbers of a sentence stop being those of what was written.
  struct Difference: Equatable {
    /// How many numbers before it are the same.
    var place: Int
    var written: String
    var expected: String
  }

  /// The first of these numbers that `written` has another for, wherever in it these may begin; nil
  /// when it holds all of them one after the other.
  func difference(from written: NumberRun) -> Difference? {
    guard let first = numbers.first else { return nil }
    var nearest = Difference(place: 0, written: "", expected: first)
    for start in written.numbers.indices where written.numbers[start] == first {
      let rest = written.numbers[start...]
      var same = 1
      while same < numbers.count, same < rest.count, rest[start + same] == numbers[same] {
        same += 1
      }
      if same == numbers.count { return nil }
      if same > nearest.place {
        nearest = Difference(
          place: same, written: rest.dropFirst(same).first ?? "", expected: numbers[same])
      }
    }
    return nearest
  }
}

extension Comparison {
  /// Looks for the numbers of every sentence of a report in what was written.
  ///
  /// - Parameter written: texts read back, each of which may hold a sentence's numbers.
  mutating func compare(
    _ report: Report, as format: Table.Column.Media, in file: String,
    with written: Set<NumberRun>
  ) {
    for (section, text) in report.sentences(in: format) {
      guard let numbers = NumberRun(comparing: text) else { continue }
      let difference = written.contains(numbers) ? nil : Self.difference(of: numbers, from: written)
      compare("\(file), \(section)", difference?.written ?? "", difference?.expected ?? "")
    }
  }

  /// That from the text which has most of the numbers; nil when one has all.
  private static func difference(
    of numbers: NumberRun, from written: Set<NumberRun>
  ) -> NumberRun.Difference? {
    var nearest = NumberRun.Difference(place: 0, written: "", expected: numbers.numbers[0])
    for text in written {
      guard let difference = numbers.difference(from: text) else { return nil }
      if (difference.place, difference.written) > (nearest.place, nearest.written) {
        nearest = difference
      }
    }
    return nearest
  }
}
