public import Figures
public import Records

/// A note on an agent, with the figure that it is about as it is in the period noted.
public struct NotedFigure: Sendable {
  public var note: AgentNote
  /// nil when the note names no KPI, or the agent has no figure of it in that period.
  public var then: Figure?

  public init(_ note: AgentNote, then: Figure?) {
    self.note = note
    self.then = then
  }
}
