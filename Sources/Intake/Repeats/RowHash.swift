/// Hashes that tell rows apart which are already known to be alike in part.
public enum RowHash {
  public typealias Bytes = UnsafePointer<UInt8>

  /// An id of up to sixteen bytes itself; of a longer one two hashes of 64 bits.
  public static func id(_ bytes: Bytes, _ length: Int, seed: UInt64) -> SIMD2<UInt64> {
    if length <= 16 {
      return SIMD2(
        Word.first(bytes, length), length > 8 ? Word.first(bytes + 8, length - 8) : 0)
    }
    let hash = text(bytes, length)
    var other = seed
    var place = 0
    while place < length {
      other = mix(other, Word.first(bytes + place, length - place))
      place += 8
    }
    return SIMD2(hash, other)
  }

  /// A hash of a text.
  public static func text(_ bytes: Bytes, _ length: Int) -> UInt64 { IdHash.hash(bytes, length) }

  /// The hash of what was hashed before and of one more value.
  @inline(__always)
  public static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    IdHash.mix(hash ^ 0xE703_7ED1_A0B4_28DB, value ^ 0xA076_1D64_78BD_642F) &+ hash
  }
}
