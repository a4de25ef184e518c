extension Report {
  /// What is said in running text, by the section that says it: notices above all sections, opening
  /// sentences, boxes, paragraphs and notes.
  public var sentences: [(section: String, text: String)] {
    notices.map { ("notices", $0) }
      + sections.flatMap { section in
        section.blocks.flatMap { block -> [String] in
          switch block {
          case .lead(let phrases): phrases.map(\.plain)
          case .callouts(let boxes): boxes.flatMap { [$0.title] + $0.paragraphs.map(\.plain) }
          case .paragraph(let text), .note(let text): [text]
          case .table, .chart, .facts, .links, .heading, .answer: []
          }
        }.map { (section.id, $0) }
      }
  }
}
