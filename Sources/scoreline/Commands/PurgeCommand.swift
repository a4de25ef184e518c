import ArgumentParser
import Foundation
import ScorelineKit

/// `scoreline purge`
struct PurgeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "purge",
      Words(
        "Take personal data, or whole records, of old days out of the store for good.",
        "从数据库中永久清除过往的个人信息或整条记录。"),
      about: Words(
        "Without --facts the personal data of the records go: numbers and their hashes, names, free"
          + " text. With --facts the records themselves go. Figures and published editions stay in"
          + " both cases; files with records of those days are refused from then on.",
        "不加--facts时清除记录中的个人信息：号码及其散列值、姓名、自由文本。加--facts时删除记录本身。两种情况下"
          + "统计值和已发布的报告均保留；此后不再接受含有这些日期记录的文件。"),
      examples: [
        "scoreline purge --before 2026-01-01 --dry-run",
        "scoreline purge --before 2026-01-01 --kind calls --kind tickets",
        "scoreline purge --before 2024-01-01 --facts --yes",
      ])
  }

  @Option(
    help: .words(
      "The first day that is kept, as 2026-01-01.", "保留的第一天，如2026-01-01。",
      value: Words("day", "日")))
  var before: String

  @Flag(
    help: .words("Drop the records themselves; their figures stay.", "删除记录本身；统计值保留。"))
  var facts = false

  @Option(
    help: .words(
      "Only records of this kind. May be given several times.", "仅此种类的记录；可多次指定。",
      value: Words("kind", "种类")),
    completion: .list(Store.purgeable(.personal).map(\.name)))
  var kind: [String] = ["calls"]

  @Flag(help: .words("Only count.", "只统计数量。"))
  var dryRun = false

  @Flag(help: .words("Don't ask.", "不再询问。"))
  var yes = false

  @OptionGroup var output: JSONOption
  @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

  private var what: Purged { facts ? .records : .personal }

  func validate() throws {
    guard Day(before) != nil else { throw UsageFault.noDay(before) }
    let known = Store.purgeable(what).map(\.name)
    for name in kind where !known.contains(name) {
      throw UsageFault.notPurgeable(name, known: known)
    }
  }

  func run() throws {
    let workspace = try common.workspace()
    guard let day = Day(before) else { return }
    let kinds = Store.purgeable(what).filter { kind.contains($0.name) }
    if dryRun {
      let store = try workspace.storeForReading()
      return print(try purge(store, kinds, day, isDry: true), day, isDone: false)
    }
    let store = try workspace.storeForChange()
    if !yes {
      guard isatty(STDIN_FILENO) == 1, !output.json else { throw UsageFault.confirmationNeeded }
      print(try purge(store, kinds, day, isDry: true), day, isDone: false)
      Output.finish()
      Output.status(PurgeText.question[Output.language])
      let answer = readLine()
      // Who ends the input leaves the line as it is.
      if answer == nil { Output.status("\n") }
      guard let answer, ["y", "yes"].contains(answer.lowercased()) else {
        return Output.line(PurgeText.declined[Output.language])
      }
    }
    print(try purge(store, kinds, day, isDry: false), day, isDone: true)
    let space = try store.reclaim()
    if output.json { return }
    Output.line(PurgeText.space(before: space.before, after: space.after)[Output.language])
  }

  private func purge(
    _ store: Store, _ kinds: [RecordKind], _ day: Day, isDry: Bool
  ) throws -> [PurgedRows] {
    try store.purge(
      what, of: kinds, before: day, isDry: isDry, at: Date().formatted(.iso8601),
      program: ScorelineVersion.current)
  }

  private func print(_ purged: [PurgedRows], _ day: Day, isDone: Bool) {
    if output.json { return Output.result(PurgeText.json(purged, before: day, isDone: isDone)) }
    for rows in purged {
      Output.line(PurgeText.line(rows, before: day, isDone: isDone)[Output.language])
    }
  }
}
