import ArgumentParser
import Foundation
import ScorelineKit

/// `scoreline report`
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "report",
      Words(
        "Write the edition of a week or month: Excel and HTML for every audience.",
        "生成一周或一个月的报告：面向各类读者的Excel和HTML。"),
      examples: [
        "scoreline report --month 2026-10",
        "scoreline report --week 2026-W43 --out reports --lang zh-Hans",
        "scoreline report --month 2026-10 --strict",
        "scoreline report --month 2026-10 --open",
      ])
  }

  @OptionGroup(title: HelpWords.periodOptions[Output.language]) var period: NamedPeriodOptions

  @Option(
    help: .words(
      "The folder that holds editions.", "存放各期报告的文件夹。", value: Words("folder", "文件夹")),
    completion: .directory)
  var out = "reports"

  @Flag(
    help: .words(
      "Write the tickets that a county's list has no room for as CSV beside it.",
      "县公司清单容纳不下的工单另存为CSV，置于其旁。"))
  var details = false

  @Flag(
    help: .words(
      "End with code 1 when the period is unfinished, days lack data, figures lack more than a"
        + " tenth of what they need, or the calendar lacks a year compared; the edition is written all the same, and says so at its top.",
      "期间未结束、有的日无数据、指标所需数据缺失超过一成，或未配置所比较年份的日历时，以退出码1结束；报告照常写出，并在开头说明。"))
  var strict = false

  @Flag(
    help: .words(
      "Open the edition in the browser when it is written.", "报告写出后在浏览器中打开。"))
  var open = false

  @OptionGroup var output: JSONOption
  @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

  func validate() throws {
    guard period.count == 1 else { throw UsageFault.noPeriod(mayBeDays: false) }
  }

  func run() throws {
    let workspace = try common.workspace()
    guard let period = try period.period(workspace) else { return }
    var publisher = EditionPublisher(workspace, language: Output.language)
    publisher.writesDetails = details
    let line = ProgressLine()
    let start = Date()
    publisher.onProgress = { done, all in
      line.show(ProgressText.files(done, of: all, since: start, Output.language))
    }
    defer { line.clear() }
    let publication = try publisher.publish(period, to: out)
    line.clear()
    if output.json {
      Output.result(PublicationText.json(publication))
    } else {
      for line in PublicationText.lines(publication, Output.language) { Output.line(line) }
      Output.line(PublicationText.place(publication)[Output.language], folds: false)
    }
    Output.finish()
    if !strict, let caution = PublicationText.caution(publication, Output.language) {
      Output.note(caution)
    }
    if open { self.open(publication.path + "/index.html") }
    guard strict, !publication.reservations.isEmpty else { return }
    for line in PublicationText.reservations(publication, Output.language) { Output.error(line) }
    throw CommandEnd(code: ExitStatus.gateFailed)
  }

  /// What was asked for is the edition, which is there: that nobody can see it here is said, and no failure.
  private func open(_ page: String) {
    do throws(OpeningFault) {
      try PageOpener().open(page)
    } catch {
      Output.error(error.message(Output.language))
    }
  }
}
