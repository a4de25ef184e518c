/// Writes agents.csv: who is in which team, with some changes of team in the first month.
struct RosterFile {
  let staff: Staff
  let seed: UInt64
  /// `2026-10`.
  let month: String

  func write(to path: String) throws {
    let file = try OutputFile(path)
    file.buffer.text("agent_id,name,team,shift_leader,valid_from,valid_to,hired_on,left_on\n")
    for agent in 0..<staff.count {
      var draw = Draw(seed: seed, stream: .agents, place: agent + staff.count)
      let name = draw.pick(Self.surnames) + draw.pick(Self.givenNames)
      let hired = "20\(16 + draw.below(10))-\(Calendar.twoDigits(1 + draw.below(12)))-15"
      let team = staff.team(agent)
      if draw.chance(perMille: 50) {
        let day = 5 + draw.below(20)
        row(file, agent, name, (team + 7) % staff.teams, "", date(day), hired)
        row(file, agent, name, team, date(day + 1), "", hired)
      } else {
        row(file, agent, name, team, "", "", hired)
      }
      try file.flushIfFull()
    }
    try file.finish()
  }

  private func row(
    _ file: OutputFile, _ agent: Int, _ name: String, _ team: Int, _ from: String, _ to: String,
    _ hired: String
  ) {
    let leader = Self.surnames[team % Self.surnames.count] + "班长"
    file.buffer.text(
      "\(staff.id(agent)),\(name),客服\(Calendar.twoDigits(team + 1))班,\(leader),"
        + "\(from),\(to),\(hired),\n")
  }

  private func date(_ day: Int) -> String { "\(month)-\(Calendar.twoDigits(day))" }

  private static let surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙"]
  private static let givenNames = ["敏", "静", "伟", "丽", "强", "磊", "洋", "艳", "勇", "晓燕", "志强", "雪梅"]
}
