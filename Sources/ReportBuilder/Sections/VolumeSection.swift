import Records
import ReportModel

extension ReportMaker {
  /// How much came in, and on which days; nil when nothing did.
  func volumeSection(_ review: Review) -> Section? {
    let service = ServiceTable(maker: self).table.map { [Block.table($0)] } ?? []
    let blocks =
      (review.volumes.isEmpty ? [] : [.table(volumeTable(review.volumes))]) + service
      + RhythmTable(maker: self).blocks + (DayTable(maker: self).blocks ?? [])
    guard !blocks.isEmpty else { return nil }
    return Section(id: "volumes", title: say(VolumeWords.section), blocks: blocks)
  }

  /// The same for a week: counts, how calls were met, and its days; nil when nothing came in.
  func weekSection(_ review: Review) -> Section? {
    let service = ServiceTable(maker: self).table.map { [Block.table($0)] } ?? []
    let blocks =
      (review.volumes.isEmpty ? [] : [.table(volumeTable(review.volumes))]) + service
      + (DayTable(maker: self).blocks ?? [])
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
      rows: volumes.map { volume in
        func count(_ count: Int?) -> Cell { count.map { .count($0) } ?? Cell(.none) }
        func change(_ earlier: Int?) -> Cell {
          .number(Volume.change(volume.now, since: earlier), ReviewFormats.change)
        }
        return Table.Row([
          .head(say(VolumeWords.title(volume.kind))), .count(volume.now), count(volume.previous),
          change(volume.previous), count(volume.yearBefore), change(volume.yearBefore),
        ])
      }, notes: [say(VolumeWords.note(Volume.leastBase))])
  }
}
