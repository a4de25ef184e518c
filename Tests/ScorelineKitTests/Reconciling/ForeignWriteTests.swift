import Foundation
import Records
import Store
import Testing

@testable import ScorelineKit

/// What other programs wrote to a store without changing what it says is no reason to stop.
@Suite struct ForeignWriteTests: SmallCentre {
  private func store(_ path: String, _ access: Store.Access) throws -> Store {
    try Workspace(db: path, config: nil).store(access)
  }

  /// Imports a correction: call B talked 210 s.
  private func importCorrection(_ folder: Folder, _ path: String) throws {
    let file = try folder.write(Self.calls.replacing(",200,50,", with: ",210,50,"), to: "b.csv")
    let workspace = try Workspace(db: path, config: nil)
    _ = try Importer(try workspace.store(.write), configuration: workspace.configuration)
      .importFile(at: file)
  }

  /// Writes that leave all records as they are.
  enum Harmless: CaseIterable {
    case vacuum, analyze, foreignTable, copy

    func write(_ path: String) throws {
      let raw = try RawStore(path)
      switch self {
      case .vacuum: try raw.vacuum()
      case .analyze: try raw.execute("ANALYZE")
      case .foreignTable: try raw.execute("CREATE TABLE foreign_table (x)")
      case .copy:
        let copy = path + ".copy"
        try raw.copy(to: copy)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: copy, toPath: path)
      }
    }
  }

  @Test(arguments: Harmless.allCases) func anImportAfterAHarmlessWriteIsPublished(
    _ write: Harmless
  ) throws {
    try centre { folder, path in
      _ = try publish(folder, path)
      try write.write(path)
      try importCorrection(folder, path)
      #expect(try store(path, .read).isSealed())
      #expect(try publish(folder, path).outcome != .unchanged)
    }
  }

  @Test func undoAfterAHarmlessWriteIsPublished() throws {
    try centre { folder, path in
      try Harmless.vacuum.write(path)
      _ = try store(path, .write).undoImport(4, reword: Importer.reused)
      #expect(try store(path, .read).isSealed())
    }
  }

  /// What is wrong is not sealed under an import: the file is refused, with both numbers.
  @Test func anImportIntoAFalsifiedStoreIsRefused() throws {
    try centre { folder, path in
      try RawStore(path).execute("DELETE FROM review_all WHERE review_id = 'R2'")
      let error = #expect(throws: StoreContradiction.self) { try importCorrection(folder, path) }
      #expect(error?.exitCode == 70)
      // Two reviews came, one is left.
      #expect(
        error?.message(.english)
          == "the store contradicts itself: ledger of tables: review_all: 1 (as it stands in the store)"
          + " against 2 (as it follows from the rest of it); nothing was changed in it; find out who or"
          + " what changed the store, and bring it back from a backup or import its files into a new"
          + " one")
      #expect(
        error?.message(.chinese)
          == "数据库内容前后不一致：记录台账：review_all：1（数据库现有）与2（由其余数据推得）不符；未作任何写入；"
          + "请查明数据库被何人或何程序改动，从备份恢复，或将文件重新导入新的数据库")
      #expect(try RawStore(path).rows("SELECT count(*) FROM import") == [["4"]])
    }
  }

  @Test func aChangedLedgerIsRefusedByImports() throws {
    try centre { folder, path in
      try RawStore(path).execute(
        "UPDATE import SET rows_read = rows_read + 1, rows_unchanged = rows_unchanged + 1"
          + " WHERE kind = 'calls'")
      let error = #expect(throws: StoreContradiction.self) { try importCorrection(folder, path) }
      #expect(error?.message(.english).contains("seal of the ledgers") == true)
    }
  }

  private func findings(_ store: Store) throws -> [Finding] {
    var findings: [Finding] = []
    try store.examine { findings.append($0) }
    return findings + (try store.recompute(threads: 1).findings)
  }

  @Test func theDoctorSealsWhatItProved() throws {
    try centre { folder, path in
      try Harmless.vacuum.write(path)
      do {
        let doctor = try Workspace(db: path, config: nil).storeForDoctor(proves: true)
        #expect(try doctor.seal(provenBy: findings(doctor)))
        #expect(try !doctor.seal(provenBy: findings(doctor)))
      }
      let doctor = try Workspace(db: path, config: nil).storeForDoctor(proves: true)
      #expect(doctor.isReadOnly)
      #expect(try doctor.isSealed())
    }
  }

  @Test func theDoctorSealsNothingThatDiffers() throws {
    try centre { folder, path in
      try RawStore(path).execute("UPDATE import SET file = 'other.csv' WHERE kind = 'calls'")
      let doctor = try Workspace(db: path, config: nil).storeForDoctor(proves: true)
      let all = try findings(doctor)
      let seal = try #require(all.first { $0.check == .seal })
      #expect(seal.faults.count == 1)
      #expect(try !doctor.seal(provenBy: all))
      #expect(
        DoctorText.lines(seal, .english).last
          == "  another program changed the ledgers, and nothing tells what they were: bring the store"
          + " back from a backup, or import its files into a new one")
      #expect(
        DoctorText.lines(seal, .chinese).last
          == "  台账被其他程序改动，原内容已无从核实：请从备份恢复数据库，或将文件重新导入新的数据库")
      #expect(
        DoctorText.recomputed(try doctor.recompute(threads: 1), seal: seal, .english).last?
          .hasSuffix("; 1 differences") == true)
    }
  }
}
