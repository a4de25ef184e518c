/// One row of outage_notices.csv: a notice's revision for one outage area.
struct OutageNotice: CSVRow {
  enum Kind: String {
    case planned, fault
    case shortNotice = "short_notice"
    case loadLimit = "load_limit"
  }

  var id: String
  var revision = 1
  var area: String
  var county: String
  var kind: Kind
  var publishedAt: Moment
  var agentID: String
  var plannedStart: Moment
  var plannedEnd: Moment
  var reason: String
  /// Before `publishedAt` when the notice never reached the public; nil when it stands.
  var withdrawnAt: Moment?

  static let header = [
    "notice_id", "revision", "area", "county", "kind", "published_at", "agent_id",
    "planned_start", "planned_end", "reason", "withdrawn_at",
  ]

  var fields: [String] {
    [
      id, String(revision), area, county, kind.rawValue, publishedAt.text, agentID,
      plannedStart.text, plannedEnd.text, reason, withdrawnAt.text,
    ]
  }
}
