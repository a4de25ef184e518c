import Figures
import Metrics
import Records
import ReportModel
import Statistics

/// The team of an agent as a spread without names.
struct TeamSpread {
  /// Besides the agent's own: with fewer, one of them could be told to be a certain colleague's.
  static let leastOthers = 5

  var lowest, median, highest: Double
  var count: Int

  /// nil when too few agents have a value, the own among them.
  init?(_ values: [Double]) {
    guard values.count > Self.leastOthers, let lowest = values.min(), let median = values.median,
      let highest = values.max()
    else { return nil }
    (self.lowest, self.median, self.highest) = (lowest, median, highest)
    count = values.count
  }
}

extension ReportMaker {
  func spreadBlocks(_ agent: String, _ readings: [Reading]) -> [Block] {
    guard let team = membership.entry(of: agent)?.team else {
      return [.note(say(ComparisonWords.noTeam))]
    }
    let spreads = readings.map { TeamSpread(teamValues.of(team, $0.metric)) }
    guard spreads.contains(where: { $0 != nil }) else {
      return [.note(say(ComparisonWords.noSpread(TeamSpread.leastOthers)))]
    }
    let heads = [
      ComparisonWords.own, ComparisonWords.lowest, ComparisonWords.median,
      ComparisonWords.highest, ComparisonWords.agentsWithValue,
    ]
    let table = Table(
      id: "team-spread", caption: say(ComparisonWords.spreadCaption(team)),
      columns: [Table.Column(say(SummaryWords.indicator), alignment: .leading)]
        + heads.map { Table.Column(say($0)) },
      rows: zip(readings, spreads).map(row),
      notes: [say(ComparisonWords.spreadNote(TeamSpread.leastOthers))])
    return [.table(table)]
  }

  private func row(_ reading: Reading, _ spread: TeamSpread?) -> Table.Row {
    let format = formats.value(reading.metric.unit)
    return Table.Row([
      .head(reading.metric.title[language]), .number(reading.value, format),
      .number(spread?.lowest, format), .number(spread?.median, format),
      .number(spread?.highest, format), .number(spread.map { Double($0.count) }, .count),
    ])
  }
}
