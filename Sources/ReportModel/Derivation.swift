/// The place of a cell: its table, and the row and column there, both from 0.
public struct CellReference: Sendable, Hashable {
  public var table: String
  public var row: Int
  public var column: Int

  public init(_ table: String, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }
}

/// How a cell follows from others: what a workbook writes as a formula and a check recomputes.
public enum Derivation: Sendable, Hashable {
  /// Numerator ÷ denominator; no value when the denominator is 0 or has none.
  case ratio(CellReference, CellReference)
  /// The sum of the cells.
  case sum([CellReference])
  /// The first minus the second; no value when either has none.
  case difference(CellReference, CellReference)
  /// The first as a share of the second.
  case share(CellReference, of: CellReference)
  /// The first word when the value meets the named target, else the second, else (no value) the third.
  case verdict(CellReference, target: String, met: String, missed: String, none: String)
  /// The value of a named target.
  case target(String)
}
