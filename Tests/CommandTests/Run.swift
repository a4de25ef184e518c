import Foundation
import Testing

/// A folder of a test's own in which the built command is run, as a person would.
struct Run {
  let folder: String

  static func inScratch<Result>(_ work: (Run) throws -> Result) throws -> Result {
    let folder = NSTemporaryDirectory() + "scoreline-run-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try work(Run(folder: folder))
  }

  struct Outcome: CustomStringConvertible {
    var code: Int32
    var output: String
    var errors: String

    var description: String { "exit code \(code)\n--- output\n\(output)\n--- errors\n\(errors)" }
  }

  /// Where the package's products are: beside the tests themselves.
  static let products = URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent()

  /// The repository's root: this file is Tests/CommandTests/Run.swift in it.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  func callAsFunction(
    _ arguments: String..., program: String = "scoreline", environment: [String: String] = [:]
  ) throws -> Outcome {
    try self(arguments, program: program, environment: environment)
  }

  func callAsFunction(
    _ arguments: [String], program: String = "scoreline", environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.products.appending(path: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"].merging(environment) { $1 }
    // Files, not pipes: a full pipe would stop the command.
    let output = path(".output")
    let errors = path(".errors")
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: try text(".output"), errors: try text(".errors"))
  }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(name)))
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// The files of a folder and of those in it, by their paths from it, in order.
  func files(in name: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: path(name))?.compactMap { $0 as? String }
    return (all ?? []).filter { file in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path(name + "/" + file), isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  static let calls = """
    call_id,started_at,agent_id,caller,talk_seconds,acw_seconds,outcome,county
    A,2026-10-01 08:00:00,1001,13800138042,100,30,answered,东湖
    B,2026-10-02 09:00:00,1002,13800138043,200,50,answered,西岭

    """
  static let agents = """
    agent_id,name,team
    1001,张三,一班
    1002,李四,二班

    """
}
