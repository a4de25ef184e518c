#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file of a workbook, before libxlsxwriter opens it and after it failed.
enum OutputFile {
  /// Creates the file for its owner only. The system's error number when that fails, which the
  /// library would only print.
  static func create(_ path: String) -> Int32? {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return errno }
    close(file)
    return nil
  }

  static func remove(_ path: String) { unlink(path) }

  /// Whether files can be created there.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && access(path, W_OK | X_OK) == 0
  }
}
