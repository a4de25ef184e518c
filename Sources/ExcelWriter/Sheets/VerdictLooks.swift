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
  fileprivate enum Look: Hashable {
    case verdict(met: String, missed: String, sure: Sure?)
    /// A verdict that says itself how sure it is.
    case judgement(JudgementWords)

    /// The column that says how sure a verdict is.
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
    if case .judgement(_, _, _, let target, let words) = cell.derivation {
      return plan.index.target(target) == nil ? nil : .judgement(words)
    }
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
    return .verdict(met: met, missed: missed, sure: nil)
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
    looks += joint.map { verdict in
      .verdict(
        met: verdict.met, missed: verdict.missed,
        sure: verdict.sureness.map {
          Look.Sure(
            column: assessmentColumn, better: $0.clearlyBetter, worse: $0.clearlyWorse)
        })
    }
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
    let (met, missed) = (ConditionalStyle.Sign.tick, ConditionalStyle.Sign.cross)
    switch look {
    case .verdict(let better, let worse, let sure):
      if let sure {
        try rule(better, .filled(.good, met), while: (sure.column, sure.better))
        try rule(worse, .filled(.bad, missed), while: (sure.column, sure.worse))
      }
      try rule(better, .framed(.good, met))
      try rule(worse, .framed(.bad, missed))
    case .judgement(let words):
      // The first rule that holds decides, where two states are said in the same words.
      try rule(words.metButOpen, .framed(.good, met))
      try rule(words.missedButOpen, .framed(.bad, missed))
      try rule(words.clearlyMet, words.fills ? .filled(.good, met) : .framed(.good, met))
      try rule(words.clearlyMissed, words.fills ? .filled(.bad, missed) : .framed(.bad, missed))
    }
  }
}

extension VerdictLooks.Look {
  fileprivate func sure(_ words: AssessmentWords, in column: Int) -> Self {
    guard words.fillsVerdict, case .verdict(let met, let missed, _) = self else { return self }
    return .verdict(
      met: met, missed: missed,
      sure: Sure(column: column, better: words.clearlyBetter, worse: words.clearlyWorse))
  }
}

extension ConditionalStyle {
  fileprivate static func filled(_ color: Palette, _ sign: Sign) -> Self {
    ConditionalStyle(color: .white, fill: color, sign: sign)
  }

  fileprivate static func framed(_ color: Palette, _ sign: Sign) -> Self {
    ConditionalStyle(color: color, frame: color, sign: sign)
  }
}

extension Derivation {
  /// The target that a verdict follows from.
  var target: String? {
    switch self {
    case .verdict(_, let target, _, _, _): target
    case .ratio, .sum, .difference, .points, .growth, .share, .target, .misses, .assessment,
      .judgement:
      nil
    }
  }
}
