import Records

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SourceMapping {
  /// An encoding that this machine can read.
  static func encoding(_ value: Value, reader: Reader) -> String? {
    guard let name = reader.text(value) else { return nil }
    guard isKnown(encoding: name) else {
      reader.report(.unknown(.encoding, name, allowed: usualEncodings), at: value)
      return nil
    }
    return name
  }

  /// Asks iconv, which knows hundreds; a suffix such as `//IGNORE`, which drops what it can't read,
  /// is not part of a name.
  private static func isKnown(encoding name: String) -> Bool {
    let marks = "-_.:+()".unicodeScalars
    let isName = name.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || marks.contains($0))
    }
    guard isName, let converter = iconv_open("UTF-8", name),
      // POSIX: a failure is (iconv_t)-1.
      converter != iconv_t(bitPattern: -1)
    else { return false }
    iconv_close(converter)
    return true
  }
}

/// What a message may suggest: what Chinese systems write.
private let usualEncodings = ["UTF-8", "GB18030", "GBK", "GB2312", "UTF-16LE", "UTF-16BE", "BIG5"]
