public import Figures
public import Records

/// A note on an agent, with the figures that it is about as they are in the period noted.
public struct NotedFigure: Sendable {
  public var note: AgentNote
  /// Of the KPI that the note names; where it names none, of those that its text names. None where the agent has
  /// no such figure in that period.
  public var then: [Figure]

  public init(_ note: AgentNote, then: [Figure]) {
    self.note = note
    self.then = then
  }
}
