import Foundation
import GRDB
import Records
import Testing

@testable import Store

/// Seals of stores that an earlier program wrote hold, and become today's with the next write or proof.
@Suite struct StoreSealTests {
  /// A store with a reject and a note that was sealed as earlier programs did.
  private func oldStore(
    _ form: StoreSeal.Form = .first, _ work: (Store) throws -> Void
  ) throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try Store(path: folder + "/s.sqlite", access: .write, metrics: [])
    try importEmpty("calls.csv", into: store)
    try store.queue.database.write { db in
      try db.execute(
        sql: "INSERT INTO reject VALUES (1, 2, NULL, NULL, 'not_a_number', '', '', '')")
      try db.execute(
        sql: "INSERT INTO agent_note VALUES (1, '1001', '2026-10', 1, 2, 'agreed', NULL, 'a', '')")
      try store.queue.seal.set(db, as: form)
    }
    try work(store)
  }

  private func importEmpty(_ name: String, into store: Store) throws {
    let file = ImportedFile(
      name: name, sha256: Array(name.utf8), bytes: 1, reading: "calls canonical", kind: .call,
      unknownColumns: [], absentColumns: [], importedAt: "", program: "")
    _ = try store.importFile(file, keepsFreeText: false) { _ in
      (0, StoredRejects(rows: [], total: 0))
    }
  }

  private func state(_ store: Store) throws -> StoreSeal.State {
    try store.queue.read { try store.queue.seal.state($0) }
  }

  private func isOfToday(_ store: Store) throws -> Bool {
    try store.queue.read { db in
      try String.fetchOne(db, sql: "SELECT value FROM store WHERE name = 'seal'")?
        .hasPrefix("3 ") == true
    }
  }

  /// What the earlier form did not cover.
  private func changeReject(_ store: Store) throws {
    try DatabaseQueue(path: store.path).write {
      try $0.execute(sql: "UPDATE reject SET code = 'conflict'")
    }
  }

  @Test func theNextWriteSealsAnew() throws {
    try oldStore { store in
      #expect(try state(store) == .whole)
      #expect(try !isOfToday(store))
      try importEmpty("later.csv", into: store)
      #expect(try isOfToday(store))
      #expect(try state(store) == .whole)
      try changeReject(store)
      guard case .broken = try state(store) else {
        Issue.record("a changed code of a reject was not seen")
        return
      }
    }
  }

  @Test func theNextProofSealsAnew() throws {
    try oldStore { store in
      try changeReject(store)
      #expect(try state(store) == .touched)
      #expect(try store.contradiction() == nil)
      #expect(try isOfToday(store))
      #expect(try state(store) == .whole)
    }
  }

  /// Notes came under the seal last: those of such a store are believed as they are found by the next write.
  @Test func notesAreUnderTheSealFromTheNextWriteOn() throws {
    for form in [StoreSeal.Form.first, .second] {
      try oldStore(form) { store in
        #expect(try state(store) == .whole)
        try importEmpty("later.csv", into: store)
        #expect(try isOfToday(store))
        try DatabaseQueue(path: store.path).write {
          try $0.execute(sql: "UPDATE agent_note SET text = 'b'")
        }
        guard case .broken = try state(store) else {
          Issue.record("a changed note was not seen")
          return
        }
      }
    }
  }

  /// A store that was made before there were notes.
  @Test func aStoreWithoutATableOfNotesIsSealed() throws {
    try oldStore(.second) { store in
      try store.queue.write { try $0.execute(sql: "DROP TABLE agent_note") }
      #expect(try isOfToday(store))
      #expect(try state(store) == .whole)
    }
  }

  @Test func ledgersUnderAnEarlierSealCanNotBeChanged() throws {
    try oldStore { store in
      try DatabaseQueue(path: store.path).write {
        try $0.execute(sql: "UPDATE import SET file = 'other.csv'")
      }
      guard case .broken = try state(store) else {
        Issue.record("a changed ledger was not seen")
        return
      }
    }
  }
}
