import ArgumentParser
import Foundation
import ScorelineKit

/// `scoreline doctor`
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "doctor",
      Words(
        "Check that the store is whole, and that its figures follow from its records.",
        "检查数据库是否完好、统计值是否与记录一致。"),
      about: Words(
        "Looks at the database file, its settings, key and permissions, tables and views, ledgers and"
          + " free disk space. With --recompute every rollup is counted anew from the records: that alone proves that"
          + " figures follow from them and that no record was altered. The exit code is 1 when anything differs.",
        "检查数据库文件及其设置、密钥和权限，表和视图，台账，以及磁盘剩余空间。加--recompute时按记录重新统计"
          + "全部汇总表：只有这样才能核实统计值与记录一致、记录未被改动。有任何异常时退出码为1。"),
      examples: [
        "scoreline doctor", "scoreline doctor --recompute", "scoreline doctor --json",
      ])
  }

  @Flag(
    help: .words(
      "Count every rollup anew from the records, and print the differences.",
      "按记录重新统计全部汇总表，并列出差异。"))
  var recompute = false

  @Option(
    help: .words(
      "How many threads count; all by default.", "统计所用的线程数；缺省为全部。",
      value: Words("n", "数")))
  var threads: Int?

  @Option(
    help: .words("How to print the findings.", "结果的输出格式。", value: Words("format", "格式")))
  var format: Format = .table

  @OptionGroup var output: JSONOption
  @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  func validate() throws {
    if let threads, threads < 1 {
      throw UsageFault.outOfRange(option: "--threads", from: 1, to: nil)
    }
  }

  func run() throws {
    let store = try common.workspace().storeForDoctor(proves: recompute)
    let isJSON = format == .json || output.json
    var findings: [Finding] = []
    func tell(_ finding: Finding) {
      findings.append(finding)
      if !isJSON {
        let style: Terminal.Style = finding.isWell ? .green : .red
        for (place, line) in DoctorText.lines(finding, Output.language).enumerated() {
          Output.line(line, style: place == 0 ? style : nil)
        }
        Output.finish()
      }
    }
    try store.examine(tell)
    if recompute, findings.allSatisfy({ $0.check != .rollups || $0.isWell }) {
      let line = ProgressLine()
      let start = Date()
      let result = try store.recompute(
        threads: threads ?? ProcessInfo.processInfo.activeProcessorCount
      ) { done, all in
        line.show(ProgressText.days(done, of: all, since: start, Output.language))
      }
      line.clear()
      result.findings.forEach(tell)
      let isSealed = try store.seal(provenBy: findings)
      if !isJSON {
        let seal = findings.first { $0.check == .seal }
        for line in DoctorText.recomputed(result, seal: seal, Output.language) { Output.line(line) }
        if isSealed { Output.line(DoctorText.sealed[Output.language]) }
      }
    }
    if !recompute, !isJSON { Output.line(DoctorText.unproven[Output.language]) }
    if isJSON { Output.result(DoctorText.json(findings)) }
    if !findings.allSatisfy(\.isWell) { throw CommandEnd(code: ExitStatus.gateFailed) }
  }
}
