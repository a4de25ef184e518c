import Figures
import Foundation
import Records
import ReportBuilder
import Store

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

extension EditionFiles {
  /// Of pages of another edition those that stand in the folder of editions: the ledger doesn't know where an
  /// edition was written, and a link to one in another folder would lead nowhere.
  static func standing(
    _ page: @escaping @Sendable (Audience) -> String?, in root: String
  ) -> @Sendable (Audience) -> String? {
    { audience in
      page(audience).flatMap { path in
        FileManager.default.fileExists(atPath: "\(root)/\(path)") ? path : nil
      }
    }
  }

  /// Where the last edition of the period before has its pages, by the ledger.
  static func earlierPages(
    _ store: Store, before period: Period
  ) throws -> @Sendable (Audience) -> String? {
    let earlier = period.previous
    guard let keys = try store.publishedKeys(of: earlier) else { return { _ in nil } }
    let owned: [(Scope, (String) -> Audience)] = [
      (.team, Audience.team), (.agent, Audience.agent), (.county, Audience.county),
    ]
    let audiences = owned.flatMap { scope, audience in
      keys[scope.rawValue, default: []].subtracting([FigureMaker.unknown]).map(audience)
    }
    let (known, files) = (Set(audiences + [.index, .centre]), EditionFiles(audiences))
    return { audience in
      known.contains(audience)
        ? files.path(audience, .page).map { "\(earlier)/\($0)" } : nil
    }
  }
}
