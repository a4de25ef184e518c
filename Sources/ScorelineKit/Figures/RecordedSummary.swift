import Crypto
import Figures
import Intake
import Records
import Store

/// The same as `Summary` with every record in memory: what it uses for files that are not streamed,
/// and what streaming is held against.
struct RecordedSummary {
  private(set) var centre = StreamedCentre()
  private let workspace: Workspace
  private var seen: Set<[UInt8]> = []

  init(workspace: Workspace) { self.workspace = workspace }

  /// Takes a file; a row of a later file takes the place of its predecessor.
  ///
  /// - Returns: what became of it; nil for the same bytes again, which change nothing.
  /// - Throws: an error that is a `Failure`.
  mutating func add(_ file: InputFile, kind: RecordKind? = nil) throws -> FileOutcome? {
    let intake = try FileIntake(file, kind: kind, configuration: workspace.configuration)
    guard seen.insert(intake.sha256).inserted else { return nil }
    let decisions = centre.add(intake.resolution, of: intake.batch)
    var counts = ImportCounts()
    var reused: [(row: Int, live: RecordBatch, place: Int)] = []
    for (row, decision) in decisions {
      switch decision {
      case .new: counts.new += 1
      case .corrected: counts.corrected += 1
      case .unchanged: counts.unchanged += 1
      case .idReused(let place):
        reused.append((row, centre.record(at: place, of: intake.batch.kind), 0))
      }
    }
    let rejects = try intake.rejects(with: reused)
    counts.read = intake.reading.rowsRead
    counts.unchanged += intake.resolution.repeats.count
    counts.rejected = rejects.total
    return FileOutcome(
      name: intake.file.name, kind: intake.batch.kind, counts: counts, rejects: rejects.rows,
      unknownColumns: intake.reading.unknownColumns, warnings: intake.reading.warnings,
      isRepeat: false)
  }

  func figures(by scope: Scope, in period: Period) -> [Figure] {
    let rollups = centre.rollups(
      FigureMaker.basis(of: scope), in: period, metrics: workspace.metrics)
    return workspace.maker(centre.roster).figures(by: scope, in: period, from: rollups)
  }
}
