import Foundation
import Glibc

/// How one edition takes the place of another: the new one goes to where the old one is to be kept, and there the two
/// change places. Where the old one can't be kept nothing has happened to it, and no clean-up of staged files
/// ever meets it.
extension EditionFolder {
  private static let kept = "superseded"

  /// Puts the staged edition in the place of the one there, and tells where that one is kept.
  ///
  /// - Throws: `EditionFault.unmoved`; the old edition stands in its place still.
  func supersede(_ place: String) throws -> String {
    let folder = root + "/" + Self.kept
    try FileSystem.makeFolder(folder)
    do {
      // Its own number tells later which of the two lies there.
      let underway = "\(folder)/.\(name)-\(try FileSystem.number(of: staging))-\(getpid())"
      try FileSystem.move(staging, to: underway)
      guard FileSystem.exchange(underway, place) else {
        try FileSystem.move(underway, to: staging)
        return try supersedeInSteps(place)
      }
      let old = Self.keptName(of: name, in: root)
      do {
        try FileSystem.move(underway, to: root + "/" + old)
      } catch {
        if FileSystem.exchange(underway, place) { try? FileSystem.move(underway, to: staging) }
        throw error
      }
      return old
    } catch let failure as FileFailure {
      throw EditionFault.unmoved(
        FileFailure(path: folder, reason: failure.reason, isFull: failure.isFull))
    }
  }

  /// Where folders can't be exchanged the place is empty for a moment, never half-written.
  private func supersedeInSteps(_ place: String) throws -> String {
    let old = Self.keptName(of: name, in: root)
    try FileSystem.move(place, to: root + "/" + old)
    do {
      try FileSystem.move(staging, to: place)
    } catch {
      try FileSystem.move(root + "/" + old, to: place)
      throw error
    }
    return old
  }

  /// Keeps old editions of runs that ended on the way, and removes new ones, which were never published.
  static func settleAbandoned(in root: String) {
    let folder = root + "/" + kept
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for left in names where left.hasPrefix(".") && hasEnded(left) {
      let parts = left.dropFirst().split(separator: "-")
      guard parts.count > 2, let new = UInt64(parts[parts.count - 2]),
        let found = try? FileSystem.number(of: folder + "/" + left)
      else { continue }
      if found == new {
        FileSystem.remove(folder + "/" + left)
      } else {
        let name = parts.dropLast(2).joined(separator: "-")
        try? FileSystem.move(folder + "/" + left, to: root + "/" + keptName(of: name, in: root))
      }
    }
  }

  private static func keptName(of name: String, in root: String) -> String {
    var number = 1
    while FileSystem.exists("\(root)/\(kept)/\(name).\(number)") { number += 1 }
    return "\(kept)/\(name).\(number)"
  }
}
