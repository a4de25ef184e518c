import GRDB

/// Repeated texts and their numbers: agents, counties, queues.
final class WordTable {
  private let db: Database
  private var numbers: [String: Int64] = [:]
  private var texts: [Int64: String] = [:]

  init(_ db: Database) throws {
    self.db = db
    let statement = try Statement(db, "SELECT id, text FROM word")
    while try statement.step() { add(statement.text(1), statement.integer(0)) }
  }

  private func add(_ text: String, _ number: Int64) {
    numbers[text] = number
    texts[number] = text
  }

  /// The number of a text, which is given one when it has none; nil for the empty text.
  func number(of text: String) throws -> Int64? {
    guard !text.isEmpty else { return nil }
    if let number = numbers[text] { return number }
    try db.execute(sql: "INSERT INTO word (text) VALUES (?)", arguments: [text])
    let number = db.lastInsertedRowID
    add(text, number)
    return number
  }

  /// Enters a text under a number that is free.
  func add(_ text: String, as number: Int64) throws {
    try db.execute(sql: "INSERT INTO word (id, text) VALUES (?, ?)", arguments: [number, text])
    add(text, number)
  }

  /// The numbers of all texts.
  var all: [String: Int64] { numbers }

  /// The number of a text that the store has; nil for others.
  func knownNumber(of text: String) -> Int64? { numbers[text] }

  func text(_ number: Int64) -> String { texts[number] ?? "" }
}
