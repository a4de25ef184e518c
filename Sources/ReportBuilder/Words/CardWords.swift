import Records

/// The scorecard of an agent.
enum CardWords {
  static let section = Words("Scorecard", "个人指标")
  static let name = Words("Name", "姓名")
  static let id = Words("Agent ID", "工号")
  static let team = Words("Team", "班组")
  static let shiftLeader = Words("Shift leader", "班长")
  static let teamSince = Words("In the team since", "入组日期")
  static let unknown = Words("—", "—")
  static let ownLegs = Words(
    "Calls: the agent's own answered legs. Tickets and outage notices: those the agent took or "
      + "published.",
    "话务按本人接听的通话段计；工单、停电信息按本人受理、发布的计。")
  static func changedTeam(_ teams: String) -> Words {
    Words(
      "The agent was in more than one team in the period (\(teams)). The scorecard holds all of "
        + "the agent's own figures of the period.",
      "本期内该客服代表曾在多个班组（\(teams)），指标卡含其本期全部个人数据。")
  }
  static func changedTeams(_ agents: String) -> Words {
    Words(
      "In more than one team in the period: \(agents). Their figures here are all of their own in "
        + "the period, so agents and team need not add up.",
      "本期内曾在多个班组：\(agents)。此处列其本期全部个人数据，故个人与班组合计可能不等。")
  }
  static let ownTargets = Words(
    "Agents are judged by their own target where one is set, else by the team's.",
    "客服代表有个人目标的按个人目标判定，否则按班组目标判定。")
}
