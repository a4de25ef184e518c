import ReportModel

/// The numbers of a report's sentences, and whether its tables show them.
struct SentenceNumbers {
  /// Each number that no table shows, with its sentence.
  private(set) var strangers: [String] = []
  private(set) var count = 0

  init(_ report: Report) {
    var shown = Set(Self.numbers(report.subtitle) + Self.numbers(report.title))
    for section in report.sections {
      for case .table(let table) in section.blocks {
        for column in table.columns { shown.formUnion(Self.numbers(column.title)) }
        for row in table.rows {
          for cell in row.cells {
            shown.formUnion(Self.numbers(cell.shown))
            for note in cell.notes { shown.formUnion(Self.numbers(note.text)) }
          }
        }
      }
    }
    for sentence in Self.sentences(report) {
      for number in Self.numbers(sentence) {
        count += 1
        if !shown.contains(number) { strangers.append("\(number) in: \(sentence)") }
      }
    }
  }

  /// The opening's sentences and boxes, and the addition of a change.
  private static func sentences(_ report: Report) -> [String] {
    report.sections.flatMap { section in
      section.blocks.flatMap { block -> [String] in
        switch block {
        case .lead(let phrases): phrases.map(\.plain)
        case .callouts(let boxes):
          boxes.flatMap { [$0.title] + $0.paragraphs.map(\.plain) }
        case .paragraph(let text): section.id == "apart" ? [text] : []
        default: []
        }
      }
    }
  }

  /// As printed, without their signs.
  static func numbers(_ text: String) -> [String] {
    text.matches(of: /\d+(,\d{3})*(\.\d+)?%?/).map { String($0.output.0) }
  }
}
