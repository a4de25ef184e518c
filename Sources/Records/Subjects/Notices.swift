/// What is measured of an outage notice in one area.
public enum Notices {
  /// Every revision was withdrawn before its own publication.
  public static let isWithdrawn = Measure(
    "withdrawn", Words("withdrawn before publication", "发布前撤回"))
  /// Whether neither the area nor its notice was found incorrect; missing when uninspected.
  public static let isCorrect = Measure("correct", Words("found correct", "判定正确"))
}

extension Subject {
  /// (Notice, area) pairs.
  public static let notices: Subject = Subject(
    name: "notices", title: Words("Outage notices", "停电信息"),
    unitTitle: [
      .agent: Words("notice and area", "停电区域"), .county: Words("notice and area", "停电区域"),
    ],
    measures: [Notices.isWithdrawn, Notices.isCorrect],
    sources: [
      Source(.outageNotice, key: OutageNotice.noticeID),
      Source(
        .review, key: Review.objectID,
        condition: (Review.object, Measure(Review.object).code("outage_notice"))),
    ],
    assemble: { records in
      var units = Units(.notices)
      guard let batch = records[.outageNotice] else { return units }
      let reviews = ReviewIndex(records[.review] ?? RecordBatch(kind: .review))
      NoticeAssembly(batch, reviews: reviews).append(0..<batch.count, to: &units)
      return units
    })
}

/// Makes notices and their reviews into units: each pair of notice and area once on each basis,
/// with its lowest revision that was not withdrawn before its own publication, or with its lowest
/// revision when all were.
public struct NoticeAssembly {
  private let batch: RecordBatch
  private let reviews: ReviewIndex

  public init(_ batch: RecordBatch, reviews: ReviewIndex) {
    self.batch = batch
    self.reviews = reviews
  }

  private struct Pair: Hashable {
    var notice: String
    var area: String
  }

  /// Rows of the same notice must come in one call.
  public func append(_ rows: some Sequence<Int>, to units: inout Units) {
    let ids = batch.texts(OutageNotice.noticeID)
    let areas = batch.texts(OutageNotice.area)
    let revisions = batch.integers(OutageNotice.revision)
    let published = batch.integers(OutageNotice.publishedAt)
    let withdrawn = batch.integers(OutageNotice.withdrawnAt)
    let agents = batch.texts(OutageNotice.agentID)
    let counties = batch.texts(OutageNotice.county)
    func isWithdrawn(_ row: Int) -> Bool {
      withdrawn[row] != RecordBatch.missing && withdrawn[row] < published[row]
    }

    var order: [Pair] = []
    var first: [Pair: Int] = [:]
    for row in rows {
      let pair = Pair(notice: ids[row], area: areas[row])
      guard let other = first[pair] else {
        order.append(pair)
        first[pair] = row
        continue
      }
      let rank = (isWithdrawn(row) ? 1 : 0, revisions[row])
      if rank < (isWithdrawn(other) ? 1 : 0, revisions[other]) { first[pair] = row }
    }
    for pair in order {
      guard let row = first[pair] else { continue }
      let judgements = [
        reviews.notice(pair.notice, area: pair.area), reviews.notice(pair.notice, area: ""),
      ].compactMap { $0 }
      let isCorrect =
        judgements.isEmpty
        ? RecordBatch.missing : judgements.allSatisfy(\.isCorrect) ? 1 : 0
      let values = [isWithdrawn(row) ? 1 : 0, isCorrect]
      let day = ClockTime(seconds: published[row]).day
      units.byAgent.append(
        day: day, agent: agents[row], county: counties[row], values: values, row: row)
      units.byCounty.append(
        day: day, agent: agents[row], county: counties[row], values: values, row: row)
    }
  }
}
