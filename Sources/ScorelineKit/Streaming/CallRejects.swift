import Intake
import Records

/// Words the rows that files say against themselves or against each other.
struct CallRejects {
  private let stream: CallStream
  private let result: CallStream.Result
  /// The records of each file that have to be told of, by their places.
  private var records: [Int: (batch: RecordBatch, rows: [Int64: Int])] = [:]

  /// - Parameter limit: the most rejects that are worded of each file.
  init(_ stream: CallStream, _ result: CallStream.Result, limit: Int) throws {
    self.stream = stream
    var wanted: [Int: Set<Int64>] = [:]
    var result = result
    for file in result.counts.indices {
      result.counts[file].conflicts.sort { $0.row < $1.row }
      result.counts[file].reused.sort { $0.row < $1.row }
      let conflicts = result.counts[file].conflicts.prefix(limit)
      let reused = result.counts[file].reused.prefix(limit)
      result.counts[file].conflicts = Array(conflicts)
      result.counts[file].reused = Array(reused)
      for place in conflicts.flatMap({ [$0.row, $0.with] }) + reused.flatMap({ [$0.row, $0.live] })
      {
        wanted[stream.files.file(of: place), default: []].insert(place)
      }
    }
    self.result = result
    for (file, places) in wanted {
      let base = stream.files.base(of: file)
      let own = places.sorted().map { $0 - base }
      let input = stream.files.files[file]
      let batch = try stream.reader.records(try stream.reader.open(input), at: own, of: input)
      records[file] = (
        batch, Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1 + base, $0) })
      )
    }
  }

  /// The rejects of a file, in the order of its lines.
  func rejects(of file: Int) -> [Reject] {
    let counts = result.counts[file]
    let conflicts = counts.conflicts.compactMap { pair -> Reject? in
      guard let own = records[file], let row = own.rows[pair.row], let with = own.rows[pair.with]
      else { return nil }
      return Reject.conflict(row, with: with, in: own.batch)
    }
    let reused = counts.reused.compactMap { pair -> Reject? in
      guard let own = records[file], let row = own.rows[pair.row],
        let other = records[stream.files.file(of: pair.live)], let live = other.rows[pair.live]
      else { return nil }
      return Reject.idReused(row, of: own.batch, namesake: live, in: other.batch)
    }
    return (result.readings[file].rejects + conflicts + reused).sorted { $0.line < $1.line }
  }
}
