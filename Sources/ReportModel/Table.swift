/// A table: one head row, rows of cells, and notes below.
public struct Table: Sendable {
  /// Lower-case ASCII letters, digits and hyphens, unique in the report: what cell references name.
  public var id: String
  public var caption: String
  /// A short name for a sheet of its own; nil leaves it to the writer.
  public var tab: String?
  public var columns: [Column]
  public var rows: [Row]
  public var notes: [String]
  /// Notes on drawings in its cells, which pages have and workbooks don't.
  public var pageNotes: [String] = []
  public var setting: Setting
  /// The most rows that a page shows, from the first on; nil for all. A workbook holds them all.
  public var pageLimit: Int?
  /// The places of the rows that a page shows, where those are not the first ones; nil for none chosen.
  public var pagePlaces: [Int]?
  /// How many of its columns in a workbook are printed on a form, from the first on; nil for all.
  public var printedColumns: Int?
  /// Which sheet of a workbook it stands on while it is short.
  public var sheet = Sheet.own

  /// A subject of a few short tables is one sheet to read rather than several to look for.
  public enum Sheet: Sendable, Hashable {
    case own
    /// That of the table before it, below it.
    case previous
    /// The first one of its section.
    case first
  }

  /// How a page sets the table; a workbook sets each as a table.
  public enum Setting: Sendable, Hashable, CaseIterable {
    case rows
    /// Each row as a panel of its own, side by side: a card's indicators.
    case panels
    /// Each row as an entry of a glossary, its texts beside the heads: definitions, whose sentences columns
    /// would break to single words.
    case entries
    /// Folded away, and left out on paper: the numbers behind a chart.
    case folded
  }

  public init(
    id: String, caption: String, columns: [Column], rows: [Row], notes: [String] = [],
    setting: Setting = .rows
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.setting = setting
  }

  /// Whether a format shows any column of it: a table of nothing but drawings for pages has its parts in
  /// another one.
  public func isShown(in format: Column.Media) -> Bool {
    columns.isEmpty || columns.contains { $0.shownIn == .everywhere || $0.shownIn == format }
  }

  /// The notes below it in a format.
  public func notes(in format: Column.Media) -> [String] {
    format == .page ? pageNotes + notes : notes
  }

  /// The rows that a page shows.
  public var pageRows: [Row] {
    pagePlaces.map { $0.map { rows[$0] } } ?? Array(rows.prefix(pageLimit ?? rows.count))
  }

  /// The same table with a short name for a sheet of its own.
  public func tabbed(_ tab: String) -> Table {
    var copy = self
    copy.tab = tab
    return copy
  }

  /// The same table, some of whose columns hold moments; nil where these can't be told from their texts.
  public func dated(_ form: MomentForm?, columns places: [Int]) -> Table {
    var copy = self
    for place in places { copy.columns[place].moments = form }
    return copy
  }

  /// The same table on the sheet of another one.
  public func sharing(_ sheet: Sheet) -> Table {
    var copy = self
    copy.sheet = sheet
    return copy
  }

  public struct Column: Sendable {
    /// The head, with the unit where all cells share it.
    public var title: String
    public var alignment: Alignment
    /// Which formats show it: a drawn trend is for pages, its parts are for workbooks.
    public var shownIn: Media
    /// A second, quieter line of the head on pages, as the base or the interval of the values; of a
    /// column of `IntervalMark`s what their target is called there, as `target 150`.
    public var note: String
    /// What stands beside its cells where rows become cards, and nothing of the head's drawing is left, as
    /// `dashed: target 150`; empty for the head.
    public var cardLabel = ""
    /// Whether a page sets the values large: the column that a reader looks for.
    public var isStrong: Bool
    /// What its texts are moments of, which a workbook can sort, filter and count by; nil for other texts.
    public var moments: MomentForm?

    public enum Alignment: Sendable { case leading, trailing, center }
    public enum Media: Sendable { case everywhere, page, workbook }

    public init(
      _ title: String, alignment: Alignment = .trailing, shownIn: Media = .everywhere,
      note: String = "", isStrong: Bool = false
    ) {
      self.title = title
      self.alignment = alignment
      self.shownIn = shownIn
      self.note = note
      self.isStrong = isStrong
    }
  }

  public struct Row: Sendable {
    public var cells: [Cell]
    public var emphasis: Emphasis

    public enum Emphasis: Sendable {
      case plain, total
      /// One of the few rows to look at first.
      case focus
    }

    public init(_ cells: [Cell], emphasis: Emphasis = .plain) {
      self.cells = cells
      self.emphasis = emphasis
    }
  }
}
