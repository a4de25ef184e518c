import Records

/// What a section of the centre's report found, in one sentence: on a narrow screen all that is seen of it until it is
/// unfolded.
enum SectionLeadWords {
  static func tickets(_ all: String, largest: String, share: String) -> Words {
    Words(
      "\(all) tickets, the largest kind \(largest) (\(share)).",
      "工单共\(all)件，其中\(largest)最多，占\(share)。")
  }

  static func errors(_ all: Int, most: String, _ count: Int, isOfNotices: Bool) -> Words {
    let kind = isOfNotices ? Words("outage notices", "停电信息") : Words("tickets", "工单")
    return Words(
      "Wrong fields of \(kind.english): \(UnitWords.number(all)), most often \(most)"
        + " (\(UnitWords.number(count))).",
      "\(kind.chinese)差错字段\(UnitWords.number(all))处，\(most)最多（\(UnitWords.number(count))处）。")
  }

  /// - Parameter kinds: those with rejected rows, each with their number; empty for none.
  static func rejected(_ kinds: [(title: Words, rows: Int)]) -> Words {
    guard !kinds.isEmpty else { return Words("No row was rejected.", "导入文件无拒收行。") }
    return Words(
      "Rejected rows: "
        + kinds.map { "\($0.title.english) \(UnitWords.number($0.rows))" }.joined(separator: ", ")
        + ".",
      "拒收行数："
        + kinds.map { "\($0.title.chinese)\(UnitWords.number($0.rows))行" }.joined(separator: "、")
        + "。")
  }
}

/// Of teams or counties, who is clearly worse than a target, and who lies outside the limits for the worse.
struct ComparedFacts {
  var missed: WhereFacts.Places
  var outside: WhereFacts.Places
  /// Worse than the same queues of others.
  var unlike = WhereFacts.Places()
  /// false where no funnel is drawn, and nothing can be said of limits.
  var isCompared: Bool
  /// As `Teams`, `班组`.
  var whose: Words

  fileprivate var all: String { whose.english.lowercased() }
}

enum ComparedSentences {
  static let patterns = ClausePatterns<ComparedFacts>(
    Words("", ""),
    SentencePattern(
      "nobody missed", when: { $0.missed.isEmpty },
      english: { "None of the \($0.all) is clearly worse than a target" },
      chinese: { "没有明显劣于目标的\($0.whose.chinese)" }),
    SentencePattern(
      "missed", when: { !$0.missed.isEmpty },
      english: { "Clearly worse than target: \($0.missed.englishList, by: ", ")" },
      chinese: { "明显劣于目标的有\($0.missed.chineseList, by: "、")" }),
    SentencePattern(
      "nobody outside", when: { $0.isCompared && $0.outside.isEmpty },
      english: { _ in "none lies outside its limits for the worse" },
      chinese: { "没有超出界限且较差的\($0.whose.chinese)" }),
    SentencePattern(
      "outside", when: { $0.isCompared && !$0.outside.isEmpty },
      english: { "outside the 99.8% limits for the worse: \($0.outside.englishList, by: ", ")" },
      chinese: { "超出99.8%界限且较差的有\($0.outside.chineseList, by: "、")" }),
    SentencePattern(
      "unlike", when: { !$0.unlike.isEmpty },
      english: { "worse than other teams on the same queues: \($0.unlike.englishList, by: ", ")" },
      chinese: { "按相同业务队列与其他班组相比，较差的有\($0.unlike.chineseList, by: "、")" }))
}
