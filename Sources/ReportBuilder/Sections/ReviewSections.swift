import Analysis
import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// The page that stands alone: at most five sentences, the head table, and what is to be decided.
  func openingSection(_ review: Review) -> Section {
    var summary = SummaryTable(
      maker: self, id: "summary", readings: review.readings, targets: review.targets
    )
    summary.findings = review.findings
    var full = summary.table
    full.caption = say(ReviewWords.fullCaption)
    full.setting = .folded
    // A bulletin has no section of errors where the notices that are named would stand.
    let notices = isBulletin ? [noticeBases(of: .centre), wrongNoticesTable].compactMap { $0 } : []
    return Section(
      id: "summary", title: say(ReviewWords.opening), tab: say(SummaryWords.tab),
      blocks: [
        .lead(lead(review)),
        .table(ReviewTable(maker: self, findings: review.findings, targets: review.targets).table),
      ] + decisionBlocks(review) + [.table(full), .table(countsTable(review.readings))]
        + notices.map { table in
          var folded = table
          folded.setting = .folded
          return .table(folded)
        },
      isOpening: true)
  }

  /// How many targets are met: what the first sentence counts. The cover of a workbook says it live.
  private func countsTable(_ readings: [Reading]) -> Table {
    let facts = verdictFacts(readings)
    var table = Table(
      id: "verdicts", caption: say(ReviewWords.countsCaption),
      columns: [
        Table.Column(say(SummaryWords.verdict), alignment: .leading, shownIn: .page),
        Table.Column(say(ReviewWords.counts), shownIn: .page),
      ],
      rows: [
        Table.Row([.head(say(SummaryWords.met)), .count(facts.met)]),
        facts.openlyMet == 0
          ? nil
          : Table.Row([.head(say(ReviewWords.notForSure)), .count(facts.openlyMet)]),
        Table.Row([.head(say(SummaryWords.missed)), .count(facts.judged - facts.met)]),
        Table.Row(
          [.head(say(ReviewWords.total)), .count(facts.judged)], emphasis: .total),
      ].compactMap { $0 })
    table.setting = .folded
    return table
  }

  /// Control charts of the last periods, and what each says.
  ///
  /// - Parameter drawnAbove: the KPIs whose charts stand in earlier sections.
  func signalSection(
    _ findings: [Finding], _ targets: TargetNames, drawnAbove: [Metric] = []
  ) -> Section {
    let control = ControlTable(maker: self, id: "trend", findings: findings, targets: targets)
    func isShownHere(_ finding: Finding) -> Bool {
      !drawnAbove.contains { $0.id == finding.metric.id }
    }
    return Section(
      id: "signals", title: say(SignalWords.section),
      blocks: (signalPhrase(findings).map { [.lead([$0])] } ?? []) + [
        .note(say(SignalWords.intro(trendPeriods.count, content.period.kind)))
      ] + trendDaysApart(findings)
        + (drawnAbove.isEmpty
          ? []
          : [.note(say(SignalWords.drawnAbove(list(drawnAbove.map { $0.title[language] }))))])
        + (control.notDrawn(where: isShownHere).map { [$0] } ?? [])
        + control.charts(where: isShownHere).map(Block.chart) + [
          .table(control.table), .table(control.verdicts.sharing(.first)),
        ])
  }

  /// The days set apart in the periods of the trend, and in which of these; none without any.
  private func trendDaysApart(_ findings: [Finding]) -> [Block] {
    let days = content.figures.strata.exceptionalDays.filter { day in
      trendPeriods.contains { $0.contains(day) }
    }.sorted()
    let places = Set(findings.flatMap(\.holdingDaysApart)).sorted()
    guard !days.isEmpty, !places.isEmpty else { return [] }
    return [
      .note(
        say(
          SignalWords.daysApart(
            shortList(spans(days)), in: list(places.map { label(trendPeriods[$0]) }))))
    ]
  }

  private var nothingApart: Words {
    let (figures, previous) = (content.figures, content.period.previous)
    if let begin = figures.recordsBegin, figures.beganLate(previous) {
      return ChangeWords.previousIsPart(begin.description)
    }
    guard figures.lacksMostDays(previous) else { return ChangeWords.nothing }
    return ChangeWords.previousLacksDays(
      having: figures.daysWithCalls[previous] ?? 0, of: previous.dayCount)
  }

  /// What changed since the period before, taken apart; nil before the period has ended.
  func apartSection(_ review: Review) -> Section? {
    if content.isUnfinished { return nil }
    guard !review.changes.isEmpty else {
      return Section(
        id: "apart", title: say(ChangeWords.section),
        blocks: [.paragraph(say(nothingApart))])
    }
    let focus = review.focus.map { ChangeTables(maker: self, finding: $0) }
    let first = review.focus.first.flatMap { changePhrase($0, review.findings) }
    var blocks: [Block] = first.map { [.lead([$0])] } ?? []
    blocks += [.note(say(ChangeWords.rule)), .note(exceptionalDaysNote)]
    for tables in focus {
      blocks += [
        .chart(tables.chart), .table(tables.stepTable), .paragraph(tables.sum),
        .table(tables.strataTable.sharing(.previous)),
      ]
    }
    let reasons = notTakenApart(review.findings, review.changes)
    blocks += [
      .table(overview(review.changes)), .note(sentences([say(ChangeWords.focusRule)] + reasons)),
    ]
    return Section(id: "apart", title: say(ChangeWords.section), blocks: blocks)
  }

  private var exceptionalDaysNote: String {
    let period = content.period
    let days = content.figures.strata.exceptionalDays.filter {
      period.contains($0) || period.previous.contains($0)
    }.sorted()
    return days.isEmpty
      ? say(ChangeWords.noExceptionalDays)
      : say(ChangeWords.exceptionalDays(shortList(spans(days))))
  }

  /// Every change by every declared split: what the few that are shown were chosen from.
  private func overview(_ changes: [ChangeFinding]) -> Table {
    var table = Table(
      id: "apart", caption: say(ChangeWords.overviewCaption),
      columns: [
        Table.Column(say(SummaryWords.indicator), alignment: .leading),
        Table.Column(say(ChangeWords.split), alignment: .leading),
      ]
        + [
          ChangeWords.before, ChangeWords.after, ChangeWords.exceptional, ChangeWords.mix,
          ChangeWords.performance, ChangeWords.change,
        ].map { Table.Column(say($0)) },
      rows: changes.enumerated().map { row, finding in
        let unit = finding.metric.unit
        let change = finding.change
        let scale = unit == .share ? 100.0 : 1
        let parts = [change.exceptionalDays, change.mix, change.performance].map { $0 * scale }
        let format = formats.part(unit)
        return Table.Row(
          [
            .head(finding.metric.title[language]),
            .text(say(ChangeWords.strata(finding.stratification))),
            .number(change.before.value, formats.value(unit)),
            .number(change.after.value, formats.value(unit)),
          ] + parts.map { .number($0, format) } + [
            .number(
              parts.reduce(0, +), format,
              derivation: .sum((4...6).map { CellReference("apart", row: row, column: $0) }))
          ])
      })
    table.setting = .folded
    table.tab = say(ChangeWords.overviewTab)
    return table
  }
}
