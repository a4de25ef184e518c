import Figures
import Metrics
import Records
import ReportModel

/// An agent's colleagues of the team as a spread without names: means of at least two of them each, so that none is
/// one colleague's own figure. The agent's own value is not among them: it could be taken out of a mean of two again.
struct TeamSpread {
  /// With fewer, a mean could be told to be of certain colleagues.
  static let leastOthers = 5

  /// Of the quarter with the lowest values, rounded up; of the two in the middle, of an odd number three; of the
  /// quarter with the highest.
  var lowest, middle, highest: Double
  var count: Int

  /// nil when too few colleagues have a value.
  ///
  /// - Parameter others: the lowest first.
  init?(_ others: [Double]) {
    guard others.count >= Self.leastOthers else { return nil }
    func mean(_ some: some Collection<Double>) -> Double { some.reduce(0, +) / Double(some.count) }
    count = others.count
    let quarter = (count + 3) / 4
    lowest = mean(others.prefix(quarter))
    middle = mean(others.dropFirst((count - 1) / 2 - (count % 2)).prefix(2 + count % 2))
    highest = mean(others.suffix(quarter))
  }

  var means: [Double] { [lowest, middle, highest] }
}

extension ReportMaker {
  func spreadBlocks(_ agent: String, _ readings: [Reading]) -> [Block] {
    guard let team = membership.entry(of: agent)?.team else {
      return [.note(say(ComparisonWords.noTeam))]
    }
    let spreads = readings.map { TeamSpread(teamValues.of(team, $0.metric, besides: $0.value)) }
    guard spreads.contains(where: { $0 != nil }) else {
      return [.note(say(ComparisonWords.noSpread(TeamSpread.leastOthers)))]
    }
    let heads = [
      ComparisonWords.own, ComparisonWords.lowest, ComparisonWords.middle,
      ComparisonWords.highest, ComparisonWords.othersWithValue,
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
      .number(spread?.lowest, format), .number(spread?.middle, format),
      .number(spread?.highest, format), .number(spread.map { Double($0.count) }, .count),
    ])
  }
}
