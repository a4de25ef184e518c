import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder

extension TestCentre {
  /// A centre with everything that a review speaks of: thirteen quiet periods and a last one with
  /// longer talk, by queue and hour, one day set apart, teams and counties of which one stands out,
  /// calls that waited, and records with errors.
  static func reviewed(_ language: Language, weekly: Bool = false) -> TestCentre {
    var centre = TestCentre()
    centre.language = language
    if weekly, let week = Period(year: 2026, week: 43) { centre.period = week }
    centre.metrics = [
      .afterCallWork, .talkTime, .transferRate, .ticketAccuracy, .outageNoticeAccuracy,
    ]
    centre.roster = (1...4).map { ("100\($0)", "甲\($0)", "\($0)班", "", "") }
    let run = centre.period.run(of: 13)
    for (place, period) in (run + [centre.period.yearBefore]).enumerated()
    where place < 13 || !run.contains(period) {
      centre.fillReview(place, in: period, isLast: place == 12)
    }
    centre.splitReview()
    centre.loadReview()
    return centre
  }

  private mutating func fillReview(_ place: Int, in period: Period, isLast: Bool) {
    // Quiet periods differ by a few tenths of a second.
    let wave = Int128([3, -2, 1, -3, 2, -1, 0, 3, -1, 2, -3, 0, 0, 1][place])
    let longer: Int128 = isLast ? 55_000 : 0
    mean(.talkTime, sum: 1_480_000 + 2_000 * wave + longer, of: 10_000, in: period)
    mean(.afterCallWork, sum: 550_000 - 1_500 * wave, of: 10_000, in: period)
    share(.transferRate, passing: 250 + wave, of: 10_000, in: period)
    share(.ticketAccuracy, passing: 989 + wave / 2, of: 1_000, in: period)
    share(.outageNoticeAccuracy, passing: 196, of: 200, in: period)
    for number in 1...4 {
      mean(
        .talkTime, .team, "\(number)班", sum: 375_000 + Int128(number) * 900, of: 2_500, in: period)
      mean(.talkTime, .agent, "100\(number)", sum: 375_000, of: 2_500, in: period)
      share(
        .transferRate, .team, "\(number)班", passing: number == 4 ? 150 : 55, of: 2_500, in: period)
    }
    for number in 1...12 {
      share(
        .ticketAccuracy, .county, "县\(number)", passing: number == 5 ? 180 : 199, of: 200,
        in: period)
      mean(.talkTime, .county, "县\(number)", sum: 300_000, of: 2_000, in: period)
    }
  }

  /// Fault calls became more, billing calls longer; on one day both were many.
  private mutating func splitReview() {
    let parts: [(String, Int128, Int128, Int128, Int128)] = [
      ("故障报修", 480_000, 2_500, 560_000, 3_000), ("电费电价", 500_000, 4_000, 590_000, 4_200),
      ("业务咨询", 500_000, 3_500, 362_000, 2_600),
    ]
    for (queue, before, count, after, now) in parts {
      for (period, sum, units) in [(period.previous, before, count), (period, after, now)] {
        var own = TestCentre()
        own.period = period
        own.mean(.talkTime, sum: sum, of: units)
        let figures = own.content.figures.figures(by: .centre, in: period)
        strata.add(figures, of: queue, over: .queue, by: .centre, in: period)
        for number in 1...4 {
          var team = TestCentre()
          team.period = period
          team.mean(.talkTime, .team, "\(number)班", sum: sum / 4, of: units / 4)
          strata.add(
            team.content.figures.figures(by: .team, in: period), of: queue, over: .queue,
            by: .team, in: period)
        }
      }
    }
    var storm = TestCentre()
    storm.period = period
    storm.mean(.talkTime, sum: 23_000, of: 200)
    strata.add(
      storm.content.figures.figures(by: .centre, in: period), of: "故障报修", over: .queue,
      by: .centre, in: period, onExceptionalDays: true)
    strata.exceptionalDays = [period.first]
  }

  private mutating func loadReview() {
    for (place, each) in [period.yearBefore, period.previous, period].enumerated() {
      var counts = CallCounts()
      counts.offered = 10_300 + 100 * place
      counts.answered = 10_000
      counts.abandoned = 250 + 90 * place
      counts.timed = 10_200
      counts.prompt = 9_000 + 50 * place
      counts.waited = 9_950
      counts.waitSeconds = 95_000 + place
      calls.periods[each] = counts
    }
    for day in period.days {
      calls.hours[day] = (0..<24).map { hour in
        var counts = CallCounts()
        counts.offered = hour < 7 ? 2 : day == period.first ? 40 : 15
        counts.abandoned = day == period.first && hour == 9 ? 6 : 0
        counts.answered = counts.offered - counts.abandoned
        return counts
      }
    }
    var records = CountyRecords()
    records.kinds = [
      .init(name: "fault_repair", tickets: 300, inspected: 120, correct: 118),
      .init(name: "inquiry", tickets: 200, inspected: 80, correct: 79),
    ]
    records.errors = [
      .init(field: "address", isOfNotices: false, bySource: [.county: 2, .agent: 1]),
      .init(field: "content", isOfNotices: false, notAttributed: 1),
      .init(field: "planned_end", isOfNotices: true, bySource: [.county: 2]),
    ]
    records.repeats.withCaller = 480
    records.repeats.byArea = 12
    records.notices = [
      .init(
        id: "N1", kind: "planned", publishedAt: ClockTime(seconds: 1_790_000_000),
        counts: .init(notices: 1, areas: 3, inspected: 3, correct: 1), wrongFields: ["planned_end"],
        source: .county)
    ]
    self.records = ["县1": records, "县2": records]
  }
}
