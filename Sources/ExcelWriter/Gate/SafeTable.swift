import CXlsxWriter

/// A table that filters, sorts and grows as one, on a range of a sheet.
struct SafeTable {
  /// Unique in the workbook; `SheetTables` gives them.
  var name: DefinedName
  /// One a column; unique in the table, `TableHeads` gives them.
  var heads: [(text: String, style: CellStyle)]
  var headRow: Int
  var lastRow: Int
  /// Whether the heads have buttons that filter and sort.
  var hasFilter: Bool
}

extension SafeSheet {
  /// Writes the heads and makes a table of the rows below them, which are written afterwards.
  ///
  /// libxlsxwriter takes overlapping tables and equal heads, which Excel repairs by dropping the
  /// table: both are refused here. No column has a formula of its own, no cell a total.
  func table(_ table: SafeTable) throws(ExcelWriterError) {
    let rows = table.headRow...table.lastRow
    let keys = Set(table.heads.map { TableHeads.key($0.text) })
    guard table.lastRow > table.headRow, keys.count == table.heads.count, !keys.isEmpty,
      !table.heads.contains(where: { $0.text.isEmpty }),
      tables.allSatisfy({ !$0.overlaps(rows) }), workbook.takeTableName(table.name)
    else { throw workbook.fault("making a table", LXW_ERROR_PARAMETER_VALIDATION) }
    try enter(row: table.headRow, columns: 0...table.heads.count - 1)

    var texts: [UnsafeMutablePointer<CChar>?] = []
    defer { for text in texts { free(text) } }
    let columns = UnsafeMutablePointer<lxw_table_column>.allocate(capacity: table.heads.count)
    columns.initialize(repeating: lxw_table_column(), count: table.heads.count)
    defer { columns.deallocate() }
    // The list of columns ends in a null.
    var list: [UnsafeMutablePointer<lxw_table_column>?] = []
    for (index, head) in table.heads.enumerated() {
      // As Excel writes the line breaks of a head into the table's own part; others it repairs.
      texts.append(strdup(head.text.replacing("\n", with: "_x000a_")))
      columns[index].header = texts[index]
      columns[index].header_format = try workbook.format(head.style)
      list.append(columns + index)
    }
    list.append(nil)
    texts.append(strdup(table.name.string))
    var options = lxw_table_options()
    options.name = texts[table.heads.count]
    options.no_autofilter = table.hasFilter ? 0 : 1
    options.no_banded_rows = 1
    // Light 0: no style of the program's own, the cells have theirs.
    options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
    options.style_type_number = 0
    let code = list.withUnsafeMutableBufferPointer { buffer in
      options.columns = buffer.baseAddress
      return worksheet_add_table(
        handle, lxw_row_t(table.headRow), 0, lxw_row_t(table.lastRow),
        lxw_col_t(table.heads.count - 1), &options)
    }
    try workbook.check(code, "making a table")
    // The library has written the same into the cells.
    for (column, head) in table.heads.enumerated() where head.text.contains("\n") {
      let code = worksheet_write_string(
        handle, lxw_row_t(table.headRow), lxw_col_t(column), head.text,
        try workbook.format(head.style))
      try workbook.check(code, "writing a head")
    }
    tables.append(rows)
    counts.tables += 1
  }
}

/// The heads of a table: never empty, no two alike in any case, at most 255 UTF-16 units.
struct TableHeads {
  private var taken: Set<String> = []

  static let limit = 255

  mutating func head(for title: String) -> String {
    let safe = SafeText.cell(title, limit: Self.limit - 8).string
    let wished = safe.unicodeScalars.allSatisfy { $0.properties.isWhitespace } ? "–" : safe
    var head = wished
    var number = 2
    while !taken.insert(Self.key(head)).inserted {
      head = "\(wished) (\(number))"
      number += 1
    }
    return head
  }

  /// Equal for heads that a program takes for the same.
  static func key(_ head: String) -> String { SheetNames.key(head) }
}

/// Gives every table a name of its own, which no cell of the workbook has.
struct TableNames {
  private var taken: Set<String>

  /// - Parameter names: those of cells.
  init(besides names: [DefinedName]) { taken = Set(names.map { $0.string.lowercased() }) }

  /// `T_agents_calls` for the table `agents-calls`.
  mutating func name(for id: String) -> DefinedName? {
    let plain = String(
      id.unicodeScalars.map { scalar -> Character in
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          ? Character(scalar) : "_"
      })
    let wished = "T_" + plain.prefix(80)
    var name = wished
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(wished)_\(number)"
      number += 1
    }
    return DefinedName(name)
  }
}
