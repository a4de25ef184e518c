import ReportModel

/// A line that says what the marks in the charts of a sheet mean: every mark that is drawn over time, and no
/// other. Where a chart has no room for the words of a mark, they stand here alone.
struct ChartKey {
  let words: ChartMarkWords
  /// Whether the sheet is a form, whose chart has its signal in its title.
  let isForm: Bool

  /// nil where no chart over time has a mark to explain.
  func text(for charts: [Chart]) -> String? {
    let marks = charts.filter { $0.form == .line || $0.form == .control }
      .flatMap(\.highlightGroups)
    func has(_ shape: Chart.Highlight.Shape, isFirm: Bool = true) -> Bool {
      marks.contains { $0.shape == shape && $0.isFirm == isFirm }
    }
    var parts: [String] = []
    if !isForm {
      if has(.diamond) { parts.append(words.beyond) }
      if has(.square) { parts.append(words.run) }
    }
    switch (has(.diamond, isFirm: false), has(.square, isFirm: false)) {
    case (true, true): parts.append(words.openBoth)
    case (true, false): parts.append(words.openBeyond)
    case (false, true): parts.append(words.openRun)
    case (false, false): break
    }
    if has(.plus) { parts.append(words.plus) }
    guard !parts.isEmpty else { return nil }
    return words.lead + parts.joined(separator: words.separator) + words.end
  }
}

extension SheetPart {
  /// With the key to its charts below the last of them, where it moves none to another page.
  func keyed(_ words: ChartMarkWords?) -> SheetPart {
    let charts = blocks.compactMap(\.drawnChart)
    guard let words, let text = ChartKey(words: words, isForm: isForm).text(for: charts),
      let last = blocks.lastIndex(where: { $0.drawnChart != nil })
    else { return self }
    var part = self
    part.blocks.insert(.note(text), at: last + 1)
    return part
  }
}
