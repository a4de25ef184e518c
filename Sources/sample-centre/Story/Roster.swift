/// Who belongs to which team when, as the personnel office would export it.
enum Roster {
  static let rows: [RosterRow] =
    team(.first, leader: "林雪梅", ["1001", "1002", "1003", "1004", "1005"], hired: 2016)
    + team(.second, leader: "周𬭎", ["1006", "1007"], hired: 2018)
    + moved
    + team(.second, leader: "周𬭎", ["1009", "1010"], hired: 2017)
    + ["1011", "1012", "1013", "1014", "1015"].flatMap(underTwoLeaders)
    + team(.fourth, leader: "沈若兰", ["1016", "1017", "1018", "1019"], hired: 2019)
    + [left, joined]

  private static func team(
    _ team: Team, leader: String, _ ids: [String], hired year: Int
  ) -> [RosterRow] {
    ids.map { id in
      RosterRow(
        agentID: id, name: Staff.agent(id).name, team: team, shiftLeader: leader,
        validFrom: Day(2025, 1, 1), hiredOn: hiring(id, year: year))
    }
  }

  private static func hiring(_ id: String, year: Int) -> Day {
    let number = Int(id) ?? 0
    return Day(year + number % 4, 1 + number % 12, 1 + number % 28)
  }

  /// From the second to the third team, in the middle of a month and of a week.
  private static let moved: [RosterRow] = {
    let hired = hiring("1008", year: 2018)
    return [
      RosterRow(
        agentID: "1008", name: "郑可欣", team: .second, shiftLeader: "周𬭎",
        validTo: Day(2026, 10, 14), hiredOn: hired),
      RosterRow(
        agentID: "1008", name: "郑可欣", team: .third, shiftLeader: "褚文静",
        validFrom: Day(2026, 10, 15), hiredOn: hired),
    ]
  }()

  /// The third team's leader changed on 2026-07-01.
  private static func underTwoLeaders(_ id: String) -> [RosterRow] {
    let name = Staff.agent(id).name
    let hired = hiring(id, year: 2015)
    return [
      RosterRow(
        agentID: id, name: name, team: .third, shiftLeader: "韩松",
        validFrom: Day(2025, 1, 1), validTo: Day(2026, 6, 30), hiredOn: hired),
      RosterRow(
        agentID: id, name: name, team: .third, shiftLeader: "褚文静",
        validFrom: Day(2026, 7, 1), hiredOn: hired),
    ]
  }

  private static let left = RosterRow(
    agentID: "1020", name: "袁小溪", team: .fourth, shiftLeader: "沈若兰",
    validFrom: Day(2025, 1, 1), validTo: Day(2026, 3, 31), hiredOn: Day(2021, 5, 10),
    leftOn: Day(2026, 3, 31))

  private static let joined = RosterRow(
    agentID: "1021", name: "唐知夏", team: .fourth, shiftLeader: "沈若兰",
    validFrom: Day(2026, 8, 3), hiredOn: Day(2026, 8, 3))

  static func row(_ agentID: String, on day: Day) -> RosterRow? {
    rows.first { $0.agentID == agentID && $0.holds(on: day) }
  }
}
