import ReportModel

extension TableRows {
  /// What a text of a column of moments is to a spreadsheet; nil for all other texts.
  func moment(of cell: Cell, in column: Int) -> (form: MomentForm, number: Double)? {
    guard let form = place.table.columns[column].moments, case .text(let text) = cell.value,
      let number = form.number(of: text)
    else { return nil }
    return (form, number)
  }
}
