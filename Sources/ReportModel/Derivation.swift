/// The place of a cell: its table, and the row and column there, both from 0.
public struct CellReference: Sendable, Hashable {
  public var table: String
  public var row: Int
  public var column: Int

  public init(_ table: String, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }
}

/// How a cell follows from others: what a workbook writes as a formula and a check recomputes.
///
/// Kept apart from the cells, most of which have none.
public indirect enum Derivation: Sendable, Hashable {
  /// Numerator ÷ denominator; no value when the denominator is 0 or has none.
  case ratio(CellReference, CellReference)
  /// The sum of the cells.
  case sum([CellReference])
  /// The first minus the second; no value when either has none.
  case difference(CellReference, CellReference)
  /// The same of two shares in percentage points: times 100.
  case points(CellReference, CellReference)
  /// By what share the first is more than the second; no value when the second is 0 or either has none.
  case growth(CellReference, since: CellReference)
  /// The first as a share of the second.
  case share(CellReference, of: CellReference)
  /// The first word when the value meets the named target, else the second, else (no value) the third.
  case verdict(CellReference, target: String, met: String, missed: String, none: String)
  /// The value of a named target.
  case target(String)
  /// How many of the values miss their targets, each of which stands in the cell at the same place; pairs with
  /// no number in either don't count. The relation is that of the named target.
  case misses([CellReference], of: [CellReference], target: String)
  /// What the interval from `low` to `high` of a value says about the named target.
  case assessment(
    CellReference, low: CellReference, high: CellReference, target: String, words: AssessmentWords)
  /// The verdict of a value on the named target and, in the same text, how sure it is.
  case judgement(
    CellReference, low: CellReference, high: CellReference, target: String, words: JudgementWords)
}

/// How sure a verdict is, in words.
public struct AssessmentWords: Sendable, Hashable {
  /// The whole interval meets the target, or misses it.
  public var clearlyBetter, clearlyWorse: String
  /// The interval spans the target.
  public var cannotTell: String
  public var noInterval: String
  public var noValue: String
  /// Whether a verdict is shown filled where it is clear; not of a small sample.
  public var fillsVerdict: Bool

  public init(
    clearlyBetter: String, clearlyWorse: String, cannotTell: String, noInterval: String,
    noValue: String, fillsVerdict: Bool = true
  ) {
    self.clearlyBetter = clearlyBetter
    self.clearlyWorse = clearlyWorse
    self.cannotTell = cannotTell
    self.noInterval = noInterval
    self.noValue = noValue
    self.fillsVerdict = fillsVerdict
  }
}

/// A verdict with how sure it is, in words.
public struct JudgementWords: Sendable, Hashable {
  /// The whole interval meets the target, or misses it.
  public var clearlyMet, clearlyMissed: String
  /// The interval spans the target.
  public var metButOpen, missedButOpen: String
  public var noValue: String
  /// Whether it is shown filled where it is clear; not of a small sample.
  public var fills: Bool

  public init(
    clearlyMet: String, metButOpen: String, missedButOpen: String, clearlyMissed: String,
    noValue: String, fills: Bool = true
  ) {
    self.clearlyMet = clearlyMet
    self.metButOpen = metButOpen
    self.missedButOpen = missedButOpen
    self.clearlyMissed = clearlyMissed
    self.noValue = noValue
    self.fills = fills
  }
}

/// A standard that is met when any of several verdicts is.
public struct JointVerdict: Sendable, Hashable {
  public var label: String
  /// The cells of the verdicts.
  public var parts: [CellReference]
  /// The words of those cells and of the standard.
  public var met, missed, none: String
  /// The cells that say how sure those verdicts are, with the words of what is clear and of what is not; nil for nothing.
  public var sureness: Sureness?

  /// Any mean that clearly meets its target makes the standard clear, and only all that clearly miss theirs do.
  public struct Sureness: Sendable, Hashable {
    public var parts: [CellReference]
    public var clearlyBetter, clearlyWorse, cannotTell: String

    public init(
      parts: [CellReference], clearlyBetter: String, clearlyWorse: String, cannotTell: String
    ) {
      self.parts = parts
      self.clearlyBetter = clearlyBetter
      self.clearlyWorse = clearlyWorse
      self.cannotTell = cannotTell
    }
  }

  public init(
    _ label: String, parts: [CellReference], met: String, missed: String, none: String,
    sureness: Sureness? = nil
  ) {
    self.label = label
    self.parts = parts
    self.met = met
    self.missed = missed
    self.none = none
    self.sureness = sureness
  }
}
