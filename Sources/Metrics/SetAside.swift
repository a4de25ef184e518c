public import Records

extension Subject {
  /// What units are that no KPI of the subject is about; the first that applies is the reason.
  public var setAside: [Exclusion] {
    guard self == .calls else { return [] }
    return [
      Exclusion("outbound", Words("outbound", "呼出"), .choice(Calls.direction, "out")),
      Exclusion("unanswered", Words("unanswered", "未接听"), .not(.yes(Calls.answered))),
    ]
  }
}

extension Metric {
  /// Units outside the population by the subject's reason at that place and by none before it.
  public func unitsSetAside(_ place: Int) -> Filter {
    subject.setAside[..<place].reduce(!population) { $0 && !$1.filter }
      && subject.setAside[place].filter
  }

  /// Units outside the population for no reason but their kind, as inquiries for the accuracy of
  /// other tickets; nil when every unit is in the population.
  public var unitsOfOtherKind: Filter? {
    population == .all ? nil : subject.setAside.reduce(!population) { $0 && !$1.filter }
  }

  /// What tells that no unit was lost: all units, and those that are not in the population.
  public var accounts: [Aggregate] {
    var filters: [Filter] = [.all]
    if let unitsOfOtherKind {
      filters += subject.setAside.indices.map(unitsSetAside) + [unitsOfOtherKind]
    }
    return filters.map(Aggregate.count)
  }
}
