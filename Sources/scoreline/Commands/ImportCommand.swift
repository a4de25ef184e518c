import ArgumentParser
import ScorelineKit

/// `scoreline import`
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "import", Words("Read files into the store.", "把文件导入数据库。"),
      about: Words(
        "Calls, tickets, reviews, outage notices and the roster are told apart by their headers. One"
          + " line a file says what became of its rows: read = new + unchanged + corrected +"
          + " rejected.",
        "话务、工单、质检、停电信息和人员名册按表头辨别。每个文件输出一行：读取＝新增＋未变＋更正＋拒收。"),
      examples: [
        "scoreline import sample-data/*.csv",
        "scoreline import --db october.sqlite calls_2026-10.csv",
      ])
  }

  @Argument(
    help: .words("The files.", "要读取的文件。", value: Words("file", "文件")), completion: .file())
  var files: [String]

  @OptionGroup var threads: ThreadsOption
  @OptionGroup var kind: KindOption
  @OptionGroup var output: JSONOption
  @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

  func run() throws {
    let workspace = try common.workspace()
    let kind = try kind.recordKind()
    let importer = Importer(
      try workspace.store(.write), configuration: workspace.configuration, threads: threads.count)
    let progress = ProgressLine()
    var result = ImportResultJSON(Output.language)
    var failed: Int32?
    var done: [String] = []
    for file in files {
      Interruption.say(FileReport.stopped(at: file, after: done))
      do {
        let outcome = try importer.importFile(at: file, kind: kind) {
          progress.show("\(file)  " + ProgressText.rows($0, Output.language))
        }
        progress.clear()
        done.append(file)
        Interruption.say(FileReport.stopped(at: nil, after: done))
        if output.json {
          result.add(outcome)
        } else {
          FileReport.print(outcome, isVerbose: common.verbose)
          // What is done is said even when the next file never is.
          Output.finish()
        }
      } catch let error as any Failure {
        progress.clear()
        Interruption.say(FileReport.stopped(at: nil, after: done))
        result.add(error, path: file)
        Output.error(error.message(Output.language))
        // Each file stands alone: the others are imported, the first failure gives the code.
        failed = failed ?? error.exitCode
        // What is wrong with the store is so for all files.
        if error is StoreContradiction { break }
      }
    }
    if output.json { Output.result(result.text) }
    if let failed { throw CommandEnd(code: failed) }
  }
}
