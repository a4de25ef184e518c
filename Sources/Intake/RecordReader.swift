public import Records

/// Reads files into batches of checked records.
///
/// One pass, in constant memory but for the batch, the longest row (1 MiB) and the rejects.
public struct RecordReader: Sendable {
  public var kinds: [RecordKind]
  /// The most rows of a batch.
  public var batchSize: Int
  /// How many rejects are kept in full; beyond it they are counted only.
  public var rejectLimit: Int

  public init(
    kinds: [RecordKind] = RecordKind.all, batchSize: Int = 4096, rejectLimit: Int = 100_000
  ) {
    self.kinds = kinds
    self.batchSize = batchSize
    self.rejectLimit = rejectLimit
  }

  /// Reads a file to its end.
  ///
  /// - Parameters:
  ///   - kind: what the file is said to be; nil to recognise it from its header.
  ///   - mapping: how the file says what the kind says; nil for canonical names.
  ///   - bytes: called with every piece of the file as it is, for a digest.
  ///   - batch: called with the records, none of them rejected, in the order of the file. When the
  ///     reading throws afterwards, what it was given must be dropped.
  public func read(
    _ file: InputFile, as kind: RecordKind? = nil, mapping: SourceMapping? = nil,
    bytes: (UnsafeRawBufferPointer) -> Void = { _ in }, batch: (RecordBatch) throws -> Void
  ) throws -> FileReading {
    do {
      let session = try FileSession(self, file, kind, mapping)
      try file.forEachChunk { chunk in
        bytes(chunk)
        try session.read(chunk, batch)
      }
      return try session.finish(batch)
    } catch let fault as HeaderFault {
      throw IntakeError.header(path: file.path, fault)
    } catch let fault as MappingFault {
      guard let mapping else { preconditionFailure("a fault of no mapping") }
      throw IntakeError.mapping(path: file.path, mapping, fault)
    }
  }

  /// Reads a file whose records all fit into memory.
  public func readAll(
    _ file: InputFile, as kind: RecordKind? = nil, mapping: SourceMapping? = nil,
    bytes: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws -> (reading: FileReading, records: RecordBatch) {
    var reader = self
    reader.batchSize = .max
    var records: RecordBatch?
    let reading = try reader.read(file, as: kind, mapping: mapping, bytes: bytes) { records = $0 }
    return (reading, records ?? RecordBatch(kind: reading.kind))
  }
}
