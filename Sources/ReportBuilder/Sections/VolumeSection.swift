import Records
import ReportModel

extension ReportMaker {
  /// How much came in, how calls were met, and on which days; a bulletin leaves the rhythm of hours out.
  /// nil when nothing came in.
  func volumeSection(_ review: Review) -> Section? {
    var blocks = volumePhrase(review.volumes).map { [Block.lead([$0])] } ?? []
    if !review.volumes.isEmpty { blocks.append(.table(volumeTable(review.volumes))) }
    if let service = ServiceTable(maker: self).table { blocks.append(.table(service)) }
    if !isBulletin { blocks += RhythmTable(maker: self).blocks }
    blocks += DayTable(maker: self).blocks ?? []
    guard !blocks.isEmpty else { return nil }
    return Section(id: "volumes", title: say(VolumeWords.section), blocks: blocks)
  }

  private func volumeTable(_ volumes: [Volume]) -> Table {
    Table(
      id: "volumes", caption: say(VolumeWords.caption),
      columns: [Table.Column(say(VolumeWords.what), alignment: .leading)]
        + [
          VolumeWords.now, VolumeWords.previous, VolumeWords.onPrevious, VolumeWords.yearBefore,
          VolumeWords.onYear,
        ].map { Table.Column(say($0)) },
      rows: volumes.enumerated().map { row, volume in
        func count(_ count: Int?) -> Cell { count.map { .count($0) } ?? Cell(.none) }
        func reference(_ column: Int) -> CellReference {
          CellReference("volumes", row: row, column: column)
        }
        // No percentage of a small base, which the cell holds all the same.
        func change(_ earlier: Int?, in column: Int) -> Cell {
          volume.change(since: earlier).map {
            .number(
              $0, ReviewFormats.change,
              derivation: .growth(reference(1), since: reference(column)))
          } ?? Cell(.none)
        }
        return Table.Row([
          .head(say(VolumeWords.title(volume.kind))), .count(volume.now), count(volume.previous),
          change(volume.previous, in: 2), count(volume.yearBefore),
          change(volume.yearBefore, in: 4),
        ])
      }, notes: [say(VolumeWords.note(Volume.leastBase))])
  }
}
