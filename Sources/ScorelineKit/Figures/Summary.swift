import Crypto
public import Figures
import Intake
public import Records
import Store

/// Figures straight from files: what an import into an empty store and `kpi` would give.
public struct Summary {
  private var centre = StreamedCentre()
  private let workspace: Workspace
  /// What became of each file.
  public private(set) var outcomes: [FileOutcome] = []
  private var seen: Set<[UInt8]> = []

  public init(workspace: Workspace) { self.workspace = workspace }

  /// Takes a file; a row of a later file takes the place of its predecessor. The same bytes again
  /// change nothing.
  ///
  /// - Throws: an error that is a `Failure`.
  public mutating func add(file path: String, kind: RecordKind? = nil) throws {
    let intake = try FileIntake(
      path: path, kind: kind, configuration: workspace.configuration)
    guard seen.insert(intake.sha256).inserted else { return }
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
    outcomes.append(
      FileOutcome(
        name: intake.file.name, kind: intake.batch.kind, counts: counts, rejects: rejects.rows,
        unknownColumns: intake.reading.unknownColumns, warnings: intake.reading.warnings,
        isRepeat: false))
  }

  public func figures(by scope: Scope, in period: Period) -> [Figure] {
    centre.figures(by: scope, in: period, workspace: workspace)
  }
}
