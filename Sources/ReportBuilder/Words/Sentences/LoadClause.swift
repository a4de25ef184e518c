/// How many calls came, were lost and were answered in time, each with its value in the period before.
struct LoadFacts {
  var offered: Pair
  /// The calls offered a day, which months are compared by; nil for other periods.
  var daily: Pair?
  /// nil where one of the two periods has no such share.
  var abandoned: Pair?
  var prompt: Pair?
  /// The period before: `September 2026`, `上月`.
  var since: String

  struct Pair {
    var now: String
    var before: String

    init(_ now: String, _ before: String) {
      self.now = now
      self.before = before
    }
  }

  /// As the beginning of a sentence about what moved.
  var english: Spoken {
    let shares: [Spoken] = [
      abandoned.map { "\(strong: $0.now) abandoned (\($0.before))" },
      prompt.map { "\(strong: $0.now) answered within 20 s (\($0.before))" },
    ].compactMap { $0 }
    let start: Spoken =
      daily.map {
        "\(strong: offered.now) calls were offered, \(strong: $0.now) a day (\($0.before) in \(since))"
      } ?? "\(strong: offered.now) calls were offered (\(offered.before) in \(since))"
    return "\([start] + shares, by: ", ")"
  }

  var chinese: Spoken {
    let shares: [Spoken] = [
      abandoned.map { "放弃率\(strong: $0.now)（\(since)\($0.before)）" },
      prompt.map { "20秒接通率\(strong: $0.now)（\(since)\($0.before)）" },
    ].compactMap { $0 }
    let start: Spoken =
      daily.map { "呼入电话\(strong: offered.now)通，日均\(strong: $0.now)通（\(since)\($0.before)通）" }
      ?? "呼入电话\(strong: offered.now)通（\(since)\(offered.before)通）"
    return "\([start] + shares, by: "，")"
  }
}
