/// The place of a cell on its sheet, both numbers from 0: `B5` is column 1, row 4.
public struct CellAddress: Hashable, Comparable, Sendable {
  /// One number for both: workbooks have thousands of cells, each looked up by its address.
  private let place: UInt64

  public var column: Int { Int(place & 0xFFFF_FFFF) }
  public var row: Int { Int(place >> 32) }

  /// - Precondition: neither number is negative or beyond 32 bits.
  public init(column: Int, row: Int) {
    place = UInt64(UInt32(row)) << 32 | UInt64(UInt32(column))
  }

  /// `B5` or `$B$5`; nil for anything else.
  public init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  /// The same of the bytes of a text.
  init?(bytes: some Sequence<UInt8>) {
    var (column, row, length) = (0, 0, 0)
    for byte in bytes where byte != UInt8(ascii: "$") {
      length += 1
      // Three letters and seven digits name every cell that there can be.
      guard length <= 10 else { return nil }
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "1")...UInt8(ascii: "9"),
        UInt8(ascii: "0") where row > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard (1...Self.mostColumns).contains(column), (1...Self.mostRows).contains(row) else {
      return nil
    }
    self.init(column: column - 1, row: row - 1)
  }

  private static let mostColumns = 16_384
  private static let mostRows = 1_048_576

  /// By rows, and from left to right.
  public static func < (left: CellAddress, right: CellAddress) -> Bool { left.place < right.place }
}

extension CellAddress: CustomStringConvertible {
  public var description: String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self) + String(row + 1)
  }
}
