import Records

extension FieldReader {
  /// The integer of a field in canonical form; nil when the bytes are anything else.
  static func integer(_ bytes: Bytes, _ field: Field, _ words: [[UInt8]]) -> Int64? {
    switch field.type {
    case .text, .list: nil
    case .whole(let bounds): try? NumberValue.whole(bytes, bounds).get()
    case .seconds: try? NumberValue.whole(bytes, secondsRange).get()
    case .time: NumberValue.time(bytes)
    case .day: NumberValue.day(bytes)
    case .choice: words.firstIndex { $0.elementsEqual(bytes) }.map(Int64.init)
    }
  }

  static let secondsRange = 0...FieldType.largestNumber

  /// The value that a cleaned text with something in it stands for.
  static func typed(
    _ text: String, _ field: Field, _ words: [[UInt8]], _ mapping: FieldMapping?
  ) throws -> Value {
    let expected = { Expectation.words(field, mapping) }
    switch field.type {
    case .text: return .text(text)
    case .list: return .text(list(text))
    case .whole(let bounds): return .integer(try whole(text, bounds, expected))
    case .seconds:
      guard let form = mapping?.durationForm, form != .seconds else {
        return .integer(try whole(text, secondsRange, expected))
      }
      return .integer(try duration(text, form, expected))
    case .time:
      let time = mapping?.dateForm.map { $0.time(text) } ?? ClockTime(text)
      guard let time else { throw ValueFault(.notATime, expected()) }
      return .integer(time.seconds)
    case .day:
      let day = mapping?.dateForm.map { $0.time(text)?.day } ?? Day(text)
      guard let day else { throw ValueFault(.notADay, expected()) }
      return .integer(Int64(day.number))
    case .choice:
      guard let place = words.firstIndex(where: { $0.elementsEqual(text.utf8) }) else {
        throw ValueFault(.unknownValue, expected())
      }
      return .integer(Int64(place))
    }
  }

  private static func whole(
    _ text: String, _ bounds: ClosedRange<Int64>, _ expected: () -> Words
  ) throws -> Int64 {
    var text = text
    switch text.withUTF8({ NumberValue.whole($0, bounds) }) {
    case .success(let value): return value
    case .failure(.notANumber): throw ValueFault(.notANumber, expected())
    case .failure(.negative): throw ValueFault(.negative, expected())
    case .failure(.outOfRange): throw ValueFault(.outOfRange, expected())
    }
  }

  private static func duration(
    _ text: String, _ form: DurationForm, _ expected: () -> Words
  ) throws -> Int64 {
    switch NumberValue.duration(text, form) {
    case .success(let seconds): return seconds
    case .failure(.unreadable): throw ValueFault(.notADuration, expected())
    case .failure(.negative): throw ValueFault(.negative, expected())
    case .failure(.outOfRange): throw ValueFault(.outOfRange, expected())
    }
  }

  /// Words parted by `;`, trimmed, each once.
  static func list(_ text: String) -> String {
    var words: [String] = []
    for part in text.utf8.split(separator: UInt8(ascii: ";")) {
      let word = CleanText.clean(String(Substring(part)))
      if !word.isEmpty, !words.contains(word) { words.append(word) }
    }
    return words.joined(separator: ";")
  }
}
