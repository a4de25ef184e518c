/// What the marks in charts over time mean, each with its sign before the words.
public struct ChartMarkWords: Sendable, Hashable {
  /// "Marks: ", before them.
  public var lead: String
  /// A filled diamond: beyond a limit. A filled square: part of a run.
  public var beyond, run: String
  /// Either or both outlined: no signal.
  public var openBeyond, openRun, openBoth: String
  /// A plus: the value with what the line leaves out.
  public var plus: String
  /// Between two of them, and after the last.
  public var separator, end: String

  public init(
    lead: String, beyond: String, run: String, openBeyond: String, openRun: String,
    openBoth: String, plus: String, separator: String, end: String
  ) {
    self.lead = lead
    self.beyond = beyond
    self.run = run
    self.openBeyond = openBeyond
    self.openRun = openRun
    self.openBoth = openBoth
    self.plus = plus
    self.separator = separator
    self.end = end
  }
}
