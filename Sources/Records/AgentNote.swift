/// What was agreed with an agent about a period, or a figure of it that the agent disputes.
public struct AgentNote: Sendable, Hashable {
  public var agent: String
  /// The period as people name it, `2026-W43`.
  public var period: String
  public var days: ClosedRange<Day>
  public var kind: Kind
  /// The KPI that it is about; nil when it names none.
  public var kpi: String?
  /// One line; what of it pages may show, `NoteMasking` says.
  public var text: String

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// What will be done, and by when.
    case agreed
    /// A figure that is held to be wrong.
    case disputed
  }

  /// Brings the text into one trimmed line.
  public init(
    agent: String, period: String, days: ClosedRange<Day>, kind: Kind, kpi: String?, text: String
  ) {
    self.agent = agent
    self.period = period
    self.days = days
    self.kind = kind
    self.kpi = kpi
    self.text = Self.line(text)
  }

  /// Longer notes are for another place than a page of figures.
  public static let longestText = 300

  private static func line(_ text: String) -> String {
    // By scalars: an accent after a blank makes one character with it, and would go as well.
    text.unicodeScalars
      .split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}
