/// The widths of the signs of ASCII in a font: most texts are of nothing else, and told without a look at their
/// characters.
public struct ASCIIWidths: Sendable {
  private let widths: [Double]

  public init(_ width: (Unicode.Scalar) -> Double) {
    widths = (0..<128).map { width(Unicode.Scalar(UInt8($0))) }
  }

  /// - Parameter byte: below 128.
  public subscript(byte: Int) -> Double { widths[byte] }

  /// The width of a text; nil for one of other signs.
  public func width(of text: String) -> Double? {
    var text = text
    return text.withUTF8 { text in
      widths.withUnsafeBufferPointer { widths in
        var width = 0.0
        for byte in text {
          guard byte < 0x80 else { return nil }
          width += widths[Int(byte)]
        }
        return width
      }
    }
  }
}
