import Glibc

/// Bytes of another encoding to UTF-8, piece by piece.
///
/// What the encoding does not have becomes the byte FF, which UTF-8 never has: the row that holds
/// it is rejected later, at its place, and the rows around it are read.
final class TextDecoder {
  private let converter: iconv_t
  /// Bytes of a character that the next piece completes.
  private var rest: [UInt8] = []
  private var output = [UInt8](repeating: 0, count: 64 << 10)
  /// Bytes to step over at a fault: one unit of the encoding.
  private let unit: Int

  /// nil when iconv does not know the encoding.
  init?(_ encoding: String) {
    let converter = iconv_open("UTF-8", encoding)
    guard converter != iconv_t(bitPattern: -1), let converter else { return nil }
    self.converter = converter
    let name = encoding.uppercased()
    unit =
      name.contains("32") || name.contains("UCS-4") || name.contains("UCS4")
      ? 4 : name.contains("UTF-16") || name.contains("UTF16") || name.contains("UCS") ? 2 : 1
  }

  deinit { iconv_close(converter) }

  /// Whether iconv's name means UTF-8, which needs no decoding.
  static func isUTF8(_ encoding: String) -> Bool {
    ["UTF-8", "UTF8"].contains(encoding.uppercased())
  }

  func decode(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    rest += bytes
    var place = 0
    while place < rest.count {
      let (taken, made, fault) = convert(from: place)
      place += taken
      try output.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<made])) }
      switch fault {
      case 0, E2BIG: continue
      case EINVAL where !isLast:
        rest.removeFirst(place)
        return
      default:
        try withUnsafeBytes(of: 0xFF as UInt8, body)
        place = min(place + unit, rest.count)
      }
    }
    rest.removeAll(keepingCapacity: true)
  }

  /// Converts as much as fits: bytes taken and made, and errno where it stopped short.
  private func convert(from place: Int) -> (taken: Int, made: Int, fault: Int32) {
    rest.withUnsafeMutableBytes { input in
      output.withUnsafeMutableBytes { output in
        var from = input.baseAddress?.advanced(by: place).assumingMemoryBound(to: CChar.self)
        var fromCount = input.count - place
        var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var toCount = output.count
        let result = iconv(converter, &from, &fromCount, &to, &toCount)
        let fault = result == Int(bitPattern: UInt.max) ? errno : 0
        return (input.count - place - fromCount, output.count - toCount, fault)
      }
    }
  }
}
