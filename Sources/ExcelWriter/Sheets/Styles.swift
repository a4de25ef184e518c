import ReportModel

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
    isBold: true, color: .bad, fill: .badTint, wraps: true, indent: 1, frame: .bad)
  static let readers = CellStyle(isBold: true, color: .quiet)
  static let readersWrapped = CellStyle(isBold: true, color: .quiet, wraps: true)
  static let lead = CellStyle(size: 11)
  static let leadWrapped = CellStyle(size: 11, vertical: .top, wraps: true)
  /// The first sentence of a cover, which says how it stands.
  static let verdict = CellStyle(size: 12, isBold: true)
  static let verdictWrapped = CellStyle(size: 12, isBold: true, vertical: .top, wraps: true)
  /// Tells that a reader has changed a target.
  static let warning = CellStyle(isBold: true, color: .bad)
  static let quietLink = CellStyle(size: 9, isUnderlined: true, color: .quiet)
  /// A cell to write in, on paper and in the workbook.
  static let answer = CellStyle(wraps: true, indent: 1, bottom: .line)
  static let answerName = CellStyle(color: .quiet, bottom: .line)

  /// A line of a box that stands out.
  static func box(_ tone: Callout.Tone, isTitle: Bool) -> CellStyle {
    let (color, fill): (Palette, Palette) =
      switch tone {
      case .plain: (.ink, .neutral)
      case .good: (.good, .goodTint)
      case .caution: (.bad, .badTint)
      }
    return CellStyle(
      isBold: isTitle, color: isTitle ? color : .ink, fill: fill, vertical: .center, wraps: true,
      indent: 1)
  }

  static let factName = CellStyle(color: .quiet)
  static let factValue = CellStyle(isBold: true)
  /// A number that stands where other facts have words.
  static let factCount = CellStyle(isBold: true, horizontal: .left, numbers: .format(.count))

  /// A head of a table above words or figures.
  static func head(_ horizontal: Horizontal, indent: Int = 0) -> CellStyle {
    CellStyle(
      isBold: true, color: .quiet, horizontal: horizontal, vertical: .bottom, wraps: true,
      indent: indent, bottom: .line)
  }

  /// A cell that a reader may change.
  static func input(_ format: NumberFormat) -> CellStyle {
    CellStyle(
      isBold: true, fill: .input, horizontal: .right, numbers: .format(format), frame: .line)
  }
}
