import ReportBuilder
import ReportModel
import WorkbookCheck

/// The tables of a finished workbook, found again by the names of their rows, wherever they stand.
struct WorkbookTables {
  private let contents: WorkbookContents

  struct Place: Hashable {
    var column, row: Int

    init(_ column: Int, _ row: Int) {
      self.column = column
      self.row = row
    }

    /// `B5` as column 1, row 4; nil for anything else.
    init?(_ address: some StringProtocol) {
      var column = 0
      var row = 0
      for byte in address.utf8 where byte != UInt8(ascii: "$") {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(byte) - 64
        case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte) - 48
        default: return nil
        }
      }
      guard column > 0, row > 0 else { return nil }
      self.init(column - 1, row - 1)
    }

    var address: String {
      var letters = ""
      var rest = column + 1
      while rest > 0 {
        letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
        rest = (rest - 1) / 26
      }
      return letters + "\(row + 1)"
    }
  }

  init(_ contents: WorkbookContents) { self.contents = contents }

  /// The cells of a table's rows, in the columns that workbooks show; nil when no sheet has rows of
  /// these names one below the other under heads of which most are the table's.
  func rows(of table: Table) -> [[WorkbookContents.Value]]? {
    let heads = table.columns.filter { $0.shownIn != .page }.map(\.title)
    let names = table.rows.map { $0.cells.first?.shown ?? "" }
    guard let first = names.first, !first.isEmpty else { return nil }
    var best: (sheet: Int, place: Place, matches: Int)?
    for sheet in contents.sheets.indices {
      let candidates = contents.sheets[sheet].cells
        .compactMap { $0.value.value == .text(first) ? Place($0.key) : nil }
        .sorted { ($0.row, $0.column) < ($1.row, $1.column) }
      for place in candidates
      where names.indices.allSatisfy({ value(sheet, place, $0, 0) == .text(names[$0]) }) {
        // A workbook may tell apart two heads of the same words.
        let matches = heads.indices.count { value(sheet, place, -1, $0) == .text(heads[$0]) }
        if matches * 2 > heads.count, matches > best?.matches ?? 0 {
          best = (sheet, place, matches)
        }
      }
    }
    guard let (sheet, place, _) = best else { return nil }
    return names.indices.map { row in heads.indices.map { value(sheet, place, row, $0) } }
  }

  private func value(_ sheet: Int, _ place: Place, _ row: Int, _ column: Int)
    -> WorkbookContents.Value
  {
    contents.sheets[sheet].cells[Place(place.column + column, place.row + row).address]?.value
      ?? .blank
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
    let ends = range[range.index(after: mark)...].split(separator: ":").compactMap { Place($0) }
    guard let sheet = contents[name], let first = ends.first, let last = ends.last else {
      return []
    }
    var values: [WorkbookContents.Value] = []
    for row in first.row...max(first.row, last.row) {
      for column in first.column...max(first.column, last.column) {
        values.append(sheet.cells[Place(column, row).address]?.value ?? .blank)
      }
    }
    return values
  }
}
