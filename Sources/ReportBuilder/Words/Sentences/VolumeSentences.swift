import Records

/// A count beside those it is compared with.
struct VolumeFacts {
  var count: String
  /// Both of the counts a day where there are such: months differ in length.
  var sincePrevious: VolumeChange
  var sinceYear: VolumeChange
  /// The periods compared with, in English: `September 2026`.
  var previous: String
  var yearBefore: String
  /// Whether the period has ended: a part of it is compared with none.
  var isWhole = true
  /// The counts a day, which months are compared by; nil for other periods.
  var daily: Daily?
  /// How the count a day lies to the periods before.
  var range = UsualRange.tooShort

  struct Daily {
    var now: String
    var previous: String?
    var yearBefore: String?
  }

  /// What the count is compared with, and whether that is news.
  var english: Spoken {
    let judged = VolumeWords.range(range).english
    guard let daily else {
      return ": \(sincePrevious.english(previous)), \(sinceYear.english(yearBefore)); \(judged)"
    }
    func earlier(_ value: String?, _ since: String) -> String {
      value.map { "\($0) in \(since)" } ?? "no comparable figure for \(since)"
    }
    return
      ", \(daily.now) a day: \(earlier(daily.previous, previous)), \(earlier(daily.yearBefore, yearBefore)); \(judged)"
  }

  func chinese(_ unit: String) -> Spoken {
    let judged = VolumeWords.range(range).chinese
    guard let daily else {
      return "，环比\(sincePrevious.chinese)，同比\(sinceYear.chinese)；\(judged)"
    }
    func earlier(_ value: String?, _ since: String) -> String {
      value.map { "\(since)\($0)\(unit)" } ?? "\(since)无可比数据"
    }
    return
      "，平均每日\(daily.now)\(unit)，\(earlier(daily.previous, "上月"))，\(earlier(daily.yearBefore, "去年同月"))；\(judged)"
  }
}

/// How a count changed; a percentage without its sign, as the table shows it.
enum VolumeChange: Hashable {
  case more(String)
  case fewer(String)
  /// Ten times as many or more: how many times.
  case times(String)
  case same
  /// The earlier count is too small for a percentage.
  case smallBase
  /// There is no earlier count.
  case none

  /// - Parameter isDaily: whether it is the count a day that changed.
  func english(_ since: String, isDaily: Bool = false) -> Spoken {
    let many = isDaily ? " a day" : ""
    return switch self {
    case .more(let share): "\(share) more\(many) than in \(since)"
    case .fewer(let share): "\(share) fewer\(many) than in \(since)"
    case .times(let times): "\(times) times as many\(many) as in \(since)"
    case .same: "as many\(many) as in \(since)"
    case .smallBase: "too few in \(since) for a percentage"
    case .none: "no comparable figure for \(since)"
    }
  }

  /// After 环比 or 同比.
  var chinese: String {
    switch self {
    case .more(let share): "上升\(share)"
    case .fewer(let share): "下降\(share)"
    case .times(let times): "达\(times)倍"
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
      english: { "\($0.count) calls were answered\($0.english)." },
      chinese: { "接听电话\($0.count)通\($0.chinese("通"))。" }))

  static let tickets = SentencePatterns<VolumeFacts>(
    SentencePattern(
      "tickets so far", when: { !$0.isWhole },
      english: { "\($0.count) tickets were accepted so far." }, chinese: { "截至目前受理工单\($0.count)件。" }
    ),
    SentencePattern(
      "tickets", when: { $0.isWhole },
      english: { "\($0.count) tickets were accepted\($0.english)." },
      chinese: { "受理工单\($0.count)件\($0.chinese("件"))。" }))
}
