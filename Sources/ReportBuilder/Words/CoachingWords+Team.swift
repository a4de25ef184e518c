import Records

/// Whom a team's page names, and whom its tables leave out.
extension CoachingWords {
  /// An agent with what to talk about, or what is an example.
  static func talk(_ agent: String, _ titles: String, isGoodExample: Bool) -> Words {
    Words("\(agent) \(isGoodExample ? "in" : "about") \(titles)", "\(agent)的\(titles)")
  }
  /// Titles are listed with commas.
  static let betweenTalks = Words("; ", "，")

  /// Agents who have no figure in a table.
  static func without(_ subject: Subject, _ agents: String) -> Words {
    let lacked = lacked(subject)
    return Words("No \(lacked.english): \(agents).", "无\(lacked.chinese)的：\(agents)。")
  }

  /// In place of a table in which nobody has one.
  static func nobodyHas(_ subject: Subject) -> Words {
    let lacked = lacked(subject)
    return Words("No agent has \(lacked.english).", "各客服代表均无\(lacked.chinese)。")
  }

  private static func lacked(_ subject: Subject) -> Words {
    switch subject.name {
    case Subject.tickets.name: Words("inspected tickets", "抽检工单")
    case Subject.notices.name: Words("inspected outage areas", "抽检停电区域")
    // A call may be there without what any of the figures needs.
    default: Words("figures of calls", "话务数值")
    }
  }
}
