import Catalogue
import Figures
import Metrics
import Records

/// What a period lacks of its calls, so that nothing is said of its changes.
public enum Lack: Sendable, Hashable {
  /// The newest call is from before the last day.
  case end
  /// Most of its days have no call.
  case mostDays(having: Int, of: Int)
}

extension Lack {
  /// Whether calls came on fewer than half of the days. Without any call nothing is known to be lacking: a store
  /// may hold none.
  public static func isOfMostDays(having: Int, of days: Int) -> Bool {
    having > 0 && having * 2 < days
  }
}

extension FigureBook {
  /// Whether calls came on fewer than half of the days of an earlier period.
  func lacksMostDays(_ period: Period) -> Bool {
    Lack.isOfMostDays(having: daysWithCalls[period] ?? 0, of: period.dayCount)
  }

  /// Whether an earlier period's figures are those of a part, so that nothing is held against them.
  func isPart(_ period: Period) -> Bool { beganLate(period) || lacksMostDays(period) }
}

/// Whether a period's records are those of the whole period, told for each kind by its own records: a review
/// that is made later ends no period, nor does one late call fill it.
extension EditionContent {
  /// nil where the calls reach the period's last day and most of its days have some. A period without any call
  /// has no figure of calls to be judged.
  var lack: Lack? {
    if let until = dataUntil, until.day < period.last { return .end }
    let having = period.dayCount - quality.daysWithoutCalls.count
    return Lack.isOfMostDays(having: having, of: period.dayCount)
      ? .mostDays(having: having, of: period.dayCount) : nil
  }

  /// Whether any call is of the period.
  var hasCalls: Bool { quality.daysWithoutCalls.count < period.dayCount }

  var isUnfinished: Bool { lack != nil }

  /// The last day with tickets where so many days without any follow in the period that chance doesn't explain
  /// them; nil where it may.
  ///
  /// At the pace until then seven or more were to be expected, of which none comes in fewer than one of a
  /// thousand cases (Poisson, e⁻⁷). Outage notices come in bunches, so that none for weeks says nothing.
  var ticketsUntil: Day? {
    var counts: [Day: Int128] = [:]
    for figure in figures.figures(by: .day, in: period)
    where figure.metric.id == Metric.ticketAccuracy.id
      || figure.metric.id == Metric.inquiryKeyFieldAccuracy.id
    {
      if let day = Day(figure.key) { counts[day, default: 0] += figure.eligible }
    }
    guard let last = counts.filter({ $0.value > 0 }).keys.max() else { return nil }
    let all = Double(counts.values.reduce(0, +))
    let pace = all / Double(last.days(since: period.first) + 1)
    return pace * Double(period.last.days(since: last)) > Self.expectedTickets ? last : nil
  }

  private static let expectedTickets = 7.0

  /// Whether so many of the KPI's records are lacking that nothing is said of its change.
  ///
  /// - Parameter ticketsUntil: found out once by who asks for many KPIs.
  func isUnfinished(_ metric: Metric, ticketsUntil: Day?) -> Bool {
    isUnfinished || (ticketsUntil != nil && metric.subject == .tickets)
  }
}

extension ReportMaker {
  func isUnfinished(_ metric: Metric) -> Bool {
    content.isUnfinished(metric, ticketsUntil: ticketsUntil)
  }

  /// The difference from an earlier value; nil before the period has ended, a part of which is compared with no
  /// whole one.
  func change(_ reading: Reading, since earlier: Double?) -> Double? {
    guard let value = reading.value, let earlier, !isUnfinished(reading.metric) else { return nil }
    return value - earlier
  }
}
