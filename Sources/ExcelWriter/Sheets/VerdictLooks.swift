import ReportModel

/// Colours of verdicts that follow from a target: they go with the word that the formula shows, so
/// that they don't lie once a reader changes the target.
///
/// A filled cell says that the interval lies wholly on that side, which holds only for the target
/// as reported; with another one the cell is framed.
struct VerdictLooks {
  var plan: WorkbookPlan
  var place: TablePlace
  var sheet: SafeSheet

  /// What cells share that can share a rule.
  private struct Look: Hashable {
    var target: String
    var met: String
    var missed: String
    var firm: Bool?
  }

  func apply() throws(ExcelWriterError) {
    for (index, column) in place.columns.enumerated() {
      guard let column else { continue }
      for (look, rows) in runs(index) {
        try apply(look, column: column, rows: rows)
      }
    }
  }

  /// Neighbouring rows with the same look.
  private func runs(_ column: Int) -> [(Look, ClosedRange<Int>)] {
    var runs: [(look: Look, rows: ClosedRange<Int>)] = []
    for (row, cells) in place.table.rows.map(\.cells).enumerated() {
      guard cells.indices.contains(column), let look = look(cells[column]) else { continue }
      let sheetRow = place.firstRow + row
      if let last = runs.last, last.look == look, last.rows.upperBound == sheetRow - 1 {
        runs[runs.count - 1].rows = last.rows.lowerBound...sheetRow
      } else {
        runs.append((look, sheetRow...sheetRow))
      }
    }
    return runs.map { ($0.look, $0.rows) }
  }

  private func look(_ cell: Cell) -> Look? {
    guard let mark = cell.mark, plan.index.target(cell.derivation?.target ?? "") != nil,
      case .verdict(_, let target, let met, let missed, _) = cell.derivation
    else { return nil }
    let firm: Bool? =
      switch mark.kind {
      case .good where mark.isFirm: true
      case .bad where mark.isFirm: false
      case .good, .bad, .neutral: nil
      }
    return Look(target: target, met: met, missed: missed, firm: firm)
  }

  private func apply(
    _ look: Look, column: Int, rows: ClosedRange<Int>
  ) throws(ExcelWriterError) {
    func rule(
      _ word: String, _ style: ConditionalStyle, unchanged: TargetPlace? = nil
    ) throws(ExcelWriterError) {
      let condition = Condition(
        row: rows.lowerBound, column: column, shows: word, whileUnchanged: unchanged)
      try sheet.style(column: column, rows: rows, while: condition, as: style)
    }
    if let firm = look.firm {
      let fill: Palette = firm ? .good : .bad
      try rule(
        firm ? look.met : look.missed, ConditionalStyle(color: .white, fill: fill),
        unchanged: plan.index.target(look.target))
    }
    try rule(look.met, ConditionalStyle(color: .good, frame: .good))
    try rule(look.missed, ConditionalStyle(color: .bad, frame: .bad))
  }
}

extension Derivation {
  /// The target that a verdict follows from.
  var target: String? {
    switch self {
    case .verdict(_, let target, _, _, _): target
    case .ratio, .sum, .difference, .share, .target: nil
    }
  }
}
