import Aggregation
import Catalogue
public import Configuration
public import Figures
import Foundation
public import Metrics
public import Records
public import Store

/// What a command works on: a store and a configuration.
public struct Workspace: Sendable {
  public let db: String
  public let configuration: Configuration
  /// The KPIs, in the order of reports.
  public let metrics = Metric.all

  /// Told how many days a store's figures are counted anew for so far, and how many there are; the last
  /// time when all are, and never where the store has all that the catalogue and the configuration need.
  public var onRecount: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }

  /// Reads the configuration.
  ///
  /// - Parameter config: nil takes `scoreline.yml` in the working folder where there is one.
  /// - Throws: `WorkspaceError` when a named file is missing, `InvalidConfiguration` for its content.
  public init(db: String, config: String?) throws {
    self.db = db
    let path = config ?? Self.defaultConfiguration
    guard let data = FileManager.default.contents(atPath: path) else {
      if config != nil || FileManager.default.fileExists(atPath: path) {
        throw WorkspaceError.unreadable(path: path)
      }
      configuration = Configuration()
      return
    }
    configuration = try Configuration(
      yaml: Array(data), file: path, kinds: RecordKind.all, metrics: Metric.all)
  }

  public static let defaultConfiguration = "scoreline.yml"

  /// Writes the commented configuration to start from; never over a file that exists.
  public static func writeTemplate(to path: String, language: Language) throws {
    if FileSystem.exists(path) { throw WorkspaceError.exists(path: path) }
    let text = Configuration.template(language, metrics: Metric.all)
    try FileSystem.write(Array(text.utf8), to: path)
  }

  /// What the store keeps: hours of agents only where bands of hours are configured.
  private var shapes: [RollupShape] {
    RollupShape.all + (configuration.shifts.isEmpty ? [] : [.agentHours])
  }

  public func store(_ access: Store.Access) throws -> Store {
    let store = try Store(path: db, access: access, metrics: metrics, shapes: shapes)
    if access == .write { try store.refreshRollups(progress: onRecount) }
    return store
  }

  /// Opens the store to change what is in it; it must be there.
  public func storeForChange() throws -> Store {
    guard FileManager.default.fileExists(atPath: db) else { throw StoreError.missing(path: db) }
    return try store(.write)
  }

  /// Opens the store to write an edition: its ledger has to be written, unless the file can't be.
  public func storeForReports() throws -> Store {
    guard FileManager.default.fileExists(atPath: db) else { throw StoreError.missing(path: db) }
    return try store(FileManager.default.isWritableFile(atPath: db) ? .write : .read)
  }

  /// Opens the store to read figures, beside other readers.
  ///
  /// Two things need a moment of writing first, where the file can be written: what an interrupted
  /// import left behind is rolled back, and rollups of another catalogue are made anew.
  public func storeForReading() throws -> Store {
    let isWritable = FileManager.default.isWritableFile(atPath: db)
    if isWritable, FileManager.default.fileExists(atPath: db + "-journal") { _ = try store(.write) }
    if isWritable, try !self.store(.read).hasCurrentRollups() { _ = try store(.write) }
    return try store(.read)
  }

  /// Opens the store for the doctor as it stands, its rollups too; to write only where a proof of all
  /// of it would end with a seal.
  public func storeForDoctor(proves: Bool) throws -> Store {
    let isToSeal =
      try proves && FileManager.default.isWritableFile(atPath: db) && !store(.read).isSealed()
    return try Store(
      path: db, access: isToSeal ? .write : .read, metrics: metrics, shapes: shapes)
  }

  public func maker(_ roster: Roster) -> FigureMaker {
    let targets = configuration.targets
    return FigureMaker(metrics: metrics, roster: roster) { metric, agent, team, day in
      targets.target(for: metric, agent: agent, team: team, on: day)
    }
  }
}

/// A configuration that was named and can't be read.
public enum WorkspaceError: Failure, Hashable {
  case unreadable(path: String)
  case exists(path: String)

  public var exitCode: Int32 {
    switch self {
    case .unreadable: ExitStatus.inputMissing
    case .exists: ExitStatus.cannotCreate
    }
  }

  public func message(_ language: Language) -> String {
    switch self {
    case .unreadable(let path):
      Words(
        "can't read the configuration '\(path)'; check the path, or write one with 'scoreline init'",
        "无法读取配置文件“\(path)”；请检查路径，或用“scoreline init”生成")[language]
    case .exists(let path):
      Words(
        "'\(path)' exists; move it away first, or name another file with --config",
        "“\(path)”已存在；请先移走，或用--config指定其他文件")[language]
    }
  }
}

extension InvalidConfiguration: Failure {
  public var exitCode: Int32 { ExitStatus.configuration }
}
