import ReportModel

/// Where everything of a report stands in the workbook: the names of the sheets, and the cells
/// that formulas and charts point to.
struct WorkbookPlan {
  let report: Report
  let contentsName: String
  let sections: [SectionPlan]
  /// nil when no verdict follows from a target.
  let targets: TargetsPlan?
  private(set) var index = CellIndex()
  /// Cells that a chart draws: one without a value stays empty there, because a chart takes a dash
  /// for 0.
  private(set) var drawnCells: Set<CellReference> = []

  init(_ report: Report, path: String) throws(ExcelWriterError) {
    self.report = report
    var names = SheetNames()
    contentsName = names.name(for: report.words.contents)
    var seen: Set<String> = []
    func isNew(_ kind: String, _ id: String) throws(ExcelWriterError) {
      guard seen.insert("\(kind) \(id)").inserted else {
        throw ExcelWriterError(path: path, problem: .duplicate(id))
      }
    }
    var sections: [SectionPlan] = []
    for section in report.sections {
      try isNew("section", section.id)
      let plan = SectionPlan(section, name: names.name(for: section.tab ?? section.title))
      guard plan.rowCount <= SafeSheet.rowLimit else {
        throw ExcelWriterError(path: path, problem: .tooManyRows(section: section.id))
      }
      for table in plan.tables {
        try isNew("table", table.table.id)
        guard table.columns.count <= SafeSheet.columnLimit else {
          throw ExcelWriterError(path: path, problem: .tooManyColumns(table: table.table.id))
        }
        index.add(table)
      }
      sections.append(plan)
    }
    self.sections = sections
    var places: [TargetPlace] = []
    for target in report.targets {
      guard let name = DefinedName(target.name) else {
        throw ExcelWriterError(path: path, problem: .badTargetName(target.name))
      }
      guard target.value.isFinite else {
        throw ExcelWriterError(path: path, problem: .badTarget(target.name))
      }
      // Excel doesn't tell names by case.
      try isNew("target", target.name.lowercased())
      places.append(TargetPlace(target: target, name: name))
      index.add(places[places.count - 1])
    }
    targets =
      places.isEmpty
      ? nil : TargetsPlan(name: names.name(for: report.words.targets), targets: places)
    collectDrawnCells()
  }

  private mutating func collectDrawnCells() {
    for section in report.sections {
      for case .chart(let chart) in section.blocks {
        for series in chart.series { drawnCells.formUnion(series.values.cells) }
      }
    }
  }

  /// The sheet of a section; nil when the report hasn't got it.
  func sheet(ofSection id: String) -> String? {
    sections.first { $0.section.id == id }?.name
  }
}

/// The sheet of the targets.
struct TargetsPlan {
  let name: String
  let targets: [TargetPlace]

  static let headRow = 4
  static let valueColumn = 2

  func row(_ index: Int) -> Int { Self.headRow + 1 + index }
}

extension CellRange {
  /// The body cells of the range; none for heads.
  var cells: [CellReference] {
    switch self {
    case .column(let table, let column, let rows):
      rows.map { CellReference(table, row: $0, column: column) }
    case .row(let table, let row, let columns):
      columns.map { CellReference(table, row: row, column: $0) }
    case .heads: []
    }
  }
}
