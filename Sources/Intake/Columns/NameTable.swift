public import Records

/// The distinct texts of a repeated field, numbered as they come; 0 is the empty text.
///
/// Every spelling that a file uses is looked at once: the same bytes again cost one look into a table.
public final class NameTable {
  /// The texts by their codes, cleaned.
  public private(set) var names = [""]
  /// Codes are below it.
  public var count: Int { names.count }

  private var codes = ["": 0 as Int32]
  private var slots: UnsafeMutablePointer<Slot>
  private var bits = 10
  private var used = 0

  /// A spelling: its first sixteen bytes, where all of it is kept when it is longer, and its code.
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var text: UnsafeMutablePointer<UInt8>?
    /// Negative in a slot that is free.
    var length: Int32 = -1
    var code: Int32 = 0
  }

  /// Stands for bytes that are no UTF-8.
  static let unreadable: Int32 = -1

  public init() {
    slots = .allocate(capacity: 1 << bits)
    slots.initialize(repeating: Slot(), count: 1 << bits)
  }

  deinit {
    for slot in 0..<1 << bits { slots[slot].text?.deallocate() }
    slots.deallocate()
  }

  /// First each row looks where its text should be, which nearly all find there; then those that did not search.
  ///
  /// - Returns: whether all rows were read; the others are marked in `suspects`.
  @inline(never)  // The loop has a core's registers to itself.
  func read(
    _ spans: FieldSpans, of bytes: UnsafePointer<UInt8>, count: Int,
    into target: UnsafeMutablePointer<Int32>, suspects: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    let (slots, shift, edge) = (slots, UInt64(64 - bits), Word.edge.value)
    var all: Int32 = 0
    for row in 0..<count {
      let (start, length) = spans[row]
      let (low, high) = Word.pair(bytes + start, length, edge)
      let slot = slots + Key.hash(low, high, shift)
      // Without a branch a row: rows differ.
      let difference =
        slot.pointee.low ^ low | slot.pointee.high ^ high
        | UInt64(UInt32(bitPattern: slot.pointee.length ^ Int32(truncatingIfNeeded: length)))
      let code = difference == 0 && length <= 16 ? slot.pointee.code : Self.unmet
      target[row] = code
      all |= code
    }
    return all >= 0 || search(spans, of: bytes, count: count, into: target, suspects: suspects)
  }

  /// Stands for a text that is not where it should be.
  private static let unmet: Int32 = -2

  private func search(
    _ spans: FieldSpans, of bytes: UnsafePointer<UInt8>, count: Int,
    into target: UnsafeMutablePointer<Int32>, suspects: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    var isReadable = true
    for row in 0..<count where target[row] < 0 {
      if target[row] == Self.unmet {
        let (start, length) = spans[row]
        target[row] = code(UnsafeBufferPointer(start: bytes + start, count: length))
      }
      if target[row] < 0 {
        suspects[row] = 1
        isReadable = false
      }
    }
    return isReadable
  }

  /// The code of a text as a file spells it.
  private func code(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard let start = text.baseAddress else { return 0 }
    let key = Key(start, text.count)
    var place = key.hash(UInt64(64 - bits))
    while slots[place].length >= 0 {
      let slot = slots[place]
      if slot.low == key.low, slot.high == key.high, Int(slot.length) == text.count,
        text.count <= 16 || Self.equal(slot.text, start, text.count)
      {
        return slot.code
      }
      place = (place + 1) & (1 << bits - 1)
    }
    return add(text, key)
  }

  /// The code of a cleaned text.
  public func code(of name: String) -> Int32 {
    if let code = codes[name] { return code }
    let code = Int32(names.count)
    names.append(name)
    codes[name] = code
    return code
  }

  private struct Key {
    let low: UInt64
    let high: UInt64
    private var tail: UInt64 = 0

    init(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
      (low, high) = Word.pair(bytes, length, Word.edge.value)
      if length > 16 { tail = Word.load(bytes + (length &- 8)) }
    }

    init(low: UInt64, high: UInt64) {
      self.low = low
      self.high = high
    }

    func hash(_ shift: UInt64) -> Int { Self.hash(low, high ^ tail, shift) }

    @inline(__always)
    static func hash(_ low: UInt64, _ high: UInt64, _ shift: UInt64) -> Int {
      // Two products side by side; shifts bind tighter than products.
      let mixed = (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xD6E8_FEB8_6659_FD93)
      return Int(truncatingIfNeeded: mixed &>> shift)
    }
  }

  private static func equal(
    _ known: UnsafeMutablePointer<UInt8>?, _ bytes: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    guard let known else { return false }
    for place in 16..<length where known[place] != bytes[place] { return false }
    return true
  }

  private func add(_ text: UnsafeBufferPointer<UInt8>, _ key: Key) -> Int32 {
    let code = CleanText.clean(text).map { self.code(of: $0) } ?? Self.unreadable
    // Beyond that many spellings the field repeats nothing, and tables would not help.
    guard used < 1 << 20 else { return code }
    if used * 2 >= 1 << bits { grow() }
    var slot = Slot(low: key.low, high: key.high, length: Int32(text.count), code: code)
    if text.count > 16 {
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count)
      for place in text.indices { copy[place] = text[place] }
      slot.text = copy
    }
    place(slot, key.hash(UInt64(64 - bits)))
    used += 1
    return code
  }

  private func place(_ slot: Slot, _ start: Int) {
    var place = start
    while slots[place].length >= 0 { place = (place + 1) & (1 << bits - 1) }
    slots[place] = slot
  }

  private func grow() {
    let (old, count) = (slots, 1 << bits)
    bits += 1
    slots = .allocate(capacity: 1 << bits)
    slots.initialize(repeating: Slot(), count: 1 << bits)
    for index in 0..<count where old[index].length >= 0 {
      let slot = old[index]
      let hash =
        slot.text.map { Key($0, Int(slot.length)).hash(UInt64(64 - bits)) }
        ?? Key(low: slot.low, high: slot.high).hash(UInt64(64 - bits))
      place(slot, hash)
    }
    old.deallocate()
  }
}

/// The names that one thread has met, a table a repeated field; they last over files.
public final class ColumnNames {
  public let kind: RecordKind
  private let tables: [NameTable?]

  public init(_ kind: RecordKind) {
    self.kind = kind
    tables = kind.fields.map { $0.isRepeated && $0.type == .text ? NameTable() : nil }
  }

  /// The texts of a repeated field by their codes.
  public subscript(field: Field) -> NameTable {
    guard let table = tables[kind.index(of: field)] else {
      preconditionFailure("\(field.name) is no repeated text")
    }
    return table
  }

  func table(at index: Int) -> NameTable? { tables[index] }
}
