import Foundation
import Testing

/// A store that may be read and not written, as on a share.
@Suite struct ReadOnlyStoreTests {
  /// The superuser may write everything, so that these runs give up its rights first.
  private static let setpriv = "/usr/bin/setpriv"
  private static let canBeTried =
    getuid() != 0 || FileManager.default.isExecutableFile(atPath: setpriv)

  private func unprivileged(_ run: Run, _ arguments: [String]) throws -> Int32 {
    let program = Run.products.appending(path: "scoreline").path
    let process =
      getuid() == 0
      ? try run.start(
        ["--reuid", "65534", "--regid", "65534", "--clear-groups", program] + arguments,
        program: Self.setpriv)
      : try run.start(arguments)
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func set(_ mode: Int, _ name: String, of run: Run) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: run.path(name))
  }

  @Test(.enabled(if: canBeTried))
  func itsEditionSaysThatItIsUnrecorded() throws {
    try Run.inScratch { run in
      // Where others may not even run the program, nothing can be tried.
      guard try unprivileged(run, ["--version"]) == 0 else { return }
      try run.write(Run.calls, to: "calls.csv")
      #expect(try run("import", "calls.csv").code == 0)
      for name in ["scoreline.sqlite", "scoreline.sqlite.key"] { try set(0o444, name, of: run) }
      try FileManager.default.removeItem(atPath: run.path("scoreline.sqlite.lock"))
      let out = run.path("out")
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
      try set(0o777, "out", of: run)
      try set(0o555, "", of: run)
      defer { try? set(0o755, "", of: run) }
      #expect(try unprivileged(run, ["report", "--month", "2026-10", "--out", out]) == 0)
      #expect(try run.text("out/2026-10/manifest.json").contains("\"recorded\": false"))
      #expect(try run.text("out/2026-10/centre.html").contains("This edition is unrecorded"))
      // Nothing can be brought into it.
      #expect(try unprivileged(run, ["import", "calls.csv"]) == 73)
    }
  }
}
