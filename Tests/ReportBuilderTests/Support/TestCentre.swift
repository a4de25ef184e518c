import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Statistics

/// The content of an edition with figures put together by hand.
struct TestCentre {
  var language = Language.english
  var period = Period(month(2026, 10))
  var metrics: [Metric] = [.talkTime]
  var roster: [(agent: String, name: String, team: String, from: String, to: String)] = []
  var targets: @Sendable (Metric, String?, String?, Day) -> Target? = { metric, _, _, _ in
    metric.target
  }
  var targetChanges: @Sendable (Metric, String?, String?, Period) -> [Day] = { _, _, _, _ in [] }
  var quality = DataQuality()
  var changes = EditionChanges.first
  var changeSources: [ChangeSource] = []
  var dataUntil = ClockTime("2026-11-02 06:00:00")
  var head = EditionContent.Head()
  var strata = StratumBook()
  var daysApart = DaysApart()
  var calls = CallLoad()
  var clusters = ClusterBook()
  var records: [String: CountyRecords] = [:]
  var shifts = Shifts()
  var calendar = WorkCalendar()
  var agentStrata = AgentStrata()
  var cases = CaseBook()
  var notes: [String: [NotedFigure]] = [:]
  var recordsBegin: Day?
  var daysWithCalls: [Period: Int] = [:]
  /// Hiring dates by agent.
  var hiredOn: [String: String] = [:]
  /// The days on which agents left.
  var leftOn: [String: String] = [:]
  private var figures: [Period: [Scope: [Figure]]] = [:]

  static func month(_ year: Int, _ month: Int) -> Month {
    Month(number: year * 12 + month - 1)
  }

  /// A mean whose interval reaches `half` to both sides; `half` nil for no interval.
  mutating func mean(
    _ metric: Metric, _ scope: Scope = .centre, _ key: String = "centre", sum: Int128,
    of count: Int128, squares: Int128? = nil,
    half: Double? = 1, missing: Int128 = 0, excluded: Int128 = 0, in other: Period? = nil
  ) {
    let value = count == 0 ? nil : Double(sum) / Double(count)
    var interval: Interval?
    if let value, let half { interval = Interval(low: value - half, high: value + half) }
    add(metric, scope, key, sum, count, value, interval, missing, excluded, other, squares)
  }

  /// A share with Wilson's interval.
  mutating func share(
    _ metric: Metric, _ scope: Scope = .centre, _ key: String = "centre", passing: Int128,
    of count: Int128, missing: Int128 = 0, excluded: Int128 = 0, in other: Period? = nil
  ) {
    let value = count == 0 ? nil : Double(passing) / Double(count)
    let interval = Interval.wilson(successes: Int64(passing), of: Int64(count))
    add(metric, scope, key, passing, count, value, interval, missing, excluded, other)
  }

  private mutating func add(
    _ metric: Metric, _ scope: Scope, _ key: String, _ numerator: Int128, _ denominator: Int128,
    _ value: Double?, _ interval: Interval?, _ missing: Int128, _ excluded: Int128,
    _ other: Period?, _ squares: Int128? = nil
  ) {
    let period = other ?? self.period
    let isKnown = key != FigureMaker.unknown
    let target = targets(
      metric, scope == .agent && isKnown ? key : nil, scope == .team && isKnown ? key : nil,
      period.last)
    let rules = metric.exclusions.indices.map { $0 == 0 ? excluded : 0 }
    figures[period, default: [:]][scope, default: []].append(
      Figure(
        metric: metric, scope: scope, key: key, value: value, numerator: numerator,
        denominator: denominator, sumOfSquares: squares, missing: missing, excludedByRule: rules,
        target: target,
        interval: interval, percentiles: nil))
  }

  var content: EditionContent {
    var book = FigureBook()
    for (period, scopes) in figures {
      for (scope, figures) in scopes { book.set(figures, by: scope, in: period) }
    }
    book.strata = strata
    book.recordsBegin = recordsBegin
    book.daysWithCalls = daysWithCalls
    book.daysApart = daysApart
    book.calls = calls
    book.clusters = clusters
    var rows = RecordBatch(kind: .agent)
    for row in roster { rows.append(row, hiredOn: hiredOn[row.agent], leftOn: leftOn[row.agent]) }
    var content = EditionContent(
      language: language, centreName: language == .english ? "Yunzhou" : "云州供电公司", head: head,
      period: period, metrics: metrics, figures: book, roster: Roster(rows), targetOn: targets,
      targetChanges: targetChanges, quality: quality, changes: changes, dataUntil: dataUntil,
      watermark: "w-1", program: "Scoreline 1.0",
      file: { audience, form in
        switch (audience, form) {
        case (.index, .page): "index.html"
        case (.centre, .page): "centre.html"
        case (.centre, .workbook): "centre.xlsx"
        case (.team(let key), .page): "teams/\(key).html"
        case (.team(let key), .workbook): "teams/\(key).xlsx"
        case (.agent(let key), .page): "agents/\(key).html"
        case (.county(let key), .page): "counties/\(key).html"
        case (.county(let key), .workbook): "counties/\(key).xlsx"
        case (.index, .workbook), (.agent, .workbook): nil
        }
      },
      dataFiles: ["figures.csv"])
    content.counties = records
    content.changeSources = changeSources
    content.shifts = shifts
    content.calendar = calendar
    content.agentStrata = agentStrata
    content.cases = cases
    content.notes = notes
    return content
  }

  /// With a calendar of all years that a report compares.
  var withCalendar: TestCentre {
    var centre = self
    let days = (2024...2026).compactMap { Day(year: $0, month: 1, day: 1) }
    centre.calendar = WorkCalendar(holidays: Set(days))
    return centre
  }

  func report(_ audience: Audience = .centre) -> Report {
    EditionReports(content).report(for: audience)
  }

  /// The cell of the summary in the first row.
  func summary(_ title: String, row: Int = 0, in audience: Audience = .centre) -> Cell? {
    report(audience).table("summary")?.cell(title, row)
  }
}

extension Table {
  /// The first cell of a row under that head.
  func cell(_ title: String, _ row: Int = 0) -> Cell? {
    columns.firstIndex { $0.title == title }.map { rows[row].cells[$0] }
  }

  /// The row that a head names.
  func row(named name: String) -> Row? { rows.first { $0.cells.first?.shown == name } }
}

extension RecordBatch {
  fileprivate mutating func append(
    _ row: (agent: String, name: String, team: String, from: String, to: String), hiredOn: String?,
    leftOn: String?
  ) {
    let texts = [
      Agent.agentID.name: row.agent, Agent.name.name: row.name, Agent.team.name: row.team,
      Agent.shiftLeader.name: "高燕",
    ]
    let days = [
      Agent.validFrom.name: row.from, Agent.validTo.name: row.to, Agent.hiredOn.name: hiredOn ?? "",
      Agent.leftOn.name: leftOn ?? "",
    ]
    for (index, field) in kind.fields.enumerated() {
      if field.isInteger {
        let day = days[field.name].flatMap { Day($0) }
        columns[index].integers.append(day.map { Int64($0.number) } ?? Self.missing)
      } else {
        columns[index].texts.append(texts[field.name] ?? "")
      }
    }
    notRecorded.append(0)
    lines.append(0)
  }
}
