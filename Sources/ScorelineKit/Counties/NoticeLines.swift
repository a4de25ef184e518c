import Metrics
import Records
import ReportBuilder
import Store

/// The outage notices of all counties: each as first published, with its areas.
struct NoticeLines {
  let reader: CountyReader

  private struct Notice {
    var line: CountyRecords.NoticeLine
    var judgements: [ReviewIndex.Judgement] = []
  }

  func add(to counties: inout [String: CountyRecords]) throws {
    let (records, units) = try reader.store.records(of: .notices, days: reader.days)
    guard let batch = records[.outageNotice] else { return }
    let reviews = ReviewIndex(records[.review] ?? RecordBatch(kind: .review))
    let all = units[.county]
    let ids = batch.texts(OutageNotice.noticeID)
    let areas = batch.texts(OutageNotice.area)
    let kinds = batch.integers(OutageNotice.kind)
    let times = batch.integers(OutageNotice.publishedAt)
    let withdrawn = all.column(Notices.isWithdrawn)
    let correct = all.column(Notices.isCorrect)
    var notices: [String: [String: Notice]] = [:]
    var byArea: [String: [String: CountyRecords.NoticeCounts]] = [:]
    for unit in 0..<all.count {
      let county = CountyReader.key(all.counties[unit])
      guard reader.days.contains(all.days[unit]), withdrawn[unit] == 0 else { continue }
      let row = all.rows[unit]
      var notice =
        notices[county]?[ids[row]]
        ?? Notice(
          line: CountyRecords.NoticeLine(
            id: Masking.identifier(ids[row]), kind: Self.kind(kinds[row]),
            publishedAt: ClockTime(seconds: times[row]),
            counts: CountyRecords.NoticeCounts(notices: 1), wrongFields: [], source: nil))
      notice.line.counts.areas += 1
      // The areas of a notice may have been published one after the other.
      notice.line.publishedAt = min(notice.line.publishedAt, ClockTime(seconds: times[row]))
      if correct[unit] != RecordBatch.missing {
        notice.line.counts.inspected += 1
        if correct[unit] == 1 {
          notice.line.counts.correct += 1
        } else {
          notice.judgements += [areas[row], ""].compactMap {
            reviews.notice(ids[row], area: $0)
          }.filter { !$0.isCorrect }
        }
      }
      notices[county, default: [:]][ids[row]] = notice
      let isInspected = correct[unit] != RecordBatch.missing
      byArea[county, default: [:]][areas[row], default: .init()].add(
        CountyRecords.NoticeCounts(
          areas: 1, inspected: isInspected ? 1 : 0, correct: correct[unit] == 1 ? 1 : 0))
    }
    for (county, areas) in byArea {
      counties[county, default: CountyRecords()].areas = Self.ordered(areas)
    }
    for (county, list) in notices { add(list, to: &counties[county, default: CountyRecords()]) }
  }

  private static func ordered(
    _ areas: [String: CountyRecords.NoticeCounts]
  ) -> [CountyRecords.Area] {
    areas.map { CountyRecords.Area(name: Masking.longNumbers($0.key), counts: $0.value) }
      .sorted { left, right in
        let (one, other) = (left.counts, right.counts)
        if one.wrong != other.wrong { return one.wrong > other.wrong }
        if one.areas != other.areas { return one.areas > other.areas }
        return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
      }
  }

  private static func kind(_ code: Int64) -> String? {
    let word = Measure(OutageNotice.kind).text(of: code)
    return word.isEmpty ? nil : word
  }

  private func add(_ notices: [String: Notice], to county: inout CountyRecords) {
    var errors = ErrorCounts()
    var lines = notices.values.map { notice in
      var line = notice.line
      for judgement in notice.judgements { errors.add(judgement, isOfNotices: true) }
      line.wrongFields = ErrorField.names(
        notice.judgements.flatMap(\.errorFields), isOfNotices: true)
      let sources = Set(
        notice.judgements.map { CountyRecords.ErrorSource(code: $0.errorSource) })
      line.source = sources.count == 1 ? sources.first ?? nil : nil
      return line
    }
    lines.sort { left, right in
      let wrong = (left.counts.wrong, right.counts.wrong)
      if (wrong.0 > 0) != (wrong.1 > 0) { return wrong.0 > 0 }
      if left.publishedAt != right.publishedAt { return left.publishedAt > right.publishedAt }
      return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
    county.errors += errors.ordered
    county.notices = Array(lines.prefix(reader.limit / 2))
    for line in lines.dropFirst(reader.limit / 2) { county.noticesLeftOut.add(line.counts) }
  }
}
