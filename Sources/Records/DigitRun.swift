/// Digits of a text that may be one number, in groups with something between them.
///
/// People part the groups of a telephone number with whatever is at hand: `138 1234 5678`, `138—1234—5678`,
/// `138.1234.5678`, `138(1234)5678`. Blanks, dashes of any length and signs that nobody sees join all groups
/// around them. Other punctuation joins them only where together they are a telephone's, identity or card number in
/// groups of at least three digits: `1、3、5、7、9、11、13、15号楼` is a list of buildings.
public struct DigitRun {
  /// The scalars from the first digit to the last one.
  public private(set) var range: Range<Int>
  /// How many digits each group has.
  public private(set) var groups: [Int]
  private var digits: [UInt8]
  /// Whether it is a personal number with punctuation in it.
  public private(set) var isPunctuated = false

  /// From so many digits on a number may be a telephone's.
  private static let leastDigits = 7
  /// In a number with punctuation no group is shorter, but for the `86` of the country.
  private static let leastGroup = 3

  /// Whether it may be a telephone or identity number.
  public var isLong: Bool { isPunctuated || digits.count >= Self.leastDigits }

  /// Whether it is figures one behind the other, as `150 148 152`: three or more of two or three digits each, and no
  /// personal number. Of three digits all of them, or a unit stands behind: a local number is written in pairs, too.
  func isOfFigures(before rest: ArraySlice<Unicode.Scalar>) -> Bool {
    groups.count >= 3 && groups.allSatisfy((2...3).contains)
      && (groups.allSatisfy { $0 == 3 } || CountedUnit.begins(rest))
      && !holdsPersonalNumber && !Self.isLandline(digits[...]) && !Self.isCard(digits[...])
  }

  /// Whether some of its groups, one behind the other, are a mobile or identity number.
  var holdsPersonalNumber: Bool {
    if isPunctuated { return true }
    var start = 0
    for first in groups.indices {
      var end = start
      for last in first..<groups.count {
        end += groups[last]
        if Self.isMobile(digits[start..<end]) || Self.isIdentity(digits[start..<end]) {
          return true
        }
      }
      start += groups[first]
    }
    return false
  }

  /// Those of a text, in order.
  public static func all(in text: [Unicode.Scalar]) -> [DigitRun] {
    var runs: [DigitRun] = []
    // Behind which of them nothing but punctuation stands before the next.
    var isJoined: [Bool] = []
    var (between, isInGroup) = (Join.none, false)
    for (place, scalar) in text.enumerated() {
      guard let digit = Masking.digit(scalar) else {
        isInGroup = false
        between = min(between, Join(scalar))
        continue
      }
      if runs.isEmpty || !isInGroup && between != .close {
        if !runs.isEmpty { isJoined.append(between == .loose) }
        runs.append(DigitRun(range: place..<place, groups: [0], digits: []))
      } else if !isInGroup {
        runs[runs.count - 1].groups.append(0)
      }
      runs[runs.count - 1].add(digit, at: place)
      (between, isInGroup) = (.close, true)
    }
    return isJoined.contains(true) ? joined(runs, isJoined) : runs
  }

  private mutating func add(_ digit: UInt8, at place: Int) {
    digits.append(digit)
    groups[groups.count - 1] += 1
    range = range.lowerBound..<place + 1
  }

  /// The runs, those that hold a personal number together made one.
  private static func joined(_ runs: [DigitRun], _ isJoined: [Bool]) -> [DigitRun] {
    var result: [DigitRun] = []
    var first = 0
    while first < runs.count {
      var run = runs[first]
      var (whole, last) = (run, first)
      let firstGroups = run.groups.count
      while last < isJoined.count, isJoined[last], whole.digits.count - run.digits.count < longest {
        last += 1
        whole.append(runs[last])
        let lastGroups = whole.groups.count - runs[last].groups.count
        if whole.holdsPunctuated(from: 0..<firstGroups, to: lastGroups..<whole.groups.count) {
          (run, first) = (whole, last)
          run.isPunctuated = true
        }
      }
      result.append(run)
      first += 1
    }
    return result
  }

  /// The digits of the longest card number.
  private static let longest = 19

  private mutating func append(_ other: DigitRun) {
    range = range.lowerBound..<other.range.upperBound
    groups += other.groups
    digits += other.digits
  }

  /// Whether groups from one of the first to one of the last are a telephone's, identity or card number, in
  /// groups as one is written.
  private func holdsPunctuated(from first: Range<Int>, to last: Range<Int>) -> Bool {
    first.contains { one in
      last.contains { other in
        guard groups[(one + 1)...other].allSatisfy({ $0 >= Self.leastGroup }) else { return false }
        let start = groups[..<one].reduce(0, +)
        let own = digits[start..<start + groups[one...other].reduce(0, +)]
        guard groups[one] >= Self.leastGroup || own.starts(with: [0x38, 0x36]) else { return false }
        return Self.isMobile(own) || Self.isIdentity(own) || Self.isLandline(own)
          || Self.isCard(own)
      }
    }
  }

  /// Eleven digits from 13 to 19, `86` or `0086` before them allowed.
  private static func isMobile(_ digits: ArraySlice<UInt8>) -> Bool {
    func stands(_ prefix: StaticString) -> Bool {
      digits.starts(
        with: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
    }
    let own: ArraySlice<UInt8>
    switch digits.count {
    case 11: own = digits
    case 13 where stands("86"): own = digits.dropFirst(2)
    case 15 where stands("0086"): own = digits.dropFirst(4)
    case 17 where stands("008686"): own = digits.dropFirst(6)
    default: return false
    }
    return own[own.startIndex] == 0x31 && own[own.startIndex + 1] >= 0x33
  }

  /// An area code, which begins with one zero, and seven or eight digits.
  private static func isLandline(_ digits: ArraySlice<UInt8>) -> Bool {
    (10...12).contains(digits.count) && digits.first == 0x30
      && digits[digits.startIndex + 1] != 0x30
  }

  /// A card of a bank of the mainland.
  private static func isCard(_ digits: ArraySlice<UInt8>) -> Bool {
    (16...19).contains(digits.count) && digits.starts(with: [0x36, 0x32])
  }

  /// An identity number of 18 places, or its 17 digits before a final X: the birthday from the
  /// seventh digit on tells it from a number of moment and count (GB 11643).
  private static func isIdentity(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 17 || digits.count == 18 else { return false }
    func number(_ range: Range<Int>) -> Int {
      digits.dropFirst(range.lowerBound).prefix(range.count).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    return (1900...2099).contains(number(6..<10)) && (1...12).contains(number(10..<12))
      && (1...31).contains(number(12..<14))
  }
}

/// What stands between two groups of digits.
private enum Join: Int, Comparable {
  /// Letters and the like: the groups are two numbers.
  case none
  /// Punctuation, which may also part the items of a list.
  case loose
  /// Blanks, dashes, and what nobody sees.
  case close

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ", "-", "\u{2212}": self = .close
    case ".", ",", "/", "(", ")": self = .loose
    case "a"..."z", "A"..."Z", "\u{4E00}"..."\u{9FFF}": self = .none
    default:
      switch scalar.properties.generalCategory {
      case .dashPunctuation, .spaceSeparator, .format, .nonspacingMark, .enclosingMark:
        self = .close
      case .control, .otherPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .connectorPunctuation, .mathSymbol, .modifierSymbol, .otherSymbol:
        self = .loose
      default: self = .none
      }
    }
  }

  static func < (one: Join, other: Join) -> Bool { one.rawValue < other.rawValue }
}
