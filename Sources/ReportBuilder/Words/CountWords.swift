import Figures
import Metrics
import Records

/// How units are counted, each by its own name: calls of the centre, legs of agents and teams, tickets,
/// outage areas.
enum CountWords {
  /// A rate of a smaller base is said as its counts: a percentage of it tells nothing.
  static let leastForPercent = 30

  /// "1 call", "2 calls"; `2通`.
  static func counted(_ count: Int, _ subject: Subject, by scope: Scope) -> Words {
    let unit = unit(subject, by: scope)
    return Words(
      UnitWords.counted(count, unit.one, unit.many.english),
      UnitWords.number(count) + unit.many.chinese)
  }

  /// What a column of bases counts: `tickets`, `件`.
  static func name(_ subject: Subject, by scope: Scope) -> Words {
    unit(subject, by: scope).many
  }

  /// The counts of a share: `24 of 27`, `27件中24件`; of one by field `130 of 135 fields`.
  static func part(_ part: Int, of whole: Int, _ metric: Metric, by scope: Scope) -> Words {
    guard case .fieldShare = metric.formula else {
      return self.part(part, of: whole, metric.subject, by: scope)
    }
    let (part, whole) = (UnitWords.number(part), UnitWords.number(whole))
    return Words("\(part) of \(whole) fields", "\(whole)个字段中\(part)个")
  }

  /// Some units of others: `60 of 2,481`, `2,481通中60通`.
  static func part(_ part: Int, of whole: Int, _ subject: Subject, by scope: Scope) -> Words {
    self.part(part, of: whole, subject, by: scope, are: Words("", ""))
  }

  /// The units that a value lacks, which were never inspected or have not what the formula needs:
  /// `741 of 987 uninspected`, `987件中未抽检741件`.
  static func lacking(_ figure: Figure) -> Words {
    part(
      Int(figure.missing), of: Int(figure.eligible), figure.metric.subject, by: figure.scope,
      are: figure.metric.isInspected ? Words(" uninspected", "未抽检") : Words(" missing", "缺失"))
  }

  /// The same without the word for it: `741 of 987 tickets`, `987件中741件`.
  static func lackingPart(_ figure: Figure) -> Words {
    let (part, whole) = (Int(figure.missing), Int(figure.eligible))
    let (subject, scope) = (figure.metric.subject, figure.scope)
    return Words(
      "\(UnitWords.number(part)) of \(counted(whole, subject, by: scope).english)",
      self.part(part, of: whole, subject, by: scope).chinese)
  }

  private static func part(
    _ part: Int, of whole: Int, _ subject: Subject, by scope: Scope, are state: Words
  ) -> Words {
    let (part, whole) = (UnitWords.number(part), UnitWords.number(whole))
    let measure = unit(subject, by: scope).many.chinese
    return Words(
      "\(part) of \(whole)\(state.english)",
      "\(whole)\(measure)中\(state.chinese)\(part)\(subject == .notices ? "个" : measure)")
  }

  /// One in English; several in English, and what follows a number in Chinese.
  private static func unit(_ subject: Subject, by scope: Scope) -> (one: String, many: Words) {
    switch (subject, FigureMaker.basis(of: scope)) {
    case (.calls, .agent): ("leg", Words("legs", "段"))
    case (.calls, .county): ("call", Words("calls", "通"))
    case (.notices, _): ("area", Words("areas", "个区域"))
    default: ("ticket", Words("tickets", "件"))
    }
  }
}
