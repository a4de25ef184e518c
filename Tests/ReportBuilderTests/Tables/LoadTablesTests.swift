import Catalogue
import Figures
import Metrics
import Records
@testable import ReportBuilder
import ReportModel
import Testing

/// How calls were met, and when they come.
struct LoadTablesTests {
  private let report = TestCentre.reviewed(.english).report()

  @Test func ratesAreOfOfferedCalls() throws {
    let table = try #require(report.table("service"))
    // Of 10,500 offered calls 10,000 were answered and 430 abandoned.
    let answered = try #require(table.row(named: "Answered of offered"))
    #expect(answered.cells[1].shown == "95.24%")
    #expect(answered.cells[2].shown == "10,500")
    #expect(answered.cells[4].shown == "−0.92 pp")
    let abandoned = try #require(table.row(named: "Abandoned of offered"))
    #expect(abandoned.cells[1].shown == "4.10%")
    // 9,100 of 10,200 with a waiting time; 95,002 s of 9,950 answered ones.
    let prompt = try #require(table.row(named: "Answered within 20 s of offered"))
    #expect(prompt.cells[1].shown == "89.22%")
    let wait = try #require(table.row(named: "Average wait of answered calls"))
    #expect(wait.cells[1].shown == "9.5")
    #expect(table.rows.count == 4, "no VIP customer, no line")
    #expect(table.rows.allSatisfy { row in row.cells.allSatisfy { $0.mark == nil } })
  }

  @Test func whatBecameOfOfferedCallsAddsUp() throws {
    let table = try #require(report.table("volumes"))
    let counts = table.rows.prefix(4).map { $0.cells[1].shown }
    #expect(counts == ["10,500", "10,000", "430", "70"])
    #expect(table.rows[0].cells[5].shown == "+1.0%")
    // 10,500 in the 31 days of October, 10,400 in the 30 of September.
    #expect(table.rows[0].cells[2].shown == "338.7")
    #expect(table.rows[0].cells[4].shown == "346.7")
    // 338.71 ÷ 346.67 − 1: a day more made October of it.
    #expect(table.columns[6].title == "Change on previous, a day")
    #expect(table.rows[0].cells[6].shown == "−2.3%")
    #expect(table.rows[0].cells[11].shown == "too short a history to tell")
    #expect(
      table.notes.contains(
        "A day: by calendar day, those without records counted as well. Months differ in length: read the change a day; that "
          + "of the totals has an additional or a missing day in it."))
    let chinese = try #require(TestCentre.reviewed(.chinese).report().table("volumes"))
    #expect(chinese.columns.map(\.title)[5...6] == ["环比", "日均环比"])
    #expect(chinese.columns.map(\.title)[9...10] == ["同比", "日均同比"])
    #expect(
      chinese.notes.contains("日均按日历天数计，无记录的日子也计入。各月天数不同，增减以日均环比、日均同比为准；总量的环比、同比含多一天或少一天的影响。"))
  }

  /// Limits of twelve like counts leave no room: 70, 72, 70, 72, … have 71 ± 2.66 · 2. Outside them lies 77 as well,
  /// but (77 − 71) ÷ (2 ÷ 1.128 · √(1 + 1 ÷ 12)) is t = 3.25 of 11 degrees, p = 0.8 %; 78 has t = 3.79, p = 0.3 %.
  @Test func aRangeComesFromTwelvePeriods() {
    let earlier = (0..<12).map { Double(70 + 2 * ($0 % 2)) }
    #expect(UsualRange(of: 76, since: earlier) == .within)
    #expect(UsualRange(of: 77, since: earlier) == .within)
    #expect(UsualRange(of: 78, since: earlier) == .outside)
    #expect(UsualRange(of: 64, since: earlier) == .outside)
    #expect(UsualRange(of: 78, since: Array(earlier.dropLast())) == .tooShort)
  }

  /// A count of 71 on a single day has a deviation of √71 = 8.4 by chance, and a share of 41 % of 100 one of 4.9
  /// points, however quiet the earlier periods were.
  @Test func aRangeHoldsWhatChanceGivesSmallCounts() {
    let counts = (0..<12).map { Double(70 + 2 * ($0 % 2)) }
    #expect(UsualRange(ofDaily: 78, days: 30, since: counts) == .outside)
    #expect(UsualRange(ofDaily: 78, days: 1, since: counts) == .within)
    let shares = counts.map { ($0 - 30) / 100 }
    #expect(UsualRange(ofShare: 0.48, of: 10_000, since: shares) == .outside)
    #expect(UsualRange(ofShare: 0.48, of: 100, since: shares) == .within)
  }

  @Test func aDayHasTheMeanOfItsWeekdays() throws {
    let table = try #require(report.table("rhythm"))
    #expect(table.rows.count == 8)
    // The first of October 2026, a Thursday, is set apart.
    let thursday = try #require(table.row(named: "Thu"))
    #expect(thursday.cells[10].shown == "15.0")
    #expect(thursday.cells[25].shown == "4")
    let apart = try #require(table.row(named: "10-01"))
    #expect(apart.cells[10].shown == "40.0")
    let lost = try #require(report.table("rhythm-lost")?.row(named: "10-01"))
    #expect(lost.cells[10].shown == "15%")
    #expect(lost.cells[9].shown == "—")
  }

  /// Seventeen hours with 15 calls and seven with 2 are 269 a day: nine hours in a row hold 135, and none leads.
  @Test func noHourIsNamedThatChanceMayHaveMadeTheFullest() {
    #expect(
      report.text.contains(
        "More than half of the calls come from 7:00 to 16:00; no single hour or weekday leads"))
    #expect(
      report.table("rhythm")?.notes == [
        "An hour or a weekday is said to lead where its ordinary days have more calls than those of every other one by "
          + "more than chance gives in 5% of cases (Student's t, hours day by day)."
      ])
    var centre = TestCentre.reviewed(.chinese)
    #expect(centre.report().text.contains("过半来电集中在7时至16时，没有哪个小时或星期几的来电明显最多"))
    #expect(
      centre.report().table("rhythm")?.notes == [
        "所称来电最多，指按平常日计与其余各小时（逐日配对）或各星期相比，差距仅凭偶然出现的概率均不超过5%（t分布）。"
      ])
    for day in centre.period.days { centre.calls.hours[day]?[9].offered += 5 }
    #expect(centre.report().text.contains("9时至10时来电最多；没有哪个星期几的来电明显最多"))
    centre.language = .english
    #expect(centre.report().text.contains("Most calls come from 9:00 to 10:00; no weekday leads"))
    for day in centre.period.days where day.weekday == 1 {
      for hour in 10...11 { centre.calls.hours[day]?[hour].offered += 5 }
    }
    #expect(
      centre.report().text.contains(
        "Most calls come from 9:00 to 10:00; the fullest weekday is Mon"))
    centre.language = .chinese
    #expect(centre.report().text.contains("9时至10时来电最多；按星期看周一最多"))
    for day in centre.period.days { centre.calls.hours[day]?[9].offered -= 5 }
    #expect(centre.report().text.contains("过半来电集中在7时至16时，没有哪个小时的来电明显最多；按星期看周一最多"))
    centre.language = .english
    #expect(
      centre.report().text.contains(
        "More than half of the calls come from 7:00 to 16:00; no single hour leads; the fullest weekday is Mon"
      ))
  }

  /// October 2026 has 22 days from Monday to Friday, of which six of the eight holidays take six away and 10 October
  /// brings one back; September 2026 has 22, October 2025 23 less six and one more.
  @Test func holidaysStandBesideComparedVolumes() throws {
    func days(_ from: String) throws -> [Day] {
      let first = try #require(Day(from))
      return (0..<8).map(first.adding)
    }
    var centre = TestCentre.reviewed(.english)
    centre.calendar = WorkCalendar(
      holidays: Set(try days("2026-10-01") + days("2025-10-01")),
      makeupWorkdays: Set([try #require(Day("2026-10-10")), try #require(Day("2025-10-11"))]))
    #expect(
      centre.report().table("volumes")?.notes.last
        == "Public holidays: 8 of 31 days (2026-10-01 to 2026-10-08), 0 of 30 in September 2026, 8 of 31 in October 2025; "
        + "working days: 17, 22, 18.")
    #expect(!centre.report().text.contains("No calendar"))
    centre.language = .chinese
    #expect(
      centre.report().table("volumes")?.notes.last
        == "法定节假日：本期有8日（2026-10-01至2026-10-08），2026年9月无，2025年10月有8日；各期依次共31日、30日、31日，"
        + "工作日17日、22日、18日。")
    #expect(!centre.report().text.contains("未配置日历"))
  }

  /// At the top of every report that sets figures beside earlier ones, once; a strict run refuses it.
  @Test func aYearThatTheCalendarLacksIsSaidAtTheTop() throws {
    var centre = TestCentre.reviewed(.english)
    func notices(_ audience: Audience = .centre) -> [String] {
      centre.report(audience).notices.filter { $0.contains("No calendar") || $0.contains("日历") }
    }
    let both = [
      "No calendar of 2025, 2026 is configured: public holidays in the periods compared are not taken into account."
    ]
    #expect(notices() == both)
    #expect(centre.report().text.ranges(of: "No calendar").count == 1)
    #expect(EditionReports(centre.content).reservations.suffix(1) == both)
    centre.language = .chinese
    #expect(notices() == ["未配置日历（2025、2026年）：各期比较未考虑节假日。"])
    centre.calendar = WorkCalendar(holidays: [try #require(Day("2026-10-01"))])
    #expect(notices() == ["未配置日历（2025年）：各期比较未考虑节假日。"])
    #expect(
      centre.report().table("volumes")?.notes.last
        == "法定节假日：本期有1日（2026-10-01），2026年9月无；各期依次共31日、30日，工作日21日、22日。")
    // Others by what they are compared with: the agent has the month before alone.
    let (month, before) = (centre.period, centre.period.previous)
    centre.calendar = WorkCalendar()
    centre.roster.append(("7001", "N", "Mauve", "", ""))
    for scope in [(Scope.agent, "7001"), (.team, "Mauve"), (.county, "Nan")] {
      for period in [month, before] {
        centre.mean(.talkTime, scope.0, scope.1, sum: 15_000, of: 100, in: period)
      }
    }
    for audience in [Audience.agent("7001"), .team("Mauve"), .county("Nan")] {
      #expect(notices(audience) == ["未配置日历（2026年）：各期比较未考虑节假日。"])
    }
    // Nothing is compared of a period that has not ended.
    centre.dataUntil = ClockTime("2026-10-20 12:00:00")
    #expect(notices().isEmpty)
  }

  @Test func wrongFieldsAreAddedOverCounties() throws {
    let table = try #require(report.table("errors-tickets"))
    let address = try #require(table.row(named: "Address"))
    #expect(address.cells[1...5].map(\.shown) == ["4", "2", "0", "0", "6"])
    #expect(address.cells[6].shown == "75%")
    let kinds = try #require(report.table("kinds"))
    #expect(kinds.rows[0].cells[1...2].map(\.shown) == ["600", "60.0%"])
  }

  @Test func whatHasNoCountyHasARowOfItsOwnAndTotalsTie() throws {
    var centre = TestCentre.reviewed(.english)
    var unknown = CountyRecords()
    unknown.kinds = [.init(name: "inquiry", tickets: 14, inspected: 5, correct: 4)]
    unknown.repeats.withCaller = 9
    centre.records["?"] = unknown
    let report = centre.report()
    let matrix = try #require(report.table("kinds-counties"))
    #expect(
      matrix.rows.map { $0.cells.map(\.shown) } == [
        ["县1", "300", "200", "500"], ["县2", "300", "200", "500"],
        ["No county", "0", "14", "14"], ["All", "600", "414", "1,014"],
      ])
    #expect(report.table("kinds")?.rows.last?.cells[1].shown == "1,014")
    #expect(report.table("repeats")?.rows.map { $0.cells[0].shown } == ["县1", "县2", "All"])
    #expect(
      report.text.contains(
        "9 calls with a caller's number have no county: whether they are repeats cannot be told."))
    centre.language = .chinese
    #expect(
      centre.report().text.contains("另有9通有来电号码的来电未填写县公司，无法判断是否重复来电。"))
    #expect(!EditionReports(centre.content).audiences().contains(.county("?")))
  }

  @Test func repeatsThatWereNotCountedAreNoneAndNoZero() {
    var centre = TestCentre.reviewed(.english)
    for county in centre.records.keys { centre.records[county]?.repeats.legsBeyond = 3_000_000 }
    let report = centre.report()
    #expect(report.table("repeats") == nil)
    #expect(
      report.text.contains(
        "Not counted: the period has more than 3,000,000 call legs (repeat_call_legs), and each would have to be "
          + "compared with others."
      ))
    centre.language = .chinese
    #expect(centre.report().text.contains("未统计：本期话务记录超过3,000,000段（配置项repeat_call_legs），重复来电需逐通比对。"))
  }

  /// Two calls an hour on every day, one of twenty abandoned in the morning: no hour is worth a share.
  private func small(_ language: Language) -> Report {
    var centre = TestCentre()
    centre.language = language
    centre.mean(.talkTime, sum: 15_000, of: 100)
    for day in centre.period.days {
      centre.calls.hours[day] = (0..<24).map { hour in
        var counts = CallCounts()
        counts.offered = hour < 8 ? 0 : 2
        counts.abandoned = hour == 9 && day.weekday == 1 ? 1 : 0
        counts.answered = counts.offered - counts.abandoned
        return counts
      }
    }
    return centre.report()
  }

  @Test func whereNoHourIsWorthAShareLongerPartsAreToldAndWhy() throws {
    let report = small(.english)
    #expect(report.table("rhythm-lost") == nil)
    let table = try #require(report.table("rhythm-parts"))
    // October 2026 has 22 days from Monday to Friday, four of them Mondays, and nine of weekends.
    #expect(
      table.rows.map { $0.cells.map(\.shown) } == [
        ["Mon to Fri", "8:00 to 12:00", "176", "4", "2.3%"],
        ["Mon to Fri", "12:00 to 18:00", "264", "0", "0.0%"],
        ["Mon to Fri", "18:00 to 24:00", "264", "0", "0.0%"],
        ["Sat and Sun", "8:00 to 12:00", "72", "0", "0.0%"],
        ["Sat and Sun", "12:00 to 18:00", "108", "0", "0.0%"],
        ["Sat and Sun", "18:00 to 24:00", "108", "0", "0.0%"],
        ["All", "", "992", "4", "0.4%"],
      ])
    #expect(
      table.notes == [
        "No single hour has at least 100 calls of a weekday (20 of a day set apart) and a share abandoned "
          + "above the period's own by more than chance, so that none has a share in the map above; these are sums over "
          + "longer parts of the day. Of fewer than 30 calls the counts are given."
      ])
    #expect(
      small(.chinese).table("rhythm-parts")?.notes == [
        "按星期几汇总，没有一个小时呼入满100通（单列日期20通）且放弃率高于本期总体、超出偶然波动，故上图各格不列放弃率，此处按较长时段合计。"
          + "呼入不足30通的只列通数。"
      ])
  }
}
