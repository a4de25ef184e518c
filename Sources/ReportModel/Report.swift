/// A report before it has a format: what is said to one audience about one period.
///
/// Writers turn it into a workbook or a page; neither the report nor a writer knows what a KPI is.
public struct Report: Sendable {
  /// BCP 47 code of every word in the report: `en` or `zh-Hans`.
  public var language: String
  public var title: String
  /// The period in words with its days, below the title.
  public var subtitle: String
  /// Lines of the head: issuing unit, number in the series, addressees.
  public var head: [String]
  /// For whom the report is, and what may be done with it, as `For the shift leader only`; empty
  /// when anyone may read it.
  public var readers: String
  /// Other files of the edition, or of its neighbours, that the reader may open.
  public var navigation: [Link]
  /// What a reader must know before the first figure: missing days, rejected rows, changed targets.
  public var notices: [String]
  /// Where to read on about them, below them on a page.
  public var noticeLinks: [Link] = []
  /// Targets that verdicts follow from; a workbook makes each a named cell.
  public var targets: [NamedTarget]
  /// Standards made of several verdicts, which a workbook keeps live on its cover.
  public var jointVerdicts: [JointVerdict] = []
  public var sections: [Section]
  /// The line at the foot of every page: where the figures come from.
  public var foot: String
  /// The moment a workbook calls its creation: the period's last second, so that equal data give equal bytes.
  public var created: CivilMoment
  /// Words that the writers themselves need.
  public var words: WriterWords

  public init(
    language: String, title: String, subtitle: String, head: [String] = [], readers: String = "",
    navigation: [Link] = [], notices: [String] = [],
    targets: [NamedTarget] = [], sections: [Section], foot: String, created: CivilMoment,
    words: WriterWords
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.head = head
    self.readers = readers
    self.navigation = navigation
    self.notices = notices
    self.targets = targets
    self.sections = sections
    self.foot = foot
    self.created = created
    self.words = words
  }

  /// Every table, in reading order.
  public var tables: [Table] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  /// The table of that id; nil when no section has it.
  public func table(_ id: String) -> Table? {
    for section in sections {
      for case .table(let table) in section.blocks where table.id == id { return table }
    }
    return nil
  }
}

/// A target that verdicts are compared with, and that a reader may change in a workbook.
public struct NamedTarget: Sendable, Hashable {
  /// Letters, digits and underscores, as `Target_acw_mean`: the name of the cell.
  public var name: String
  public var label: String
  public var relation: Relation
  public var value: Double
  public var format: NumberFormat

  public enum Relation: Sendable, Hashable { case atMost, atLeast }

  public init(name: String, label: String, relation: Relation, value: Double, format: NumberFormat)
  {
    self.name = name
    self.label = label
    self.relation = relation
    self.value = value
    self.format = format
  }
}

/// A date and time of day without a zone.
public struct CivilMoment: Sendable, Hashable {
  public var year, month, day, hour, minute, second: Int

  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }
}

/// The few words that writers add of their own, in the report's language.
public struct WriterWords: Sendable {
  /// "Contents", above the list of sections.
  public var contents: String
  /// "Other files", the name of the links at the top.
  public var navigation: String
  /// "Back to contents"; empty to leave it out.
  public var backToContents: String
  /// "Skip to content", for keyboard readers.
  public var skipToContent: String
  /// "Targets", the name of the sheet of named cells.
  public var targets: String
  /// "Data of this chart", above the table of a chart.
  public var chartData: String
  /// "See section %: ", before a link on paper, with the number in the place of the sign; empty for nothing.
  public var seeSection = ""
  /// "Show this section", on a narrow screen, where sections are folded; empty to fold none.
  public var showSection = ""
  /// "lowest" and "highest", in the description of a line.
  public var lowest, highest: String
  /// "Page % of %", in the foot of a print, with the page and how many there are in the places of the signs.
  public var page: String
  /// Those that only workbooks need.
  public var workbook = WorkbookWords()
  /// Words of a target's row: indicator, relation, value.
  public var indicator: String
  public var relation: String
  public var value: String
  /// How charts are read; nil leaves the key out.
  public var chartKey: ChartKey?

  /// The key that stands once on a page, beside its first control chart.
  public struct ChartKey: Sendable, Hashable {
    /// "How to read the charts".
    public var title: String
    /// Words beside the looks: the band and its edges, the mean, the target, the last point, the shapes
    /// of signals, those that are outlined only, and values with what rules leave out.
    public var limits, mean, target, last, beyond, run, open, plus: String
    /// The same of a target beyond the scale, on pages.
    public var beyondScale: String
    /// The same of who stands out in a funnel, and of who does by its inner limit only.
    public var funnel, openFunnel: String

    public init(
      title: String, limits: String, mean: String, target: String, last: String, beyond: String,
      run: String, open: String, plus: String, beyondScale: String = "",
      funnel: String = "", openFunnel: String = ""
    ) {
      self.title = title
      self.limits = limits
      self.mean = mean
      self.target = target
      self.last = last
      self.beyond = beyond
      self.run = run
      self.open = open
      self.plus = plus
      self.beyondScale = beyondScale
      self.funnel = funnel
      self.openFunnel = openFunnel
    }
  }

  public init(
    contents: String, navigation: String = "", backToContents: String, skipToContent: String,
    targets: String, chartData: String, lowest: String, highest: String, page: String,
    indicator: String, relation: String,
    value: String, chartKey: ChartKey? = nil
  ) {
    self.contents = contents
    self.navigation = navigation
    self.backToContents = backToContents
    self.skipToContent = skipToContent
    self.targets = targets
    self.chartData = chartData
    self.lowest = lowest
    self.highest = highest
    self.page = page
    self.indicator = indicator
    self.relation = relation
    self.value = value
    self.chartKey = chartKey
  }
}
