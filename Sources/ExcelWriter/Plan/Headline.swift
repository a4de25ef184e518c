import ReportModel

/// The verdicts that the cover shows: those of the first table that has any.
struct Headline {
  var table: String
  var rows: [Row]
  /// The heads above the values, the targets, the verdicts and how sure they are.
  var heads: [String]

  struct Row {
    var name: CellReference
    var value: CellReference
    var verdict: CellReference
    var target: String
    /// nil where the table doesn't say.
    var assessment: CellReference?
    /// That of the target in its table; nil where it has none.
    var targetColumn: Int?
  }

  /// nil when no verdict of the report follows from a target.
  init?(_ report: Report) {
    for section in report.sections where !section.startsPage {
      for case .table(let table) in section.blocks {
        let rows = table.rows.indices.compactMap { Self.row($0, of: table) }
        guard let first = rows.first else { continue }
        self.table = table.id
        self.rows = rows
        func head(_ column: Int?) -> String {
          column.flatMap { table.columns.indices.contains($0) ? table.columns[$0].title : nil }
            ?? ""
        }
        heads = [
          head(first.name.column), head(first.value.column),
          first.targetColumn.map(head) ?? report.words.targets,
          head(first.verdict.column), head(rows.compactMap(\.assessment).first?.column),
        ]
        return
      }
    }
    return nil
  }

  private static func row(_ row: Int, of table: Table) -> Row? {
    let cells = table.rows[row].cells
    func place(_ column: Int) -> CellReference { CellReference(table.id, row: row, column: column) }
    guard let verdict = cells.firstIndex(where: { $0.derivation?.target != nil }),
      case .verdict(let value, let target, _, _, _) = cells[verdict].derivation,
      value.table == table.id, value.row == row
    else { return nil }
    let assessment = cells.firstIndex { cell in
      if case .assessment(value, _, _, target, _) = cell.derivation { true } else { false }
    }
    return Row(
      name: place(cells.firstIndex(where: \.isRowHead) ?? 0), value: value, verdict: place(verdict),
      target: target, assessment: assessment.map(place),
      targetColumn: cells.firstIndex { $0.derivation == .target(target) })
  }
}
