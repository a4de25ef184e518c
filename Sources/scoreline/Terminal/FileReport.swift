import ScorelineKit

/// What became of a file, in words.
enum FileReport {
  /// One line that adds up, and below it, apart from the results, what to look at.
  static func print(_ outcome: FileOutcome, isVerbose: Bool) {
    let counts = outcome.counts
    // Scripts add up what they are handed, people read it.
    func shown(_ count: Int) -> String {
      Terminal.output.isTerminal ? count.grouped : "\(count)"
    }
    let (read, new, unchanged) = (shown(counts.read), shown(counts.new), shown(counts.unchanged))
    let (corrected, rejected) = (shown(counts.corrected), shown(counts.rejected))
    let line = Words(
      "\(outcome.name): \(outcome.kind.name), read \(read) = new \(new) + unchanged \(unchanged)"
        + " + corrected \(corrected) + rejected \(rejected)"
        + (outcome.isRepeat ? " (imported before)" : ""),
      "\(outcome.name)：\(outcome.kind.title.chinese)，读取\(read)＝新增\(new)＋未变\(unchanged)"
        + "＋更正\(corrected)＋拒收\(rejected)" + (outcome.isRepeat ? "（此前已导入）" : ""))
    Output.line(line[Output.language])
    printNotes(outcome, isVerbose: isVerbose)
  }

  /// What is in the store when an import is stopped: whole files alone.
  ///
  /// - Parameter file: what is being imported; nil between two files.
  static func stopped(at file: String?, after done: [String]) -> Words {
    let store = Words(
      "in the store: \(done.joined(separator: ", "))", "已导入：\(done.joined(separator: "、"))")
    let again = file.map {
      Words("\"\($0)\" was not finished: import it again", "“\($0)”未导入完，请重新导入")
    }
    let parts = [Words("stopped", "已中断"), done.isEmpty ? nil : store, again].compactMap { $0 }
    return Words(
      parts.map(\.english).joined(separator: "; "), parts.map(\.chinese).joined(separator: "；"))
  }

  /// Rejected rows and the like, to standard error; ten of each unless asked for all.
  static func printNotes(_ outcome: FileOutcome, isVerbose: Bool) {
    let language = Output.language
    let name = outcome.name
    if !outcome.unknownColumns.isEmpty {
      let columns = outcome.unknownColumns.map { ColumnName(code: $0).words[language] }
        .joined(separator: Words(", ", "、")[language])
      Output.note(
        Words("\(name): columns kept out: \(columns)", "\(name)：未采用的列：\(columns)")[language])
    }
    for warning in outcome.warnings {
      Output.note("\(name)" + Words(": ", "：")[language] + warning.message(language))
    }
    let shown = isVerbose ? outcome.rejects.count : min(10, outcome.rejects.count)
    for reject in outcome.rejects.prefix(shown) {
      Output.note("\(name)" + Words(": ", "：")[language] + reject.message(language))
    }
    let rest = outcome.counts.rejected - shown
    if rest > 0, !outcome.isRepeat {
      Output.note(
        Words(
          "\(name): \(rest.grouped) more rejected rows; -v names them all",
          "\(name)：另有\(rest.grouped)行被拒收；加-v可全部列出")[language])
    }
  }
}
