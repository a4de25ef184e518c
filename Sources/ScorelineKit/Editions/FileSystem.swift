import CLinux
import Foundation
import Glibc
public import Records

/// The few steps on files that an edition needs to be whole or absent.
enum FileSystem {
  static func failure(_ path: String) -> FileFailure {
    FileFailure(path: path, reason: String(cString: strerror(errno)), isFull: errno == ENOSPC)
  }

  /// Makes a folder for its owner only, with those above it; nothing where it exists.
  static func makeFolder(_ path: String) throws {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        errno = ENOTDIR
        throw failure(path)
      }
      return
    }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(path) }
  }

  /// Where a file that is gone in a moment may stand: in memory, where the system has a folder there with room
  /// to spare, else beside what it is for. To make and remove thousands of files costs a disk more than their
  /// bytes.
  static func temporaryFolder(besides folder: String) -> String {
    let memory = "/dev/shm"
    var status = statvfs()
    let isRoomy =
      statvfs(memory, &status) == 0 && UInt64(status.f_bavail) * UInt64(status.f_frsize) >= 1 << 30
    return isRoomy && access(memory, W_OK | X_OK) == 0 ? memory : folder
  }

  /// Writes a new file for its owner only.
  static func write(_ bytes: [UInt8], to path: String) throws {
    try write(to: path) { add in try add(bytes) }
  }

  /// The same, piece by piece.
  static func write(
    to path: String, _ pieces: (_ add: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    try pieces { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard written > 0 else { throw failure(path) }
        rest = rest.dropFirst(written)
      }
    }
  }

  /// Leaves a file to its owner alone.
  static func restrict(_ path: String) throws {
    guard chmod(path, 0o600) == 0 else { throw failure(path) }
  }

  /// Puts everything that was written to a folder's file system on the disk, once for all files.
  static func sync(folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(folder) }
    defer { close(descriptor) }
    guard linux_syncfs(descriptor) == 0 else { throw failure(folder) }
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The number of a file or folder on its file system, which stays when it is moved.
  static func number(of path: String) throws -> UInt64 {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw failure(path) }
    return UInt64(status.st_ino)
  }

  static func move(_ path: String, to target: String) throws {
    guard rename(path, target) == 0 else { throw failure(target) }
  }

  /// Exchanges two folders in one step, where the file system can.
  static func exchange(_ path: String, _ other: String) -> Bool {
    linux_exchange(path, other) == 0
  }

  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A file as it is on the disk.
  static func bytes(of path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path) { bytes += $0 }
    return bytes
  }

  /// The files of a folder and of those in it, by their paths from it, in order.
  static func files(in folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      var status = stat()
      return lstat(folder + "/" + path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Hands out the bytes of a file in pieces.
  static func read(
    _ path: String, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw failure(path) }
        if count == 0 { return }
        try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
  }

  /// Whether two files hold the same bytes.
  static func areEqual(_ path: String, _ other: String) -> Bool {
    FileManager.default.contentsEqual(atPath: path, andPath: other)
  }
}

/// A file or folder that could not be written or read.
public struct FileFailure: Failure, Hashable {
  public let path: String
  /// The system's words.
  public let reason: String
  public let isFull: Bool

  public var exitCode: Int32 { isFull ? ExitStatus.inputOutput : ExitStatus.cannotCreate }

  public func message(_ language: Language) -> String {
    let reason = SystemReason.words(reason)
    return Words(
      "can't write '\(path)': \(reason.english); check the folder, its permissions and the space left",
      "无法写入“\(path)”：\(reason.chinese)；请检查文件夹、权限和剩余空间")[language]
  }
}
