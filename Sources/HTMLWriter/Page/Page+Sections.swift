import ReportModel

extension Page {
  /// `number` is its place in the contents; the first opening section shows no title, because the
  /// report's own stands above it.
  func section(_ section: Section, number: Int? = nil, isFirst: Bool = false) -> Element {
    let title = Anchor.title(ofSection: section.id)
    let styles: [StyleClass] =
      (section.startsPage ? [.startsPage] : []) + (section.isOpening ? [.opening] : [])
    return Element(
      .section, .id(.section(section.id)), .ariaLabelledBy(title), .classes(styles)
    ) {
      Element(.h2, .id(title), isFirst ? .classes(.hidden) : nil) {
        if let number { Element(.span, .classes(.number)) { String(number) } }
        section.title
      }
      for run in Self.runs(section.blocks) { self.nodes(run) }
    }
  }

  /// Blocks as they are set: charts that follow each other stand side by side, and so do small tables.
  private enum Run {
    case block(Block)
    case charts([Chart])
    case tables([Table])
  }

  private static func runs(_ blocks: [Block]) -> [Run] {
    var runs: [Run] = []
    for block in blocks {
      switch (block, runs.last) {
      case (.chart(let chart), .charts(let charts))
      where chart.form != .heatMap && charts.last?.form != .heatMap:
        runs[runs.count - 1] = .charts(charts + [chart])
      case (.chart(let chart), _):
        runs.append(.charts([chart]))
      case (.table(let table), .tables(let tables)) where TableLayout(table).isSmall:
        runs[runs.count - 1] = .tables(tables + [table])
      case (.table(let table), _) where TableLayout(table).isSmall:
        runs.append(.tables([table]))
      default:
        runs.append(.block(block))
      }
    }
    return runs
  }

  @NodeBuilder private func nodes(_ run: Run) -> [Node] {
    switch run {
    case .charts(let charts):
      self.figures(charts)
      if charts.contains(where: { $0.id == keyedChart }) { self.chartKey }
    case .tables(let tables):
      if tables.count > 1 {
        Element(.div, .classes(.pack)) {
          for table in tables { Element(.div) { self.table(table) } }
        }
      } else {
        for table in tables { self.table(table) }
      }
    case .block(let block): self.nodes(block)
    }
  }

  @NodeBuilder private func nodes(_ block: Block) -> [Node] {
    switch block {
    case .paragraph(let text): Element(.p) { self.prose(text) }
    case .note(let text): Element(.p, .classes(.note)) { self.prose(text) }
    case .table(let table): self.table(table)
    case .chart(let chart): self.figures([chart])
    case .facts(let facts): self.facts(facts)
    case .links(let links): self.links(links)
    case .lead(let phrases): self.lead(phrases)
    case .heading(let text): Element(.h3) { text }
    case .callouts(let boxes): self.callouts(boxes)
    case .answer(let box): self.answer(box)
    }
  }
}
