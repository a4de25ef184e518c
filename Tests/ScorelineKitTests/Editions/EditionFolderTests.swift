import Foundation
import Glibc
import Testing

@testable import ScorelineKit

/// An edition that was published is never lost, whatever happens to the one that takes its place.
@Suite struct EditionFolderTests {
  /// Stages and publishes an edition of one file.
  private func publish(_ text: String, in folder: Folder) throws -> EditionFolder.Outcome {
    let edition = try EditionFolder(root: folder.path("reports"), name: "2026-10")
    try FileSystem.write(Array(text.utf8), to: edition.path(of: "a.txt"))
    return try edition.publish()
  }

  private func text(_ edition: String, in folder: Folder) throws -> String {
    try String(contentsOfFile: folder.path("reports/\(edition)/a.txt"), encoding: .utf8)
  }

  @Test func everyEditionBeforeIsKeptWhole() throws {
    try Folder.scratch { folder in
      #expect(try publish("one", in: folder) == .written)
      #expect(try publish("one", in: folder) == .unchanged)
      #expect(try publish("two", in: folder) == .superseding("superseded/2026-10.1"))
      #expect(try publish("three", in: folder) == .superseding("superseded/2026-10.2"))
      #expect(try text("2026-10", in: folder) == "three")
      #expect(try text("superseded/2026-10.1", in: folder) == "one")
      #expect(try text("superseded/2026-10.2", in: folder) == "two")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("reports"))
      #expect(names.sorted() == ["2026-10", "superseded"])
    }
  }

  /// Nothing can be moved into a link that leads nowhere.
  @Test func whereTheOldOneCannotBeKeptItStaysInItsPlace() throws {
    try Folder.scratch { folder in
      _ = try publish("one", in: folder)
      let kept = folder.path("reports/superseded")
      try FileManager.default.createSymbolicLink(
        atPath: kept, withDestinationPath: folder.path("nowhere"))
      let fault = #expect(throws: EditionFault.self) { _ = try publish("two", in: folder) }
      #expect(fault?.exitCode == 73)
      #expect(
        fault?.message(.english)
          == "the edition before can't be moved to '\(kept)': No such file or directory; it stays as it"
          + " is, and the new one was not published; 'superseded' must be a folder that can be written, on the"
          + " same file system as the editions")
      #expect(
        fault?.message(.chinese)
          == "无法将原报告移至“\(kept)”：文件或文件夹不存在；原报告保持不变，新报告未发布；"
          + "请确认“superseded”是可写入的文件夹，且与各期报告在同一文件系统中")
      #expect(try text("2026-10", in: folder) == "one")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("reports"))
      #expect(names.sorted() == ["2026-10", "superseded"])
      // Once the folder is in order the next run needs no help.
      try FileManager.default.removeItem(atPath: kept)
      #expect(try publish("two", in: folder) == .superseding("superseded/2026-10.1"))
      #expect(try text("superseded/2026-10.1", in: folder) == "one")
    }
  }

  @Test func anotherFileSystemIsToldInChinese() {
    let failure = FileFailure(
      path: "r/superseded", reason: String(cString: strerror(EXDEV)), isFull: false)
    #expect(
      EditionFault.unmoved(failure).message(.chinese).contains("：不能跨文件系统移动；"))
  }

  /// A run that is killed on the way leaves one of the two in the folder of old editions: the old one is kept, and the
  /// new one, told by its own number, was never published.
  @Test(arguments: [true, false]) func aRunKilledOnTheWayLosesNothing(isOld: Bool) throws {
    try Folder.scratch { folder in
      _ = try publish("two", in: folder)
      let kept = folder.path("reports/superseded")
      try FileSystem.makeFolder(kept + "/new")
      try FileSystem.write(Array("one".utf8), to: kept + "/new/a.txt")
      let number = try FileSystem.number(of: kept + "/new") + (isOld ? 1 : 0)
      try FileSystem.move(kept + "/new", to: "\(kept)/.2026-10-\(number)-\(pid_t.max)")
      #expect(
        try publish("three", in: folder)
          == .superseding(isOld ? "superseded/2026-10.2" : "superseded/2026-10.1"))
      #expect(try text("2026-10", in: folder) == "three")
      let names = try FileManager.default.contentsOfDirectory(atPath: kept).sorted()
      #expect(names == (isOld ? ["2026-10.1", "2026-10.2"] : ["2026-10.1"]))
      let texts = try names.map { try text("superseded/\($0)", in: folder) }
      #expect(texts == (isOld ? ["one", "two"] : ["two"]))
    }
  }

  /// What a run that is gone had staged was never published. No process has the largest number.
  @Test func whatWasOnlyStagedIsRemovedByTheNextRun() throws {
    try Folder.scratch { folder in
      let stray = folder.path("reports/.staging-2026-10-\(pid_t.max)")
      try FileSystem.makeFolder(stray)
      try FileSystem.write(Array("half".utf8), to: stray + "/a.txt")
      _ = try publish("one", in: folder)
      #expect(!FileSystem.exists(stray))
      #expect(try text("2026-10", in: folder) == "one")
    }
  }
}
