import Foundation
import Testing

extension Run {
  /// Starts a program and does not wait for it; what it prints is lost.
  ///
  /// - Parameters:
  ///   - path: the program; nil for the command.
  ///   - output: where results go; nil for nowhere.
  ///   - errors: where messages go; nil for nowhere.
  func start(
    _ arguments: [String], program path: String? = nil, output: FileHandle? = nil,
    errors: FileHandle? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL =
      path.map { URL(fileURLWithPath: $0) } ?? Self.products.appending(path: "scoreline")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"]
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = errors ?? FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs a tool of the system and gives what it prints.
  func tool(_ path: String, _ arguments: [String]) throws -> Outcome {
    let file = self.path(".tool")
    #expect(FileManager.default.createFile(atPath: file, contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: file))
    let process = try start(arguments, program: path, output: handle)
    process.waitUntilExit()
    return Outcome(code: process.terminationStatus, output: try text(".tool"), errors: "")
  }

  /// Runs lines of bash in the folder.
  func shell(_ lines: String) throws -> Outcome {
    try tool("/bin/bash", ["-c", lines])
  }

  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }

  /// The rows of a CSV text without quotes, with its header.
  static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  static func sample(_ name: String) -> String {
    repository.appending(path: "sample-data/\(name).csv").path
  }
}
