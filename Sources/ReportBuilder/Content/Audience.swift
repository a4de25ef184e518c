/// Whom a report is for: each sees its own figures, and of others only what is due to it.
public enum Audience: Sendable, Hashable {
  /// Anyone who opens the edition.
  case index
  /// The director.
  case centre
  /// The shift leader of a team.
  case team(String)
  /// One agent, who never sees another's figures.
  case agent(String)
  /// The management of a county, who never see another county's figures nor an agent.
  case county(String)
}

/// The forms in which an edition holds a report.
public enum FileForm: Sendable, Hashable, CaseIterable {
  case page, workbook
}
