import ArgumentParser
import ScorelineKit

/// How many threads work on large files.
struct ThreadsOption: ParsableArguments {
  /// nil for as many as the machine runs at once.
  @Option(
    name: .customLong("threads"),
    help: .words(
      "How many threads work on large files; as many as the machine runs at once by default.",
      "处理大文件所用的线程数；缺省为机器可同时运行的数目。", value: Words("n", "数")))
  var count: Int?

  func validate() throws {
    guard (count ?? 1) > 0, (count ?? 1) <= 256 else {
      throw UsageFault.outOfRange(option: "--threads", from: 1, to: 256)
    }
  }
}
