import Analysis
import Records

/// Where to look first: who lies outside what chance and usual differences explain, for the worse.
struct WhereFacts {
  var counties = Places()
  var teams = Places()
  /// Worse than the same queues of other teams in what misses its target, where no team lies outside.
  var teamsUnlike = Places()
  /// Those whose own verdict is clearly missed, which is another question than lying outside of what is compared.
  var clearlyMissed: (counties: Places, teams: Places) = (Places(), Places())
  /// The notice that holds a large part of the wrong outage areas; nil where none does.
  var notice: (id: String, wrong: Int, all: Int, notices: Int)?
  var isCompared = false
  /// Whether so many were compared that nobody outside tells something.
  var isFirm = true

  /// A county or team with the indicators that are meant.
  struct Place {
    var name: String
    var titles: [String]

    var english: Spoken { "\(strong: name) (\(titles.joined(separator: ", ")))" }
    var chinese: Spoken { "\(strong: name)（\(titles.joined(separator: "、"))）" }
  }

  /// The first few of those found, each once.
  struct Places {
    var named: [Place] = []
    /// How many more there are.
    var others = 0

    var isEmpty: Bool { named.isEmpty }

    /// Beside the word for what they are.
    var englishList: [Spoken] {
      named.map(\.english) + (others == 0 ? [] : ["\(others) more"])
    }
    var chineseList: [Spoken] { named.map(\.chinese) + (others == 0 ? [] : ["另\(others)个"]) }

    fileprivate func english(_ one: String, _ many: String) -> [Spoken] {
      named.map { "\(one) \($0.english)" }
        + (others == 0 ? [] : ["\(UnitWords.counted(others, "more \(one)", "more \(many)"))"])
    }

    fileprivate func chinese(_ counted: String) -> [Spoken] {
      named.map(\.chinese) + (others == 0 ? [] : ["另\(others)\(counted)"])
    }
  }

  fileprivate var outside: (english: [Spoken], chinese: [Spoken]) {
    (
      counties.english("county", "counties") + teams.english("team", "teams"),
      counties.chinese("个县公司") + teams.chinese("个班组")
    )
  }
  fileprivate var missed: (english: [Spoken], chinese: [Spoken]) {
    (
      clearlyMissed.counties.english("county", "counties")
        + clearlyMissed.teams.english("team", "teams"),
      clearlyMissed.counties.chinese("个县公司") + clearlyMissed.teams.chinese("个班组")
    )
  }
  /// Whether the teams worse than others' like queues are so in just what they clearly miss: then both is said of them
  /// at once.
  fileprivate var areUnlikeMissed: Bool {
    !teamsUnlike.isEmpty && teamsUnlike.others == 0
      && teamsUnlike.named.allSatisfy { unlike in
        clearlyMissed.teams.named.contains {
          $0.name == unlike.name && Set($0.titles) == Set(unlike.titles)
        }
      }
  }
  fileprivate var isNobodyOutside: Bool { isCompared && counties.isEmpty && teams.isEmpty }
}

enum WhereSentences {
  static let patterns = ClausePatterns<WhereFacts>(
    Words("Where to look: ", "重点关注："),
    SentencePattern(
      "outside", when: { !$0.counties.isEmpty || !$0.teams.isEmpty },
      english: { "\($0.outside.english, by: ", "), outside the 99.8% limits for the worse" },
      chinese: { "\($0.outside.chinese, by: "、")，超出99.8%界限且较差" }),
    SentencePattern(
      "nobody outside", when: { $0.isNobodyOutside && $0.isFirm },
      english: { _ in "no team or county lies outside its limits for the worse" },
      chinese: { _ in "未见超出界限且较差的班组或县公司" }),
    SentencePattern(
      "nobody of so few outside", when: { $0.isNobodyOutside && !$0.isFirm },
      english: { _ in
        "no team or county lies outside its limits for the worse, but fewer than \(Funnel.leastForFirmDispersion) were compared, too few to show that they are alike"
      },
      chinese: { _ in "未见超出界限且较差的班组或县公司，但参与比较的不足\(Funnel.leastForFirmDispersion)个，不能据此认定没有差异" }),
    SentencePattern(
      "teams unlike", when: { !$0.teamsUnlike.isEmpty && !$0.areUnlikeMissed },
      english: {
        "in what misses its target, worse than other teams on the same queues: \($0.teamsUnlike.english("team", "teams"), by: ", ")"
      },
      chinese: { "就未达标指标而言，差于相同业务队列其他班组的有\($0.teamsUnlike.chinese("个班组"), by: "、")" }),
    SentencePattern(
      "clearly missed", when: { !$0.missed.english.isEmpty },
      english: { facts in
        let unlike: Spoken =
          facts.areUnlikeMissed
          ? "; \(facts.teamsUnlike.named.map { "team \(strong: $0.name)" as Spoken }, by: ", ") \(facts.teamsUnlike.named.count == 1 ? "is" : "are") also worse than other teams on the same queues"
          : ""
        return "clearly worse than target: \(facts.missed.english, by: ", ")\(unlike)"
      },
      chinese: { facts in
        let unlike: Spoken =
          facts.areUnlikeMissed
          ? "，其中\(facts.teamsUnlike.named.map { "\(strong: $0.name)" as Spoken }, by: "、")亦差于相同业务队列的其他班组"
          : ""
        return "明显劣于目标的有\(facts.missed.chinese, by: "、")\(unlike)"
      }),
    SentencePattern(
      "all in one notice", when: { $0.notice.map { $0.notices == 1 } ?? false },
      english: { facts in
        "the \(facts.notice?.all ?? 0) wrong outage areas lie in one notice, \(strong: facts.notice?.id ?? "")"
      },
      chinese: { facts in
        "\(facts.notice?.all ?? 0)个差错停电区域均出自停电信息\(strong: facts.notice?.id ?? "")"
      }),
    SentencePattern(
      "one notice", when: { $0.notice.map { $0.notices > 1 } ?? false },
      english: { facts in
        "the \(facts.notice?.all ?? 0) wrong outage areas lie in \(UnitWords.number(facts.notice?.notices ?? 0) + " notices"), \(facts.notice?.wrong ?? 0) of them in \(strong: facts.notice?.id ?? "")"
      },
      chinese: { facts in
        "\(facts.notice?.all ?? 0)个差错停电区域出自\(facts.notice?.notices ?? 0)条停电信息，其中\(facts.notice?.wrong ?? 0)个出自\(strong: facts.notice?.id ?? "")"
      }))
}
