import ReportBuilder

/// Where each audience's files stand in an edition.
struct EditionFiles: Sendable {
  private let team: SafeFileName
  private let agent: SafeFileName
  private let county: SafeFileName

  init(_ audiences: [Audience]) {
    team = SafeFileName(audiences.compactMap { if case .team(let name) = $0 { name } else { nil } })
    agent = SafeFileName(audiences.compactMap { if case .agent(let id) = $0 { id } else { nil } })
    county = SafeFileName(
      audiences.compactMap { if case .county(let name) = $0 { name } else { nil } })
  }

  /// The path from the edition's folder; nil where the edition has no such file.
  func path(_ audience: Audience, _ form: FileForm) -> String? {
    let name: String
    switch audience {
    case .index:
      guard form == .page else { return nil }
      name = "index"
    case .centre: name = "centre"
    case .team(let key): name = "teams/" + team(key)
    case .agent(let id):
      // A card is for one person to read, not to work on.
      guard form == .page else { return nil }
      name = "agents/" + agent(id)
    case .county(let key): name = "counties/" + county(key)
    }
    return name + (form == .page ? ".html" : ".xlsx")
  }
}
