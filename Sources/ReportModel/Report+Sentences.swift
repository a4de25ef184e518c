extension Report {
  /// What a format says in running text, by the section that says it: notices above all sections, opening
  /// sentences, boxes, paragraphs, notes, lines under tables and facts.
  public func sentences(in format: Table.Column.Media) -> [(section: String, text: String)] {
    notices.map { ("notices", $0) }
      + sections.flatMap { section in
        section.blocks.flatMap { block -> [String] in
          switch block {
          case .lead(let phrases): phrases.map(\.plain)
          case .callouts(let boxes): boxes.flatMap { [$0.title] + $0.paragraphs.map(\.plain) }
          case .paragraph(let text), .note(let text): [text]
          case .pageNote(let text): format == .page ? [text] : []
          case .table(let table): table.isShown(in: format) ? table.notes(in: format) : []
          case .facts(let facts): facts.flatMap { [$0.value, $0.note] }
          case .chart, .links, .heading, .answer: []
          }
        }.map { (section.id, $0) }
      }
  }
}
