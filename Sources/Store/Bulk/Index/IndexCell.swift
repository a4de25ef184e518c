/// An entry as it stands on a page of an index: the record of its text, number and row, in the form of
/// https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1.
enum IndexCell {
  /// The most bytes that a cell takes, those before it on pages within the tree among them.
  static let most = IndexEntry.longestText + 32

  /// The bytes that the entry takes on a page with its place in the page's list, a row's number of four
  /// bytes supposed: at least what it really takes.
  @inline(__always)
  static func weight(_ entry: IndexEntry) -> Int {
    let text = entry.textLength
    let payload =
      (text < textOfOneByte ? 4 : 5) &+ text &+ width(Int64(entry.number)) &+ 4
    return (payload < 128 ? 1 : 2) &+ payload &+ 2
  }

  /// Longer texts have a type of two bytes.
  private static let textOfOneByte = 58

  /// Writes the length of the record and the record; returns how many bytes they took.
  @inline(__always)
  static func write(_ entry: IndexEntry, row: Int64, to target: UnsafeMutablePointer<UInt8>) -> Int
  {
    let text = entry.textLength
    let number = entry.number
    let isMissing = number == FactColumns.missing
    let numberWidth = isMissing ? 0 : width(Int64(number))
    let rowWidth = width(row)
    let header = text < textOfOneByte ? 4 : 5
    let payload = header &+ text &+ numberWidth &+ rowWidth
    var place = varint(payload, to: target)
    target[place] = UInt8(truncatingIfNeeded: header)
    place &+= 1
    place &+= varint(13 &+ 2 &* text, to: target + place)
    target[place] = isMissing ? 0 : type(Int64(number), numberWidth)
    target[place &+ 1] = type(row, rowWidth)
    place &+= 2
    (target + place).update(from: entry.key, count: text)
    place &+= text
    put(Int64(number), numberWidth, to: target + place)
    place &+= numberWidth
    put(row, rowWidth, to: target + place)
    return place &+ rowWidth
  }

  /// The bytes of a whole number: none for 0 and 1, which have types of their own.
  @inline(__always)
  private static func width(_ number: Int64) -> Int {
    if number == 0 || number == 1 { return 0 }
    let bytes = (72 &- (number ^ number &>> 63).leadingZeroBitCount) &>> 3
    return bytes <= 4 ? bytes : bytes <= 6 ? 6 : 8
  }

  @inline(__always)
  private static func type(_ number: Int64, _ width: Int) -> UInt8 {
    switch width {
    case 0: UInt8(truncatingIfNeeded: 8 &+ number)
    case 6: 5
    case 8: 6
    default: UInt8(truncatingIfNeeded: width)
    }
  }

  @inline(__always)
  private static func put(_ number: Int64, _ width: Int, to target: UnsafeMutablePointer<UInt8>) {
    for byte in 0..<width {
      target[byte] = UInt8(truncatingIfNeeded: number &>> Int64(8 &* (width &- 1 &- byte)))
    }
  }

  /// Writes a length below 16,384 as a variable-length integer.
  @inline(__always)
  private static func varint(_ number: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
    if number < 128 {
      target[0] = UInt8(truncatingIfNeeded: number)
      return 1
    }
    target[0] = UInt8(truncatingIfNeeded: number &>> 7) | 0x80
    target[1] = UInt8(truncatingIfNeeded: number) & 0x7F
    return 2
  }
}
