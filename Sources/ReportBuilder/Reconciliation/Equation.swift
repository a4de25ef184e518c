public import Records

/// Two sums that must be the same number, each from readings of its own.
public struct Equation: Sendable, Hashable {
  /// What is held against what, as `calls: rows read`.
  public var what: Words
  public var left: Side
  public var right: Side
  /// Whether reports list it; those that say the same of another number are checked only.
  public var isListed = true

  /// One side: the parts that are added up, and where they come from.
  public struct Side: Sendable, Hashable {
    public var parts: [Part]
    /// Where the numbers were read, as `ledger of imports`.
    public var source: Words

    public init(_ parts: [Part], from source: Words) {
      self.parts = parts
      self.source = source
    }

    /// A side of one number.
    public init(_ name: Words, _ number: Int128, from source: Words) {
      self.init([Part(name, number)], from: source)
    }

    public var sum: Int128 { parts.reduce(0) { $0 + $1.number } }
  }

  /// A named number.
  public struct Part: Sendable, Hashable {
    public var name: Words
    public var number: Int128

    public init(_ name: Words, _ number: Int128) {
      self.name = name
      self.number = number
    }
  }

  public init(_ what: Words, _ left: Side, _ right: Side) {
    self.what = what
    self.left = left
    self.right = right
  }

  public var holds: Bool { left.sum == right.sum }

  /// Left minus right.
  public var difference: Int128 { left.sum - right.sum }
}

/// Numbers that must be the same one by one: how many were compared, and the first that differs.
public struct Comparison: Sendable, Hashable {
  public var what: Words
  /// Where the two readings come from.
  public var left: Words
  public var right: Words
  public var count: Int
  /// Whether the count is known when the report is made: files are compared after they are written.
  public var isCounted = true
  public var difference: Difference?

  /// One number that has two values.
  public struct Difference: Sendable, Hashable {
    /// Which number, as `talk_mean, county 东湖`.
    public var name: String
    /// As they were read; empty when one side has none.
    public var left: String
    public var right: String

    public init(name: String, left: String, right: String) {
      self.name = name
      self.left = left
      self.right = right
    }
  }

  public init(
    _ what: Words, left: Words, right: Words, count: Int = 0, difference: Difference? = nil
  ) {
    self.what = what
    self.left = left
    self.right = right
    self.count = count
    self.difference = difference
  }

  public var holds: Bool { difference == nil }

  /// Compares two texts of one number; the first pair that differs is kept.
  public mutating func compare(_ name: @autoclosure () -> String, _ left: String, _ right: String) {
    count += 1
    if difference == nil, left != right {
      difference = Difference(name: name(), left: left, right: right)
    }
  }
}
