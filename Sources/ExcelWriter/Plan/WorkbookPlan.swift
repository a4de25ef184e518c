import ReportModel

/// Where everything of a report stands in the workbook: the names of the sheets, and the cells
/// that formulas and charts point to.
struct WorkbookPlan {
  let report: Report
  let contentsName: String
  let drawings: Drawings
  let headline: Headline?
  private(set) var sheets: [SheetPlan] = []
  /// What opens the report, where that is sentences and boxes alone: the cover says it, and it has no sheet.
  private(set) var brief: [Block] = []
  /// nil when no verdict follows from a target.
  private(set) var targets: TargetsPlan?
  /// Cells that charts need beside those of the tables.
  private(set) var chartCells: ChartCellsPlan
  private(set) var index = CellIndex()
  /// The names of the tables that are tables of the program's own, by id.
  private(set) var tableNames: [String: DefinedName] = [:]
  /// Where a section is linked from within a table: the way back from a scorecard to its row.
  private(set) var referrers: [String: CellPlace] = [:]
  /// The number of the subject of each section: the sheets of one have tabs of one colour, all scorecards
  /// are one.
  private var subjects: [String: Int] = [:]
  private var names = SheetNames()
  private var seen: Set<String> = []

  init(_ report: Report, path: String) throws(ExcelWriterError) {
    self.report = report
    drawings = Drawings(report)
    headline = Headline(report)
    var names = SheetNames()
    contentsName = names.name(for: report.words.contents)
    chartCells = ChartCellsPlan(sheet: "")
    self.names = names
    for section in report.sections { try add(section, path) }
    try addTargets(path)
    try nameTables()
    collectReferrers()
    try addChartCells(path)
  }

  private mutating func isNew(
    _ kind: String, _ id: String, _ path: String
  ) throws(ExcelWriterError) {
    guard seen.insert("\(kind) \(id)").inserted else {
      throw ExcelWriterError(path: path, problem: .duplicate(id))
    }
  }

  private mutating func add(_ section: Section, _ path: String) throws(ExcelWriterError) {
    try isNew("section", section.id, path)
    let isCardAfterCard = section.startsPage && sheets.last?.part.isForm == true
    let last = sheets.last.map(subject) ?? -1
    subjects[section.id] = isCardAfterCard ? last : last + 1
    let words = report.words.workbook
    let joining = SheetJoining(words: words)
    for part in joining.joined(SheetPart.parts(of: section, dataWord: words.data)) {
      if sheets.isEmpty, brief.isEmpty, part.isBrief {
        brief = part.blocks
        continue
      }
      var part = part.keyed(words.chartMarks)
      part.asideNote = words.unprinted
      let plan = SheetPlan(part, name: names.name(for: part.tab), drawings: drawings)
      guard plan.rowCount <= SafeSheet.rowLimit else {
        throw ExcelWriterError(path: path, problem: .tooManyRows(section: section.id))
      }
      for table in plan.tables {
        try isNew("table", table.table.id, path)
        guard table.table.columns.count <= SafeSheet.columnLimit else {
          throw ExcelWriterError(path: path, problem: .tooManyColumns(table: table.table.id))
        }
        index.add(table)
      }
      for case .chart(let chart) in part.blocks { try isNew("chart", chart.id, path) }
      sheets.append(plan)
    }
  }

  private mutating func addTargets(_ path: String) throws(ExcelWriterError) {
    var places: [TargetPlace] = []
    for target in report.targets {
      guard let name = DefinedName(target.name) else {
        throw ExcelWriterError(path: path, problem: .badTargetName(target.name))
      }
      guard target.value.isFinite else {
        throw ExcelWriterError(path: path, problem: .badTarget(target.name))
      }
      // Excel doesn't tell names by case.
      try isNew("target", target.name.lowercased(), path)
      places.append(TargetPlace(target: target, name: name))
      index.add(places[places.count - 1])
    }
    guard !places.isEmpty else { return }
    targets = TargetsPlan(name: names.name(for: report.words.targets), targets: places)
  }

  private mutating func nameTables() throws(ExcelWriterError) {
    var names = TableNames(besides: targets?.targets.map(\.name) ?? [])
    for table in sheets.flatMap(\.tables) where table.isReal {
      tableNames[table.table.id] = names.name(for: table.table.id)
    }
  }

  private mutating func collectReferrers() {
    for table in sheets.flatMap(\.tables) where !table.isForm {
      for (row, cells) in table.table.rows.map(\.cells).enumerated() {
        for (column, cell) in cells.enumerated() {
          guard case .section(let id) = cell.link?.destination, referrers[id] == nil else {
            continue
          }
          referrers[id] = index.place(CellReference(table.table.id, row: row, column: column))
        }
      }
    }
  }

  private mutating func addChartCells(_ path: String) throws(ExcelWriterError) {
    // Named last, so that it takes no name from a section.
    let wish = report.words.workbook.chartCells
    let name = names.name(for: wish.isEmpty ? report.words.chartData : wish)
    // Once to count the blocks, which the list above them moves down.
    let count = chartCells(ChartCellsPlan(sheet: name)).blocks.count
    chartCells = chartCells(ChartCellsPlan(sheet: name, listed: count))
    guard chartCells.rowCount <= SafeSheet.rowLimit else {
      throw ExcelWriterError(path: path, problem: .tooManyRows(section: chartCells.sheet))
    }
  }

  /// With what each chart needs.
  private func chartCells(_ empty: ChartCellsPlan) -> ChartCellsPlan {
    var cells = empty
    for sheet in sheets {
      for block in sheet.part.blocks {
        guard let chart = block.drawnChart else { continue }
        cells.add(
          chart, ChartCellReader(index: index), isNamedAcross: drawings.isNamedAcross(chart))
      }
    }
    return cells
  }

  /// The number of the subject that a sheet is about.
  func subject(of sheet: SheetPlan) -> Int { subjects[sheet.part.section.id] ?? 0 }

  /// The sheet of a section; nil when the report hasn't got it.
  func sheet(ofSection id: String) -> String? {
    sheets.first { $0.part.section.id == id }?.name
  }
}

/// The sheet of the targets.
struct TargetsPlan {
  let name: String
  let targets: [TargetPlace]

  static let headRow = 5
  static let valueColumn = 2
  static let publishedColumn = 3
  static let changedColumn = 4

  func row(_ index: Int) -> Int { Self.headRow + 1 + index }

  /// The cells that tell whether a target is as published, seen from another sheet.
  var flags: String {
    let first = Address.fixed(row: row(0), column: Self.changedColumn)
    let last = Address.fixed(row: row(targets.count - 1), column: Self.changedColumn)
    return "\(SheetNames.quoted(name))!\(first):\(last)"
  }
}
