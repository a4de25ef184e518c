import Records
import Store

/// The ledger of editions is told of an edition before it is put in its place, and confirmed after: wherever a
/// run ends, it holds those that stand there.
extension EditionPublisher {
  /// Enters an edition that stands in its place though the run that put it there ended before it was confirmed.
  func confirmStanding(_ period: Period, in root: String, _ store: Store) throws {
    let folder = root + "/" + period.description
    guard !store.isReadOnly, let watermark = Manifest.recordedWatermark(in: folder) else { return }
    try store.confirm(edition: period, watermark: watermark)
  }

  /// Enters an edition that is about to be put in its place.
  func announce(
    _ figures: EditionFigures, of period: Period, _ watermark: Watermark, in store: Store
  ) throws {
    guard !store.isReadOnly else { return }
    try store.announce(
      edition: period, watermark: watermark.text, program: ScorelineVersion.current,
      figures: figures.published)
  }
}
