import Records

/// What a mapping makes of the texts of a field's columns, before the text gets its type.
struct MappedValue {
  let mapping: FieldMapping
  private let emptyValues: Set<String>
  private let values: ValueTable?

  /// `emptyValues` are those of the whole source.
  init(_ mapping: FieldMapping, _ emptyValues: [String]) {
    self.mapping = mapping
    self.emptyValues = Set((emptyValues + mapping.emptyValues).map { CleanText.clean($0) })
    values = mapping.values.map { table in
      ValueTable(
        meanings: Dictionary(
          table.meanings.map { (CleanText.clean($0), CleanText.clean($1)) },
          uniquingKeysWith: { first, _ in first }),
        unlisted: table.unlisted)
    }
  }

  /// The canonical text of a field; empty when it says nothing.
  func text(of row: RawRow, _ columns: [Int], _ field: Field) throws -> String {
    let texts = try columns.map { column in
      guard let text = row.withField(column, { CleanText.clean($0) }) else {
        throw FieldReader.badEncoding
      }
      return emptyValues.contains(text) ? "" : text
    }
    guard case .joined(_, let separator) = mapping.source else {
      return try meaning(texts.first ?? "", of: field)
    }
    if texts.allSatisfy(\.isEmpty) { return try meaning("", of: field) }
    // A part of an id is the id of many records.
    if texts.contains(where: \.isEmpty), field.type == .text, !field.mayBeEmpty {
      throw ValueFault(.emptyRequired, Expectation.words(field, mapping))
    }
    return try meaning(CleanText.clean(texts.joined(separator: separator)), of: field)
  }

  /// What a text means by the table of values.
  func meaning(_ text: String, of field: Field) throws -> String {
    guard let values, !(text.isEmpty && values.meanings[""] == nil) else { return text }
    if let meaning = values.meanings[text] { return meaning }
    switch values.unlisted {
    case .keep: return text
    case .value(let meaning): return CleanText.clean(meaning)
    case .reject:
      let listed = values.meanings.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      throw ValueFault(.unknownValue, Expectation.oneOf(listed.filter { !$0.isEmpty }))
    }
  }
}
