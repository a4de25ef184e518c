import Crypto
import Foundation
import Glibc
import Records

/// The key beside a store: callers and rows are hashed with it, so that a number can't be found by
/// trying all numbers without it.
struct StoreKey {
  private let key: SymmetricKey

  /// Reads the key of a store, or makes one for a store that is new.
  init(store path: String, isNew: Bool) throws {
    let file = path + ".key"
    if isNew {
      let key = SymmetricKey(size: .bits256)
      try Self.write(key.withUnsafeBytes { Array($0) }, to: file)
      self.key = key
      return
    }
    guard let bytes = FileManager.default.contents(atPath: file), bytes.count == 32 else {
      throw StoreError.keyUnusable(path: file)
    }
    key = SymmetricKey(data: bytes)
  }

  private static func write(_ bytes: [UInt8], to file: String) throws {
    unlink(file)
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw StoreError.cannotCreate(path: file, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    let isWritten = bytes.withUnsafeBytes {
      Glibc.write(descriptor, $0.baseAddress, $0.count) == $0.count
    }
    guard isWritten, fsync(descriptor) == 0 else {
      throw StoreError.cannotCreate(path: file, reason: String(cString: strerror(errno)))
    }
  }

  /// 16 bytes that equal texts share and that say nothing without the key.
  func hash(_ bytes: some DataProtocol) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key).prefix(16))
  }

  func hash(telephone text: String) -> [UInt8] {
    hash(Array("caller\u{1F}\(Masking.normalisedTelephone(text))".utf8))
  }
}
