/// A chart of cells that stand in a table of the same report, so that the two can't differ.
public struct Chart: Sendable {
  public var id: String
  /// What the chart shows; the finding where there is one.
  public var title: String
  /// Unit and method, for readers who can't see the chart.
  public var description: String
  public var form: Form
  public var categories: CellRange
  public var series: [Series]
  /// Points that the reader should see first, with the words written at them.
  public var highlights: [Highlight]
  public var format: NumberFormat
  /// Which formats draw it: where pages draw in the cells of a table, workbooks have a chart.
  public var shownIn = Table.Column.Media.everywhere

  /// What a reader asks of the chart; each form says which series it draws.
  public enum Form: Sendable, Hashable, CaseIterable {
    /// Values over time or order: `measured`, `target`.
    case line
    /// Values side by side: `measured`, `target`.
    case bar
    /// Signal or noise over time: `measured`, `target`, `mean`, `lowerLimit`, `upperLimit`, and `judged`
    /// where limits and rules read other values than those measured.
    case control
    /// A value with its interval for each category: `measured`, `low`, `high`, `target`, and
    /// `reference`, what it is compared with.
    case interval
    /// Rates against volumes: `volume` (across) and `measured` (up) of the categories; the limits
    /// `lowerLimit`, `upperLimit`, `lowerOuterLimit`, `upperOuterLimit` against `limitVolume`;
    /// `mean` and `target` as level lines.
    case funnel
    /// How a value became another: the first category is the old value, the last the new one, those
    /// between are what was added: `measured`.
    case waterfall
    /// The largest first: `measured`, stacked when there are several, and `cumulative`, the share so far.
    case pareto
    /// A shade a cell: one `measured` series a row; categories are the columns. `label` series, in
    /// the same order, hold the numbers worth reading in a cell.
    case heatMap
  }

  public struct Series: Sendable, Hashable {
    public var name: String
    public var values: CellRange
    public var role: Role

    /// What a series means to the form that draws it; a form passes over roles it doesn't know.
    public enum Role: Sendable, Hashable, CaseIterable {
      case measured, target, judged
      case mean, lowerLimit, upperLimit, lowerOuterLimit, upperOuterLimit
      case low, high, reference
      case volume, limitVolume
      case cumulative, label
    }

    public init(_ name: String, values: CellRange, role: Role) {
      self.name = name
      self.values = values
      self.role = role
    }
  }

  /// The line of a chart over time: what limits and rules read, which is what was measured where nothing else
  /// is judged.
  public var lines: [Series] {
    let role = Series.Role.line(among: series.map(\.role))
    return series.filter { $0.role == role }
  }

  /// Points that stand out, by a rule that the words name.
  public struct Highlight: Sendable, Hashable {
    /// Places among the categories, from 0, in order; a run is named at its last place.
    public var places: [Int]
    public var kind: Mark.Kind
    public var shape: Shape
    /// Whether the rule leaves no doubt; otherwise the mark is outlined only, as a verdict is.
    public var isFirm: Bool
    /// Written at the mark, as `above the upper limit`; empty to mark only. Where no title says it, whether it
    /// is for better or worse: colour alone doesn't.
    public var text: String
    /// The same for readers who can't see the mark, where it takes more words than there is room for.
    public var meaning: String

    public enum Shape: Sendable, Hashable {
      /// Beyond a limit, or different from what it is compared with.
      case diamond
      /// Part of a run.
      case square
      /// The value with what limits and rules leave out.
      case plus

      /// Whether it marks the value as measured: all others are of a rule, and stand at what it read.
      public var isOfMeasured: Bool { self == .plus }
    }

    public init(
      places: [Int], kind: Mark.Kind, shape: Shape, isFirm: Bool = true, text: String,
      meaning: String = ""
    ) {
      self.places = places
      self.kind = kind
      self.shape = shape
      self.isFirm = isFirm
      self.text = text
      self.meaning = meaning
    }
  }

  public init(
    id: String, title: String, description: String, form: Form, categories: CellRange,
    series: [Series], highlights: [Highlight] = [], format: NumberFormat
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.form = form
    self.categories = categories
    self.series = series
    self.highlights = highlights
    self.format = format
  }
}

extension Chart.Series.Role {
  /// The role of what limits and rules read, among those of a chart.
  public static func line(among roles: [Self]) -> Self {
    roles.contains(.judged) ? .judged : .measured
  }
}

/// A run of cells in one row or one column of a table.
public enum CellRange: Sendable, Hashable {
  /// Body cells of one column, `rows` from 0.
  case column(table: String, column: Int, rows: Range<Int>)
  /// Body cells of one row, `columns` from 0.
  case row(table: String, row: Int, columns: Range<Int>)
  /// The heads of some columns.
  case heads(table: String, columns: Range<Int>)
}
