import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// What a change is made of, and that nothing small is made much of.
struct ChangeTablesTests {
  /// Ticket accuracy rose mostly within misconduct reports, of which seven were inspected.
  private func report(_ language: Language = .english, of parts: [Part] = Part.usual) -> Report {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.ticketAccuracy]
    for (period, side) in [(centre.period.previous, \Part.before), (centre.period, \Part.after)] {
      let (passing, count) = parts.reduce((Int128(0), Int128(0))) {
        ($0.0 + $1[keyPath: side].0, $0.1 + $1[keyPath: side].1)
      }
      centre.share(.ticketAccuracy, passing: passing, of: count, in: period)
      for part in parts {
        var own = TestCentre()
        own.period = period
        own.share(
          .ticketAccuracy, passing: part[keyPath: side].0, of: part[keyPath: side].1)
        centre.strata.add(
          own.content.figures.figures(by: .centre, in: period), of: part.kind, over: .kind,
          by: .centre, in: period)
      }
    }
    return centre.report()
  }

  private struct Part {
    var kind: String
    var before: (Int128, Int128)
    var after: (Int128, Int128)

    static let usual = [
      Part(kind: "fault_repair", before: (129, 130), after: (142, 144)),
      Part(kind: "application", before: (110, 112), after: (100, 102)),
      Part(kind: "misconduct_report", before: (3, 4), after: (7, 7)),
    ]
  }

  @Test func aStratumOfSevenIsNoStepOfItsOwn() throws {
    let steps = try #require(report().table("apart-ticket-accuracy-steps"))
    let names = steps.rows.map { $0.cells[0].shown }
    #expect(
      names == [
        "2026-09", "Mix of kinds of ticket", "Within Fault repair", "Within Application",
        "Within all others", "2026-10",
      ])
    let chart = report().sections.flatMap(\.blocks).compactMap { block -> Chart? in
      if case .chart(let chart) = block, chart.form == .waterfall { chart } else { nil }
    }
    #expect(chart.first?.title.contains("Misconduct") == false)
    #expect(!report().text.contains("most in"))
  }

  /// Of 102 applications 100 were right in both months.
  @Test func whatDidNotMoveIsNoStep() throws {
    let parts = [
      Part(kind: "fault_repair", before: (129, 130), after: (130, 144)),
      Part(kind: "application", before: (100, 102), after: (100, 102)),
    ]
    let steps = try #require(report(of: parts).table("apart-ticket-accuracy-steps"))
    #expect(
      steps.rows.map { $0.cells[0].shown } == [
        "2026-09", "Mix of kinds of ticket", "Within Fault repair", "2026-10",
      ])
  }

  /// Forty counties of twenty tickets each, none of which may be named, moved most together.
  @Test func aChangeOfManySmallStrataNamesNone() throws {
    let few = (0..<40).map {
      Part(kind: "kind \($0)", before: (20, 20), after: (18, 20))
    }
    let report = report(.chinese, of: Part.usual + few)
    let chart = report.sections.flatMap(\.blocks).compactMap { block -> Chart? in
      if case .chart(let chart) = block, chart.form == .waterfall { chart } else { nil }
    }
    #expect(chart.first?.title == "从99.62%到92.02%，未单列的工单类别合计变动最大，无突出的单项")
  }

  private func sums(_ language: Language, of parts: [Part]) -> [String] {
    let section = report(language, of: parts).sections.first { $0.id == "apart" }
    return (section?.blocks ?? []).compactMap { block in
      if case .paragraph(let text) = block { text } else { nil }
    }
  }

  /// Both kinds are half of all in either month, so that nothing lies in the mix: (90 + 90) / 2 to (96 + 92) / 2.
  @Test func aPartOfNothingIsLeftOut() {
    let parts = [
      Part(kind: "fault_repair", before: (90, 100), after: (96, 100)),
      Part(kind: "application", before: (90, 100), after: (92, 100)),
    ]
    #expect(sums(.english, of: parts) == ["It adds up: 90.00% +4.00 pp within strata = 94.00%."])
    #expect(sums(.chinese, of: parts) == ["核对：90.00%+4.00个百分点（各层内部）＝94.00%。"])
  }

  /// 90,334 and 90,667 of 100,000, half of them of each kind in both months: in hundredths 90.33 + 0.33 is not 90.67, in
  /// thousandths 90.334 + 0.333 is 90.667, and so are the steps of 0.200 and 0.133.
  @Test func aSumHasAsManyDecimalsAsItNeeds() throws {
    let parts = [
      Part(kind: "fault_repair", before: (45_200, 50_000), after: (45_400, 50_000)),
      Part(kind: "application", before: (45_134, 50_000), after: (45_267, 50_000)),
    ]
    #expect(
      sums(.english, of: parts) == ["It adds up: 90.334% +0.333 pp within strata = 90.667%."])
    let steps = try #require(report(of: parts).table("apart-ticket-accuracy-steps"))
    #expect(
      steps.rows.map { $0.cells[1].shown } == ["90.334%", "+0.200 pp", "+0.133 pp", "90.667%"])
  }

  /// A third and two thirds add up in no number of decimals.
  @Test func whatCannotAddUpInPrintIsNotSaidTo() {
    let parts = [
      Part(kind: "fault_repair", before: (50, 150), after: (100, 150)),
      Part(kind: "application", before: (50, 150), after: (100, 150)),
    ]
    #expect(
      sums(.english, of: parts) == [
        "Rounded: 33.333% +33.333 pp within strata ≈ 66.667%. Rounded parts may differ from the rounded sum in the last digit."
      ])
    #expect(
      sums(.chinese, of: parts) == ["取整后：33.333%+33.333个百分点（各层内部）≈66.667%。各项取整后与合计末位可能略有出入。"])
  }

  @Test func aRateOfFewIsSaidAsItsCounts() throws {
    let table = try #require(report(.chinese).table("apart-ticket-accuracy-strata"))
    let row = try #require(table.row(named: "举报"))
    #expect(row.cells[1...2].map(\.shown) == ["4", "7"])
    #expect(row.cells[5...6].map(\.shown) == ["4件中3件", "7件中7件"])
    #expect(table.columns[1].title == "上期基数（件）")
    let large = try #require(table.row(named: "故障报修"))
    #expect(large.cells[5...6].map(\.shown) == ["99.23%", "98.61%"])
  }

  @Test func aRateOfFewerThanThirtyIsNotTakenApart() {
    let small = report(
      of: [
        Part(kind: "fault_repair", before: (14, 15), after: (140, 144)),
        Part(kind: "application", before: (14, 14), after: (100, 102)),
      ])
    #expect(small.table("apart") == nil)
    #expect(!small.text.contains("lie in the mix"))
  }

  /// Talk time has a signal; tickets, missed, have no kinds in the store, and of inquiries only 15 were inspected.
  @Test(arguments: Language.allCases) func whatCannotBeTakenApartIsNamed(_ language: Language) {
    var centre = TestCentre.reviewed(language)
    centre.metrics.append(.inquiryKeyFieldAccuracy)
    for period in [centre.period.previous, centre.period] {
      centre.share(.inquiryKeyFieldAccuracy, passing: 12, of: 15, in: period)
    }
    let text = centre.report().text
    let (tickets, fields) = (
      Metric.ticketAccuracy.title[language], Metric.inquiryKeyFieldAccuracy.title[language]
    )
    let rule =
      language == .english
      ? "In full, of the indicators that can be taken apart: those with a signal, then those that miss their "
        + "target, at most two; else the first one. "
      : "在可拆分的指标中，详列有信号的，其次为未达标的，至多两项；均无则列首项。"
    let few =
      language == .english
      ? "With a signal or a target missed, yet not taken apart: \(fields) (in one of the two periods fewer than 30). "
      : "有信号或未达标但未作拆分：\(fields)（两期中有一期基数不足30）。"
    let unsplit =
      language == .english
      ? "With a signal or a target missed, yet not taken apart: \(tickets) (no parts that both periods have)."
      : "有信号或未达标但未作拆分：\(tickets)（两期无可比的分项）。"
    #expect(text.contains(rule + few + unsplit))
  }
}
