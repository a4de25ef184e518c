import Aggregation
import Catalogue
import Metrics
import Records
import ReportBuilder
import Store

/// The outage notices of a period that were found wrong, each in its areas.
struct WrongNotices {
  /// By agent, each with the day that it counts for.
  private var byAgent: [String: [(day: Day, notice: NoticeCase)]] = [:]

  init(store: Store, period: Period) throws {
    let days = period.first...period.last
    let (records, units) = try store.records(of: .notices, days: days)
    guard let batch = records[.outageNotice] else { return }
    let notices = units.byAgent
    let metric = Metric.outageNoticeAccuracy
    var masks = FilterMasks(notices)
    let (used, passing) = (masks[metric.used], masks[metric.passing ?? .all])
    for unit in 0..<notices.count {
      let agent = notices.agents[unit]
      guard !agent.isEmpty, days.contains(notices.days[unit]), used[unit], !passing[unit] else {
        continue
      }
      byAgent[agent, default: []].append(
        (notices.days[unit], Self.notice(batch, notices.rows[unit])))
    }
  }

  /// - Parameter agents: whose notices; nil for all.
  func add(in days: ClosedRange<Day>, by agents: Set<String>? = nil, to book: inout CaseBook) {
    for (agent, all) in byAgent where agents?.contains(agent) ?? true {
      let own = all.filter { days.contains($0.day) }.map(\.notice)
      if own.isEmpty { continue }
      let ordered = own.sorted { left, right in
        if left.publishedAt != right.publishedAt { return left.publishedAt > right.publishedAt }
        return (left.noticeID, left.area) < (right.noticeID, right.area)
      }
      book.agents[agent, default: AgentCases()].wrongNotices = Array(
        ordered.prefix(CaseBook.noticeLimit))
      book.agents[agent]?.wrongNoticeCount = own.count
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
