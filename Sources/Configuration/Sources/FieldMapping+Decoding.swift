import Records

extension FieldMapping {
  /// Decodes where one field comes from: the name of a column, or a mapping with details.
  init?(_ value: Value, field: Field, reader: Reader) {
    if case .text = value.content {
      guard let column = reader.text(value) else { return nil }
      self.init(.column(column))
      return
    }
    guard case .mapping = value.content else {
      reader.report(.column, at: value)
      return nil
    }
    let keys = ["column", "join", "constant", "with", "form", "values", "unlisted", "empty"]
    guard let section = reader.section(value, keys: keys),
      let source = Source(section, field: field, reader: reader)
    else { return nil }
    self.init(source)
    if let form = section.given("form"), section.given("constant") == nil {
      decodeForm(form, of: field, with: reader)
    }
    values = ValueTable(section, field: field, reader: reader)
    emptyValues = section["empty"].map(reader.texts) ?? []
  }

  private mutating func decodeForm(_ value: Value, of field: Field, with reader: Reader) {
    switch field.type {
    case .seconds:
      let words = DurationForm.allCases.map(\.rawValue)
      durationForm = reader.choice(value, .durationForm, of: words).flatMap(DurationForm.init)
    case .time, .day:
      guard let text = reader.text(value) else { return }
      dateForm = DateForm(text)
      if dateForm == nil { reader.report(.dateForm(text), at: value) }
    case .text, .whole, .choice, .list:
      reader.report(.formWithoutNeed(field.name), at: value)
    }
  }
}

extension FieldMapping.Source {
  /// One of `column`, `join` with `with`, and `constant`.
  fileprivate init?(_ section: Reader.Section, field: Field, reader: Reader) {
    let given = ["column", "join", "constant"].filter { section.given($0) != nil }
    guard let key = given.first, let value = section.given(key) else {
      reader.report(.missingSource, at: section.value)
      return nil
    }
    if given.count > 1 {
      reader.report(.together(given[0], given[1]), at: section.key(given[1]))
      return nil
    }
    if key != "join", section.given("with") != nil {
      reader.report(.onlyWith("with", "join"), at: section.key("with"))
    }
    switch key {
    case "column":
      guard let column = reader.text(value) else { return nil }
      self = .column(column)
    case "join":
      let columns = reader.texts(value)
      guard let separator = reader.needed("with", in: section), !columns.isEmpty else { return nil }
      guard let text = separator.literal else {
        reader.report(.text, at: separator)
        return nil
      }
      self = .joined(columns, separator: text)
    default:
      for key in ["form", "values", "empty"] where section.given(key) != nil {
        reader.report(.together("constant", key), at: section.key(key))
      }
      guard let text = reader.text(value) else { return nil }
      reader.checkMeaning(text, of: field, at: value)
      self = .constant(text)
    }
  }
}

extension ValueTable {
  /// Decodes `values` and `unlisted`; nil when there are none, or the second is missing.
  fileprivate init?(_ section: Reader.Section, field: Field, reader: Reader) {
    guard let values = section.given("values") else {
      if section.given("unlisted") != nil {
        reader.report(.onlyWith("unlisted", "values"), at: section.key("unlisted"))
      }
      return nil
    }
    // Where the field has a form, kept words have it too and meanings are canonical all the same.
    var meanings: [String: String] = [:]
    for entry in reader.entries(values) ?? [] {
      guard let meaning = entry.value.literal else {
        reader.report(.text, at: entry.value)
        continue
      }
      reader.checkMeaning(meaning, of: field, at: entry.value)
      meanings[entry.name] = meaning
    }
    guard let value = section.given("unlisted") else {
      reader.report(.unlistedMissing, at: section.key("values"))
      return nil
    }
    guard let unlisted = Unlisted(value, field: field, reader: reader) else { return nil }
    self.init(meanings: meanings, unlisted: unlisted)
  }
}

extension ValueTable.Unlisted {
  fileprivate init?(_ value: Value, field: Field, reader: Reader) {
    guard case .mapping = value.content else {
      guard let word = reader.text(value) else { return nil }
      switch word {
      case "reject": self = .reject
      case "keep": self = .keep
      default:
        let allowed = ["reject", "keep", "{value: ...}"]
        reader.report(.unknown(.unlisted, word, allowed: allowed), at: value)
        return nil
      }
      return
    }
    guard let section = reader.section(value, keys: ["value"]),
      let meaning = reader.needed("value", in: section)
    else { return nil }
    guard let text = meaning.literal else {
      reader.report(.text, at: meaning)
      return nil
    }
    reader.checkMeaning(text, of: field, at: meaning)
    self = .value(text)
  }
}

extension Reader {
  /// Reports a text that the field can't hold; an empty one means missing and always fits.
  fileprivate func checkMeaning(_ text: String, of field: Field, at value: Value) {
    guard !text.isEmpty else { return }
    let seconds = 0...FieldType.largestNumber
    switch field.type {
    case .text, .list: break
    case .choice(let words):
      if !words.contains(text) {
        report(.unknown(.value(of: field.name), text, allowed: words), at: value)
      }
    case .whole(let range):
      if Int64(text).map(range.contains) != true { report(.whole(range), at: value) }
    case .seconds:
      if Int64(text).map(seconds.contains) != true { report(.whole(seconds), at: value) }
    case .time: if ClockTime(text) == nil { report(.time, at: value) }
    case .day: if Day(text) == nil { report(.day, at: value) }
    }
  }
}
