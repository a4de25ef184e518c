import Records

/// A field that a review calls wrong, as reports name it.
public enum ErrorField {
  /// Everything that no field is called: an inspector may write a name or an address there.
  static let other = "other"

  /// The names of fields that a text of a review stands for: the field's own name or what it is called in either
  /// language, else `other`.
  public static func name(_ text: some StringProtocol, isOfNotices: Bool) -> String {
    CodeWords.fieldNames(isOfNotices: isOfNotices)[String(text)] ?? other
  }

  /// Those of a list, each once.
  public static func names(_ texts: [Substring], isOfNotices: Bool) -> [String] {
    var names: [String] = []
    for name in texts.map({ name($0, isOfNotices: isOfNotices) }) where !names.contains(name) {
      names.append(name)
    }
    return names
  }
}
