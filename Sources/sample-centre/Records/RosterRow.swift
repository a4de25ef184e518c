/// One row of agents.csv: a stretch of days in which an agent belonged to one team.
struct RosterRow: CSVRow {
  var agentID: String
  var name: String
  var team: Team
  var shiftLeader: String
  var validFrom: Day?
  var validTo: Day?
  var hiredOn: Day?
  var leftOn: Day?

  static let header = [
    "agent_id", "name", "team", "shift_leader", "valid_from", "valid_to", "hired_on", "left_on",
  ]

  var fields: [String] {
    [
      agentID, name, team.rawValue, shiftLeader, validFrom.text, validTo.text, hiredOn.text,
      leftOn.text,
    ]
  }

  func holds(on day: Day) -> Bool {
    validFrom.map { $0 <= day } ?? true && validTo.map { day <= $0 } ?? true
  }
}

/// The four teams in the order of their rotation.
enum Team: String, CaseIterable {
  case first = "一班"
  case second = "二班"
  case third = "三班"
  case fourth = "四班"
}
