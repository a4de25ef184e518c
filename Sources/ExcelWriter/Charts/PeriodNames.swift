/// The names of periods below a plot, where `2026-10` a dozen times has no room: `10 11 12 1 2`, and once for
/// all below them the first and the last in full.
struct PeriodNames {
  let names: [String]
  /// `2025-10 – 2026-10`; nil for names that stand whole.
  let span: String?

  /// Others than periods stay as they are.
  init(_ labels: [String]) {
    let short = labels.compactMap(Self.short)
    guard let first = labels.first, let last = labels.last, labels.count > 1,
      short.count == labels.count
    else {
      (names, span) = (labels, nil)
      return
    }
    (names, span) = (short, "\(first) – \(last)")
  }

  /// `2026-10` is 10, `10-01` is 1, `W07` and `2026-W07` are 7; nil for what isn't a period.
  private static func short(_ label: String) -> String? {
    let name = label.split(separator: "-", omittingEmptySubsequences: false).last ?? ""
    let isWeek = name.first == "W"
    let digits = isWeek ? name.dropFirst() : name
    guard let first = label.utf8.first, 48...57 ~= first || (isWeek && name == label),
      isWeek || name != label, 1...2 ~= digits.utf8.count
    else { return nil }
    return Int(digits).map(String.init)
  }
}
