import ArgumentParser
import Foundation
import ScorelineKit

/// `scoreline purge`
struct PurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Take personal data, or whole records, of old days out of the store for good.",
    discussion: """
      Without --facts the personal data of the records go: numbers and their hashes, names, free text.
      With --facts the records themselves go. Figures and published editions stay in both cases.

      Examples:
        scoreline purge --before 2026-01-01 --dry-run
        scoreline purge --before 2026-01-01 --kind calls --kind tickets
        scoreline purge --before 2024-01-01 --facts --yes
      """)

  @Option(help: "The first day that is kept, as 2026-01-01.")
  var before: String

  @Flag(help: "Drop the records themselves; their figures stay.")
  var facts = false

  @Option(
    help: ArgumentHelp(
      "Only records of this kind; calls when none is named. May be given several times.",
      valueName: "kind"))
  var kind: [String] = ["calls"]

  @Flag(help: "Only count.")
  var dryRun = false

  @Flag(help: "Don't ask.")
  var yes = false

  @OptionGroup var common: CommonOptions

  private var what: Purged { facts ? .records : .personal }

  func validate() throws {
    guard Day(before) != nil else {
      throw ValidationError("there is no day '\(before)'; write it as 2026-01-01")
    }
    let known = Store.purgeable(what).map(\.name)
    for name in kind where !known.contains(name) {
      throw ValidationError(
        "'\(name)' can't be purged; the kinds are \(known.joined(separator: ", "))")
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
      guard isatty(STDIN_FILENO) == 1 else {
        Output.error(PurgeText.needsYes[Output.language])
        throw CommandEnd(code: ExitStatus.usage)
      }
      print(try purge(store, kinds, day, isDry: true), day, isDone: false)
      Output.finish()
      Output.status(PurgeText.question[Output.language])
      guard readLine()?.lowercased() == "y" else {
        return Output.line(PurgeText.declined[Output.language])
      }
    }
    print(try purge(store, kinds, day, isDry: false), day, isDone: true)
    let space = try store.reclaim()
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
    for rows in purged {
      Output.line(PurgeText.line(rows, before: day, isDone: isDone)[Output.language])
    }
  }
}
