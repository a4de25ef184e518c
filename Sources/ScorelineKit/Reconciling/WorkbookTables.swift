import ExcelWriter
import ReportBuilder
import ReportModel
import WorkbookCheck

/// The tables of a finished workbook, read back where its writer says that they stand.
struct WorkbookTables {
  private let contents: WorkbookContents
  private let placed: [WorkbookManifest.PlacedTable]
  /// The place of each sheet among the tabs.
  private let sheets: [String: Int]

  init(_ contents: WorkbookContents, _ placed: [WorkbookManifest.PlacedTable]) {
    self.contents = contents
    self.placed = placed
    sheets = Dictionary(
      contents.sheets.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The cells of a table's rows, blank where only pages show a column; nil when the workbook has no
  /// such table.
  func rows(of id: String, count: Int) -> [[WorkbookContents.Value]]? {
    guard let place = placed.first(where: { $0.id == id }), let cells = cells(of: place) else {
      return nil
    }
    return (0..<count).map { row in
      place.columns.map { $0.map { value(cells, place, row, $0) } ?? .blank }
    }
  }

  /// All cells of the sheet that a table stands on; nil when the workbook has no such sheet.
  private func cells(
    of place: WorkbookManifest.PlacedTable
  ) -> [CellAddress: WorkbookContents.Cell]? {
    sheets[place.sheet].map { contents.sheets[$0].cells }
  }

  private func value(
    _ cells: [CellAddress: WorkbookContents.Cell], _ place: WorkbookManifest.PlacedTable,
    _ row: Int, _ column: Int
  ) -> WorkbookContents.Value {
    cells[CellAddress(column: column, row: place.headRow + 1 + row)]?.value ?? .blank
  }

  /// Every number of the report's tables.
  func compare(_ report: Report, in file: String, to comparison: inout Comparison) {
    let own = report.tables.filter { $0.isShown(in: .workbook) }
    let tables = Dictionary(own.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    for place in placed {
      let written = self.cells(of: place) ?? [:]
      for (row, cells) in (tables[place.id]?.rows ?? []).map(\.cells).enumerated() {
        for (cell, column) in zip(cells, place.columns) {
          guard let column, case .number(let number) = cell.value else { continue }
          let found = value(written, place, row, column)
          // A workbook keeps sixteen digits.
          if case .number(let written) = found, abs(written - number) <= abs(number) * 1e-14 {
            comparison.count += 1
            continue
          }
          comparison.compare(
            "\(file), \(place.id), \(cells.first?.shown ?? "")", found.shown, "\(number)")
        }
      }
    }
    let found = Set(placed.filter { sheets[$0.sheet] != nil }.map(\.id))
    comparison.compare(
      "\(file), tables", "\(found.intersection(tables.keys).count)", "\(tables.count)")
  }

  /// The numbers that charts show before anything is calculated, against the cells they stand for.
  func compareCharts(_ file: String, to comparison: inout Comparison) {
    for sheet in contents.sheets {
      for chart in sheet.charts {
        for series in chart.series {
          let cells = self.cells(series.values)
          for (index, shown) in series.cachedValues.sorted(by: { $0.key < $1.key }) {
            guard cells.indices.contains(index), case .number(let number) = cells[index] else {
              continue
            }
            comparison.compare(
              "\(file), \(chart.title), \(series.name)", "\(shown)", "\(number)")
          }
        }
      }
    }
  }

  /// The values of a range as `'Trend'!$B$3:$N$3`, along its row or column.
  private func cells(_ range: String) -> [WorkbookContents.Value] {
    guard let mark = range.lastIndex(of: "!") else { return [] }
    var name = String(range[..<mark])
    if name.hasPrefix("'") { name = String(name.dropFirst().dropLast()).replacing("''", with: "'") }
    let ends = range[range.index(after: mark)...].split(separator: ":").compactMap {
      CellAddress($0)
    }
    guard let sheet = contents[name], let first = ends.first, let last = ends.last else {
      return []
    }
    var values: [WorkbookContents.Value] = []
    for row in first.row...max(first.row, last.row) {
      for column in first.column...max(first.column, last.column) {
        values.append(sheet.cells[CellAddress(column: column, row: row)]?.value ?? .blank)
      }
    }
    return values
  }
}

extension WorkbookContents.Value {
  /// As a message shows it; empty for a blank cell.
  var shown: String {
    switch self {
    case .blank: ""
    case .number(let number): "\(number)"
    case .text(let text): text
    case .boolean(let value): "\(value)"
    }
  }
}
