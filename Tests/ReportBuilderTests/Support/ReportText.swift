import ReportModel

extension Report {
  /// Every word and number of the report, in reading order.
  var text: String { lines.joined(separator: "\n") }

  private var lines: [String] {
    var lines = head + [title, subtitle] + notices.map { "! " + $0 }
    for section in sections {
      lines.append("# " + section.title + (section.tab.map { " [\($0)]" } ?? ""))
      for block in section.blocks { lines += block.lines }
    }
    lines += targets.map { "\($0.name): \($0.label), \($0.format.text($0.value))" }
    return lines + [foot]
  }
}

extension Block {
  fileprivate var lines: [String] {
    switch self {
    case .paragraph(let text): [text]
    case .note(let text), .pageNote(let text): ["(" + text + ")"]
    case .facts(let facts): facts.map { "\($0.name): \($0.value)" }
    case .links(let links):
      links.map { "-> \($0.text) \($0.destination)" + ($0.remark.isEmpty ? "" : " " + $0.remark) }
    case .lead(let phrases): phrases.map(\.plain)
    case .heading(let text): ["## " + text]
    case .callouts, .answer: words
    case .chart(let chart):
      ["chart: " + chart.title, "  " + chart.description]
        + chart.series.map { "  " + $0.name }
    case .table(let table):
      ["table: " + table.caption, table.columns.map(\.title).joined(separator: " | ")]
        + table.rows.map { $0.cells.map(\.text).joined(separator: " | ") }
        + table.notes.map { "(" + $0 + ")" }
    }
  }
}

extension Cell {
  /// What is shown, a blank as `·`, a trend by its description.
  fileprivate var text: String {
    var text = shown.isEmpty ? "·" : shown
    if let drawingDescription { text = "~ " + drawingDescription }
    if let mark { text += mark.isFirm ? " ■" : " □" }
    return text
  }
}
