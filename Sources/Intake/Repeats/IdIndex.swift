import CLinux
import Glibc
public import Records

/// Eight bytes for each row that one thread has read: part of the hash of its id, and its place.
///
/// Rows of equal ids meet in the same partition, whatever the order of the file; whether ids are equal
/// is found out afterwards, from the few rows whose hashes are.
public final class IdIndex {
  static let partitionBits = 9
  static let placeBits: UInt64 = 38
  /// Entries in a block, the link to the block before among them.
  private static let blockSize = 64
  private static let slabBlocks = 4096
  private static let slabSize = slabBlocks * blockSize * 8

  /// Partitions that are kept in this pass.
  let partitions: Range<Int>
  /// Where the next entry of each partition goes; nil, or the beginning of a block, when a new one is due.
  private let next: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>?>
  private var slabs: [UnsafeMutableRawPointer] = []
  private var blocksLeft = 0
  private var block: UnsafeMutablePointer<UInt64>?

  /// - Parameters:
  ///   - pass: which of several passes over the files this is, each for a part of all hashes.
  public init(pass: Int = 0, of passes: Int = 1) {
    let all = 1 << Self.partitionBits
    partitions = all * pass / passes..<all * (pass + 1) / passes
    next = .allocate(capacity: all)
    next.initialize(repeating: nil, count: all)
  }

  deinit {
    removeAll()
    next.deallocate()
  }

  /// Gives the memory back.
  public func removeAll() {
    for slab in slabs { munmap(slab, Self.slabSize) }
    slabs.removeAll()
    blocksLeft = 0
    next.update(repeating: nil, count: 1 << Self.partitionBits)
  }

  /// Adds rows by the text of one field.
  ///
  /// - Parameters:
  ///   - base: what is added to places, so that those of several files differ.
  public func add(_ rows: ColumnBatch, by field: Field, base: Int64) {
    let (bytes, offsets, lengths) = (rows.bytes, rows.offsets(field), rows.lengths(field))
    let (next, places) = (next, rows.places)
    let (first, count) = (UInt64(partitions.lowerBound), UInt64(partitions.count))
    guard rows.count > 0 else { return }
    precondition(
      places[rows.count - 1] + base < 1 << (Self.placeBits - 1), "files of more than 128 GiB")
    for row in 0..<rows.count {
      let hash = IdHash.hash(bytes + Int(offsets[row]), Int(lengths[row]))
      let partition = hash >> UInt64(64 - Self.partitionBits)
      guard partition &- first < count else { continue }
      let part = hash << UInt64(Self.partitionBits) & ~(1 << Self.placeBits - 1)
      let entry = part | UInt64(truncatingIfNeeded: places[row] &+ base)
      let end = next[Int(partition)]
      let isFull = UInt(bitPattern: end) & UInt(Self.blockSize * 8 - 1) == 0
      guard let target = isFull ? newBlock(after: end) : end else { continue }
      target.pointee = entry
      next[Int(partition)] = target + 1
    }
  }

  /// A block whose first word is where the block before ended.
  private func newBlock(after end: UnsafeMutablePointer<UInt64>?) -> UnsafeMutablePointer<UInt64>? {
    if blocksLeft == 0 {
      let slab = Self.newSlab()
      slabs.append(slab)
      block = slab.assumingMemoryBound(to: UInt64.self)
      blocksLeft = Self.slabBlocks
    }
    let new = block
    block = new.map { $0 + Self.blockSize }
    blocksLeft -= 1
    new?.pointee = UInt64(UInt(bitPattern: end))
    return new.map { $0 + 1 }
  }

  /// Memory straight from the system, so that it goes back there when the rows are settled; one large page,
  /// because to fault in 512 small ones takes as long as to fill them.
  private static func newSlab() -> UnsafeMutableRawPointer {
    guard
      let room = mmap(
        nil, 2 * slabSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      room != MAP_FAILED
    else { preconditionFailure("no memory is left") }
    // What begins at a multiple of its size is kept, what lies around it given back.
    let before = (slabSize - Int(bitPattern: room) % slabSize) % slabSize
    let slab = room + before
    if before > 0 { munmap(room, before) }
    munmap(slab + slabSize, slabSize - before)
    linux_use_large_pages(slab, UInt(slabSize))
    return slab
  }

  /// Adds the entries of a partition to an array.
  func entries(of partition: Int, to entries: inout [UInt64]) {
    var next = next[partition]
    while let end = next {
      let mask = UInt(Self.blockSize * 8 - 1)
      guard
        let start = UnsafeMutablePointer<UInt64>(bitPattern: (UInt(bitPattern: end) - 1) & ~mask)
      else { return }
      entries += UnsafeBufferPointer(start: start + 1, count: end - start - 1)
      next = UnsafeMutablePointer(bitPattern: UInt(start.pointee))
    }
  }
}

/// A hash of an id's bytes.
enum IdHash {
  @inline(__always)
  static func hash(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15
    var place = 0
    while length &- place > 8 {
      hash = mix(hash ^ Word.load(bytes + place), 0xA076_1D64_78BD_642F)
      place &+= 8
    }
    return mix(
      hash ^ Word.first(bytes + place, length &- place) ^ 0xE703_7ED1_A0B4_28DB,
      0x8EBC_6AF0_9C88_C6E3)
  }

  /// Both halves of a product of 128 bits, folded: https://github.com/wangyi-fudan/wyhash
  @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
