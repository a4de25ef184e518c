/// The looks of everything but table cells.
extension CellStyle {
  static let title = CellStyle(size: 16, isBold: true)
  static let subtitle = CellStyle(color: .quiet)
  static let link = CellStyle(isUnderlined: true, color: .good)
  static let heading = CellStyle(size: 12, isBold: true, vertical: .bottom)
  static let paragraph = CellStyle(vertical: .top, wraps: true)
  static let line = CellStyle()
  static let note = CellStyle(size: 9, color: .quiet, wraps: true)
  static let noteLine = CellStyle(size: 9, color: .quiet)
  static let notice = CellStyle(
    isBold: true, color: .bad, fill: .badTint, wraps: true, isIndented: true, frame: .bad)
  static let factName = CellStyle(color: .quiet)
  static let factValue = CellStyle(isBold: true)

  /// A head of a table above words or figures.
  static func head(_ horizontal: Horizontal, isIndented: Bool) -> CellStyle {
    CellStyle(
      isBold: true, color: .quiet, horizontal: horizontal, vertical: .bottom, wraps: true,
      isIndented: isIndented, bottom: .line)
  }

  /// A cell that a reader may change.
  static func input(_ code: String) -> CellStyle {
    CellStyle(isBold: true, fill: .input, horizontal: .right, numberCode: code, frame: .line)
  }
}
