import Intake
import Synchronization

/// A long row of items that several threads make, a piece each at a time.
enum Pieces {
  /// Few enough that all threads end together, enough that handing them out costs nothing.
  private static let length = 1_000

  /// Pieces of the places below `count`, in their order.
  static func make<Piece: Sendable>(
    _ count: Int, _ make: @Sendable (Range<Int>) -> Piece
  ) -> [Piece] {
    let number = (count + length - 1) / length
    let pieces = Mutex([Piece?](repeating: nil, count: number))
    Threads.run(number) { place in
      let piece = make(place * length..<min(count, (place + 1) * length))
      pieces.withLock { $0[place] = piece }
    }
    return pieces.withLock { $0 }.compactMap { $0 }
  }
}
