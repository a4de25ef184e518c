extension Masking {
  /// How many bytes of `plainTelephone` count.
  public static let plainTelephoneWidth = 11

  /// The masked form of a number of eight to eleven plain digits, as nearly all are, in the first bytes
  /// of the result; nil for any other text. Such a number is its own normalised form.
  public static func plainTelephone(_ text: UnsafeRawBufferPointer) -> UInt128? {
    guard (8...11).contains(text.count), text.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    var masked: UInt128 = 0
    for place in 0..<3 { masked |= UInt128(text[place]) << UInt128(8 * place) }
    for place in 3..<7 { masked |= 0x2A << UInt128(8 * place) }
    for place in 0..<4 {
      masked |= UInt128(text[text.count - 4 + place]) << UInt128(8 * (7 + place))
    }
    return masked.littleEndian
  }
}
