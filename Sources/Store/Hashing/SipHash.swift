/// SipHash-2-4, a hash of short texts that nobody can predict without its key, in its forms of 64
/// and of 128 bits.
///
/// J.-P. Aumasson, D. J. Bernstein, "SipHash: a fast short-input PRF", INDOCRYPT 2012; the reference
/// code and its test vectors: https://github.com/veorq/SipHash
struct SipHash: Sendable {
  private let first: UInt64
  private let second: UInt64

  /// - Parameter key: 16 bytes.
  init(key: some Sequence<UInt8>) {
    let key = Array(key)
    precondition(key.count == 16, "a key of SipHash has 16 bytes, not \(key.count)")
    func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
      bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    first = word(key[..<8])
    second = word(key[8...])
  }

  /// The hash of 64 bits.
  func short(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state = State(first, second)
    state.take(bytes)
    state.v2 ^= 0xFF
    return state.finish()
  }

  /// The hash of 128 bits; its 16 bytes, the highest first, are those of the reference code.
  func long(_ bytes: UnsafeRawBufferPointer) -> UInt128 {
    var state = State(first, second)
    state.v1 ^= 0xEE
    state.take(bytes)
    state.v2 ^= 0xEE
    let high = state.finish()
    state.v1 ^= 0xDD
    let low = state.finish()
    return UInt128(high.byteSwapped) << 64 | UInt128(low.byteSwapped)
  }

  /// Both hashes of 128 bits at once: each step of one waits for the step before, so that a processor
  /// has time for two.
  func long(
    _ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer
  ) -> (UInt128, UInt128) {
    var (left, right) = (State(first, second), State(first, second))
    left.v1 ^= 0xEE
    right.v1 ^= 0xEE
    let both = min(one.count, other.count) & ~7
    var place = 0
    while place < both {
      left.take(State.word(one, place))
      right.take(State.word(other, place))
      place &+= 8
    }
    left.take(one, from: both)
    right.take(other, from: both)
    left.v2 ^= 0xEE
    right.v2 ^= 0xEE
    let (leftHigh, rightHigh) = (left.finish(), right.finish())
    left.v1 ^= 0xDD
    right.v1 ^= 0xDD
    let (leftLow, rightLow) = (left.finish(), right.finish())
    return (
      UInt128(leftHigh.byteSwapped) << 64 | UInt128(leftLow.byteSwapped),
      UInt128(rightHigh.byteSwapped) << 64 | UInt128(rightLow.byteSwapped)
    )
  }

  private struct State {
    var v0: UInt64
    var v1: UInt64
    var v2: UInt64
    var v3: UInt64

    init(_ first: UInt64, _ second: UInt64) {
      v0 = first ^ 0x736F_6D65_7073_6575
      v1 = second ^ 0x646F_7261_6E64_6F6D
      v2 = first ^ 0x6C79_6765_6E65_7261
      v3 = second ^ 0x7465_6462_7974_6573
    }

    @inline(__always)
    mutating func round() {
      v0 &+= v1
      v1 = (v1 &<< 13 | v1 &>> 51) ^ v0
      v0 = v0 &<< 32 | v0 &>> 32
      v2 &+= v3
      v3 = (v3 &<< 16 | v3 &>> 48) ^ v2
      v0 &+= v3
      v3 = (v3 &<< 21 | v3 &>> 43) ^ v0
      v2 &+= v1
      v1 = (v1 &<< 17 | v1 &>> 47) ^ v2
      v2 = v2 &<< 32 | v2 &>> 32
    }

    @inline(__always)
    mutating func take(_ word: UInt64) {
      v3 ^= word
      round()
      round()
      v0 ^= word
    }

    @inline(__always)
    static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    /// - Parameter start: how many bytes were taken before, a multiple of eight.
    @inline(__always)
    mutating func take(_ bytes: UnsafeRawBufferPointer, from start: Int = 0) {
      let whole = bytes.count & ~7
      var place = start
      while place < whole {
        take(Self.word(bytes, place))
        place &+= 8
      }
      var last = UInt64(truncatingIfNeeded: bytes.count) &<< 56
      if place < bytes.count, bytes.count >= 8 {
        // The last eight bytes, those left out that were taken.
        let end = bytes.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self)
        last |= UInt64(littleEndian: end) &>> UInt64(64 &- 8 &* (bytes.count &- place))
      } else {
        var shift: UInt64 = 0
        while place < bytes.count {
          last |= UInt64(bytes[place]) &<< shift
          shift &+= 8
          place &+= 1
        }
      }
      take(last)
    }

    @inline(__always)
    mutating func finish() -> UInt64 {
      round()
      round()
      round()
      round()
      return v0 ^ v1 ^ v2 ^ v3
    }
  }
}
