/// The sizes of type, in rem so that a reader's own setting counts.
enum TypeScale: String, CaseIterable, Sendable {
  case note, table, body, lead, h2, h1

  var rem: String {
    switch self {
    case .note: ".75rem"
    case .table: ".8125rem"
    case .body: ".9375rem"
    case .lead: "1.0625rem"
    case .h2: "1.3125rem"
    case .h1: "1.875rem"
    }
  }

  /// Declarations of the custom properties, as `--note:.75rem;`.
  static var declarations: String {
    allCases.map { "--\($0.rawValue):\($0.rem);" }.joined()
  }

  /// Fonts that the machines of the readers have; none is fetched.
  static let latin = #""Segoe UI","Noto Sans","Helvetica Neue",Arial"#
  static let chinese =
    #""PingFang SC","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC","#
    + #""WenQuanYi Micro Hei",SimHei"#
}

/// The distances, in rem: 4, 8, 12, 16, 24, 40 and 64 px at the usual size.
enum Spacing: Int, CaseIterable, Sendable {
  case s1 = 4
  case s2 = 8
  case s3 = 12
  case s4 = 16
  case s5 = 24
  case s6 = 40
  case s7 = 64

  /// Declarations of the custom properties, as `--s4:1rem;`.
  static var declarations: String {
    allCases.map { "--\($0):\(Coordinate.text(Double($0.rawValue) / 16))rem;" }.joined()
  }
}
