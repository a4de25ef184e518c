import Records

extension SourceMapping {
  /// Decodes one entry of `sources:`; nil when it has no pattern or no known kind.
  init?(_ value: Value, kinds: [RecordKind], reader: Reader) {
    let keys = ["files", "kind", "delimiter", "encoding", "empty", "absent", "fields"]
    guard let section = reader.section(value, keys: keys) else { return nil }
    let files = reader.needed("files", in: section).flatMap { Self.pattern($0, reader: reader) }
    let name = reader.needed("kind", in: section)
      .flatMap { reader.choice($0, .kind, of: kinds.map(\.name)) }
    guard let files, let kind = kinds.first(where: { $0.name == name }) else { return nil }
    self.init(files: files, kind: kind)
    if let value = section["delimiter"] {
      delimiter = Self.delimiter(value, reader: reader) ?? delimiter
    }
    if let value = section["encoding"] {
      encoding = Self.encoding(value, reader: reader) ?? encoding
    }
    emptyValues = section["empty"].map(reader.texts) ?? []
    absent = section["absent"].map { absentFields($0, reader: reader) } ?? []
    if let value = section["fields"] { decodeFields(value, with: reader) }
  }

  private mutating func decodeFields(_ value: Value, with reader: Reader) {
    for entry in reader.entries(value) ?? [] {
      guard let field = kind.field(named: entry.name) else {
        let allowed = kind.fields.map(\.name)
        reader.report(
          .unknown(.field(of: kind.name), entry.name, allowed: allowed), at: entry.key)
        continue
      }
      if absent.contains(field.name) { reader.report(.alsoAbsent(field.name), at: entry.key) }
      fields[field.name] = FieldMapping(entry.value, field: field, reader: reader)
    }
  }

  private func absentFields(_ value: Value, reader: Reader) -> [String] {
    guard case .list(let items) = value.content else {
      reader.report(.listOfFields, at: value)
      return []
    }
    return items.compactMap { item in
      guard let name = reader.text(item) else { return nil }
      guard let field = kind.field(named: name) else {
        let allowed = kind.fields.map(\.name)
        reader.report(.unknown(.field(of: kind.name), name, allowed: allowed), at: item)
        return nil
      }
      if !field.mayBeEmpty { reader.report(.cannotBeAbsent(name), at: item) }
      return name
    }
  }

  private static func pattern(_ value: Value, reader: Reader) -> String? {
    guard let text = reader.text(value) else { return nil }
    guard !text.contains("/") else {
      reader.report(.patternWithFolder(text), at: value)
      return nil
    }
    return text
  }

  /// A delimiter by its name, or itself.
  private static func delimiter(_ value: Value, reader: Reader) -> UInt8? {
    let names: [(String, UInt8)] = [
      ("tab", 0x09), ("comma", 0x2C), ("semicolon", 0x3B), ("pipe", 0x7C),
    ]
    guard let text = value.literal else {
      reader.report(.text, at: value)
      return nil
    }
    if let named = names.first(where: { $0.0 == text }) { return named.1 }
    let bytes = Array(text.utf8)
    // A quote or the end of a line would have two meanings.
    if bytes.count == 1, bytes[0] == 0x09 || (0x20...0x7E).contains(bytes[0]), bytes[0] != 0x22 {
      return bytes[0]
    }
    reader.report(.unknown(.delimiter, text, allowed: names.map(\.0)), at: value)
    return nil
  }
}
