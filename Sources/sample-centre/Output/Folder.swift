import Foundation

/// Where the files go; the only place that touches the disk.
struct Folder {
  let path: String

  func write(_ table: CSVTable) throws {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(table.text.utf8).write(to: folder.appendingPathComponent(table.name))
  }
}
