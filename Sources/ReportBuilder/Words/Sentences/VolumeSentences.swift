/// A count beside those it is compared with.
struct VolumeFacts {
  var count: String
  var sincePrevious: VolumeChange
  var sinceYear: VolumeChange
  /// The periods compared with, in English: `September 2026`.
  var previous: String
  var yearBefore: String
  /// Whether the period has ended: a part of it is compared with none.
  var isWhole = true
}

/// How a count changed; a percentage without its sign, as the table shows it.
enum VolumeChange: Hashable {
  case more(String)
  case fewer(String)
  case same
  /// The earlier count is too small for a percentage.
  case smallBase
  /// There is no earlier count.
  case none

  func english(_ since: String) -> Spoken {
    switch self {
    case .more(let share): "\(share) more than in \(since)"
    case .fewer(let share): "\(share) fewer than in \(since)"
    case .same: "as many as in \(since)"
    case .smallBase: "too few in \(since) for a percentage"
    case .none: "no figure for \(since)"
    }
  }

  /// After 环比 or 同比.
  var chinese: String {
    switch self {
    case .more(let share): "上升\(share)"
    case .fewer(let share): "下降\(share)"
    case .same: "持平"
    case .smallBase: "基数过小不计"
    case .none: "无可比数据"
    }
  }
}

enum VolumeSentences {
  static let answered = SentencePatterns<VolumeFacts>(
    SentencePattern(
      "answered so far", when: { !$0.isWhole },
      english: { "\($0.count) calls were answered so far." }, chinese: { "截至目前接听电话\($0.count)通。" }),
    SentencePattern(
      "answered", when: { $0.isWhole },
      english: { facts in
        "\(facts.count) calls were answered: \(facts.sincePrevious.english(facts.previous)), \(facts.sinceYear.english(facts.yearBefore))."
      },
      chinese: {
        "接听电话\($0.count)通，环比\($0.sincePrevious.chinese)，同比\($0.sinceYear.chinese)。"
      }))

  static let tickets = SentencePatterns<VolumeFacts>(
    SentencePattern(
      "tickets so far", when: { !$0.isWhole },
      english: { "\($0.count) tickets were accepted so far." }, chinese: { "截至目前受理工单\($0.count)件。" }
    ),
    SentencePattern(
      "tickets", when: { $0.isWhole },
      english: { facts in
        "\(facts.count) tickets were accepted: \(facts.sincePrevious.english(facts.previous)), \(facts.sinceYear.english(facts.yearBefore))."
      },
      chinese: {
        "受理工单\($0.count)件，环比\($0.sincePrevious.chinese)，同比\($0.sinceYear.chinese)。"
      }))
}
