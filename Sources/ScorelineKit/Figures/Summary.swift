import Aggregation
import Configuration
public import Figures
import Intake
public import Records
import Store

/// Figures straight from files: what an import into an empty store and `kpi` would give.
///
/// Calls of canonical files are streamed on several threads; every other file is read into memory.
public struct Summary {
  private let workspace: Workspace
  private let scopes: [Scope]
  private let period: Period
  private let hasPercentiles: Bool
  private let threads: Int
  var reader = ColumnReader()
  var limits = CallStream.Limits()

  /// - Parameters:
  ///   - scopes: those whose figures will be asked for.
  ///   - percentiles: whether durations carry their percentiles, which cost more to count.
  ///   - threads: nil for as many as the machine runs at once.
  public init(
    workspace: Workspace, scopes: [Scope] = Scope.allCases, period: Period,
    percentiles: Bool = false, threads: Int? = nil
  ) {
    self.workspace = workspace
    self.scopes = scopes
    self.period = period
    hasPercentiles = percentiles
    self.threads = threads ?? Threads.available
  }

  /// Figures, and what became of each file.
  public struct Result: Sendable {
    public let outcomes: [FileOutcome]
    private let maker: FigureMaker
    private let period: Period
    private let rollups: [Basis: [Rollup]]

    init(
      _ outcomes: [FileOutcome], _ maker: FigureMaker, _ period: Period,
      _ rollups: [Basis: [Rollup]]
    ) {
      self.outcomes = outcomes
      self.maker = maker
      self.period = period
      self.rollups = rollups
    }

    /// The figures of one of the scopes that were asked for.
    public func figures(by scope: Scope) -> [Figure] {
      maker.figures(by: scope, in: period, from: rollups[FigureMaker.basis(of: scope)] ?? [])
    }
  }

  /// Reads files as one sequence: a row of a later file takes the place of its predecessor, and the
  /// same bytes again change nothing.
  ///
  /// - Parameters:
  ///   - kind: nil to recognise it from each file's header.
  ///   - progress: told, now and then and from any thread, how far the calls are.
  /// - Throws: an error that is a `Failure`; then no file counts.
  public func read(
    _ paths: [String], kind: RecordKind? = nil,
    progress: @escaping @Sendable (RowProgress) -> Void = { _ in }
  ) throws -> Result {
    let inputs = paths.map { InputFile($0) }
    let isStreamed = try streams(inputs, kind)
    var records = RecordedSummary(workspace: workspace)
    var outcomes: [Int: FileOutcome] = [:]
    for (place, input) in inputs.enumerated() where !isStreamed[place] {
      outcomes[place] = try records.add(input, kind: kind)
    }
    let roster = records.centre.roster
    let plan = CallPlan(
      metrics: workspace.metrics, scopes: scopes, period: period, hasPercentiles: hasPercentiles,
      rosterChanges: roster.changes)
    var rollups: [Basis: [Rollup]] = [:]
    for basis in plan.bases {
      rollups[basis] = records.centre.rollups(basis, in: period, metrics: workspace.metrics)
    }
    let places = try distinct(inputs.indices.filter { isStreamed[$0] }, inputs)
    if !places.isEmpty {
      var stream = CallStream(
        plan, places.map { inputs[$0] }, threads: threads, reader: reader, limits: limits)
      let result = try stream.run(progress: progress)
      let counted = try self.outcomes(stream, result)
      for (place, outcome) in zip(places, counted) { outcomes[place] = outcome }
      for rollup in result.totals.rollups { rollups[rollup.basis, default: []].append(rollup) }
    }
    return Result(
      outcomes.sorted { $0.key < $1.key }.map(\.value), workspace.maker(roster), period, rollups)
  }

  /// Whether each file is streamed: calls in canonical form, when all files of calls are.
  private func streams(_ inputs: [InputFile], _ kind: RecordKind?) throws -> [Bool] {
    var reader = reader
    reader.kind = kind
    var areCalls: [Bool] = []
    var hasOtherCalls = false
    for input in inputs {
      if let mapping = workspace.configuration.sources.first(where: { $0.matches(input) }) {
        if mapping.kind == .call { hasOtherCalls = true }
        areCalls.append(false)
      } else {
        areCalls.append(try reader.open(input).kind == .call)
      }
    }
    return hasOtherCalls ? areCalls.map { _ in false } : areCalls
  }

  /// The first file of each text.
  private func distinct(_ places: [Int], _ inputs: [InputFile]) throws -> [Int] {
    var kept: [Int] = []
    for place in places
    where try !kept.contains(where: { try inputs[$0].hasSameText(as: inputs[place]) }) {
      kept.append(place)
    }
    return kept
  }

  private func outcomes(
    _ stream: CallStream, _ result: CallStream.Result
  ) throws -> [FileOutcome] {
    let limits = workspace.configuration.limits
    let rejected = result.counts.indices.map { file in
      result.readings[file].rejectedCount + result.counts[file].conflicts.count
        + result.counts[file].reused.count
    }
    let failed = result.counts.indices.first { file in
      limits.areExceeded(rejected: rejected[file], of: result.readings[file].rowsRead)
    }
    let rejects = try CallRejects(stream, result, limit: failed == nil ? reader.rejectLimit : 10)
    if let failed {
      throw TooManyRejects(
        file: stream.files.files[failed].name, read: result.readings[failed].rowsRead,
        rejected: rejected[failed], rejects: Array(rejects.rejects(of: failed).prefix(10)),
        limits: limits)
    }
    return result.counts.indices.map { file in
      let (reading, found) = (result.readings[file], result.counts[file])
      var counts = ImportCounts()
      counts.read = reading.rowsRead
      counts.rejected = rejected[file]
      counts.unchanged = found.unchanged
      counts.corrected = found.corrected
      counts.new = counts.read - counts.rejected - counts.unchanged - counts.corrected
      return FileOutcome(
        name: stream.files.files[file].name, kind: reading.kind, counts: counts,
        rejects: rejects.rejects(of: file), unknownColumns: reading.unknownColumns,
        warnings: reading.warnings, isRepeat: false)
    }
  }
}
