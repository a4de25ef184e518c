/// Takes values apart, and collects what is wrong instead of stopping at the first.
final class Reader {
  private(set) var problems: [PlacedProblem] = []

  func report(_ problem: Problem, at value: Value) {
    problems.append(PlacedProblem(problem, value.place))
  }

  func report(_ expected: Expected, at value: Value) {
    report(.expected(expected, found: Found(value)), at: value)
  }

  /// The entries of a mapping, in order, each name once; nil when the value is none.
  func entries(_ value: Value, as expected: Expected = .mapping) -> [Entry]? {
    guard case .mapping(let pairs) = value.content else {
      report(expected, at: value)
      return nil
    }
    var entries: [Entry] = []
    for (key, value) in pairs {
      guard let name = key.literal else {
        report(.expected(.name, found: Found(key)), at: key)
        continue
      }
      if let first = entries.first(where: { $0.name == name }) {
        // Names that YAML takes apart, as 1 and "1".
        report(.duplicateKey(name), at: first.key)
      } else {
        entries.append(Entry(name: name, key: key, value: value))
      }
    }
    return entries
  }

  struct Entry {
    let name: String
    let key: Value
    let value: Value
  }

  /// A mapping with known keys; unknown ones are reported. nil when the value is no mapping.
  func section(_ value: Value, keys: [String]) -> Section? {
    guard let entries = entries(value) else { return nil }
    let unknown = entries.filter { !keys.contains($0.name) }
    for entry in unknown {
      report(.unknown(.key, entry.name, allowed: keys), at: entry.key)
    }
    return Section(
      value: value,
      entries: Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
      hasUnknownKeys: !unknown.isEmpty)
  }

  /// The values of a mapping by key; a key without a value is as good as absent, so that somebody
  /// may comment out all that stands under it.
  struct Section {
    let value: Value
    fileprivate let entries: [String: Entry]
    fileprivate let hasUnknownKeys: Bool

    subscript(name: String) -> Value? {
      entries[name].flatMap { $0.value.isNothing ? nil : $0.value }
    }

    /// The value even where it is nothing: for keys that nobody writes without meaning one.
    func given(_ name: String) -> Value? { entries[name]?.value }

    /// Where the key itself stands.
    func key(_ name: String) -> Value { entries[name]?.key ?? value }
  }

  /// A section's value, or nil and a report when the key is absent, unless it may be misspelt.
  func needed(_ name: String, in section: Section) -> Value? {
    if let value = section.given(name) { return value }
    if !section.hasUnknownKeys { report(.missingKey(name), at: section.value) }
    return nil
  }

  // MARK: Single values

  /// A text that is not empty, without spaces around it.
  func text(_ value: Value, as expected: Expected = .text) -> String? {
    guard let literal = value.literal, let text = Self.trimmed(literal), !value.isNothing else {
      report(expected, at: value)
      return nil
    }
    return text
  }

  /// A list of texts as written, so that `NULL` is one.
  func texts(_ value: Value) -> [String] {
    guard case .list(let items) = value.content else {
      report(.listOfTexts, at: value)
      return []
    }
    return items.compactMap { item in
      guard let literal = item.literal, let text = Self.trimmed(literal) else {
        report(.text, at: item)
        return nil
      }
      return text
    }
  }

  /// One of the words.
  func choice(_ value: Value, _ kind: Named, of words: [String]) -> String? {
    guard let word = text(value) else { return nil }
    guard words.contains(word) else {
      report(.unknown(kind, word, allowed: words), at: value)
      return nil
    }
    return word
  }

  func whole(_ value: Value, _ range: ClosedRange<Int>) -> Int? {
    guard case .text(let text) = value.content, let number = Int(text), range.contains(number)
    else {
      report(.whole(Int64(range.lowerBound)...Int64(range.upperBound)), at: value)
      return nil
    }
    return number
  }

  func yesOrNo(_ value: Value) -> Bool? {
    switch value.literal?.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report(.yesOrNo, at: value)
      return nil
    }
  }

  /// The text without spaces around it; nil when nothing is left.
  private static func trimmed(_ text: String) -> String? {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return String(text[first...last])
  }
}
