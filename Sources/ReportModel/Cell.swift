/// A cell: its value, how the value looks, and how it follows from other cells.
public struct Cell: Sendable {
  public var value: Value
  public var format: NumberFormat
  /// How the value follows from other cells of the report; nil for a value of its own.
  public var derivation: Derivation?
  public var mark: Mark?
  public var link: Link? {
    get { if case .apart(let link) = linkPlace { link } else { nil } }
    set { linkPlace = newValue.map(LinkPlace.apart) ?? .nowhere }
  }
  private var linkPlace: LinkPlace
  /// Whether the cell names its row.
  public var isRowHead: Bool
  /// Quieter lines below the value, on pages only: the base, the interval, how sure a verdict is. A
  /// workbook has columns for these.
  public var notes: [CellNote]

  public enum Value: Sendable, Hashable {
    /// No value, shown as a dash; never 0.
    case none
    case number(Double)
    case text(String)
    /// A line drawn in the cell, on pages only; the same goes for the other drawings. They are large and
    /// few: kept apart, they leave all other cells small.
    indirect case trend(Trend)
    indirect case bullet(Bullet)
    indirect case interval(IntervalMark)
  }

  /// Few cells lead anywhere, and lists have hundreds of thousands: a link stands apart.
  private enum LinkPlace: Sendable {
    case nowhere
    indirect case apart(Link)
  }

  public init(
    _ value: Value, format: NumberFormat = .general, derivation: Derivation? = nil,
    mark: Mark? = nil, link: Link? = nil, isRowHead: Bool = false, notes: [CellNote] = []
  ) {
    self.value = value
    self.format = format
    self.derivation = derivation
    self.mark = mark
    linkPlace = link.map(LinkPlace.apart) ?? .nowhere
    self.isRowHead = isRowHead
    self.notes = notes
  }

  public static func text(_ text: String, link: Link? = nil) -> Cell {
    Cell(.text(text), link: link)
  }

  /// The name of a row.
  public static func head(_ text: String, link: Link? = nil) -> Cell {
    Cell(.text(text), link: link, isRowHead: true)
  }

  /// A number, or no value when it is nil.
  public static func number(
    _ number: Double?, _ format: NumberFormat, derivation: Derivation? = nil
  ) -> Cell {
    Cell(number.map(Value.number) ?? .none, format: format, derivation: derivation)
  }

  public static func count(_ count: Int) -> Cell {
    Cell(.number(Double(count)), format: .count)
  }

  /// What the cell shows as text; a drawing shows nothing.
  public var shown: String {
    switch value {
    case .none: "—"
    case .number(let number): format.text(number)
    case .text(let text): text
    case .trend, .bullet, .interval: ""
    }
  }
}

extension Cell {
  /// Whose values the cell's drawing shows; nil for a cell without one.
  public var drawingTitle: String? {
    switch value {
    case .none, .number, .text: nil
    case .trend(let trend): trend.title
    case .bullet(let bullet): bullet.title
    case .interval(let mark): mark.title
    }
  }

  /// What the cell's drawing shows, for readers who can't see it; nil for a cell without one.
  public var drawingDescription: String? {
    switch value {
    case .none, .number, .text: nil
    case .trend(let trend): trend.description
    case .bullet(let bullet): bullet.description
    case .interval(let mark): mark.description
    }
  }
}

/// A state shown by shape and word as well as by colour.
public struct Mark: Sendable, Hashable {
  public var kind: Kind
  /// Whether the interval lies wholly on that side; otherwise the mark is outlined only.
  public var isFirm: Bool

  public enum Kind: Sendable, Hashable { case good, bad, neutral }

  public init(_ kind: Kind, isFirm: Bool) {
    self.kind = kind
    self.isFirm = isFirm
  }
}
