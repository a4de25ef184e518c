/// One row of tickets.csv: what an agent wrote down for others to act on.
struct Ticket: CSVRow {
  var id: String
  var callID: String
  var parentID = ""
  var kind: Topic
  var acceptedAt: Moment
  var agentID: String
  var caller: String
  var customerName: String
  var place: Place?
  var content: String
  var status = ""

  static let header = [
    "ticket_id", "call_id", "parent_ticket_id", "kind", "accepted_at", "agent_id", "caller",
    "customer_name", "county", "station", "area", "area_class", "content", "status",
  ]

  var fields: [String] {
    [
      id, callID, parentID, kind.rawValue, acceptedAt.text, agentID, caller, customerName,
      place?.county ?? "", place?.station ?? "", place?.area ?? "", place?.areaClass.rawValue ?? "",
      content, status,
    ]
  }
}
