import ArgumentParser
import ScorelineKit

/// The period that figures are for: a week, a month, or any days.
struct PeriodOptions: ParsableArguments {
  @Option(help: "A week, as 2026-W43.")
  var week: String?

  @Option(help: "A month, as 2026-10.")
  var month: String?

  @Option(help: "The first day, as 2026-10-01; needs --to.")
  var from: String?

  @Option(help: "The last day, as 2026-10-07; it counts.")
  var to: String?

  func validate() throws {
    let given = [week != nil, month != nil, from != nil || to != nil].filter { $0 }.count
    guard given == 1, (from == nil) == (to == nil) else {
      throw ValidationError(
        "name one period: --week 2026-W43, --month 2026-10, or --from 2026-10-01 --to 2026-10-07")
    }
    if let text = week ?? month {
      guard PeriodText.isWellFormed(text, isWeek: week != nil) else {
        throw ValidationError(
          week != nil
            ? "there is no week '\(text)'; write it as 2026-W43"
            : "there is no month '\(text)'; write it as 2026-10")
      }
    }
    for text in [from, to].compactMap({ $0 }) where Day(text) == nil {
      throw ValidationError("there is no day '\(text)'; write it as 2026-10-01")
    }
    if let from = from.flatMap({ Day($0) }), let to = to.flatMap({ Day($0) }), from > to {
      throw ValidationError("the period ends (\(to)) before it begins (\(from))")
    }
  }

  /// The period, with weeks that begin on the configured day.
  func period(_ workspace: Workspace) throws -> Period {
    let start = workspace.configuration.weekStart
    if let period = week.flatMap({ PeriodText.week($0, start: start) })
      ?? month.flatMap({ PeriodText.month($0) })
    {
      return period
    }
    if let from = from.flatMap({ Day($0) }), let to = to.flatMap({ Day($0) }),
      let period = Period(from: from, to: to)
    {
      return period
    }
    throw ValidationError("there is no week '\(week ?? "")' when weeks begin on that day")
  }
}
