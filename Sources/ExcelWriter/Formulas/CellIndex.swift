import ReportModel

/// Where the cells of a report stand in the workbook, known before the first is written: formulas
/// and charts may point to sheets that come later.
struct CellIndex {
  private var tables: [String: TablePlace] = [:]
  private var targets: [String: TargetPlace] = [:]

  mutating func add(_ table: TablePlace) { tables[table.table.id] = table }
  mutating func add(_ target: TargetPlace) { targets[target.target.name] = target }

  func table(_ id: String) -> TablePlace? { tables[id] }
  func target(_ name: String) -> TargetPlace? { targets[name] }

  /// nil when the cell isn't in the workbook: no such table, row or column, or one for pages only.
  func place(_ reference: CellReference) -> CellPlace? {
    guard let table = tables[reference.table], table.table.rows.indices.contains(reference.row),
      table.columns.indices.contains(reference.column), let column = table.columns[reference.column]
    else { return nil }
    let cells = table.table.rows[reference.row].cells
    guard cells.indices.contains(reference.column) else { return nil }
    let cell = cells[reference.column]
    if cell.drawingDescription != nil { return nil }
    return CellPlace(
      sheet: table.sheet, row: table.firstRow + reference.row, column: column, cell: cell)
  }

  /// nil when one of the cells isn't in the workbook.
  func places(_ references: [CellReference]) -> [CellPlace]? {
    var places: [CellPlace] = []
    for reference in references {
      guard let place = place(reference) else { return nil }
      places.append(place)
    }
    return places
  }

  /// The cells as addresses, neighbours in a column or a row as one range: `B5:B20`. nil when one
  /// of them isn't in the workbook.
  func ranges(_ references: [CellReference], from sheet: String) -> [String]? {
    var runs: [(first: CellPlace, last: CellPlace)] = []
    for reference in references {
      guard let place = place(reference) else { return nil }
      if let run = runs.last, place.continues(run.first, run.last) {
        runs[runs.count - 1].last = place
      } else {
        runs.append((place, place))
      }
    }
    return runs.map { run in
      let first = run.first.address(from: sheet)
      let isOne = run.first.row == run.last.row && run.first.column == run.last.column
      return isOne
        ? first : first + ":" + Address.relative(row: run.last.row, column: run.last.column)
    }
  }
}

/// A cell of the report and where it stands.
struct CellPlace {
  var sheet: String
  var row: Int
  var column: Int
  var cell: Cell

  /// `B5`, or `'Sheet'!B5` from another sheet.
  func address(from other: String) -> String {
    let address = Address.relative(row: row, column: column)
    return sheet == other ? address : "\(SheetNames.quoted(sheet))!\(address)"
  }

  /// Whether the cell holds a number that no formula can turn into a dash.
  var isOwnNumber: Bool {
    if case .number(let number) = cell.value {
      cell.derivation == nil && number.isFinite
    } else {
      false
    }
  }

  /// Whether the cell comes right after a run within one column or one row.
  func continues(_ first: CellPlace, _ last: CellPlace) -> Bool {
    guard sheet == last.sheet else { return false }
    let isDown = column == first.column && column == last.column && row == last.row + 1
    let isAcross = row == first.row && row == last.row && column == last.column + 1
    return isDown || isAcross
  }
}

/// A table and where it stands.
struct TablePlace {
  var table: Table
  var sheet: String
  var headRow: Int
  /// The column of the sheet for each column of the table; nil for one that only pages show.
  var columns: [Int?]
  /// Whether the sheet is a page to read, whose tables are too small to work in.
  var isForm: Bool
  /// Whether it is the first of its sheet.
  var isMain: Bool
  var hasFilter: Bool
  /// Whether it stands below what is printed of a form, in columns made for other tables.
  var isAside = false

  /// Fewer rows are read without a filter.
  static let filterLimit = 10

  /// Whether the rows are a table of the program's own: one a sheet, its totals outside and below.
  var isReal: Bool { !isForm && isMain && width > 0 && table.bodyRows > 0 && table.totalsAreLast }
  /// The last row that isn't a total.
  var lastBodyRow: Int { headRow + table.bodyRows }
  var firstRow: Int { headRow + 1 }
  var lastRow: Int { headRow + table.rows.count }
  var width: Int { columns.count { $0 != nil } }
  /// How many columns name the rows, as an id and who it is: those that stay in view. At least one.
  var nameColumns: Int {
    guard let cells = table.rows.first?.cells else { return 1 }
    return max(1, zip(cells, columns).prefix { $0.0.isRowHead }.count { $0.1 != nil })
  }
}

/// A target and the name of its cell.
struct TargetPlace {
  var target: NamedTarget
  var name: DefinedName
}

extension Table {
  /// How many rows come before the totals at the end.
  var bodyRows: Int { rows.count - rows.reversed().prefix { $0.emphasis == .total }.count }
  var totalsAreLast: Bool { rows.prefix(bodyRows).allSatisfy { $0.emphasis != .total } }
}
