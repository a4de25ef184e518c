import Records
import Testing

@Suite struct NoticeAssemblyTests {
  private func notice(
    _ revision: Int, _ area: String, _ published: String, withdrawn: String = "",
    _ rest: String = ""
  ) -> String {
    "notice_id=N revision=\(revision) area=\(area) published_at=2026-10-\(published)~10:00:00 "
      + (withdrawn.isEmpty ? "" : "withdrawn_at=2026-10-\(withdrawn) ") + rest
  }

  private func review(_ area: String, _ verdict: String) -> String {
    "review_id=\(area)\(verdict) object=outage_notice object_id=N area=\(area) "
      + "reviewed_at=2026-11-05~10:00:00 verdict=\(verdict)"
  }

  /// Area, row, day, withdrawn and correct of every pair.
  private func pairs(_ notices: [String], _ reviews: [String] = []) -> [String] {
    let records = batch(.outageNotice, notices)
    let units = Subject.notices.assemble([
      .outageNotice: records, .review: batch(.review, reviews),
    ]).byCounty
    return (0..<units.count).map { place in
      let correct = units.column(Notices.isCorrect)[place]
      return "\(records.texts(OutageNotice.area)[units.rows[place]]) \(units.rows[place]) "
        + "\(units.days[place]) \(units.column(Notices.isWithdrawn)[place]) "
        + (correct == none ? "-" : "\(correct)")
    }
  }

  @Test func eachPairCountsOnceWithItsLowestRevision() {
    #expect(
      pairs([
        notice(2, "甲", "02"), notice(1, "甲", "01"), notice(1, "乙", "01"), notice(3, "甲", "03"),
      ])
        == ["甲 1 2026-10-01 0 -", "乙 2 2026-10-01 0 -"])
  }

  @Test func aRevisionWithdrawnBeforeItsPublicationIsPassedOver() {
    #expect(
      pairs([notice(1, "甲", "02", withdrawn: "02~09:59:59"), notice(2, "甲", "03")])
        == ["甲 1 2026-10-03 0 -"])
    // Withdrawn at the very time, or after it: it was published.
    #expect(
      pairs([notice(1, "甲", "02", withdrawn: "02~10:00:00"), notice(2, "甲", "03")])
        == ["甲 0 2026-10-02 0 -"])
  }

  @Test func aPairWhoseRevisionsAreAllWithdrawnIsMarked() {
    #expect(
      pairs([
        notice(2, "甲", "03", withdrawn: "02~00:00:00"),
        notice(1, "甲", "02", withdrawn: "01~00:00:00"),
      ]) == ["甲 1 2026-10-02 1 -"])
  }

  @Test func aReviewWithoutAnAreaJudgesTheWholeNotice() {
    let notices = [notice(1, "甲", "01"), notice(1, "乙", "01"), notice(1, "丙", "01")]
    func verdicts(_ reviews: String...) -> [String] {
      pairs(notices, reviews).compactMap { $0.split(separator: " ").last.map(String.init) }
    }
    #expect(verdicts() == ["-", "-", "-"])
    #expect(verdicts(review("乙", "incorrect")) == ["-", "0", "-"])
    #expect(verdicts(review("", "correct")) == ["1", "1", "1"])
    #expect(verdicts(review("", "correct"), review("乙", "incorrect")) == ["1", "0", "1"])
    #expect(verdicts(review("", "incorrect"), review("乙", "correct")) == ["0", "0", "0"])
    #expect(verdicts(review("丁", "incorrect")) == ["-", "-", "-"])
  }

  @Test func agentAndCountyAreThoseOfTheRevisionThatCounts() {
    let records = batch(
      .outageNotice, notice(1, "甲", "02", withdrawn: "01~00:00:00", "agent_id=1 county=x"),
      notice(2, "甲", "03", "agent_id=2 county=y"))
    let units = Subject.notices.assemble([.outageNotice: records])
    #expect(units.byAgent.agents == ["2"] && units.byAgent.counties == ["y"])
  }
}
