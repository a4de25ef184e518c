extension Double {
  /// The nearest double of a wide whole number: sums of squares need such, and few of them are wide.
  ///
  /// The standard library's own conversion takes a hundred times as long, because it is one for all
  /// kinds of integers.
  public init(_ number: Int128) {
    if let narrow = Int64(exactly: number) {
      self.init(narrow)
    } else {
      self = Self.nearest(number)
    }
  }

  private static func nearest(_ number: some BinaryInteger) -> Double { Double(number) }
}
