/// SHA-256, to hold the style sheet against its hash: https://doi.org/10.6028/NIST.FIPS.180-4
///
/// It lives with the tests because the product never hashes at run time.
enum SHA256 {
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    padded += bytes(of: UInt64(message.count) * 8)

    var state = initial
    for start in stride(from: 0, to: padded.count, by: 64) {
      var words = (0..<16).map { word in
        padded[start + word * 4..<start + word * 4 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
      for index in 16..<64 {
        let (a, b) = (words[index - 15], words[index - 2])
        let s0 = turned(a, 7) ^ turned(a, 18) ^ a >> 3
        let s1 = turned(b, 17) ^ turned(b, 19) ^ b >> 10
        words.append(words[index - 16] &+ s0 &+ words[index - 7] &+ s1)
      }
      var v = state
      for (word, constant) in zip(words, constants) {
        let s1 = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
        let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
        let first = v[7] &+ s1 &+ choice &+ constant &+ word
        let s0 = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
        let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
        v = [first &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
      }
      state = zip(state, v).map { $0 &+ $1 }
    }
    return state.flatMap { bytes(of: $0) }
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func bytes(of value: some FixedWidthInteger) -> [UInt8] {
    stride(from: value.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: value >> $0)
    }
  }

  // The first 32 bits of the fractions of the square roots of the first 8 primes, and of the cube
  // roots of the first 64, found with whole numbers rather than typed in.
  private static let initial = primes(8).map { fraction(of: $0, root: 2) }
  private static let constants = primes(64).map { fraction(of: $0, root: 3) }

  private static func primes(_ count: Int) -> [UInt64] {
    var found: [UInt64] = []
    var next: UInt64 = 2
    while found.count < count {
      if found.allSatisfy({ next % $0 != 0 }) { found.append(next) }
      next += 1
    }
    return found
  }

  /// The largest whole number whose power is at most prime · 2^(32 · root), without its high bits.
  private static func fraction(of prime: UInt64, root: Int) -> UInt32 {
    let limit = UInt128(prime) << (32 * root)
    var result: UInt128 = 0
    for bit in (0..<36).reversed() {
      let tried = result | UInt128(1) << bit
      if (0..<root).reduce(UInt128(1), { power, _ in power * tried }) <= limit { result = tried }
    }
    return UInt32(truncatingIfNeeded: result)
  }
}
