/// A length in a drawing as text, at most two decimals: 44.5, not 44.499999999999996.
///
/// The last bits of a quotient depend on the order of operations; two decimals don't, and a
/// hundredth of a pixel can't be seen.
enum Coordinate {
  static func text(_ length: Double) -> String {
    var bytes: [UInt8] = []
    append(length, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the same as ASCII.
  static func append(_ length: Double, to bytes: inout [UInt8]) {
    guard length.isFinite, length.magnitude < 1e9 else { return bytes.append(UInt8(ascii: "0")) }
    let hundredths = Int((length * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    var unit: UInt = 1
    while unit * 10 <= whole { unit *= 10 }
    while unit > 0 {
      bytes.append(digit(whole / unit))
      unit /= 10
    }
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(digit(rest / 10))
    if rest % 10 > 0 { bytes.append(digit(rest)) }
  }

  /// The last digit of a number.
  private static func digit(_ number: UInt) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
  }
}

/// A place in a drawing, in pixels from its upper left corner.
struct Point: Sendable, Hashable {
  var x: Double
  var y: Double

  func distance(to other: Point) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }
}

/// The outline of a drawn line.
struct PathData: Sendable, Hashable {
  /// The commands in ASCII.
  private(set) var bytes: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }

  mutating func move(_ x: Double, _ y: Double) { append("M", x, y) }
  mutating func line(_ x: Double, _ y: Double) { append("L", x, y) }
  mutating func horizontal(to x: Double) { append("H", x) }
  mutating func vertical(to y: Double) { append("V", y) }
  /// A line without a length.
  mutating func stay() { bytes.append(text: "h0") }
  mutating func close() { bytes.append(UInt8(ascii: "Z")) }

  private mutating func append(_ command: Unicode.Scalar, _ x: Double, _ y: Double) {
    append(command, x)
    bytes.append(UInt8(ascii: " "))
    Coordinate.append(y, to: &bytes)
  }

  private mutating func append(_ command: Unicode.Scalar, _ length: Double) {
    bytes.append(UInt8(ascii: command))
    Coordinate.append(length, to: &bytes)
  }

  mutating func add(_ box: Box) {
    move(box.left, box.top)
    horizontal(to: box.right)
    vertical(to: box.bottom)
    horizontal(to: box.left)
    close()
  }

  /// A line through the points, broken where one is nil; a point alone between gaps has no line.
  static func broken(_ points: [Point?]) -> PathData {
    var path = PathData()
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      if index > 0, points[index - 1] != nil {
        path.line(point.x, point.y)
      } else if index + 1 < points.count, points[index + 1] != nil {
        path.move(point.x, point.y)
      }
    }
    return path
  }

  /// Levels that each hold from `left` to `right` and step where they change.
  static func steps(_ levels: [(left: Double, right: Double, y: Double?)]) -> PathData {
    var path = PathData()
    var last: Double?
    for (index, level) in levels.enumerated() {
      if let y = level.y {
        if last == nil {
          path.move(level.left, y)
        } else if last != y {
          path.vertical(to: y)
        }
        let next = index + 1 < levels.count ? levels[index + 1].y : nil
        if next != y { path.horizontal(to: level.right) }
      }
      last = level.y
    }
    return path
  }

  /// The area between two stepped levels; parts without both are left out.
  static func band(_ levels: [(left: Double, right: Double, low: Double?, high: Double?)])
    -> PathData
  {
    var path = PathData()
    var run: [(left: Double, right: Double, low: Double, high: Double)] = []
    func end() {
      guard let first = run.first else { return }
      path.move(first.left, first.high)
      for part in run {
        path.vertical(to: part.high)
        path.horizontal(to: part.right)
      }
      for part in run.reversed() {
        path.vertical(to: part.low)
        path.horizontal(to: part.left)
      }
      path.close()
      run = []
    }
    for level in levels {
      if let low = level.low, let high = level.high {
        if let last = run.last, last.low == low, last.high == high {
          run[run.count - 1].right = level.right
        } else {
          run.append((level.left, level.right, low, high))
        }
      } else {
        end()
      }
    }
    end()
    return path
  }

  /// Points as lines without a length, which round ends make dots of: sixty circles would take three times
  /// the bytes.
  static func dots(_ points: [Point]) -> PathData {
    var path = PathData()
    for point in points {
      path.move(point.x, point.y)
      path.stay()
    }
    return path
  }

  /// Points that no line reaches because their neighbours have no value; without the last point,
  /// which has a dot of its own.
  static func lonely(_ points: [Point?]) -> [Point] {
    guard let last = points.lastIndex(where: { $0 != nil }) else { return [] }
    return points[..<last].indices.compactMap { index in
      let hasBefore = index > 0 && points[index - 1] != nil
      let hasAfter = index + 1 < points.count && points[index + 1] != nil
      return hasBefore || hasAfter ? nil : points[index]
    }
  }
}
