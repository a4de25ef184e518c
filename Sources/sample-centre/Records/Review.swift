/// One row of reviews.csv: an inspector's verdict, which a later one may overturn.
struct Review: CSVRow {
  enum Object: String {
    case ticket, call
    case outageNotice = "outage_notice"
  }

  /// Given last, in order of time, as the quality desk's register does.
  var id = ""
  var object: Object
  var objectID: String
  /// Only for a notice, and empty when the review judges the whole notice.
  var area = ""
  var reviewedAt: Moment
  var inspector: String
  var correct: Bool
  var errorFields: [String] = []
  var errorSource = ""
  var note = ""

  static let header = [
    "review_id", "object", "object_id", "area", "reviewed_at", "inspector", "verdict",
    "error_fields", "error_source", "note",
  ]

  var fields: [String] {
    [
      id, object.rawValue, objectID, area, reviewedAt.text, inspector,
      correct ? "correct" : "incorrect", errorFields.joined(separator: ";"), errorSource, note,
    ]
  }
}
