import ReportModel

/// Colours and signs of verdicts that follow from a target: they go with the words that the formulas
/// show, so that they don't lie once a reader changes the target.
///
/// A filled cell says that the interval lies wholly on that side: it is filled while the cell that
/// says how sure the verdict is says so, else outlined; of a small sample it is always outlined.
struct VerdictLooks {
  var plan: WorkbookPlan
  var sheet: SafeSheet

  /// What cells share that can share a rule.
  fileprivate struct Look: Hashable {
    var met: String
    var missed: String
    var sure: Sure?

    struct Sure: Hashable {
      var column: Int
      var better: String
      var worse: String
    }
  }

  // MARK: Tables

  func apply(to place: TablePlace) throws(ExcelWriterError) {
    for (index, column) in place.columns.enumerated() {
      guard let column else { continue }
      let looks = place.table.rows.map { row in
        row.cells.indices.contains(index) ? look(row.cells[index], in: row.cells, place) : nil
      }
      try apply(looks, column: column, firstRow: place.firstRow)
    }
  }

  private func look(_ cell: Cell, in row: [Cell], _ place: TablePlace) -> Look? {
    guard cell.mark != nil, let look = look(cell),
      case .verdict(let value, let target, _, _, _) = cell.derivation
    else { return nil }
    for (index, other) in row.enumerated() {
      guard case .assessment(value, _, _, target, let words) = other.derivation,
        place.columns.indices.contains(index), let column = place.columns[index]
      else { continue }
      return look.sure(words, in: column)
    }
    return look
  }

  private func look(_ cell: Cell) -> Look? {
    guard case .verdict(_, let target, let met, let missed, _) = cell.derivation,
      plan.index.target(target) != nil
    else { return nil }
    return Look(met: met, missed: missed)
  }

  // MARK: Cover

  /// - Parameters:
  ///   - cells: verdicts and how sure they are, a row each from `firstRow` on.
  ///   - joint: standards below them.
  func apply(
    _ cells: [(verdict: Cell, assessment: CellPlace?)], joint: [JointVerdict], column: Int,
    assessmentColumn: Int, firstRow: Int
  ) throws(ExcelWriterError) {
    var looks = cells.map { verdict, assessment -> Look? in
      guard let look = look(verdict) else { return nil }
      if case .assessment(_, _, _, _, let words) = assessment?.cell.derivation {
        return look.sure(words, in: assessmentColumn)
      }
      return look
    }
    looks += joint.map { Look(met: $0.met, missed: $0.missed) }
    try apply(looks, column: column, firstRow: firstRow)
  }

  /// One set of rules for neighbouring rows with the same look.
  private func apply(
    _ looks: [Look?], column: Int, firstRow: Int
  ) throws(ExcelWriterError) {
    var start = 0
    while start < looks.count {
      var end = start
      while end + 1 < looks.count, looks[end + 1] == looks[start] { end += 1 }
      if let look = looks[start] {
        try apply(look, column: column, rows: (firstRow + start)...(firstRow + end))
      }
      start = end + 1
    }
  }

  private func apply(
    _ look: Look, column: Int, rows: ClosedRange<Int>
  ) throws(ExcelWriterError) {
    func rule(
      _ word: String, _ style: ConditionalStyle, while other: (column: Int, word: String)? = nil
    ) throws(ExcelWriterError) {
      let condition = Condition(
        row: rows.lowerBound, column: column, shows: word, while: other)
      try sheet.style(columns: column...column, rows: rows, while: condition, as: style)
    }
    if let sure = look.sure {
      try rule(
        look.met, ConditionalStyle(color: .white, fill: .good, sign: .tick),
        while: (sure.column, sure.better))
      try rule(
        look.missed, ConditionalStyle(color: .white, fill: .bad, sign: .cross),
        while: (sure.column, sure.worse))
    }
    try rule(look.met, ConditionalStyle(color: .good, frame: .good, sign: .tick))
    try rule(look.missed, ConditionalStyle(color: .bad, frame: .bad, sign: .cross))
  }
}

extension VerdictLooks.Look {
  fileprivate func sure(_ words: AssessmentWords, in column: Int) -> Self {
    guard words.fillsVerdict else { return self }
    var copy = self
    copy.sure = Sure(column: column, better: words.clearlyBetter, worse: words.clearlyWorse)
    return copy
  }
}

extension Derivation {
  /// The target that a verdict follows from.
  var target: String? {
    switch self {
    case .verdict(_, let target, _, _, _): target
    case .ratio, .sum, .difference, .points, .growth, .share, .target, .assessment, .judgement: nil
    }
  }
}
