import Configuration
import Crypto
import Intake
import Records
import Store

/// A file read and settled within itself, before it meets other records.
struct FileIntake {
  let file: InputFile
  let reading: FileReading
  let batch: RecordBatch
  let resolution: FileResolution
  let sha256: [UInt8]
  let bytes: Int
  /// Equal for files that are read the same way.
  let way: String
  private let limits: RejectLimits

  init(_ file: InputFile, kind: RecordKind?, configuration: Configuration) throws {
    self.file = file
    let mapping = configuration.sources.first { $0.matches(file) }
    var digest = SHA256()
    var count = 0
    (reading, batch) = try RecordReader().readAll(file, as: kind, mapping: mapping) { piece in
      digest.update(bufferPointer: piece)
      count += piece.count
    }
    sha256 = Array(digest.finalize())
    bytes = count
    way = reading.kind.name + " " + (mapping.map(Self.fingerprint) ?? "canonical")
    resolution = FileResolution(batch)
    limits = configuration.limits
  }

  /// Names a mapping by a digest of all it says.
  private static func fingerprint(_ mapping: SourceMapping) -> String {
    let fields = mapping.fields.sorted { $0.key < $1.key }.map { field in
      let values =
        field.value.values.map { table in
          table.meanings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            .joined(separator: "\u{1F}") + "\u{1F}\(table.unlisted)"
        } ?? ""
      return [
        field.key, "\(field.value.source)", field.value.dateForm?.pattern ?? "",
        field.value.durationForm?.rawValue ?? "", values,
        field.value.emptyValues.joined(separator: "\u{1F}"),
      ].joined(separator: "\u{1E}")
    }
    let text =
      ([mapping.kind.name, "\(mapping.delimiter)", mapping.encoding]
      + fields + mapping.absent + mapping.emptyValues).joined(separator: "\u{1D}")
    return Digest.sha256(Array(text.utf8))
  }

  /// All rejected rows, those whose id is in use among them, in the order of the file.
  ///
  /// - Throws: `TooManyRejects` when there are more than the limits allow.
  func rejects(
    with reused: [(row: Int, live: RecordBatch, place: Int)]
  ) throws -> (rows: [Reject], total: Int) {
    var tally = RejectTally(file, reading, limits: limits)
    tally.add(conflictsOf: resolution, in: batch)
    for (row, live, place) in reused {
      tally.add(reused: row, of: batch, by: live, at: place)
    }
    return try tally.settled()
  }
}
