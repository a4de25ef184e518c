/// The same centre's rows as a real export might hold them: repeated, contradicting each other,
/// quoted, spaced, in another order of columns, and here and there broken.
struct AwkwardRows {
  let seed: UInt64

  /// The canonical columns and one that is not.
  let columns =
    ["ended_by", "skill_group"] + LegRow.columns.reversed() + ["tag", "customer_level"]

  /// - Parameter clean: writes the canonical row that stands at a place.
  func write(
    _ index: Int, of count: Int, to out: inout ByteBuffer,
    clean: (_ place: Int, _ out: inout ByteBuffer) -> Void
  ) {
    var draw = Draw(seed: seed, stream: .order, place: index + 1)
    let chance = draw.below(100_000)
    let other = draw.below(count)
    switch chance {
    case 0..<100:
      write(row(at: other, clean: clean), to: &out)
    case 100..<120:
      var row = row(at: other, clean: clean)
      row["wait_seconds"] = "901"
      write(row, to: &out)
    case 120..<170:
      var row = row(at: other, clean: clean)
      row.moveToPreviousMonth()
      write(row, to: &out)
    case 170..<270:
      let broken = row(at: index, clean: clean)
      out.bytes(BrokenRow.allCases[draw.below(BrokenRow.allCases.count)].bytes(broken, columns))
    default:
      write(row(at: index, clean: clean), to: &out)
    }
  }

  private func write(_ row: AwkwardRow, to out: inout ByteBuffer) {
    for (place, column) in columns.enumerated() {
      if place > 0 { out.comma() }
      out.bytes(row.written(column))
    }
  }

  /// What stands at a place, however often it is written.
  private func row(
    at place: Int, clean: (_ place: Int, _ out: inout ByteBuffer) -> Void
  ) -> AwkwardRow {
    var buffer = ByteBuffer(capacity: 256)
    clean(place, &buffer)
    var draw = Draw(seed: seed, stream: .awkward, place: place)
    return AwkwardRow(clean: buffer.bytes, draw: &draw)
  }
}
