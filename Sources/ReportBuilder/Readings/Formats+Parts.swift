import Metrics
import Records
import ReportModel

extension Formats {
  /// A part of a change: the KPI's own decimals, signed; of shares in percentage points, hence times 100.
  func part(_ unit: MetricUnit) -> NumberFormat {
    var format = NumberFormat(decimals: bare(unit).decimals, isSigned: true)
    format.suffix = unit == .share ? UnitWords.points[language] : UnitWords.suffix(unit)[language]
    return format
  }

  /// The value that parts are added to, of shares times 100.
  func level(_ unit: MetricUnit) -> NumberFormat {
    NumberFormat(
      decimals: bare(unit).decimals,
      suffix: unit == .share ? "%" : UnitWords.suffix(unit)[language])
  }
}
