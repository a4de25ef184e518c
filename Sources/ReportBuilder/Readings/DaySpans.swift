import Records

extension ReportMaker {
  /// Days in their order, three or more in a row as one span: `2026-10-02`, `2026-10-05 to 2026-10-09`.
  func spans(_ days: [Day]) -> [String] {
    var runs: [ClosedRange<Day>] = []
    for day in days.sorted() {
      if let last = runs.last, last.upperBound.adding(1) == day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return runs.flatMap { run -> [String] in
      let second = run.lowerBound.adding(1)
      if run.lowerBound == run.upperBound { return [run.lowerBound.description] }
      if second == run.upperBound { return [run.lowerBound.description, second.description] }
      return [say(QualityWords.fromTo(run))]
    }
  }
}
