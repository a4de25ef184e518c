/// What the marks in charts over time mean, each with its sign before the words.
public struct ChartMarkWords: Sendable, Hashable {
  /// "Marks: ", before them.
  public var lead: String
  /// Diamonds: beyond a limit.
  public var beyond: Kinds
  /// Squares: parts of a run.
  public var run: Kinds
  /// A ring: the value with what the line leaves out.
  public var apart: String
  /// Between two of them, and after the last.
  public var separator, end: String

  /// Marks of one shape by what they say.
  public struct Kinds: Sendable, Hashable {
    public var worse, better, unconfirmed: String

    public init(worse: String, better: String, unconfirmed: String) {
      self.worse = worse
      self.better = better
      self.unconfirmed = unconfirmed
    }

    /// The words for one kind.
    public subscript(_ kind: Mark.Kind) -> String {
      switch kind {
      case .bad: worse
      case .good: better
      case .neutral: unconfirmed
      }
    }
  }

  public init(
    lead: String, beyond: Kinds, run: Kinds, apart: String, separator: String, end: String
  ) {
    self.lead = lead
    self.beyond = beyond
    self.run = run
    self.apart = apart
    self.separator = separator
    self.end = end
  }
}
