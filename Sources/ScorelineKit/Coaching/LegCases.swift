import Aggregation
import Catalogue
import Metrics
import Records
import ReportBuilder

/// Legs of calls that were looked up, as cases; only legs that count in the figure they stand for.
struct LegCases {
  enum Kind { case talk, afterCallWork, handedOn }

  private struct Name: Hashable {
    var callID: String
    var leg: Int64
  }

  private let batch: RecordBatch
  private let units: UnitBatch
  /// The unit of each leg.
  private var places: [Name: Int] = [:]
  /// How many legs each call has, answered or not.
  private var legs: [String: Int] = [:]
  private let days: ClosedRange<Day>
  private let roster: Roster
  private let counted: [Kind: [Bool]]
  private let handed: [Bool]

  init(
    _ found: (records: [RecordKind: RecordBatch], units: Units), days: ClosedRange<Day>,
    roster: Roster
  ) throws {
    batch = found.records[.call] ?? RecordBatch(kind: .call)
    units = found.units.byAgent
    self.days = days
    self.roster = roster
    let ids = batch.texts(Call.callID)
    let numbers = batch.integers(Call.leg)
    for id in ids { legs[id, default: 0] += 1 }
    for unit in 0..<units.count {
      let row = units.rows[unit]
      guard days.contains(units.days[unit]) else { continue }
      places[Name(callID: ids[row], leg: numbers[row])] = unit
    }
    var masks = FilterMasks(units)
    let transfers = Metric.transferRate
    handed = zip(masks[transfers.used], masks[transfers.passing ?? .all]).map { $0 && $1 }
    counted = [
      .talk: masks[Metric.talkTime.used], .afterCallWork: masks[Metric.afterCallWork.used],
      .handedOn: handed,
    ]
  }

  /// nil when the leg doesn't count in the figure, or its call belongs to another day.
  func leg(_ callID: String, _ leg: Int64, _ kind: Kind) -> CallCase? {
    guard let unit = places[Name(callID: callID, leg: leg)], counted[kind]?[unit] == true else {
      return nil
    }
    return call(unit)
  }

  /// The agent's leg of a call that is the call's only one; nil when the call was handed on, put on
  /// hold, or doesn't count, or somebody was asked or joined in. A survey at its end is none of these.
  func onlyLeg(of agent: String, inCall callID: String) -> CallCase? {
    guard let unit = places[Name(callID: callID, leg: 1)], units.agents[unit] == agent,
      counted[.talk]?[unit] == true, legs[callID] == 1, !leadsOn(units.rows[unit]),
      max(0, batch.integers(Call.holdSeconds)[units.rows[unit]]) == 0
    else { return nil }
    return call(unit)
  }

  private static let survey = Int64(Measure(Call.transferKind).code("survey"))

  /// Whether a leg led to anybody but a survey, whatever came of it.
  private func leadsOn(_ row: Int) -> Bool {
    !batch.texts(Call.transferTo)[row].isEmpty
      && batch.integers(Call.transferKind)[row] != Self.survey
  }

  private func call(_ unit: Int) -> CallCase {
    let row = units.rows[unit]
    func seconds(_ field: Field) -> Int64? {
      let value = batch.integers(field)[row]
      return value == RecordBatch.missing ? nil : value
    }
    return CallCase(
      callID: Masking.identifier(batch.texts(Call.callID)[row]), leg: batch.integers(Call.leg)[row],
      startedAt: ClockTime(seconds: batch.integers(Call.startedAt)[row]),
      queue: Masking.longNumbers(batch.texts(Call.queue)[row]), talk: seconds(Call.talkSeconds),
      afterCallWork: seconds(Call.acwSeconds), handedTo: handed[unit] ? destination(row) : nil)
  }

  private func destination(_ row: Int) -> CallCase.Destination {
    let text = batch.texts(Call.transferTo)[row]
    // A colleague's id or name would tell who it was.
    if roster.isSomebody(in: text) { return .anotherAgent }
    // Who has a number of their own may be a customer, and be named beside it.
    let shown = Masking.longNumbers(text)
    if shown != text || text.contains("****") { return .outsideNumber }
    return .named(Masking.names(shown))
  }
}
