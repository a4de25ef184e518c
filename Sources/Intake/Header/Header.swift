import Records

/// The names of a file's columns, cleaned.
struct Header {
  let names: [String]
  let line: Int

  init(_ row: RawRow, encoding: String) throws {
    guard row.fault == nil else { throw HeaderFault.unreadable(line: row.line) }
    var names: [String] = []
    for index in 0..<row.fieldCount {
      guard let name = row.withField(index, { CleanText.clean($0) }) else {
        throw HeaderFault.notEncoded(line: row.line, encoding: encoding)
      }
      names.append(name)
    }
    self.names = names
    line = row.line
  }

  init(names: [String]) {
    self.names = names
    line = 1
  }

  /// The place of the column of that name; an error when two columns bear it.
  func place(of name: String) throws -> Int? {
    guard let first = names.firstIndex(of: name) else { return nil }
    if let second = names[(first + 1)...].firstIndex(of: name) {
      throw HeaderFault.duplicate(name: name, first: first + 1, second: second + 1)
    }
    return first
  }

  /// The place of a field's column by its name or else by an alias.
  func place(of field: Field) throws -> Int? {
    if let place = try place(of: field.name) { return place }
    var found: Int?
    for alias in field.aliases {
      guard let place = try place(of: alias) else { continue }
      if let found {
        throw HeaderFault.duplicate(name: field.name, first: found + 1, second: place + 1)
      }
      found = place
    }
    return found
  }

  func has(_ field: Field) -> Bool {
    names.contains(field.name) || field.aliases.contains(where: names.contains)
  }

  /// The separator that the only column's name shows, as when a tab-separated file is read by commas.
  var likelySeparator: String? {
    guard names.count == 1, let name = names.first else { return nil }
    let counts =
      [("\";\"", ";"), ("tab", "\t"), ("\"|\"", "|"), ("\",\"", ",")] as [(String, Character)]
    return counts.map { (title: $0.0, count: name.count(where: { [mark = $0.1] in $0 == mark })) }
      .filter { $0.count > 0 }.max { $0.count < $1.count }?.title
  }
}
