import Records

/// Some rows of one month made into records a column at a time, as nearly all rows can be: without a
/// branch on what a field is for each value, and with two rows hashed at once.
///
/// What comes out is what `FactEncoding.encode` gives, row by row. A row with a text that is long, or that
/// is not kept as it came in another way than a plain telephone number, is marked: it goes that way.
final class PlainRows {
  typealias Bytes = PlainBytes.Bytes

  /// Types of texts up to this have one byte.
  private static let longestText = 57
  private static let headStride = 64

  private let heads: Bytes
  private(set) var headCount = 0
  private let bodies: Bytes
  private let bodyStride: Int
  private let formBytes: Bytes
  private let formStride: Int
  private let alteredBytes: Bytes
  private let alteredStride: Int
  /// Where the next value of each row goes.
  private let bodyEnds: UnsafeMutablePointer<Bytes>
  private let formEnds: UnsafeMutablePointer<Bytes>
  private let alteredEnds: UnsafeMutablePointer<Bytes>
  /// Rows that are not plain.
  let isOther: UnsafeMutablePointer<Bool>
  let times: UnsafeMutablePointer<Int64>
  let digests: UnsafeMutablePointer<UInt128>
  /// The bytes that every row's form begins with.
  private let prefix: [UInt8]

  init(_ kind: RecordKind) {
    let rows = rowsAtATime
    // A text takes a multiple of sixteen bytes, with its length before it; a hash may follow.
    bodyStride = kind.fields.count * 80 + 64
    formStride = kind.fields.count * 80 + 64
    alteredStride = kind.fields.count * 80 + 64
    heads = .allocate(capacity: rows * Self.headStride)
    bodies = .allocate(capacity: rows * bodyStride)
    formBytes = .allocate(capacity: rows * formStride)
    alteredBytes = .allocate(capacity: rows * alteredStride)
    bodyEnds = .allocate(capacity: rows)
    formEnds = .allocate(capacity: rows)
    alteredEnds = .allocate(capacity: rows)
    isOther = .allocate(capacity: rows)
    times = .allocate(capacity: rows)
    digests = .allocate(capacity: rows)
    var form = RowForm()
    form.add(kind.name)
    prefix = Array(form.bytes)
    precondition(kind.fields.count * 2 + 3 <= Self.headStride, "more columns than have room")
  }

  deinit {
    for bytes in [heads, bodies, formBytes, alteredBytes] { bytes.deallocate() }
    for ends in [bodyEnds, formEnds, alteredEnds] { ends.deallocate() }
    isOther.deallocate()
    times.deallocate()
    digests.deallocate()
  }

  func head(_ row: Int) -> Bytes { heads + row * Self.headStride }

  func body(_ row: Int) -> UnsafeBufferPointer<UInt8> {
    let start = bodies + row * bodyStride
    return UnsafeBufferPointer(start: start, count: bodyEnds[row] - start)
  }

  /// Makes at most `rowsAtATime` rows.
  func encode(_ some: FactRows, _ encoding: FactEncoding) {
    let count = some.rows.count
    clear(count)
    var column = 0
    for step in some.steps {
      switch step.form {
      case .number: numbers(step, some, column)
      case .time, .mainTime: times(step, some, column)
      case .word: words(step, some, column)
      case .text: texts(step, some, column)
      case .altered(.telephone):
        telephones(step, some, column, encoding.key)
        column += 1
      case .altered(.contact): contacts(step, some, column)
      case .altered: for row in 0..<count { isOther[row] = true }
      }
      column += 1
    }
    finish(count, column, encoding)
  }

  private func clear(_ count: Int) {
    for row in 0..<count {
      bodyEnds[row] = bodies + row * bodyStride
      let form = formBytes + row * formStride
      for place in prefix.indices { form[place] = prefix[place] }
      formEnds[row] = form + prefix.count
      // Room for the digest, which comes first.
      alteredEnds[row] = alteredBytes + row * alteredStride + 16
      isOther[row] = false
    }
  }

  // MARK: Columns

  private func numbers(_ step: FactEncoding.Step, _ some: FactRows, _ column: Int) {
    let (heads, bodyEnds, formEnds) = (heads + column, bodyEnds, formEnds)
    let isByte = step.width == .one
    for row in 0..<some.rows.count {
      let value = step.first[Int(some.rows[row])]
      let isMissing = value == FactColumns.missing
      let isBit = UInt32(bitPattern: value) < 2
      let bytes = (40 &- (value ^ value &>> 31).leadingZeroBitCount) &>> 3
      let width = isMissing || isBit ? 0 : bytes
      heads[row &* Self.headStride] = UInt8(
        truncatingIfNeeded: isMissing ? 0 : isBit ? 8 &+ Int(value) : bytes)
      PlainBytes.store(
        (value &<< Int32(truncatingIfNeeded: 32 &- 8 &* width)).bigEndian, bodyEnds[row])
      bodyEnds[row] += width
      if isByte {
        formEnds[row][0] = isMissing ? 0x80 : UInt8(truncatingIfNeeded: value)
        formEnds[row] += 1
      } else {
        // No value is the smallest number in both.
        PlainBytes.store(value.littleEndian, formEnds[row])
        formEnds[row] += 4
      }
    }
  }

  private func times(_ step: FactEncoding.Step, _ some: FactRows, _ column: Int) {
    let isMain = step.form == .mainTime
    for row in 0..<some.rows.count {
      let place = Int(some.rows[row])
      let day = step.first[place]
      let isMissing = day == FactColumns.missing
      let value = Int64(day) &* 86_400 &+ Int64(step.second[place])
      put(value, isMissing: isMissing, row, column)
      PlainBytes.store((isMissing ? RecordBatch.missing : value).littleEndian, formEnds[row])
      formEnds[row] += 8
      if isMain { times[row] = isMissing ? 0 : value }
    }
  }

  private func words(_ step: FactEncoding.Step, _ some: FactRows, _ column: Int) {
    let words = step.words.unsafelyUnwrapped
    for row in 0..<some.rows.count {
      let word = words[Int(step.first[Int(some.rows[row])])]
      put(word.number, isMissing: word.number == 0, row, column)
      guard word.text.count <= Self.longestText, let text = word.text.baseAddress else {
        isOther[row] = true
        continue
      }
      PlainBytes.append(text, word.text.count, to: &formEnds[row])
    }
  }

  private func texts(_ step: FactEncoding.Step, _ some: FactRows, _ column: Int) {
    for row in 0..<some.rows.count {
      guard let (text, length) = text(step, some, row) else { continue }
      put(text, length, row, column)
      PlainBytes.append(text, length, to: &formEnds[row])
    }
  }

  private func contacts(_ step: FactEncoding.Step, _ some: FactRows, _ column: Int) {
    for row in 0..<some.rows.count {
      guard let (text, length) = text(step, some, row) else { continue }
      // Fewer bytes than the digits that are masked.
      guard length < 7 else {
        isOther[row] = true
        continue
      }
      put(text, length, row, column)
      PlainBytes.append(text, length, to: &formEnds[row])
      PlainBytes.append(text, length, to: &alteredEnds[row])
    }
  }

  private func telephones(
    _ step: FactEncoding.Step, _ some: FactRows, _ column: Int, _ key: StoreKey
  ) {
    for row in 0..<some.rows.count {
      guard let (text, length) = text(step, some, row) else { continue }
      PlainBytes.append(text, length, to: &alteredEnds[row])
      let bytes = UnsafeRawBufferPointer(start: text, count: length)
      if let masked = Masking.plainTelephone(bytes) {
        let width = Masking.plainTelephoneWidth
        withUnsafeBytes(of: masked) {
          let shown = $0.baseAddress.unsafelyUnwrapped
          put(shown, width, row, column)
          PlainBytes.append(shown, width, to: &formEnds[row])
        }
        put(blob: key.hash(normalisedTelephone: bytes).bigEndian, row, column + 1)
      } else if length == 0 {
        put(text, 0, row, column)
        PlainBytes.append(text, 0, to: &formEnds[row])
        head(row)[column + 1] = 0
      } else {
        isOther[row] = true
      }
    }
  }

  // MARK: Values

  /// The text of a row; nil marks one that is not plain.
  @inline(__always)
  private func text(
    _ step: FactEncoding.Step, _ some: FactRows, _ row: Int
  ) -> (UnsafeRawPointer, Int)? {
    let place = Int(some.rows[row])
    let length = Int(step.second[place])
    guard length <= Self.longestText else {
      isOther[row] = true
      return nil
    }
    return (UnsafeRawPointer(some.bytes + Int(step.first[place])), length)
  }

  @inline(__always)
  private func put(_ text: UnsafeRawPointer, _ length: Int, _ row: Int, _ column: Int) {
    head(row)[column] = UInt8(truncatingIfNeeded: 13 &+ 2 &* length)
    PlainBytes.copy(text, length, to: bodyEnds[row])
    bodyEnds[row] += length
  }

  @inline(__always)
  private func put<Number: FixedWidthInteger>(blob: Number, _ row: Int, _ column: Int) {
    let width = MemoryLayout<Number>.size
    head(row)[column] = UInt8(truncatingIfNeeded: 12 &+ 2 &* width)
    PlainBytes.store(blob, bodyEnds[row])
    bodyEnds[row] += width
  }

  @inline(__always)
  private func put(_ integer: Int64, isMissing: Bool, _ row: Int, _ column: Int) {
    let isBit = UInt64(bitPattern: integer) < 2
    let bytes = (72 &- (integer ^ integer &>> 63).leadingZeroBitCount) &>> 3
    let width = isMissing || isBit ? 0 : bytes <= 4 ? bytes : bytes <= 6 ? 6 : 8
    let type = isBit ? 8 &+ Int(truncatingIfNeeded: integer) : width <= 4 ? width : width / 2 &+ 2
    head(row)[column] = UInt8(truncatingIfNeeded: isMissing ? 0 : type)
    PlainBytes.store((integer &<< Int64(64 &- 8 &* width)).bigEndian, bodyEnds[row])
    bodyEnds[row] += width
  }

  // MARK: What every table has

  /// Adds what was not recorded, the row's hash and the import.
  private func finish(_ count: Int, _ column: Int, _ encoding: FactEncoding) {
    for row in 0..<count {
      put(0, isMissing: false, row, column)
      PlainBytes.store(0 as UInt64, formEnds[row])
      formEnds[row] += 8
    }
    hashes(count, RowDigester.digestKey, formBytes, formStride, formEnds) { digests[$0] = $1 }
    for row in 0..<count {
      PlainBytes.store(digests[row].littleEndian, alteredBytes + row &* alteredStride)
    }
    hashes(count, encoding.rowKey, alteredBytes, alteredStride, alteredEnds) { row, hash in
      put(blob: hash.bigEndian, row, column + 1)
    }
    for row in 0..<count { put(encoding.importID, isMissing: false, row, column + 2) }
    headCount = column + 3
  }

  @inline(__always)
  private func hashes(
    _ count: Int, _ key: SipHash, _ forms: Bytes, _ stride: Int,
    _ ends: UnsafeMutablePointer<Bytes>, _ take: (Int, UInt128) -> Void
  ) {
    @inline(__always)
    func form(_ row: Int) -> UnsafeRawBufferPointer {
      let start = forms + row &* stride
      return UnsafeRawBufferPointer(start: start, count: ends[row] - start)
    }
    var row = 0
    while row &+ 1 < count {
      let (first, second) = key.long(form(row), form(row &+ 1))
      take(row, first)
      take(row &+ 1, second)
      row &+= 2
    }
    if row < count { take(row, key.long(form(row))) }
  }
}
