import Figures
import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// What must be known of the data: in full for the centre, of the owner's own for everybody else.
  func qualitySection(_ readings: [Reading], of owner: Owner) -> Section {
    var blocks: [Block] = []
    if owner == .centre { blocks += kindBlocks }
    blocks += exclusionBlocks(readings)
    if owner == .centre { blocks += unknownBlocks }
    return Section(
      id: "quality", title: say(QualityWords.section),
      blocks: blocks + qualityLines(of: owner).map(Block.paragraph))
  }

  private func qualityLines(of owner: Owner) -> [String] {
    var lines = remarks(of: owner)
    if owner == .centre {
      let quality = content.quality
      if !quality.overlappingAgents.isEmpty {
        lines.append(say(QualityWords.overlapping(list(quality.overlappingAgents))))
      }
      for kind in quality.kinds where !kind.absentFields.isEmpty {
        lines.append(
          say(
            QualityWords.absentFields(
              kind.title[language], list(kind.absentFields.map { $0[language] }))))
      }
    }
    switch content.changes {
    case .first: lines.append(say(QualityWords.firstEdition))
    case .unrecorded: lines.append(say(NoticeWords.unrecorded))
    case .changed:
      if changedFigures(of: owner).isEmpty { lines.append(say(QualityWords.nothingChanged)) }
    }
    return lines + [say(QualityWords.watermark(content.watermark))]
  }

  // MARK: Rows read

  private var kindBlocks: [Block] {
    let kinds = content.quality.kinds
    guard !kinds.isEmpty else { return [] }
    let table = Table(
      id: "quality-rows", caption: say(QualityWords.kinds),
      columns: [Table.Column(say(QualityWords.kind), alignment: .leading)]
        + [
          QualityWords.files, QualityWords.read, QualityWords.new, QualityWords.unchanged,
          QualityWords.corrected, QualityWords.rejected, QualityWords.rejectedShare,
          QualityWords.live,
        ].map { Table.Column(say($0)) },
      rows: kinds.enumerated().map { row, kind in kindRow(kind, row) },
      notes: [say(QualityWords.kindsNote)])
    return [.table(table.sharing(.first))] + reasonBlocks
  }

  private func kindRow(_ kind: DataQuality.KindOfRecord, _ row: Int) -> Table.Row {
    func cell(_ column: Int) -> CellReference {
      CellReference("quality-rows", row: row, column: column)
    }
    let share = kind.read == 0 ? nil : Double(kind.rejected) / Double(kind.read)
    let parts = kind.new + kind.unchanged + kind.corrected + kind.rejected
    return Table.Row([
      .head(kind.title[language]), .count(kind.files),
      // An equation that does not hold must be seen, not written over by a formula.
      .number(
        Double(kind.read), .count,
        derivation: parts == kind.read ? .sum((3...6).map(cell)) : nil),
      .count(kind.new), .count(kind.unchanged), .count(kind.corrected), .count(kind.rejected),
      .number(
        share, NumberFormat.percent.showing(share ?? 0),
        derivation: .share(cell(6), of: cell(2))),
      .count(kind.live),
    ])
  }

  private var reasonBlocks: [Block] {
    let rows = content.quality.kinds.flatMap { kind in
      kind.rejectedByReason.filter { $0.rows > 0 }.map { reason in
        Table.Row([
          .head(kind.title[language]), .text(reason.title[language]), .text(reason.code),
          .count(reason.rows),
        ])
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          id: "quality-rejected", caption: say(QualityWords.reasons),
          columns: [QualityWords.kind, QualityWords.reason].map {
            Table.Column(say($0), alignment: .leading)
          } + [
            // For commands, which ask for it.
            Table.Column(say(QualityWords.code), alignment: .leading, shownIn: .workbook),
            Table.Column(say(QualityWords.rows)),
          ],
          rows: rows
        ).sharing(.first))
    ]
  }

  // MARK: Units left out, units without a key

  private func exclusionBlocks(_ readings: [Reading]) -> [Block] {
    let rows = readings.flatMap { reading -> [Table.Row] in
      guard let counts = reading.figure?.excludedByRule else { return [] }
      return zip(reading.metric.exclusions, counts).filter { $0.1 > 0 }.map { rule, count in
        Table.Row([
          .head(reading.metric.title[language]), .text(rule.title[language]), .count(count),
        ])
      }
    }
    guard !rows.isEmpty else { return [.paragraph(say(QualityWords.nothingExcluded))] }
    return [
      .table(
        Table(
          id: "quality-excluded", caption: say(QualityWords.excluded),
          columns: [
            Table.Column(say(SummaryWords.indicator), alignment: .leading),
            Table.Column(say(QualityWords.rule), alignment: .leading),
            Table.Column(say(QualityWords.units)),
          ],
          rows: rows
        ).sharing(.first))
    ]
  }

  private var unknownBlocks: [Block] {
    let scopes: [Scope] = [.agent, .team, .county]
    let rows = content.metrics.compactMap { metric -> Table.Row? in
      let counts = scopes.map { scope in
        content.figures.figure(
          metric.id, by: scope, key: FigureMaker.unknown, in: content.period)?.eligible ?? 0
      }
      guard counts.contains(where: { $0 > 0 }) else { return nil }
      return Table.Row([.head(metric.title[language])] + counts.map { Cell.count($0) })
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          id: "quality-unknown", caption: say(QualityWords.unknown),
          columns: [Table.Column(say(SummaryWords.indicator), alignment: .leading)]
            + [QualityWords.withoutAgent, QualityWords.withoutTeam, QualityWords.withoutCounty]
            .map { Table.Column(say($0)) },
          rows: rows, notes: [say(QualityWords.unknownNote)]
        ).sharing(.first))
    ]
  }
}
