import Crypto
import Foundation
import Glibc
import Records

/// The key beside a store: callers and rows are hashed with it, so that a number can't be found by
/// trying all numbers without it.
struct StoreKey {
  /// Of callers and of whole rows, with half of the key each.
  private let callers: SipHash
  let rows: SipHash
  /// Of the seal: a key of its own, so that a seal tells nothing about the hashes.
  let seal: SymmetricKey

  /// Reads the key of a store, or makes one for a store that is new.
  init(store path: String, isNew: Bool) throws {
    let file = path + ".key"
    if isNew {
      let key = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
      try Self.write(key, to: file)
      self.init(key)
      return
    }
    guard let bytes = FileManager.default.contents(atPath: file), bytes.count == 32 else {
      throw StoreError.keyUnusable(path: file)
    }
    self.init(Array(bytes))
  }

  private init(_ key: [UInt8]) {
    callers = SipHash(key: key[..<16])
    rows = SipHash(key: key[16...])
    seal = SymmetricKey(data: SHA256.hash(data: Array("scoreline seal ".utf8) + key))
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

  /// What equal telephone numbers share and what says nothing without the key.
  func hash(telephone text: String) -> UInt64 {
    var number = Masking.normalisedTelephone(text)
    return number.withUTF8 { hash(normalisedTelephone: UnsafeRawBufferPointer($0)) }
  }

  func hash(normalisedTelephone bytes: UnsafeRawBufferPointer) -> UInt64 { callers.short(bytes) }

  /// A code of a text that can't be made without the key: 32 hexadecimal digits.
  func code(of text: String) -> String {
    Array(text.utf8).withUnsafeBytes { rows.long($0) }.hexadecimal
  }

  func hasher(of kind: RecordKind) -> RowHasher { RowHasher(kind, key: rows) }
}
