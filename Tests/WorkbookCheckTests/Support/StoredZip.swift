/// A ZIP file with entries as they are, so that a test can make one that no writer would.
struct StoredZip {
  var entries: [(name: String, bytes: [UInt8])] = []
  /// Entries whose checksum is wrong.
  var wrongChecksums: Set<String> = []

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in entries {
      var sum = Self.checksum(content)
      if wrongChecksums.contains(name) { sum ^= 1 }
      let offset = file.count
      // Version, flags, method, time, date: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
      let common =
        Self.le16(20, 0, 0, 0, 33) + Self.le32(Int(sum), content.count, content.count)
        + Self.le16(name.utf8.count, 0)
      file += Self.le32(0x0403_4B50) + common + name.utf8 + content
      directory +=
        Self.le32(0x0201_4B50) + Self.le16(20) + common + Self.le16(0, 0, 0)
        + Self.le32(0, offset) + name.utf8
    }
    let start = file.count
    return file + directory + Self.le32(0x0605_4B50)
      + Self.le16(0, 0, entries.count, entries.count) + Self.le32(directory.count, start)
      + Self.le16(0)
  }

  private static func le16(_ values: Int...) -> [UInt8] {
    values.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8 & 0xFF)] }
  }

  private static func le32(_ values: Int...) -> [UInt8] {
    values.flatMap { value in (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) } }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
      }
    }
  }
}
