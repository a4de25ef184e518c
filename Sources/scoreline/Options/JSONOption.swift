import ArgumentParser
import ScorelineKit

/// Output for programs instead of people.
struct JSONOption: ParsableArguments {
  @Flag(
    help: .words(
      "Print JSON with a version of its form, for programs.", "输出带格式版本号的JSON，供程序读取。"))
  var json = false
}
