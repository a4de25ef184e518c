import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

struct CentreReportTests {
  private static let month = TestCentre.reviewed(.english).report()

  @Test(arguments: [Language.english, .chinese], [false, true])
  func everyNumberOfASentenceStandsInATable(_ language: Language, _ weekly: Bool) {
    let numbers = SentenceNumbers(TestCentre.reviewed(language, weekly: weekly).report())
    #expect(numbers.strangers.isEmpty)
    #expect(numbers.count > 20)
  }

  @Test(arguments: [false, true]) func derivationsHold(_ weekly: Bool) {
    let report = TestCentre.reviewed(.english, weekly: weekly).report()
    #expect(DerivationCheck(report).problems.isEmpty)
  }

  @Test func theReviewAnswersInTheOrderOfTheQuestions() {
    #expect(
      Self.month.sections.map(\.id) == [
        "summary", "apart", "signals", "volumes", "teams", "counties", "tickets", "errors",
        "quality", "definitions",
      ])
    #expect(Self.month.sections[0].isOpening)
  }

  /// A question about what is inspected leads to the errors; a bulletin has no such section.
  @Test func aQuestionAboutWhatIsInspectedLeadsToTheErrors() throws {
    func boxes(_ report: Report) -> [Callout] {
      report.sections[0].blocks.flatMap { block -> [Callout] in
        if case .callouts(let boxes) = block { boxes } else { [] }
      }
    }
    func links(weekly: Bool) -> [String: [String]] {
      var centre = TestCentre.reviewed(.english, weekly: weekly)
      centre.metrics = [.talkTime, .ticketAccuracy]
      centre.targets = { metric, _, _, _ in
        metric.id == Metric.ticketAccuracy.id ? .atLeast(1) : metric.target
      }
      return Dictionary(
        boxes(centre.report()).map { box in
          (
            String(box.title.prefix { $0 != ":" }),
            box.links.map {
              if case .section(let id) = $0.destination { id } else { "" }
            }
          )
        }, uniquingKeysWith: { one, _ in one })
    }
    let month = links(weekly: false)
    #expect(month["Ticket accuracy"]?.last == "errors", "\(month)")
    #expect(month["Average talk time"]?.contains("errors") == false, "\(month)")
    let week = links(weekly: true)
    #expect(week["Ticket accuracy"]?.contains("errors") == false, "\(week)")
  }

  @Test func theBulletinIsTheSameInShort() {
    let report = TestCentre.reviewed(.english, weekly: true).report()
    #expect(report.title == "Weekly bulletin, week 43 of 2026")
    #expect(
      report.sections.map(\.id) == [
        "summary", "apart", "signals", "volumes", "quality", "definitions",
      ])
    // The notice is named, and stands in a table that the opening folds away.
    #expect(
      Self.lead(report).contains {
        $0.hasSuffix("where to look: the 4 wrong outage areas lie in 2 notices, 2 of them in N1.")
      })
    #expect(report.table("notices-wrong")?.rows.first?.cells.first?.shown == "N1")
  }

  /// Who is named is not told twice.
  @Test func theDirectorIsTheReaderUnlessOthersAreNamed() {
    var centre = TestCentre.reviewed(.chinese, weekly: true)
    #expect(centre.report().readers == "呈：客服中心主任")
    centre.head.addressees = ["主任"]
    let named = centre.report()
    #expect(named.readers.isEmpty && named.head == ["主送：主任"])
  }

  /// Week 43 of 2025 began on 20 October.
  @Test func theDaysOfThePeriodsComparedStandBelowTheirTable() {
    #expect(
      Self.month.table("review")?.notes.contains(
        "Compared with 2026-09-01 to 2026-09-30 (previous) and 2025-10-01 to 2025-10-31 (year before)."
      )
        == true)
    #expect(
      TestCentre.reviewed(.chinese, weekly: true).report().table("review")?.notes.contains(
        "上期：2026-10-12至2026-10-18；去年同期：2025-10-20至2025-10-26。") == true)
  }

  /// A line may end elsewhere than at the value beside it: the table says why.
  @Test func daysSetApartAreNamedBelowTheirTable() throws {
    var centre = TestCentre.reviewed(.chinese)
    centre.strata.exceptionalDays = Set(
      try (12...14).map { try #require(Day("2026-10-\($0)")) })
    #expect(
      centre.report().table("review")?.notes[0]
        == "数值含单列日期（2026-10-12至2026-10-14）；走势和信号只用平常日。")
    centre.language = .english
    #expect(
      centre.report().table("review")?.notes[0]
        == "Values hold the days set apart (2026-10-12 to 2026-10-14); lines and signals leave them out."
    )
  }

  static func lead(_ report: Report) -> [String] {
    guard case .lead(let phrases) = report.sections[0].blocks[0] else { return [] }
    return phrases.map(\.plain)
  }

  @Test func theMonthIsToldInFiveSentences() {
    #expect(
      Self.lead(Self.month) == [
        "3 of 5 targets are met, 1 of them not for sure; clearly worse than target: Average talk time (153.5 s, target ≤150 s); missed by "
          + "less than the sample can tell: Ticket accuracy (98.90%, target ≥99%).",
        "10,500 calls were offered, 338.7 a day: 2.3% fewer a day than in September 2026 (346.7), 1.9% more a day than in "
          + "October 2025 (332.3); 4.10% were abandoned (3.27% before) and 89.22% answered within 20 s (88.73%); "
          + "1,000 tickets were accepted, 32.3 a day: 3.2% fewer a day than in September 2026 (33.3), as many a day as in October "
          + "2025 (32.3), within usual variation.",
        "Left out of signals are the days set apart (2026-10-01); on ordinary days, indicators that moved beyond usual "
          + "variation for the worse: Average talk time (above the upper limit); the others are as usual.",
        "Average talk time is 5.5 s higher than in September 2026, the largest part “within 电费电价” (+6.4 s): "
          + "where, not why; where to look: county 县5 (Ticket accuracy), outside the 99.8% limits for the worse; clearly worse "
          + "than target: county 县5 (Ticket accuracy), team 3班 (Average talk time), team 4班 (Average talk time, Transfer rate); the 4 "
          + "wrong outage areas lie in 2 notices, 2 of them in N1.",
        "What it cannot tell: whether Outage-notice accuracy truly meets its target.",
      ])
    let chinese = Self.lead(TestCentre.reviewed(.chinese).report())
    #expect(chinese.count == 5)
    // Each is one sentence.
    for sentence in chinese { #expect(sentence.filter { $0 == "。" }.count == 1, "\(sentence)") }
  }

  /// Talk of teams 3 and 4: 151.08 and 151.44 s, ±1 s, against 150 s; of 1 and 2 150.36 and 150.72 s. Transfers of team 4:
  /// 6 % of 2,500 against 3 %. No team lies outside the limits, which is another question; 县5 does, and is named in both.
  @Test func whoClearlyMissesIsNamedBesideWhoLiesOutside() {
    #expect(
      Self.lead(TestCentre.reviewed(.chinese).report()).contains {
        $0.contains("；明显劣于目标的有县5（受理工单正确率）、3班（平均交谈时长）、4班（平均交谈时长、转接呼叫率）；")
      })
  }

  /// What the opening leaves out stands where a reader looks for it.
  @Test func theSectionsSayTheRest() {
    func first(_ id: String) -> String? {
      guard
        case .lead(let phrases)? = Self.month.sections.first(where: { $0.id == id })?.blocks.first
      else { return nil }
      return phrases.map(\.plain).joined()
    }
    #expect(
      first("signals")
        == "Signal, for the worse: Average talk time (above the upper limit). "
        + "All others moved within usual variation.")
    #expect(first("apart")?.hasSuffix("This says where, not why.") == true)
    #expect(first("volumes")?.hasPrefix("10,000 calls were answered, 322.6 a day: ") == true)
  }

  /// Thirteen months make limits of twelve: fewer than the twenty that firm limits take.
  @Test func limitsOfTwelvePeriodsAreCalledProvisional() {
    #expect(Self.month.text.contains("  seconds; XmR chart, provisional limits from 12"))
    #expect(
      TestCentre.reviewed(.chinese).report().text.contains("单值—移动极差图（XmR），据12期暂定控制限"))
  }

  /// Bennet's formula by hand: the parts of Talk time by queue.
  @Test func theChangeAddsUp() throws {
    let table = try #require(Self.month.table("apart"))
    let row = try #require(table.rows.first)
    let numbers = row.cells.map { cell -> Double in
      if case .number(let number) = cell.value { number } else { .nan }
    }
    // Before: 1,480,000 s of 10,000 calls; now 1,535,000 s of 10,000 calls, 200 on the day set apart.
    #expect(numbers[2] == 148)
    #expect(numbers[3] == 153.5)
    #expect(abs(numbers[4] + numbers[5] + numbers[6] - 5.5) < 1e-9)
    // On ordinary days 1,512,000 s of 9,800 calls.
    #expect(abs(numbers[4] - (153.5 - 1_512_000.0 / 9_800)) < 1e-9)
  }

  @Test func oneCountyStandsOutsideAndIsNamed() throws {
    let table = try #require(Self.month.table("counties-outside"))
    let row = try #require(table.row(named: "Ticket accuracy"))
    #expect(row.cells[3].shown == "县5")
    #expect(row.cells[2].shown == "12")
  }

  @Test func nobodyIsRankedAndNoAgentNamed() {
    let text = Self.month.text
    for name in ["甲1", "1001", "1004"] { #expect(!text.contains(name), "\(name)") }
  }

  @Test func decisionsAskWithBothWaysOpen() {
    let boxes = Self.month.sections[0].blocks.flatMap { block -> [Callout] in
      if case .callouts(let boxes) = block { boxes } else { [] }
    }
    #expect(
      boxes.map(\.title) == [
        "Average talk time: turn it round, or plan for this level?",
        "Ticket accuracy: change the process, or go on watching?",
        "Outage-notice accuracy: judge several periods together, or leave the verdict open?",
      ])
  }

  /// A storm of a hundred usual calls in the month before, and one of 600 s a call in the month itself,
  /// without which it would be as usual.
  static func stormy(_ language: Language) -> Report {
    var centre = TestCentre.reviewed(language)
    for (period, sum) in [(centre.period.previous, 14_800), (centre.period, 60_000)] {
      var storm = TestCentre()
      storm.period = period
      storm.mean(.talkTime, sum: Int128(sum), of: 100)
      centre.daysApart.add(
        storm.content.figures.figures(by: .centre, in: period), by: .centre, in: period)
      centre.strata.exceptionalDays.insert(period.first)
    }
    return centre.report()
  }

  @Test func periodsWithDaysSetApartAreNamedAndJudgedWithoutThem() throws {
    let report = Self.stormy(.english)
    let chart = try #require(
      report.sections.flatMap(\.blocks).compactMap { block -> Chart? in
        if case .chart(let chart) = block, chart.form == .control,
          chart.title.hasPrefix("Average talk time")
        {
          chart
        } else {
          nil
        }
      }.first)
    let plus = try #require(chart.highlights.first { $0.shape == .plus })
    #expect(plus.places == [11, 12] && plus.text == "with days set apart")
    #expect(chart.title == "Average talk time: no signal this period")
    // The line is of all periods: 149.0 s in the month, 148.0 s in the one before, as without the storms.
    let judged = try #require(chart.series.first { $0.role == .judged })
    #expect(judged.name == "ordinary days")
    let drawn = try #require(
      report.table("trend")?.row(named: "Average talk time: ordinary days")?.cells)
    #expect(drawn.map(\.shown).suffix(2) == ["148.0 s", "149.0 s"])
    #expect(drawn.count == 14)
    // So is the small one beside its value, 153.5 s.
    let small = report.table("review")?.row(named: "Average talk time")?.cells.compactMap { cell in
      if case .trend(let trend) = cell.value { trend.values } else { nil }
    }.first
    #expect(small?.suffix(2) == [148, 1_475_000.0 / 9_900])
    let note =
      "(Days set apart, because far more calls came than such a weekday had in the eight weeks before and "
      + "than the days before led to expect, and more than chance adds; days set apart raise neither, "
      + "until a 14th in a row makes a new level: 2026-09-01, 2026-10-01. Limits, rules and the "
      + "verdict on the period rest on ordinary days alone, and so does the line. Where a period holds "
      + "days set apart (2026-09, 2026-10), a plus shows its value with all days.)"
    #expect(report.text.contains(note))
    // 1,535,000 s of 10,000 calls, less 60,000 of 100.
    let row = try #require(report.table("trend-verdicts")?.row(named: "Average talk time"))
    #expect(row.cells[2].shown == "149.0 s")
    let calm = try #require(report.table("trend-verdicts")?.row(named: "Average after-call work"))
    #expect(calm.cells[2].shown == "—")
    // How often it was missed follows the cells of the trend.
    let trend = try #require(report.table("trend"))
    let line = try #require(trend.rows.firstIndex { $0.cells[0].shown == calm.cells[0].shown })
    guard case .misses(let values, let bounds, _) = calm.cells[5].derivation else {
      Issue.record("the count of misses is typed")
      return
    }
    #expect(values == (1...13).map { CellReference("trend", row: line, column: $0) })
    let target = try #require(bounds.first).row
    #expect(trend.rows[target].cells[0].shown.contains("target"))
    #expect(bounds == (1...13).map { CellReference("trend", row: target, column: $0) })
    #expect(SentenceNumbers(report).strangers.isEmpty)
    #expect(
      report.text.contains("This is judged on ordinary days: the days set apart are left out."))
  }

  @Test func theSameInChinese() {
    let text = Self.stormy(.chinese).text
    #expect(
      text.contains(
        "(单列日期（来电远超此前八周同一星期几及近日水平，且超出偶然波动；已单列的日期不抬高这一水平，连续满14天才视为新的水平）：2026-09-01、2026-10-01。控制限、判异规则和对本期的判断均只用平常日数据，"
          + "折线亦按平常日绘制；含单列日期的各期（2026-09、2026-10），其全部日期的数值另以加号标出。)"))
    #expect(text.contains("以上按平常日数据判断，不含单列日期。"))
  }
}
