import ArgumentParser
import Foundation
import ScorelineKit

/// `scoreline doctor`
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check that the store is whole, and that its figures follow from its records.",
    discussion: """
      Looks at the database file, its settings, key and permissions, tables and views, ledgers and
      free disk space. With --recompute every rollup is counted anew from the records. The exit code
      is 1 when anything differs.

      Examples:
        scoreline doctor
        scoreline doctor --recompute
        scoreline doctor --format json
      """)

  @Flag(help: "Count every rollup anew from the records, and print the differences.")
  var recompute = false

  @Option(help: ArgumentHelp("How many threads count; all by default.", valueName: "n"))
  var threads: Int?

  @Option(help: "How to print the findings: table or json.")
  var format: Format = .table

  @OptionGroup var common: CommonOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError("--threads is a number of threads, from 1")
    }
  }

  func run() throws {
    let store = try common.workspace().store(.read)
    var findings: [Finding] = []
    func tell(_ finding: Finding) {
      findings.append(finding)
      if format == .table {
        for line in DoctorText.lines(finding, Output.language) { Output.line(line) }
        Output.finish()
      }
    }
    try store.examine(tell)
    if recompute, findings.allSatisfy({ $0.check != .rollups || $0.isWell }) {
      let result = try store.recompute(
        threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
      result.findings.forEach(tell)
      if format == .table {
        for line in DoctorText.recomputed(result, Output.language) { Output.line(line) }
      }
    }
    if format == .json { Output.result(DoctorText.json(findings)) }
    if !findings.allSatisfy(\.isWell) { throw CommandEnd(code: ExitStatus.gateFailed) }
  }
}
