import CZip

/// A ZIP file, read without trusting what it says of itself.
final class Archive {
  let path: String
  private let handle: OpaquePointer
  /// The parts in the order of the file.
  private(set) var names: [String] = []
  private var total = 0

  static let partLimit = 2_000
  static let bytesPerPart = 512 << 20
  static let bytesInAll = 1 << 30

  init(path: String) throws(WorkbookFault) {
    self.path = path
    var code: Int32 = 0
    // CHECKCONS refuses entries that overlap or lie about their size.
    guard let handle = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
      throw WorkbookFault(path: path, problem: .notAnArchive(code: code))
    }
    self.handle = handle
    try readNames()
  }

  deinit { zip_discard(handle) }

  private func readNames() throws(WorkbookFault) {
    let count = Int(zip_get_num_entries(handle, 0))
    guard count <= Self.partLimit else {
      throw WorkbookFault(path: path, problem: .tooManyParts(count))
    }
    var seen: Set<String> = []
    for index in 0..<max(count, 0) {
      guard let bytes = zip_get_name(handle, zip_uint64_t(index), 0) else {
        throw WorkbookFault(path: path, problem: .badPartName)
      }
      let name = String(cString: bytes)
      let leavesFile = name.hasPrefix("/") || name.split(separator: "/").contains("..")
      guard !leavesFile, seen.insert(name.lowercased()).inserted else {
        throw WorkbookFault(path: path, part: name, problem: .badPartName)
      }
      names.append(name)
    }
  }

  func fault(_ part: String, _ problem: WorkbookFault.Problem) -> WorkbookFault {
    WorkbookFault(path: path, part: part, problem: problem)
  }

  /// Hands out the bytes of a part in pieces and counts them: the size in the file's directory may
  /// be a lie. libzip holds them against their checksum at the end.
  func read(
    _ part: String, _ body: (UnsafeRawBufferPointer) throws(WorkbookFault) -> Void
  ) throws(WorkbookFault) {
    guard let index = names.firstIndex(of: part) else { throw fault(part, .missing) }
    guard let file = zip_fopen_index(handle, zip_uint64_t(index), 0) else {
      throw fault(part, .damaged(code: zip_error_code_zip(zip_get_error(handle))))
    }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { buffer.deallocate() }
    var size = 0
    while true {
      let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
      guard count >= 0 else {
        throw fault(part, .damaged(code: zip_error_code_zip(zip_file_get_error(file))))
      }
      if count == 0 { return }
      size += Int(count)
      total += Int(count)
      guard size <= Self.bytesPerPart else {
        throw fault(part, .tooLarge(limit: Self.bytesPerPart))
      }
      guard total <= Self.bytesInAll else { throw fault(part, .tooLarge(limit: Self.bytesInAll)) }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]))
    }
  }
}
