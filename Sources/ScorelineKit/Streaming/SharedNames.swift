import Foundation
import Intake
import Records

/// Names that all threads number alike.
final class SharedNames: @unchecked Sendable {
  private let lock = NSLock()
  private let tables: [String: NameTable]

  init(_ fields: [Field]) {
    tables = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, NameTable()) })
  }

  func code(of name: String, _ field: Field) -> Int32 {
    lock.withLock { tables[field.name]?.code(of: name) ?? 0 }
  }

  /// Codes of a field are below it so far.
  func count(_ field: Field) -> Int { lock.withLock { tables[field.name]?.count ?? 1 } }

  /// All names of a field so far, by their codes.
  func names(_ field: Field) -> [String] { lock.withLock { tables[field.name]?.names ?? [] } }
}

/// The codes that one thread's own codes of a field are among all threads.
final class SharedCodes {
  private let field: Field
  private let shared: SharedNames
  private let table: NameTable
  private var codes: [Int32] = []

  init(_ field: Field, _ table: NameTable, _ shared: SharedNames) {
    self.field = field
    self.shared = shared
    self.table = table
  }

  /// The codes among all threads, by this thread's own, of all names that it has met so far.
  func known() -> [Int32] {
    let names = table.names
    if codes.count < names.count {
      for name in names[codes.count...] { codes.append(shared.code(of: name, field)) }
    }
    return codes
  }
}
