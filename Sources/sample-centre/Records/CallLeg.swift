/// One row of calls.csv, because a call handed on has a row for each person who handled it.
struct CallLeg: CSVRow {
  enum Outcome: String {
    case answered, abandoned, overflow
    case noAnswer = "no_answer"
  }

  enum TransferKind: String {
    case blind, attended, consult, conference, survey
    case unstated = ""
  }

  var callID: String
  var leg = 1
  var startedAt: Moment
  var outbound = false
  var caller: String
  var queue: String
  var agentID = ""
  var waitSeconds: Int?
  var ringCount: Int?
  var ringSeconds: Int?
  /// From answer to hang-up, hold included; nil when not answered or not logged.
  var talkSeconds: Int?
  var holdSeconds: Int?
  var acwSeconds: Int?
  var outcome = Outcome.answered
  var transferTo = ""
  var transferKind = TransferKind.unstated
  var endedBy = ""
  var tag = ""
  var customerLevel: String
  var satisfaction: Int?
  var county: String

  /// When the caller left this leg, on what was logged.
  var endedAt: Moment {
    startedAt + (waitSeconds ?? 0) + (ringSeconds ?? 3) + (talkSeconds ?? 0)
  }

  static let header = [
    "call_id", "leg", "started_at", "direction", "caller", "queue", "agent_id", "wait_seconds",
    "ring_count", "ring_seconds", "talk_seconds", "hold_seconds", "acw_seconds", "outcome",
    "transfer_to", "transfer_kind", "ended_by", "tag", "customer_level", "satisfaction", "county",
  ]

  var fields: [String] {
    [
      callID, String(leg), startedAt.text, outbound ? "out" : "in", caller, queue, agentID,
      waitSeconds.text, ringCount.text, ringSeconds.text, talkSeconds.text, holdSeconds.text,
      acwSeconds.text, outcome.rawValue, transferTo, transferKind.rawValue, endedBy, tag,
      customerLevel, satisfaction.text, county,
    ]
  }
}

/// A caller's whole visit, kept together because tickets and reviews are about the visit.
struct Call {
  var legs: [CallLeg]
  var topic: Topic
  var place: Place

  var id: String { legs[0].callID }
  var startedAt: Moment { legs[0].startedAt }
  /// The first leg that somebody answered; nil when nobody did.
  var answered: CallLeg? { legs.first { $0.outcome == .answered && !$0.outbound } }
}
