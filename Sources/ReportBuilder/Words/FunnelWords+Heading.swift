import Records

/// Who lies outside, as the heading of a funnel says it: by limit and by direction, as the table does.
extension FunnelWords {
  /// The names beyond a limit, a list for each direction; empty where there are none.
  typealias Sides = (worse: String, better: String)

  /// `byChance`: how many of those compared chance alone puts beyond 95%.
  static func outside(_ title: String, outer: Sides, inner: Sides, byChance: String) -> Words {
    let parts = [
      part(Words("beyond 99.8%: ", "超出99.8%界限："), outer),
      part(
        Words(
          "beyond 95% only (\(byChance) expected by chance): ", "仅超出95%界限（偶然预期\(byChance)个）："),
        inner),
    ].compactMap { $0 }
    return Words(
      "\(title): \(parts.map(\.english).joined(separator: "; "))",
      "\(title)：\(parts.map(\.chinese).joined(separator: "；"))")
  }

  /// The indicators of which a page shows no row.
  static func noneOutside(_ titles: String, _ whose: Words) -> Words {
    Words(
      "None of the \(whose.english.lowercased()) lies outside its limits in \(titles); the workbook has the figures.",
      "\(titles)：各\(whose.chinese)均未超出界限，数据见工作簿。")
  }

  /// The same of all that are compared.
  static func noneOutside(ofAll count: Int, _ whose: Words) -> Words {
    let indicators =
      count == 1
      ? Words("the one indicator", "1项")
      : Words("any of the \(UnitWords.number(count)) indicators", "\(UnitWords.number(count))项")
    return Words(
      "None of the \(whose.english.lowercased()) lies outside its limits in \(indicators.english) compared; the workbook "
        + "has the figures.",
      "参与比较的\(indicators.chinese)指标中，各\(whose.chinese)均未超出界限，数据见工作簿。")
  }

  private static func part(_ limit: Words, _ sides: Sides) -> Words? {
    let said = [(sides.worse, worse), (sides.better, better)].filter { !$0.0.isEmpty }
    guard !said.isEmpty else { return nil }
    return Words(
      limit.english + said.map { "\($0) \($1.english)" }.joined(separator: "; "),
      limit.chinese + said.map { "\($0)\($1.chinese)" }.joined(separator: "；"))
  }
}
