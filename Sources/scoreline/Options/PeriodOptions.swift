import ArgumentParser
import ScorelineKit

/// A week or a month by its name.
struct NamedPeriodOptions: ParsableArguments {
  @Option(help: .words("A week, as 2026-W43.", "一周，如2026-W43。", value: Words("week", "周")))
  var week: String?

  @Option(help: .words("A month, as 2026-10.", "一个月，如2026-10。", value: Words("month", "月")))
  var month: String?

  /// How many are named.
  var count: Int { [week, month].compactMap { $0 }.count }

  func validate() throws {
    if let week, !PeriodText.isWellFormed(week, isWeek: true) { throw UsageFault.noWeek(week) }
    if let month, !PeriodText.isWellFormed(month, isWeek: false) {
      throw UsageFault.noMonth(month)
    }
  }

  /// The period, with weeks that begin on the configured day; nil when none is named.
  func period(_ workspace: Workspace) throws -> Period? {
    guard let week else { return month.flatMap { PeriodText.month($0) } }
    guard let period = PeriodText.week(week, start: workspace.configuration.weekStart) else {
      throw UsageFault.noSuchWeek(week)
    }
    return period
  }
}

/// The period that figures are for: a week, a month, or any days.
struct PeriodOptions: ParsableArguments {
  @OptionGroup(title: HelpWords.periodOptions[Output.language]) var named: NamedPeriodOptions

  @Option(
    help: .words(
      "The first day, as 2026-10-01; needs --to.", "起始日，如2026-10-01；须与--to同用。",
      value: Words("day", "日")))
  var from: String?

  @Option(
    help: .words(
      "The last day, as 2026-10-07; it counts.", "截止日，如2026-10-07；含当日。",
      value: Words("day", "日")))
  var to: String?

  func validate() throws {
    let hasDays = from != nil || to != nil
    guard named.count + (hasDays ? 1 : 0) == 1, (from == nil) == (to == nil) else {
      throw UsageFault.noPeriod(mayBeDays: true)
    }
    _ = try days()
  }

  /// The days that `--from` and `--to` name; nil when they are not given.
  private func days() throws -> Period? {
    guard let from, let to else { return nil }
    guard let first = Day(from) else { throw UsageFault.noDay(from) }
    guard let last = Day(to) else { throw UsageFault.noDay(to) }
    guard let period = Period(from: first, to: last) else {
      throw UsageFault.endsBeforeItBegins(from: from, to: to)
    }
    return period
  }

  func period(_ workspace: Workspace) throws -> Period {
    guard let period = try named.period(workspace) ?? days() else {
      throw UsageFault.noPeriod(mayBeDays: true)
    }
    return period
  }
}
