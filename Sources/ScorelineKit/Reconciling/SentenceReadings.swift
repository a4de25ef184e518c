import ReportBuilder
import ReportModel

/// The numbers of a text in their order, as `3 of 5 targets` has 3 and 5.
///
/// Digits are what every writer must leave as they are, whatever it does to the words around them.
struct NumberRun: Hashable {
  private(set) var numbers: [String] = []

  init(_ text: String) {
    var run: [UInt8] = []
    for byte in text.utf8 { take(byte, &run) }
    close(&run)
  }

  /// Takes a byte of a number or ends the one begun; a comma or point counts between digits.
  private mutating func take(_ byte: UInt8, _ run: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): run.append(byte)
    case UInt8(ascii: ","), UInt8(ascii: "."): if run.isEmpty { return } else { run.append(byte) }
    default: close(&run)
    }
  }

  private mutating func close(_ run: inout [UInt8]) {
    while let last = run.last, last < UInt8(ascii: "0") { run.removeLast() }
    if !run.isEmpty { numbers.append(String(decoding: run, as: UTF8.self)) }
    run.removeAll(keepingCapacity: true)
  }

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
    for start in written.numbers.indices {
      let rest = written.numbers[start...]
      let same = zip(numbers, rest).prefix { $0 == $1 }.count
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
  mutating func compare(_ report: Report, in file: String, with written: Set<NumberRun>) {
    for (section, text) in report.sentences {
      let numbers = NumberRun(text)
      guard !numbers.numbers.isEmpty else { continue }
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
