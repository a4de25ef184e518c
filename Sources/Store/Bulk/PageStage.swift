/// The fast form of a stage: writes the leaf pages of the table itself.
///
/// The form of the pages is that of https://www.sqlite.org/fileformat2.html: section 1.6 for pages of
/// a table's b-tree, 2.1 for records. An image is SQLite's own for an empty table (page 1, the head
/// and the schema; page 2, the table's root) with leaves behind it and a root that names them; where
/// one leaf holds all rows, it is the root itself. A row that would need overflow pages is not taken.
struct PageStage: RowStage {
  private static let size = StageTemplate.pageSize
  /// The largest record that lies on a leaf as a whole: page size − 35.
  private static let largestRecord = size - 35
  /// So many leaves fit into a root of one page, with nine bytes for each.
  static let mostLeaves = 1_800
  private static let room = mostLeaves + 2

  private let template: StageTemplate
  private let pool: PagePool
  private var image: UnsafeMutablePointer<UInt8>
  /// The last row of each finished leaf.
  private let lastRows: UnsafeMutablePointer<UInt32>
  private var leafCount = 0
  private(set) var rowCount = 0
  // The leaf in hand.
  private var page: UnsafeMutablePointer<UInt8>
  private var cellCount = 0
  private var contentStart = Self.size
  // The row in hand: its header without the size of it, and its body.
  private let header: UnsafeMutablePointer<UInt8>
  private let body: UnsafeMutablePointer<UInt8>
  private var headerCount = 0
  private var bodyCount = 0

  init(_ template: StageTemplate, pool: PagePool) {
    self.template = template
    self.pool = pool
    lastRows = pool.scratch(of: UInt32.self, Self.mostLeaves)
    header = pool.scratch(of: UInt8.self, 1024)
    body = pool.scratch(of: UInt8.self, 2 * Self.size)
    image = pool.take(Self.room * Self.size)
    page = image + 2 * Self.size
  }

  mutating func add(
    _ rows: FactRows, _ encoding: FactEncoding, _ forms: RowForms, leave: (Int) -> Void
  ) throws {
    let plain = forms.plain
    plain.encode(rows, encoding)
    for row in rows.rows.indices {
      if plain.isOther[row] {
        try encoding.encode(
          rows.alone(row), form: &forms.row, altered: &forms.altered, into: &self, leave: leave)
      } else {
        let body = plain.body(row)
        // Texts of plain rows are short: a page takes many of them.
        _ = addCell(
          plain.head(row), plain.headCount, body.baseAddress.unsafelyUnwrapped, body.count)
        rows.note(rowCount, at: plain.times[row], plain.digests[row])
      }
    }
  }

  // MARK: Values

  @inline(__always)
  mutating func put(_ integer: Int64) {
    if integer == 0 || integer == 1 {
      header[headerCount] = UInt8(8 &+ integer)
      headerCount &+= 1
      return
    }
    let bits = 65 &- (integer ^ integer &>> 63).leadingZeroBitCount
    var count = (bits &+ 7) &>> 3
    var type = UInt8(truncatingIfNeeded: count)
    if count > 4 { (count, type) = count > 6 ? (8, 6) : (6, 5) }
    header[headerCount] = type
    headerCount &+= 1
    let shifted = integer &<< Int64(64 &- count &* 8)
    UnsafeMutableRawPointer(body + bodyCount)
      .storeBytes(of: shifted.bigEndian, as: Int64.self)
    bodyCount &+= count
  }

  @inline(__always)
  mutating func putNull() {
    header[headerCount] = 0
    headerCount &+= 1
  }

  @inline(__always)
  mutating func put(text: UnsafeRawBufferPointer) { put(text, type: 13) }

  @inline(__always)
  mutating func put(blob: UnsafeRawBufferPointer) { put(blob, type: 12) }

  @inline(__always)
  private mutating func put(_ bytes: UnsafeRawBufferPointer, type: Int) {
    let serial = type &+ 2 &* bytes.count
    if serial < 128 {
      header[headerCount] = UInt8(truncatingIfNeeded: serial)
      headerCount &+= 1
    } else {
      headerCount &+= Self.write(serial, to: header + headerCount)
    }
    guard bodyCount &+ bytes.count <= Self.size else {
      // Too long for a page, which the count shows at the row's end.
      bodyCount = Self.size + 1
      return
    }
    if let start = bytes.baseAddress {
      UnsafeMutableRawPointer(body + bodyCount).copyMemory(from: start, byteCount: bytes.count)
    }
    bodyCount &+= bytes.count
  }

  /// Writes a number as a variable-length integer of SQLite, at most four bytes of it.
  @inline(__always)
  private static func write(_ number: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
    if number < 1 &<< 7 {
      target[0] = UInt8(truncatingIfNeeded: number)
      return 1
    }
    if number < 1 &<< 14 {
      target[0] = UInt8(truncatingIfNeeded: number &>> 7) | 0x80
      target[1] = UInt8(truncatingIfNeeded: number) & 0x7F
      return 2
    }
    if number < 1 &<< 21 {
      target[0] = UInt8(truncatingIfNeeded: number &>> 14) | 0x80
      target[1] = UInt8(truncatingIfNeeded: number &>> 7) | 0x80
      target[2] = UInt8(truncatingIfNeeded: number) & 0x7F
      return 3
    }
    target[0] = UInt8(truncatingIfNeeded: number &>> 21) | 0x80
    target[1] = UInt8(truncatingIfNeeded: number &>> 14) | 0x80
    target[2] = UInt8(truncatingIfNeeded: number &>> 7) | 0x80
    target[3] = UInt8(truncatingIfNeeded: number) & 0x7F
    return 4
  }

  @inline(__always)
  private static func width(_ number: Int) -> Int {
    number < 1 &<< 7 ? 1 : number < 1 &<< 14 ? 2 : number < 1 &<< 21 ? 3 : 4
  }

  // MARK: Rows and pages

  @inline(__always)
  mutating func endRow() -> Bool {
    // The size of the header counts itself, in one byte: tables of facts have some thirty columns.
    precondition(headerCount < 127, "a record's header of \(headerCount) bytes")
    defer { (headerCount, bodyCount) = (0, 0) }
    return addCell(header, headerCount, body, bodyCount)
  }

  /// Puts a record on a leaf; false when it does not fit on one.
  @inline(__always)
  private mutating func addCell(
    _ header: UnsafePointer<UInt8>, _ headerCount: Int, _ body: UnsafePointer<UInt8>,
    _ bodyCount: Int
  ) -> Bool {
    let record = 1 &+ headerCount &+ bodyCount
    guard record <= Self.largestRecord else { return false }
    let row = rowCount &+ 1
    let cell = Self.width(record) &+ Self.width(row) &+ record
    if contentStart &- cell < 8 &+ 2 &* (cellCount &+ 1) { finishLeaf() }
    contentStart &-= cell
    var target = page + contentStart
    target += Self.write(record, to: target)
    target += Self.write(row, to: target)
    target[0] = UInt8(truncatingIfNeeded: headerCount &+ 1)
    target += 1
    target.update(from: header, count: headerCount)
    target += headerCount
    target.update(from: body, count: bodyCount)
    Self.write(UInt16(truncatingIfNeeded: contentStart), to: page + 8 + 2 &* cellCount)
    cellCount &+= 1
    rowCount = row
    return true
  }

  @inline(__always)
  private static func write<Number: FixedWidthInteger>(
    _ number: Number, to target: UnsafeMutablePointer<UInt8>
  ) {
    UnsafeMutableRawPointer(target).storeBytes(of: number.bigEndian, as: Number.self)
  }

  private mutating func finishLeaf() {
    page[0] = 0x0D
    Self.write(UInt16(0), to: page + 1)
    Self.write(UInt16(truncatingIfNeeded: cellCount), to: page + 3)
    Self.write(UInt16(truncatingIfNeeded: contentStart), to: page + 5)
    page[7] = 0
    lastRows[leafCount] = UInt32(truncatingIfNeeded: rowCount)
    leafCount &+= 1
    page += Self.size
    (cellCount, contentStart) = (0, Self.size)
  }

  /// Each row may need a leaf of its own.
  var isFull: Bool { leafCount >= Self.mostLeaves - rowsAtATime - 1 }

  mutating func takeImage() -> StageImage {
    if cellCount > 0 || leafCount == 0 { finishLeaf() }
    template.bytes.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { image.update(from: start, count: 2 * Self.size) }
    }
    let root = image + Self.size
    var pages = 2 + leafCount
    if leafCount == 1 {
      root.update(from: image + 2 * Self.size, count: Self.size)
      pages = 2
    } else {
      writeRoot(root)
    }
    // The size in the head counts because the numbers of changes at 24 and 92 are equal there.
    Self.write(UInt32(truncatingIfNeeded: pages), to: image + 28)
    let pool = pool
    let result = StageImage(bytes: image, count: pages * Self.size, rowCount: rowCount) {
      pool.giveBack($0)
    }
    image = pool.take(Self.room * Self.size)
    page = image + 2 * Self.size
    (leafCount, rowCount) = (0, 0)
    return result
  }

  private func writeRoot(_ root: UnsafeMutablePointer<UInt8>) {
    var start = Self.size
    for leaf in 0..<leafCount - 1 {
      let row = Int(lastRows[leaf])
      start -= 4 + Self.width(row)
      Self.write(UInt32(truncatingIfNeeded: leaf + 3), to: root + start)
      _ = Self.write(row, to: root + start + 4)
      Self.write(UInt16(truncatingIfNeeded: start), to: root + 12 + 2 * leaf)
    }
    root[0] = 0x05
    Self.write(UInt16(0), to: root + 1)
    Self.write(UInt16(truncatingIfNeeded: leafCount - 1), to: root + 3)
    Self.write(UInt16(truncatingIfNeeded: start), to: root + 5)
    root[7] = 0
    Self.write(UInt32(truncatingIfNeeded: leafCount + 2), to: root + 8)
  }
}
