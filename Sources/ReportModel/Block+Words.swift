extension Block {
  /// Every text of the block that a reader may see, in reading order: what checks of words and of
  /// privacy go through.
  public var words: [String] {
    switch self {
    case .paragraph(let text), .note(let text), .pageNote(let text), .heading(let text): [text]
    case .lead(let phrases): phrases.map(\.plain)
    case .facts(let facts): facts.flatMap(\.words)
    case .links(let links): links.flatMap(\.words)
    case .callouts(let boxes):
      boxes.flatMap { [$0.title] + $0.paragraphs.map(\.plain) + $0.links.flatMap(\.words) }
    case .answer(let box):
      [box.title] + box.entries.flatMap(\.words) + box.fields
    case .chart(let chart):
      [chart.title, chart.description] + chart.series.map(\.name) + chart.highlights.map(\.text)
    case .table(let table):
      [table.caption] + table.columns.flatMap { [$0.title, $0.note] }
        + table.rows.flatMap { $0.cells.flatMap(\.words) } + table.notes(in: .page)
    }
  }

  /// Every link of the block.
  public var links: [Link] {
    switch self {
    case .links(let links): links
    case .callouts(let boxes): boxes.flatMap(\.links)
    case .table(let table): table.rows.flatMap { $0.cells.compactMap(\.link) }
    case .paragraph, .note, .pageNote, .heading, .lead, .facts, .answer, .chart: []
    }
  }
}

extension Fact {
  fileprivate var words: [String] { [name, value, note] + [state?.text].compactMap { $0 } }
}

extension Cell {
  fileprivate var words: [String] {
    [drawingTitle, drawingDescription ?? shown].compactMap { $0 } + notes.map(\.text)
  }
}

extension Link {
  fileprivate var words: [String] { [text, remark] }
}
