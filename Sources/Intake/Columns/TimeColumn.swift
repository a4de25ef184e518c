/// Reads times as `YYYY-MM-DD HH:MM:SS` and days as `YYYY-MM-DD`.
///
/// A day is worked out when it first comes up; after that its ten characters are compared.
final class TimeColumn {
  private let hasTime: Bool
  /// What an empty field means; nil when it is a fault.
  private let blank: Int32?
  private let known: UnsafeMutablePointer<KnownDay>

  private struct KnownDay {
    /// The first eight characters, and the last eight.
    var start: UInt64 = 0
    var end: UInt64 = 0
    var day: Int32 = 0
  }

  /// The days of a year, and of most years beside it, have places of their own.
  private static let places = 1 << 11

  init(hasTime: Bool, blank: Int32?) {
    self.hasTime = hasTime
    self.blank = blank
    known = .allocate(capacity: Self.places)
    known.initialize(repeating: KnownDay(), count: Self.places)
  }

  deinit { known.deallocate() }

  /// - Returns: whether all rows were read; the others are marked in `suspects`.
  @inline(never)  // The loop has a core's registers to itself.
  func read(
    _ spans: FieldSpans, of bytes: UnsafePointer<UInt8>, count: Int,
    days: UnsafeMutablePointer<Int32>, seconds: UnsafeMutablePointer<Int32>,
    suspects: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    let (known, hasTime, blank) = (known, hasTime, blank)
    let width = hasTime ? 19 : 10
    var isRead = true
    for row in 0..<count {
      let (start, length) = spans[row]
      let text = bytes + start
      let (first, last) = (Word.load(text), Word.load(text + 2))
      // The last digits of month and day, and the tens of both.
      let place =
        Int(truncatingIfNeeded: last &>> 56 & 15 | last &>> 44 & 0x30)
        | Int(
          truncatingIfNeeded: last &>> 26 & 0x3C0 | last &>> 14 & 0x400)
      let entry = known + place
      var second: Int32 = 0
      var isGood = length == width
      if hasTime {
        let time = Self.secondOfDay(Word.load(text + 11))
        second = time
        isGood = isGood && time >= 0 && text[10] == UInt8(ascii: " ")
      }
      if isGood, entry.pointee.start != first || entry.pointee.end != last {
        if let day = NumberValue.day(UnsafeBufferPointer(start: text, count: 10)) {
          entry.pointee = KnownDay(start: first, end: last, day: Int32(truncatingIfNeeded: day))
        } else {
          isGood = false
        }
      }
      if isGood {
        days[row] = entry.pointee.day
        seconds[row] = second
      } else if length == 0, let blank {
        days[row] = blank
        seconds[row] = 0
      } else {
        suspects[row] = 1
        isRead = false
      }
    }
    return isRead
  }

  /// The seconds of `HH:MM:SS`; negative when it is no time of day.
  @inline(__always)
  private static func secondOfDay(_ text: UInt64) -> Int32 {
    // 00:00:00 taken off: six digits, and zeros where the colons are.
    let digits = text ^ 0x3030_3A30_303A_3030
    // Each byte against its largest: 2 9 : 5 9 : 5 9.
    let above = ((digits &+ 0x767A_7F76_7A7F_767D) | digits) & 0x8080_8080_8080_8080
    let pairs = (digits &* 10) &+ (digits &>> 8)
    let hour = pairs & 0xFF
    let minute = pairs &>> 24 & 0xFF
    let second = pairs &>> 48 & 0xFF
    let isTime = above == 0 && hour < 24
    return isTime ? Int32(truncatingIfNeeded: hour &* 3600 &+ minute &* 60 &+ second) : -1
  }
}
