import GRDB
import Records

extension Store {
  /// Takes an import back: the store becomes one that never had it.
  ///
  /// Cost: in proportion to the rows of the import, and to the claims of all.
  ///
  /// - Parameters:
  ///   - reword: the reject of a row that names another object under a live id, now that the import
  ///     is gone.
  ///   - progress: told now and then how many groups of records were judged so far.
  /// - Returns: the import as the ledger had it.
  /// - Throws: `UndoFault`, and then nothing is changed.
  public func undoImport(
    _ id: Int64, reword: (ReusedRow) -> StoredReject, progress: (Int) -> Void = { _ in }
  ) throws -> ImportEntry {
    guard let entry = try imports().first(where: { $0.id == id }),
      let kind = RecordKind.all.first(where: { $0.name == entry.kind })
    else { throw UndoFault.unknown(import: id) }
    try guarded {
      try change { db in
        if entry.repeats != nil {
          // The same bytes again changed nothing.
          try db.execute(sql: "DELETE FROM import WHERE id = ?", arguments: [id])
          return
        }
        var undo = try ImportUndo(db, id, kind: kind, forms: forms)
        try undo.perform(reword: reword, progress: progress)
      }
    }
    return entry
  }
}
