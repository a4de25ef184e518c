import Configuration
public import Figures
import Intake
public import Records

extension StoredCentre {
  /// The key that a person means: itself, or the id of the one agent who is called so; in the form of files read.
  ///
  /// - Throws: `KeyFault` when nobody and nothing is called so, or several agents are.
  public func meantKey(_ text: String, of scope: Scope, in period: Period) throws -> String {
    let (text, roster) = (CleanText.clean(text), maker.roster)
    if text == FigureMaker.unknown { return text }
    switch scope {
    case .centre, .day: return text
    case .agent where roster.agents.contains(text): return text
    case .agent, .team, .county: break
    }
    let known = Set(try figures(by: scope, in: period).map(\.key))
    if known.contains(text) { return text }
    switch scope {
    case .centre, .day: return text
    case .agent:
      let called = roster.agents.filter {
        roster.latestEntry(of: $0, by: period.last)?.name == text
      }
      if called.count == 1 { return called[0] }
      if called.count > 1 { throw KeyFault.several(called) }
      throw KeyFault.unknown(scope, text, known: known.union(roster.agents), period)
    case .team:
      let teams = Set(
        roster.agents.compactMap { roster.latestEntry(of: $0, by: period.last)?.team })
      if teams.contains(text) { return text }
      throw KeyFault.unknown(scope, text, known: known.union(teams), period)
    case .county: throw KeyFault.unknown(scope, text, known: known, period)
    }
  }
}

/// A key that doesn't say whose figure is meant.
public enum KeyFault: Failure, Hashable {
  /// Neither the period nor the roster has it; with the keys there are.
  case unknown(Scope, String, known: Set<String>, Period)
  /// The ids of agents with the same name.
  case several([String])

  public var exitCode: Int32 {
    switch self {
    case .unknown: ExitStatus.inputMissing
    case .several: ExitStatus.usage
    }
  }

  /// One line, whatever the names in it hold: one with a line feed would forge another.
  public func message(_ language: Language) -> String { VisibleText.of(words[language]) }

  /// How many keys are worth listing where none is near.
  private static let listed = 8

  private var words: Words {
    switch self {
    case .unknown(let scope, let key, let known, let period):
      let title = FigureTable.title(scope)
      let names = known.subtracting([FigureMaker.unknown]).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
      let head: Words =
        switch scope {
        case .county:
          Words("there is no county '\(key)' in \(period)", "\(period)没有县公司“\(key)”")
        case .agent:
          // What was typed may be somebody's name.
          Words(
            "no agent has that id or name in \(period) or in the roster",
            "\(period)和名册中均无此工号或姓名的客服代表")
        case .centre, .team, .day:
          Words(
            "there is no \(title.english) '\(key)' in \(period) or in the roster",
            "\(period)和名册中均没有\(title.chinese)“\(key)”")
        }
      guard !names.isEmpty else {
        return Words(
          "\(head.english); the store has none then",
          "\(head.chinese)；该期数据库中没有可查的\(title.chinese)")
      }
      let near =
        Nearest.name(to: key, among: names) != nil || names.count <= Self.listed
        ? Nearest.suggestion(for: key, among: names)
        : Words(
          "'scoreline kpi \(PeriodText.option(period)) --by \(scope.rawValue)' lists those there are",
          "可用“scoreline kpi \(PeriodText.option(period)) --by \(scope.rawValue)”查看")
      return Words("\(head.english); \(near.english)", "\(head.chinese)；\(near.chinese)")
    case .several(let ids):
      return Words(
        "several agents have that name; give the id: \(ids.joined(separator: ", "))",
        "该姓名对应多名客服代表，请改用工号：\(ids.joined(separator: "、"))")
    }
  }
}
