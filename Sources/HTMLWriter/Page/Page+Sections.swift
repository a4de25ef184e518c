import ReportModel

extension Page {
  func section(_ section: Section) -> Element {
    let title = Anchor.title(ofSection: section.id)
    return Element(
      .section, .id(.section(section.id)), .ariaLabelledBy(title),
      .classes(section.startsPage ? [.startsPage] : [])
    ) {
      if section.startsPage {
        // A card that is handed out alone says on paper which report it is from.
        Element(.p, .classes(.running), .ariaHidden) { self.fullTitle }
      }
      Element(.h2, .id(title)) { section.title }
      for run in Self.runs(section.blocks) { self.nodes(run) }
    }
  }

  /// Blocks as they are set: charts that follow each other stand side by side.
  private enum Run {
    case block(Block)
    case charts([Chart])
  }

  private static func runs(_ blocks: [Block]) -> [Run] {
    var runs: [Run] = []
    for block in blocks {
      guard case .chart(let chart) = block else {
        runs.append(.block(block))
        continue
      }
      if case .charts(let charts) = runs.last {
        runs[runs.count - 1] = .charts(charts + [chart])
      } else {
        runs.append(.charts([chart]))
      }
    }
    return runs
  }

  private func nodes(_ run: Run) -> [Node] {
    switch run {
    case .charts(let charts): figures(charts).map { [.element($0)] } ?? []
    case .block(let block): nodes(block)
    }
  }

  @NodeBuilder private func nodes(_ block: Block) -> [Node] {
    switch block {
    case .paragraph(let text): Element(.p) { text }
    case .note(let text): Element(.p, .classes(.note)) { text }
    case .table(let table): self.table(table)
    case .chart(let chart): self.figures([chart])
    case .facts(let facts): Self.facts(facts)
    case .links(let links): self.links(links)
    case .lead(let phrases): for phrase in phrases { Element(.p) { Self.runs(phrase) } }
    case .heading(let text): Element(.h3) { text }
    case .callouts(let boxes): for box in boxes { self.callout(box) }
    case .answer(let box): self.answer(box)
    }
  }

  @NodeBuilder private static func runs(_ phrase: Phrase) -> [Node] {
    for run in phrase.runs {
      if run.isStrong { Element(.strong) { run.text } } else { Node.text(run.text) }
    }
  }

  private func callout(_ box: Callout) -> Element {
    Element(.div, .classes(.notices), .role(.note)) {
      Element(.h3) { box.title }
      for phrase in box.paragraphs { Element(.p) { Self.runs(phrase) } }
      self.links(box.links)
    }
  }

  private func answer(_ box: AnswerBox) -> Element {
    Element(.div, .classes(.notices), .role(.note)) {
      Element(.h3) { box.title }
      Self.facts(box.entries)
      Self.facts(box.fields.map { Fact($0, "") })
    }
  }

  private static func facts(_ facts: [Fact]) -> Element? {
    guard !facts.isEmpty else { return nil }
    return Element(.dl, .classes(.facts)) {
      for fact in facts {
        Element(.div) {
          Element(.dt) { fact.name }
          Element(.dd) { fact.value }
        }
      }
    }
  }

  private func links(_ links: [Link]) -> Element? {
    guard !links.isEmpty else { return nil }
    return Element(.ul, .classes(.links)) {
      for link in links { Element(.li) { self.linked([.text(link.text)], to: link) } }
    }
  }

  /// The content as a link with its remark; plain content when the section doesn't exist.
  @NodeBuilder func linked(_ content: [Node], to link: Link) -> [Node] {
    if let reference = reference(link.destination) {
      Element(.a, .href(reference)) { content }
    } else {
      content
    }
    if !link.remark.isEmpty { Element(.span, .classes(.remark)) { link.remark } }
  }

  private func reference(_ destination: Link.Destination) -> Reference? {
    switch destination {
    case .section(let id): sectionIDs.contains(id) ? Reference(.section(id)) : nil
    case .file(let path): Reference(file: path)
    }
  }
}
