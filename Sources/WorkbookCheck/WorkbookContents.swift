/// What a workbook holds, as a program that opens it would show it.
public struct WorkbookContents: Hashable, Sendable {
  /// In the order of the tabs.
  public var sheets: [Sheet] = []
  /// The formula behind each name that holds for the whole workbook.
  public var definedNames: [String: String] = [:]

  public struct Sheet: Hashable, Sendable {
    public var name: String
    /// By address; without those of lists.
    public var cells: [CellAddress: Cell] = [:]
    public var rowCount = 0
    public var cellCount = 0
    public var formulaCount = 0
    /// The place within the workbook that a cell links to, by address.
    public var links: [String: String] = [:]
    /// Ranges of merged cells.
    public var merges: [String] = []
    public var conditions: [Condition] = []
    public var charts: [Chart] = []
    public var tables: [Table] = []
    /// Rows above which print starts a new page, from 0.
    public var breaks: [Int] = []
    /// Rows and columns that stay in view.
    public var frozen = (rows: 0, columns: 0)
    public var isLandscape = false
    public var isHidden = false
    public var foot = ""
    /// Rows that repeat on every printed page, as a formula.
    public var repeated: String?

    /// The cell of an address as `B5`.
    public subscript(_ address: String) -> Cell? { CellAddress(address).flatMap { cells[$0] } }
  }

  public struct Cell: Hashable, Sendable {
    /// The value, or the cached value of the formula.
    public var value: Value
    public var formula: String?
    /// The number format's code; `General` for none.
    public var formatCode: String
  }

  public enum Value: Hashable, Sendable {
    case blank
    case number(Double)
    case text(String)
    case boolean(Bool)
  }

  /// A look that cells take on while a formula is true.
  public struct Condition: Hashable, Sendable {
    public var range: String
    public var formula: String

    public init(range: String, formula: String) {
      self.range = range
      self.formula = formula
    }
  }

  /// A range that filters and sorts as one.
  public struct Table: Hashable, Sendable {
    public var name = ""
    public var range = ""
    public var heads: [String] = []
    public var hasFilter = false
    /// Rows below the others that add them up.
    public var totalRows = 0
  }

  public struct Chart: Hashable, Sendable {
    public var title = ""
    /// The alternative text.
    public var description = ""
    public var series: [Series] = []
    public var formatCodes: [String] = []

    public struct Series: Hashable, Sendable {
      public var name = ""
      /// The shape of its points; empty when the program chooses.
      public var marker = ""
      /// The words written at points, by index.
      public var labels: [Int: String] = [:]
      public var categories = ""
      public var values = ""
      /// What the chart shows before it is calculated, by index.
      public var cachedCategories: [Int: String] = [:]
      public var cachedValues: [Int: Double] = [:]
      public var isDashed = false
    }
  }

  public subscript(_ name: String) -> Sheet? { sheets.first { $0.name == name } }
}

extension WorkbookContents.Sheet {
  public static func == (a: Self, b: Self) -> Bool {
    a.name == b.name && a.cells == b.cells && a.links == b.links && a.merges == b.merges
      && a.conditions == b.conditions && a.charts == b.charts && a.frozen == b.frozen
      && a.foot == b.foot && a.repeated == b.repeated
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(cells)
  }
}
