import Foundation
import Glibc
import Synchronization

/// The folder of one edition: written under a staging name, then put in its place in one step, so
/// that an edition is whole or absent.
public struct EditionFolder {
  /// The folder that holds editions.
  let root: String
  /// The name of the edition, as `2026-10`.
  let name: String
  let staging: String

  /// What became of the edition.
  public enum Outcome: Sendable, Hashable {
    case written
    /// The folder exists with the same bytes.
    case unchanged
    /// Written; the edition before it is at that path from the root.
    case superseding(String)
  }

  /// The staging folder of this run, which an interruption removes.
  private static let current = Mutex<String?>(nil)

  /// Removes what this run has begun to write; nothing once it is on its way to its place. An edition that is
  /// about to move waits for a removal that has begun.
  public static func removeStaging() {
    current.withLock { if let path = $0 { FileSystem.remove(path) } }
  }

  init(root: String, name: String) throws {
    self.root = root
    self.name = name
    staging = "\(root)/.staging-\(name)-\(getpid())"
    try FileSystem.makeFolder(root)
    Self.removeAbandoned(in: root)
    Self.settleAbandoned(in: root)
    FileSystem.remove(staging)
    Self.current.withLock { $0 = staging }
    try FileSystem.makeFolder(staging)
  }

  /// Removes staging folders whose run has ended without doing so.
  private static func removeAbandoned(in root: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    for name in names where name.hasPrefix(".staging-") {
      if hasEnded(name) { FileSystem.remove(root + "/" + name) }
    }
  }

  /// Whether the run whose process a name ends with is gone.
  static func hasEnded(_ name: String) -> Bool {
    guard let number = name.split(separator: "-").last.flatMap({ pid_t($0) }) else { return false }
    return kill(number, 0) != 0 && errno == ESRCH
  }

  /// The path of a file of the edition, with its folder made.
  func path(of file: String) throws -> String {
    let path = staging + "/" + file
    if let slash = file.lastIndex(of: "/") {
      try FileSystem.makeFolder(staging + "/" + file[..<slash])
    }
    return path
  }

  /// Puts the staged edition in its place; an edition of other bytes there moves, whole, to
  /// `superseded`.
  ///
  /// - Throws: `EditionFault.unmoved` or `FileFailure`; the edition that stood in the place stands there still.
  func publish() throws -> Outcome {
    defer { discard() }
    let place = root + "/" + name
    let isFirst = !FileSystem.exists(place)
    if !isFirst, isEqual(place) { return .unchanged }
    try FileSystem.sync(folder: staging)
    Self.current.withLock { $0 = nil }
    guard !isFirst else {
      try FileSystem.move(staging, to: place)
      try FileSystem.sync(folder: root)
      return .written
    }
    let old = try supersede(place)
    try FileSystem.sync(folder: root)
    return .superseding(old)
  }

  /// Removes what was staged, if it is still there.
  func discard() {
    FileSystem.remove(staging)
    Self.current.withLock { $0 = nil }
  }

  private func isEqual(_ place: String) -> Bool {
    let files = FileSystem.files(in: staging)
    guard files == FileSystem.files(in: place) else { return false }
    return files.allSatisfy {
      FileSystem.areEqual(staging + "/" + $0, place + "/" + $0)
    }
  }
}
