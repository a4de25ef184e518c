/// A cell as a sheet writes it: nothing in it is looked up yet.
struct WrittenCell {
  /// nil for one that names no cell.
  var address: CellAddress?
  var form = Form.number
  /// The place of its style among those of the workbook.
  var style = 0
  /// nil for a blank cell.
  var value: String?
  /// As it is written, before what the format escapes is undone.
  var formula: String?

  /// What the value is written as.
  enum Form: String {
    case number = "n"
    /// The place of a shared text.
    case shared = "s"
    /// A text of its own: the result of a formula, or within the cell.
    case formulaText = "str"
    case inlineText = "inlineStr"
    case boolean = "b"
    /// An error, or nothing known.
    case other
  }
}
