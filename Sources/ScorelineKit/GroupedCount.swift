import ReportModel

extension BinaryInteger {
  /// A count as people read it, in groups of three: `44,338`.
  public var grouped: String { NumberFormat.count.text(Double(self)) }
}
