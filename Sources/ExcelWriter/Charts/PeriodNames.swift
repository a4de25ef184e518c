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

  /// `2026-10` is 10, `10-01` is 1, `2026-W07` is W07; nil for what isn't a period.
  private static func short(_ label: String) -> String? {
    guard let dash = label.lastIndex(of: "-"), let first = label.utf8.first, 48...57 ~= first else {
      return nil
    }
    let name = label[label.index(after: dash)...]
    let digits = name.first == "W" ? name.dropFirst() : name
    guard 1...2 ~= digits.utf8.count, let number = Int(digits) else { return nil }
    return name.first == "W" ? String(name) : String(number)
  }
}
