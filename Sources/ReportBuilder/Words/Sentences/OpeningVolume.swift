import Records

/// How much came in, for the first sentence of an opening: calls and tickets with what they are compared with, and how
/// calls were lost and answered where that was far from usual.
struct OpeningVolumeFacts {
  /// nil where none came.
  var calls: VolumeFacts?
  /// Calls that are counted are answered ones: how many were offered is not known.
  var areAnswered = false
  /// nil where it is as usual, or there is no such share.
  var abandoned: LoadShare?
  var prompt: LoadShare?
  var tickets: VolumeFacts?

  /// What both are is said once.
  fileprivate var shares: (english: [Spoken], chinese: [Spoken]) {
    let ranges = [abandoned, prompt].compactMap { $0?.range }
    let both = ranges.count == 2 && ranges[0] == ranges[1] ? ranges[0] : nil
    func own(_ share: LoadShare) -> (english: String, chinese: String) {
      both == nil ? share.range.clause : ("", "")
    }
    let said: [(Spoken, Spoken)] = [
      abandoned.map { share in
        (
          "\(strong: share.now) were abandoned (\(share.before) before)\(own(share).english)",
          "放弃率\(strong: share.now)（\(share.since)\(share.before)）\(own(share).chinese)"
        )
      },
      prompt.map { share in
        (
          "\(strong: share.now) answered within 20 s (\(share.before))\(own(share).english)",
          "20秒接通率\(strong: share.now)（\(share.since)\(share.before)）\(own(share).chinese)"
        )
      },
    ].compactMap { $0 }
    guard !said.isEmpty else { return ([], []) }
    let end: (String, String) =
      switch both {
      case .outside: (", both beyond usual variation", "，均超出正常波动")
      case .within: (", both within usual variation", "，均属正常波动")
      case .tooShort, nil: ("", "")
      }
    let english: Spoken = "\(said.map(\.0), by: both == nil ? ", " : " and ")\(end.0)"
    return ([english], ["\(said.map(\.1), by: "，")\(end.1)"])
  }

  fileprivate var english: Spoken {
    let counts =
      calls.map { [$0.opening("calls were \(areAnswered ? "answered" : "offered")")] } ?? []
    let accepted = tickets.map { [$0.opening("tickets were accepted")] } ?? []
    return "\(counts + shares.english + accepted, by: "; ")."
  }

  fileprivate var chinese: Spoken {
    let counts = calls.map { [$0.chineseOpening("\(areAnswered ? "接听" : "呼入")电话", "通")] } ?? []
    let accepted = tickets.map { [$0.chineseOpening("受理工单", "件")] } ?? []
    return "\(counts + shares.chinese + accepted, by: "；")。"
  }
}

/// A share of the calls offered, with its value in the period before.
struct LoadShare {
  var now: String
  var before: String
  /// The period before: `week 32 of 2026`, `上周`.
  var since: String
  var range = UsualRange.tooShort
}

extension UsualRange {
  /// At the end of what it is said of; empty where it can't be told.
  fileprivate var clause: (english: String, chinese: String) {
    switch self {
    case .outside: (", beyond usual variation", "，超出正常波动")
    case .within: (", within usual variation", "，属正常波动")
    case .tooShort: ("", "")
    }
  }
}

extension VolumeFacts {
  /// - Parameter what: `calls were offered`.
  fileprivate func opening(_ what: String) -> Spoken {
    guard isWhole else { return "\(strong: count) \(what) so far" }
    func earlier(_ value: String??) -> String { (value ?? nil).map { " (\($0))" } ?? "" }
    let isDaily = daily != nil
    return
      "\(strong: count) \(what)\(daily.map { ", \($0.now) a day" } ?? ""): \(sincePrevious.english(previous, isDaily: isDaily))\(earlier(daily?.previous)), \(sinceYear.english(yearBefore, isDaily: isDaily))\(earlier(daily?.yearBefore))\(range.clause.english)"
  }

  fileprivate func chineseOpening(_ what: String, _ unit: String) -> Spoken {
    guard isWhole else { return "截至目前\(what)\(strong: count)\(unit)" }
    func earlier(_ value: String??, _ when: String) -> String {
      (value ?? nil).map { "（\(when)\($0)\(unit)）" } ?? ""
    }
    let mean = daily == nil ? "" : "日均"  // not words: a part
    return
      "\(what)\(strong: count)\(unit)\(daily.map { "，日均\($0.now)\(unit)" } ?? "")，\(mean)环比\(sincePrevious.chinese)\(earlier(daily?.previous, "上月"))，\(mean)同比\(sinceYear.chinese)\(earlier(daily?.yearBefore, "去年同月"))\(range.clause.chinese)"
  }
}

enum OpeningVolumeSentences {
  static let patterns = SentencePatterns<OpeningVolumeFacts>(
    SentencePattern(
      "volumes", when: { $0.calls != nil || $0.tickets != nil }, english: { $0.english },
      chinese: { $0.chinese }))
}

/// Calls lost beyond what is usual: a question without a target.
struct LostCallsFacts {
  var abandoned: LoadShare
  var prompt: LoadShare?
  /// The period before in English: `week 32 of 2026`.
  var since: String
  /// The days set apart; nil for none.
  var daysApart: String?
  /// The county of more than half of the unanswered calls; nil where there is none.
  var county: County?

  struct County {
    var name: String
    var offered: String
    var unanswered: String
    /// The centre's unanswered calls.
    var ofUnanswered: String
  }
}

enum LostCallsSentences {
  static func question(daysApart: Bool) -> Words {
    daysApart
      ? Words("Lost calls: prepare for such days, or accept them?", "电话放弃：为此类日期预作安排，还是接受现状？")
      : Words("Lost calls: look into it now, or wait for one more period?", "电话放弃：现在查看，还是再观察一期？")
  }

  static let grounds = SentencePatterns<LostCallsFacts>(
    SentencePattern(
      "abandoned", when: { _ in true },
      english: {
        "\($0.abandoned.now) of the calls offered were abandoned (\($0.abandoned.before) in \($0.since)), beyond usual variation; the rules set no target."
      },
      chinese: {
        "放弃率\($0.abandoned.now)（\($0.since)\($0.abandoned.before)），超出正常波动；规范未设目标。"
      }),
    SentencePattern(
      "prompt", when: { $0.prompt != nil },
      english: {
        "\($0.prompt?.now ?? "") were answered within 20 s (\($0.prompt?.before ?? "") in \($0.since))."
      },
      chinese: { "20秒接通率\($0.prompt?.now ?? "")（\($0.since)\($0.prompt?.before ?? "")）。" }),
    SentencePattern(
      "county", when: { $0.county != nil },
      english: { facts in
        facts.county.map {
          "Of \($0.ofUnanswered) unanswered calls, \($0.unanswered) were from \($0.name), which made \($0.offered) calls in all."
        } ?? ""
      },
      chinese: { facts in
        facts.county.map {
          "未接听电话\($0.ofUnanswered)通，其中\($0.name)\($0.unanswered)通（该县来电共\($0.offered)通）。"
        } ?? ""
      }),
    SentencePattern(
      "days apart", when: { $0.daysApart != nil },
      english: { "Days set apart: \($0.daysApart ?? "")." },
      chinese: { "单列日期：\($0.daysApart ?? "")。" }))
}
