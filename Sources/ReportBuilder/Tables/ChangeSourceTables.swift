import Figures
import Metrics
import Records
import ReportModel

/// The rows behind changed figures, beside the figures that they are part of: for the centre by file, for everybody
/// else by kind of record, own rows alone.
struct ChangeSourceTables {
  let maker: ReportMaker
  let owner: Owner
  /// The owner's own figures that changed, by the ids of their KPIs.
  private let changes: [String: ChangedFigure]

  init(maker: ReportMaker, owner: Owner) {
    self.maker = maker
    self.owner = owner
    changes = Dictionary(
      maker.ownChangedFigures(of: owner).map { ($0.metric, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private var say: (Words) -> String { maker.say }

  var blocks: [Block] {
    owner == .centre ? centreBlocks : ownBlocks
  }

  // MARK: The centre

  /// The names of files are for those who take them in.
  private var centreBlocks: [Block] {
    let sources = maker.content.changeSources
    guard !sources.isEmpty else { return [] }
    return [
      .table(
        Table(
          id: "change-sources", caption: say(QualityWords.changeSources),
          columns: [
            QualityWords.file, QualityWords.kind, QualityWords.event, QualityWords.days,
          ].map {
            Table.Column(say($0), alignment: .leading)
          } + [QualityWords.new, QualityWords.corrected].map { Table.Column(say($0)) }
            + [QualityWords.recordIDs, QualityWords.figuresBehind].map {
              Table.Column(say($0), alignment: .leading)
            },
          rows: sources.map { source in
            Table.Row([
              .head(source.file), .text(source.kind[maker.language]), event(source),
              .text(
                source.days.map {
                  $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : say(QualityWords.fromTo($0))
                } ?? "—"),
              .count(source.new), .count(source.corrected), ids(source.records),
              figures(source, source.records),
            ])
          },
          notes: [
            say(QualityWords.changeSourcesNote),
            say(QualityWords.recordIDsNote(ChangeSource.recordLimit)),
          ]))
    ]
  }

  // MARK: Everybody else

  /// Files without an own row are left out, but for those of which that can't be told.
  private var ownBlocks: [Block] {
    let sources = maker.content.changeSources.map { source in
      (source, own: records(source), named: records(source).filter(isNamed))
    }.filter { source, _, named in !named.isEmpty || source.isTakenBack || source.isCut }
    guard !sources.isEmpty else {
      return maker.content.changeSources.isEmpty
        ? [] : [.note(say(QualityWords.noOwnRecords))]
    }
    return [
      .table(
        Table(
          id: "change-records", caption: say(QualityWords.changeSources),
          columns: [
            QualityWords.kind, QualityWords.event, QualityWords.recordIDs,
            QualityWords.figuresBehind,
          ].map { Table.Column(say($0), alignment: .leading) },
          rows: sources.map { source, own, named in
            Table.Row([
              .head(source.kind[maker.language]), event(source), ids(named, isAll: !source.isCut),
              figures(source, own),
            ])
          },
          notes: [say(QualityWords.ownRecordsNote(ChangeSource.recordLimit))]
            + (owner.scope == .county ? [say(QualityWords.withheldRecords)] : [])))
    ]
  }

  /// The owner's.
  private func records(_ source: ChangeSource) -> [ChangedRecord] {
    let places: [Int] =
      switch owner.scope {
      case .centre, .day: Array(source.records.indices)
      case .agent: source.ofAgents[owner.key] ?? []
      case .county: source.ofCounties[owner.key] ?? []
      case .team:
        Set(
          maker.membership.agents(in: owner.key).flatMap { agent in
            (source.ofAgents[agent] ?? []).filter { isOwn(source.records[$0], of: agent) }
          }
        ).sorted()
      }
    return places.map { source.records[$0] }
  }

  /// Whether a record of one of the team's agents is the team's: what an agent of two teams did belongs to the one
  /// of its day.
  private func isOwn(_ record: ChangedRecord, of agent: String) -> Bool {
    maker.membership.teams(of: agent).count == 1 || record.days.isEmpty
      || record.days.contains {
        maker.content.roster.entry(of: agent, on: $0)?.team == owner.key
      }
  }

  /// What the county's list of tickets leaves out is not named here either.
  private func isNamed(_ record: ChangedRecord) -> Bool {
    guard owner.scope == .county else { return true }
    let county = maker.content.counties[owner.key]
    return record.ticketKinds.allSatisfy { county?.lists($0) ?? false }
  }

  // MARK: Cells

  private func event(_ source: ChangeSource) -> Cell {
    .text(say(source.isTakenBack ? QualityWords.takenBack : QualityWords.takenIn))
  }

  /// The first of them, and how many more there are where all are known.
  private func ids(_ records: [ChangedRecord], isAll: Bool = false) -> Cell {
    guard !records.isEmpty else { return .text("—") }
    let shown = records.prefix(ChangeSource.recordLimit).map(\.id)
      .joined(separator: say(QualityWords.joint))
    let rest = records.count - ChangeSource.recordLimit
    return .text(isAll && rest > 0 ? say(QualityWords.moreRecords(shown, rest)) : shown)
  }

  /// The owner's own figures that some of the records can have moved, before and now with their verdicts; of
  /// those that are gone or were not looked at, all of the file's kind.
  private func figures(_ source: ChangeSource, _ own: [ChangedRecord]) -> Cell {
    let isOfNobody = source.isRoster && owner.scope != .team
    let areKnown = !source.isTakenBack && !source.isCut && !own.isEmpty
    let texts = maker.content.metrics.compactMap { metric -> String? in
      guard !isOfNobody, source.subjects.contains(metric.subject),
        !areKnown || own.contains(where: { $0.moves(metric) }),
        let change = changes[metric.id]
      else { return nil }
      return say(
        QualityWords.changedFigure(
          metric.title[maker.language], maker.values(change, metric), maker.verdicts(change)))
    }
    return .text(texts.isEmpty ? "—" : texts.joined(separator: say(CoachingWords.join)))
  }
}
