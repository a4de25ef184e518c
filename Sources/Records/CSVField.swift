/// A field of comma-separated text.
public enum CSVField {
  /// The text, with quotes where it needs them (RFC 4180).
  public static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }
    guard needsQuotes else { return text }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    // By scalars: to Swift a quote and an accent upon it are another character than a quote.
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
