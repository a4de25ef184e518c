import ReportModel

/// What of a form is for the screen alone: tables below it that a page folds away, and columns right of it.
extension SheetPlan {
  /// Tables below all that is printed of a form.
  mutating func placeAsides() {
    guard !part.asides.isEmpty else { return }
    row += 1
    let note = part.asideNote
    append { .note(note, row: $0) }
    for table in part.asides {
      row += 1
      appendHeading(table.caption)
      items.append(
        .table(
          TablePlace(
            table: table, sheet: name, headRow: row, columns: Self.columns(table), isForm: true,
            isMain: false, hasFilter: false, isAside: true)))
      row += table.rows.count + 1
      for note in table.notes(in: .workbook) { append { .note(note, row: $0) } }
    }
    rowCount = row
  }

  /// What is printed of a form with tables below it or columns right of it; nil for all.
  var printed: (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
    part.asides.isEmpty && part.printedColumns == nil
      ? nil : (0...max(row - 1, 0), 0...max(widths.widths.count - 1, 0))
  }

  /// With those that aren't printed.
  var allWidths: ColumnWidths { widths.with(part.asides) }
}
