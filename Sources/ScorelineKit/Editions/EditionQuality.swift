import Figures
import Intake
import Metrics
import Records
import ReportBuilder
import Store

/// What must be known of the data behind an edition.
enum EditionQuality {
  static func quality(
    _ store: Store, figures: EditionFigures, roster: Roster, period: Period
  ) throws -> DataQuality {
    let kinds = try store.importSummaries().map { summary in
      let kind = RecordKind.all.first { $0.name == summary.kind }
      return DataQuality.KindOfRecord(
        title: kind?.title ?? Words(summary.kind, summary.kind), files: summary.files,
        read: summary.counts.read, new: summary.counts.new, unchanged: summary.counts.unchanged,
        corrected: summary.counts.corrected, rejected: summary.counts.rejected,
        live: summary.live,
        rejectedByReason: summary.rejectedByCode.sorted { $0.key < $1.key }.map { code, rows in
          DataQuality.RejectReason(
            code: code, title: Reject.Code(rawValue: code)?.title ?? Words(code, code), rows: rows)
        },
        absentFields: summary.absentFields.compactMap { kind?.field(named: $0)?.title })
    }
    let agents = figures.book.keys(of: .agent, in: period)
    let days = Set(
      figures.book.figures(by: .day, in: period).filter { $0.metric.subject == .calls }
        .map(\.key)
    ).union(
      // Days on which nobody was answered have no figure.
      figures.book.calls.hours.filter { $0.value.contains { $0.offered > 0 } }
        .map(\.key.description))
    return DataQuality(
      kinds: kinds,
      overlappingAgents: roster.overlapping.filter { agents.contains($0) },
      agentsWithoutRoster: agents.filter { agent in
        !period.days.contains { roster.entry(of: agent, on: $0) != nil }
      },
      daysWithoutCalls: period.days.filter { !days.contains($0.description) })
  }
}
