import Foundation
import GRDB
import Glibc
import Records

extension Store {
  /// Looks at everything that can be told without counting anew.
  ///
  /// Cost: one pass over the file.
  ///
  /// - Parameter told: each finding as it is made.
  public func examine(_ told: (Finding) throws -> Void) throws {
    try guarded {
      try queue.read { db in
        let doctor = Doctor(db: db, forms: forms)
        try told(Finding(check: .integrity, faults: try doctor.integrity()))
        try told(Finding(check: .references, faults: try doctor.references()))
        try told(Finding(check: .settings, faults: try doctor.settings(isReadOnly: isReadOnly)))
        try told(Finding(check: .permissions, faults: permissions()))
        try told(Finding(check: .seal, faults: try seal(db)))
        let tables = try doctor.tables()
        try told(Finding(check: .tables, faults: tables))
        try told(Finding(check: .views, faults: try doctor.views()))
        // Of tables that are not there nothing can be counted.
        if tables.isEmpty {
          try told(Finding(check: .ledger, faults: try doctor.ledger()))
          try told(Finding(check: .imports, faults: try doctor.imports()))
          try told(Finding(check: .editions, faults: try editions(db)))
        }
        let rollups = try doctor.rollups()
        try told(Finding(check: .rollups, faults: rollups))
        if rollups.isEmpty { try told(Finding(check: .months, faults: try doctor.months())) }
        try told(Finding(check: .space, faults: space()))
      }
    }
  }

  /// That another program wrote is no fault as long as the ledgers are those that were sealed.
  private func seal(_ db: Database) throws -> [Finding.Fault] {
    guard case .broken(let recorded, let found) = try queue.seal.state(db) else { return [] }
    return [Finding.Fault("seal", found: found, expected: recorded)]
  }

  /// The figures of each edition are those that were entered.
  private func editions(_ db: Database) throws -> [Finding.Fault] {
    try Row.fetchAll(db, sql: "SELECT id, period, digest FROM edition ORDER BY id").compactMap {
      row in
      let (kept, found) = (
        row["digest"] as String, digest(of: try Self.figures(of: row["id"], db))
      )
      return kept == found
        ? nil
        : Finding.Fault("edition_figure \(row["period"] as String)", found: found, expected: kept)
    }
  }

  private func permissions() -> [Finding.Fault] {
    ["", ".key", ".lock"].compactMap { suffix in
      var status = stat()
      guard stat(path + suffix, &status) == 0 else {
        return suffix == ".lock" && isReadOnly
          ? nil : Finding.Fault(path + suffix, found: "-", expected: "600")
      }
      let mode = status.st_mode & 0o777
      let isPrivate = mode & 0o077 == 0
      return isPrivate
        ? nil : Finding.Fault(path + suffix, found: String(mode, radix: 8), expected: "600")
    }
  }

  /// A change of the store needs room for a copy of what it changes; a tenth of the store and
  /// 100 MiB are little enough to worry.
  private func space() -> [Finding.Fault] {
    var status = stat()
    var room = statvfs()
    guard stat(path, &status) == 0, statvfs(path, &room) == 0 else { return [] }
    let free = Int64(room.f_bavail) * Int64(room.f_frsize)
    let needed = Int64(status.st_size) / 10 + 100 * 1_048_576
    return free >= needed
      ? []
      : [
        Finding.Fault(
          path, found: "\(free / 1_048_576) MiB", expected: ">= \(needed / 1_048_576) MiB")
      ]
  }
}
