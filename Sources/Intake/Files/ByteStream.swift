/// The text of a file from its first byte to its last, unpacked when the file is a gzip archive.
final class ByteStream {
  private let file: OpenFile
  private let archive: GzipReader?
  /// Bytes of text handed out so far.
  private(set) var place = 0

  init(_ input: InputFile) throws {
    file = try OpenFile(input)
    archive = try GzipReader(file)
  }

  /// Whether any part of the text can be read again by its place at no cost.
  var isRandomAccess: Bool { archive == nil }

  /// How much of the file has been read, from 0 to 1.
  var progress: Double { Double(archive?.place ?? place) / Double(max(file.size, 1)) }

  var path: String { file.path }

  /// Bytes of the file as it lies on the disk.
  var size: Int { file.size }

  /// Reads the next `count` bytes; fewer only at the text's end.
  func read(_ target: UnsafeMutableRawPointer, _ count: Int) throws -> Int {
    let got =
      try archive?.read(target, count) ?? file.read(target, count, at: place)
    place += got
    return got
  }

  /// Reads up to `count` bytes at a place of the text, which is no archive.
  func read(_ target: UnsafeMutableRawPointer, _ count: Int, at place: Int) throws -> Int {
    try file.read(target, count, at: place)
  }

  /// - Throws: `IntakeError.stillGrowing` when the file changed since it was first opened.
  func checkUnchanged() throws { try file.checkUnchanged() }
}
