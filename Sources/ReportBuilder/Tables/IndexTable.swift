import Figures
import Metrics
import Records
import ReportModel

/// Teams or counties on the index: what each is judged by, how many of its targets it meets, and its files.
///
/// Of teams it shows what its calls are judged by, of counties what was inspected; the rest is on their own pages. What
/// belongs to none has a row without a file, so that the rows add up; the total of teams counts each agent once.
struct IndexTable {
  let maker: ReportMaker
  let scope: Scope
  let keys: [String]

  private var isTeam: Bool { scope == .team }

  var table: Table {
    let owners = keys.map { key in maker.readings(of: isTeam ? .team(key) : .county(key)) }
    let shown = shownMetrics(owners)
    return Table(
      id: isTeam ? "teams" : "counties",
      caption: maker.say(isTeam ? IndexWords.teamFiles : IndexWords.countyFiles),
      columns: [
        Table.Column(
          maker.say(isTeam ? ComparisonWords.team : ComparisonWords.county), alignment: .leading)
      ] + (isTeam ? [Table.Column(maker.say(IndexWords.agentCount))] : []) + [
        Table.Column(
          maker.say(isTeam ? IndexWords.answeredLegs : ComparisonWords.answered))
      ]
        + shown.map {
          Table.Column(
            maker.say(UnitWords.head($0.title[maker.language], $0.unit)),
            note: $0.isInspected ? maker.say(IndexWords.inspected) : "")
        } + [
          Table.Column(maker.say(IndexWords.targetsMet)),
          Table.Column(maker.say(IndexWords.workbook), alignment: .leading),
        ],
      rows: zip(keys, owners).map { row($0, $1, shown) } + (unknown.map { [row($0, shown)] } ?? [])
        + (isTeam ? [total(owners, shown.count)] : []),
      notes: [maker.say(IndexWords.figureNote)]
        + (isTeam && !moved.isEmpty ? [maker.say(IndexWords.countedOnce(moved.count))] : []))
  }

  // MARK: What belongs to none, and the total

  private var agents: [String] { maker.content.figures.keys(of: .agent, in: maker.content.period) }

  /// The agents who were in more than one team.
  private var moved: [String] { agents.filter { maker.membership.teams(of: $0).count > 1 } }

  /// Of the units without a team or a county; nil where there are none.
  private var unknown: [Reading]? {
    let readings = maker.readings(of: Owner(scope: scope, key: FigureMaker.unknown))
    return readings.contains { $0.figure != nil } ? readings : nil
  }

  private func row(_ unknown: [Reading], _ shown: [Metric]) -> Table.Row {
    let without = agents.count { maker.membership.teams(of: $0).isEmpty }
    return Table.Row(
      [
        .head(
          maker.say(isTeam ? ComparisonWords.withoutTeam : ComparisonWords.withoutCounty))
      ]
        + (isTeam ? [.count(without)] : []) + [.count(answered(unknown))]
        + shown.map { metric in
          unknown.first { $0.metric.id == metric.id }.map(value) ?? Cell(.none)
        } + [.text(""), .text("")])
  }

  private func total(_ owners: [[Reading]], _ shown: Int) -> Table.Row {
    let legs = (owners + (unknown.map { [$0] } ?? [])).compactMap(answered)
    return Table.Row(
      [.head(maker.say(RecordWords.total)), .count(agents.count), .count(legs.reduce(0, +))]
        + Array(repeating: .text(""), count: shown + 2), emphasis: .total)
  }

  private func answered(_ readings: [Reading]) -> Int128? {
    readings.filter { $0.metric.subject == .calls }.compactMap { $0.figure?.eligible }.max()
  }

  /// Those with a target, but for the two ring means, which make one standard.
  private func shownMetrics(_ owners: [[Reading]]) -> [Metric] {
    let ring = owners.first.flatMap { RingStandard($0) }
    return maker.content.metrics.filter { metric in
      metric.isInspected == !isTeam && ring?.includes(metric) != true
        && owners.contains { $0.contains { $0.metric.id == metric.id && $0.target != nil } }
    }
  }

  private func row(_ key: String, _ readings: [Reading], _ shown: [Metric]) -> Table.Row {
    let audience: Audience = isTeam ? .team(key) : .county(key)
    let page = maker.content.file(audience, .page).map { Link(key, to: .file($0)) }
    let workbook = maker.content.file(audience, .workbook).map { path in
      let name = maker.say(IndexWords.workbook(of: key))
      return Cell.text(name, link: Link(name, to: .file(path)))
    }
    let facts = maker.verdictFacts(readings)
    return Table.Row(
      [.head(key, link: page)]
        + (isTeam ? [.count(maker.membership.agents(in: key).count)] : [])
        + [.count(answered(readings))]
        + shown.map { metric in
          readings.first { $0.metric.id == metric.id }.map(value) ?? Cell(.none)
        } + [
          facts.judged == 0
            ? Cell(.none)
            : Cell.text(maker.say(IndexWords.met(facts.met, of: facts.judged)))
              .noting(IndexWords.notForSure(facts.openlyMet).map(maker.say)),
          workbook ?? Cell(.none),
        ])
  }

  /// The value with what was inspected for it, grey where that is little, above its verdict, unless that is met beyond
  /// doubt; marked where the target is missed beyond doubt.
  private func value(_ reading: Reading) -> Cell {
    guard let figure = reading.figure, reading.value != nil else { return Cell(.none) }
    var format = maker.formats.value(reading.metric.unit, reading.value, against: reading.target)
    format.suffix = ""
    let cell = Cell.number(reading.value, format)
      .noting(maker.note(figure, hasUnits: reading.metric.isInspected, namesMet: false))
    if reading.isSmallSample { return cell.marked(Mark(.neutral, isFirm: false)) }
    return reading.isFirm && reading.isMet == false
      ? cell.marked(Mark(.bad, isFirm: true)) : cell
  }
}
