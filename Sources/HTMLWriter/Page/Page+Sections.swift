import ReportModel

extension Page {
  /// `number` is its place in the contents; the first opening section shows no title, because the
  /// report's own stands above it.
  func section(_ section: Section, number: Int? = nil, isFirst: Bool = false) -> Element {
    let title = Anchor.title(ofSection: section.id)
    let styles: [StyleClass] =
      (section.startsPage ? [.startsPage] : []) + (section.isOpening ? [.opening] : [])
      + (section.isForScreen ? [.screen] : [])
    return Element(
      .section, .id(.section(section.id)), .ariaLabelledBy(title), .classes(styles)
    ) {
      Element(.h2, .id(title), isFirst ? .classes(.hidden) : nil) {
        if let number { Element(.span, .classes(.number)) { String(number) } }
        section.title
      }
      let runs = self.runs(section.blocks)
      let shown =
        self.isFolded(section, number)
        ? runs.prefix { $0.leads(section) }.count : runs.count
      // Where a section is folded its links are too: of thirty cards they would be most of the page.
      if shown == runs.count { self.links(section.navigation) }
      for run in runs.prefix(shown) { self.markup(run) }
      if shown < runs.count {
        self.more(section)
        self.links(section.navigation)
      }
      for run in runs.dropFirst(shown) { self.markup(run) }
    }
  }

  /// Whether a narrow screen folds it: where it is long, and not the first one after an opening without
  /// figures, which is what the reader came for. Of lists of files each reader wants one line in one list.
  private func isFolded(_ section: Section, _ number: Int?) -> Bool {
    let isLong = section.blocks.contains { block in
      switch block {
      case .table, .chart: true
      case .heading: section.isForScreen
      case .paragraph, .note, .pageNote, .facts, .links, .lead, .callouts, .answer: false
      }
    }
    guard let number, isLong else { return false }
    return number > 1
      || opening.flatMap(\.blocks).contains { if case .table = $0 { true } else { false } }
  }

  /// What unfolds the section on a narrow screen, where a page would be fifty screens long: its finding stands
  /// above, all else below. A check box does so without a script, and so does a link to the section; what it folds
  /// is there on paper.
  @MarkupBuilder private func more(_ section: Section) -> Markup {
    if !report.words.showSection.isEmpty {
      let anchor = Anchor.more(ofSection: section.id)
      Element(.input, .checkbox, .classes(.more), .id(anchor))
      Element(.label, .classes(.more), .for(anchor)) {
        report.words.showSection
        // Ten boxes of one name can't be told apart by who hears them.
        Element(.span, .classes(.hidden)) { (isChinese ? "：" : ": ") + section.title }
      }
    }
  }

  private func layout(_ table: Table) -> TableLayout { layouts[table.id] ?? TableLayout(table) }

  /// Blocks as they are set: charts that follow each other stand side by side, and so do small tables
  /// with the box to write in that follows them; links below a heading are a group.
  private enum Run {
    case block(Block)
    case charts([Chart])
    case linkGroups([LinkGroup])
    case table(Table, TableLayout)
    case smallTables([(table: Table, layout: TableLayout)], answer: AnswerBox?)

    /// Whether it says what was found, or of files for whom they are.
    func leads(_ section: Section) -> Bool {
      switch self {
      case .block(.lead): true
      case .block(.paragraph): section.isForScreen
      case .block, .charts, .linkGroups, .table, .smallTables: false
      }
    }
  }

  private func runs(_ blocks: [Block]) -> [Run] {
    var runs: [Run] = []
    for block in blocks {
      switch (block, runs.last) {
      case (.chart(let chart), _) where chart.shownIn == .workbook: continue
      case (.chart(let chart), .charts(let charts))
      where chart.form != .heatMap && charts.last?.form != .heatMap:
        runs[runs.count - 1] = .charts(charts + [chart])
      case (.links(let links), .block(.heading(let name))):
        runs.removeLast()
        let group = LinkGroup(name: name, links: links)
        if case .linkGroups(let groups) = runs.last {
          runs[runs.count - 1] = .linkGroups(groups + [group])
        } else {
          runs.append(.linkGroups([group]))
        }
      case (.chart(let chart), _):
        runs.append(.charts([chart]))
      case (.table(let table), _) where !table.isShown(in: .page): continue
      case (.table(let table), let last):
        let layout = layout(table)
        if !layout.isSmall {
          runs.append(.table(table, layout))
        } else if case .smallTables(let tables, nil) = last {
          runs[runs.count - 1] = .smallTables(tables + [(table, layout)], answer: nil)
        } else {
          runs.append(.smallTables([(table, layout)], answer: nil))
        }
      case (.answer(let box), .smallTables(let tables, nil)):
        runs[runs.count - 1] = .smallTables(tables, answer: box)
      default:
        runs.append(.block(block))
      }
    }
    return runs
  }

  @MarkupBuilder private func markup(_ run: Run) -> Markup {
    switch run {
    case .charts(let charts):
      self.figures(charts)
      if charts.contains(where: { $0.id == keyedChart }) { self.chartKey }
    case .linkGroups(let groups): self.linkGroups(groups)
    case .smallTables(let tables, let answer):
      if tables.count > 1 || answer != nil {
        // Of more than two, short ones stand below each other beside a long one.
        let style: [StyleClass] = answer == nil && tables.count > 2 ? [.pack, .columns] : [.pack]
        Element(.div, .classes(style)) {
          for (table, layout) in tables { Element(.div) { self.table(table, layout) } }
          if let answer { self.answer(answer) }
        }
      } else {
        for (table, layout) in tables { self.table(table, layout) }
      }
    case .table(let table, let layout): self.table(table, layout)
    case .block(let block): self.markup(block)
    }
  }

  @MarkupBuilder private func markup(_ block: Block) -> Markup {
    switch block {
    case .paragraph(let text): Element(.p) { self.prose(text) }
    case .note(let text), .pageNote(let text): Element(.p, .classes(.note)) { self.prose(text) }
    case .table(let table): self.table(table, layout(table))
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
