import Records

/// Reads one field of every row of a file.
final class FieldReader {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  let field: Field
  /// The place in the kind's fields.
  let index: Int
  /// The columns it is read from, from 0; none for a fixed value.
  let columns: [Int]
  private let mapping: MappedValue?
  private let words: [[UInt8]]
  /// What stands for an empty field: the default, or no value.
  private let blank: Value
  /// The value of every row, when no column is read.
  private let constant: Value?

  enum Value {
    case integer(Int64)
    case text(String)
  }

  init(_ field: Field, index: Int, source: Layout.Source, emptyValues: [String]) throws {
    self.field = field
    self.index = index
    columns = source.columns
    words = Self.words(of: field)
    let none: Value = field.isInteger ? .integer(RecordBatch.missing) : .text("")
    let normal = try field.defaultValue.map { [words] in
      try Self.typed($0, field, words, nil)
    }
    blank = normal ?? none
    switch source {
    case .column:
      mapping = emptyValues.isEmpty ? nil : MappedValue(.init(.column(field.name)), emptyValues)
      constant = nil
    case .mapped(_, let fieldMapping):
      mapping = MappedValue(fieldMapping, emptyValues)
      constant = nil
    case .constant(let text, let fieldMapping):
      mapping = nil
      constant = try Self.constant(text, field, words, fieldMapping) ?? blank
    case .notInFile, .notRecorded:
      mapping = nil
      constant = blank
    }
  }

  /// The words of a choice as bytes; none for other types.
  static func words(of field: Field) -> [[UInt8]] {
    guard case .choice(let choices) = field.type else { return [] }
    return choices.map { Array($0.utf8) }
  }

  /// The value of a mapping's constant; nil when that is empty.
  private static func constant(
    _ text: String, _ field: Field, _ words: [[UInt8]], _ mapping: FieldMapping
  ) throws -> Value? {
    do {
      let meaning = try MappedValue(mapping, []).meaning(CleanText.clean(text), of: field)
      if !meaning.isEmpty { return try typed(meaning, field, words, mapping) }
      guard field.mayBeEmpty else {
        throw ValueFault(.emptyRequired, Expectation.words(field, mapping))
      }
      return nil
    } catch let fault as ValueFault {
      throw MappingFault.badConstant(field: field.name, found: text, expected: fault.expected)
    }
  }

  /// Adds the row's value to the column, or throws a `ValueFault` and adds nothing.
  func read(_ row: RawRow, into column: inout RecordBatch.Column) throws {
    if let constant {
      add(constant, to: &column)
    } else if let mapping {
      let text = try mapping.text(of: row, columns, field)
      guard !text.isEmpty else { return try addNothing(to: &column) }
      add(try Self.typed(text, field, words, mapping.mapping), to: &column)
    } else {
      try row.withField(columns[0]) { try readDirectly($0, into: &column) }
    }
  }

  /// A field without a mapping: numbers, times and choices straight from the bytes.
  private func readDirectly(_ bytes: Bytes, into column: inout RecordBatch.Column) throws {
    if !field.isInteger {
      guard let text = CleanText.clean(bytes) else { throw Self.badEncoding }
      guard !text.isEmpty else { return try addNothing(to: &column) }
      column.texts.append(field.type == .list ? Self.list(text) : text)
      return
    }
    let bytes = CleanText.trim(bytes)
    guard !bytes.isEmpty else { return try addNothing(to: &column) }
    if let value = Self.integer(bytes, field, words) { return column.integers.append(value) }
    // The slow way says what is wrong, and knows characters that are others in composed form.
    guard let text = CleanText.clean(bytes) else { throw Self.badEncoding }
    add(try Self.typed(text, field, words, nil), to: &column)
  }

  private func addNothing(to column: inout RecordBatch.Column) throws {
    guard field.mayBeEmpty else {
      throw ValueFault(.emptyRequired, Expectation.words(field, mapping?.mapping))
    }
    add(blank, to: &column)
  }

  private func add(_ value: Value, to column: inout RecordBatch.Column) {
    switch value {
    case .integer(let number): column.integers.append(number)
    case .text(let text): column.texts.append(text)
    }
  }

  /// What the row says in the field's columns, for a reject.
  func found(in row: RawRow) -> String {
    let texts = columns.map { row.withField($0) { String(decoding: $0, as: UTF8.self) } }
    guard case .joined(_, let separator) = mapping?.mapping.source else { return texts.first ?? "" }
    return texts.joined(separator: separator)
  }

  static let badEncoding = ValueFault(.badEncoding, Expectation.encoding)
}
