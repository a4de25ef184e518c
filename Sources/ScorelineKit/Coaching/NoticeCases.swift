import Aggregation
import Catalogue
import Metrics
import Records
import ReportBuilder
import Store

/// Finds the outage notices of a period that were found wrong, each in its areas.
struct NoticeCases {
  let store: Store
  let period: Period

  func add(to book: inout CaseBook) throws {
    let days = period.first...period.last
    let (records, units) = try store.records(of: .notices, days: days)
    guard let batch = records[.outageNotice] else { return }
    let notices = units.byAgent
    let metric = Metric.outageNoticeAccuracy
    var masks = FilterMasks(notices)
    let (used, passing) = (masks[metric.used], masks[metric.passing ?? .all])
    var wrong: [String: [NoticeCase]] = [:]
    for unit in 0..<notices.count {
      let agent = notices.agents[unit]
      guard !agent.isEmpty, days.contains(notices.days[unit]), used[unit], !passing[unit] else {
        continue
      }
      wrong[agent, default: []].append(Self.notice(batch, notices.rows[unit]))
    }
    for (agent, notices) in wrong {
      let ordered = notices.sorted { left, right in
        if left.publishedAt != right.publishedAt { return left.publishedAt > right.publishedAt }
        return (left.noticeID, left.area) < (right.noticeID, right.area)
      }
      book.agents[agent, default: AgentCases()].wrongNotices = Array(
        ordered.prefix(CaseBook.noticeLimit))
      book.agents[agent]?.wrongNoticeCount = notices.count
    }
  }

  private static func notice(_ batch: RecordBatch, _ row: Int) -> NoticeCase {
    NoticeCase(
      noticeID: Masking.identifier(batch.texts(OutageNotice.noticeID)[row]),
      revision: batch.integers(OutageNotice.revision)[row],
      area: Masking.longNumbers(batch.texts(OutageNotice.area)[row]),
      publishedAt: ClockTime(seconds: batch.integers(OutageNotice.publishedAt)[row]))
  }
}
