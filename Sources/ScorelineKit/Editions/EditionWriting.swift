import Dispatch
import ExcelWriter
import HTMLWriter
import ReportBuilder
import ReportModel
import Synchronization
import WorkbookCheck

/// Writes the pages and workbooks of an edition into its staging folder, each workbook opened again
/// and held against what was to be written.
struct EditionWriting: Sendable {
  private let staging: String
  private let temporaryFolder: String
  private let reports: EditionReports
  private let lists: TicketLists
  private let readings: FileReadings
  /// Called with the path of each finished file before it is read back: a test's hand in between.
  private let onWritten: @Sendable (String) throws -> Void
  /// Called from any thread with how many readers' files are done, of how many.
  private let onProgress: @Sendable (Int, Int) -> Void
  private let jobs: [Job]
  private let clock: StageClock

  private struct Job: Sendable {
    let audience: Audience
    let page: String?
    let workbook: String?
  }

  init(
    folder: EditionFolder, reports: EditionReports, content: EditionContent,
    lists: TicketLists, readings: FileReadings, clock: StageClock,
    onWritten: @escaping @Sendable (String) throws -> Void,
    onProgress: @escaping @Sendable (Int, Int) -> Void
  ) throws {
    staging = folder.staging
    temporaryFolder = FileSystem.temporaryFolder(besides: staging)
    self.reports = reports
    self.lists = lists
    self.readings = readings
    self.clock = clock
    self.onWritten = onWritten
    self.onProgress = onProgress
    jobs = Self.ordered(reports.audiences()).map {
      Job(audience: $0, page: content.file($0, .page), workbook: content.file($0, .workbook))
    }
    for file in jobs.flatMap({ [$0.page, $0.workbook] }).compactMap({ $0 }) {
      _ = try folder.path(of: file)
    }
  }

  /// The largest first, so that no thread is left with one of them at the end; counties, whose lists take
  /// the most memory, between teams, so that two of them are seldom written at a time.
  private static func ordered(_ audiences: [Audience]) -> [Audience] {
    var placed: [(rank: Int, place: Double, audience: Audience)] = []
    for isCounty in [false, true] {
      for (rank, own) in Dictionary(grouping: audiences, by: \.sizeRank) {
        let part = own.filter { $0.isCounty == isCounty }
        for (number, audience) in part.enumerated() {
          placed.append((rank, (Double(number) + 0.5) / Double(part.count), audience))
        }
      }
    }
    placed.sort { ($0.rank, $0.place) < ($1.rank, $1.place) }
    return placed.map(\.audience)
  }

  /// The files written, by their paths from the edition's folder.
  func write() throws -> [EditionFile] {
    let done = Mutex<Result<[EditionFile], any Error>>(.success([]))
    let count = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
      if case .failure = done.withLock({ $0 }) { return }
      let result = Result { try write(jobs[index]) }
      done.withLock { all in
        switch (all, result) {
        case (.success(let files), .success(let more)): all = .success(files + more)
        case (.success, .failure(let error)): all = .failure(error)
        case (.failure, _): break
        }
      }
      onProgress(
        count.withLock {
          $0 += 1
          return $0
        }, jobs.count)
    }
    clock.logSums()
    return try done.withLock { $0 }.get()
  }

  private func write(_ job: Job) throws -> [EditionFile] {
    let report = try report(for: job.audience)
    var files: [EditionFile] = []
    var page: FileReadings.Page?
    if let path = job.page {
      let bytes = try clock.measure("write: pages") {
        try FileSystem.write(HTMLWriter().page(report), to: staging + "/" + path)
        try onWritten(staging + "/" + path)
        return try FileSystem.bytes(of: staging + "/" + path)
      }
      files.append(EditionFile(path: path, bytes: bytes))
      page = (path, bytes)
    }
    var workbook: FileReadings.Workbook?
    if let path = job.workbook {
      let written = try write(report, workbook: path)
      files.append(try EditionFile(path: path, in: staging))
      workbook = (path, written.contents, written.tables)
    }
    // What a reader will see is read back from the file, not from what it was made of.
    try clock.measure("write: readings") {
      try Unreconciled.demand(
        readings.read(report, of: job.audience, page: page, workbook: workbook).all)
    }
    return files
  }

  private func report(for audience: Audience) throws -> Report {
    guard case .county(let county) = audience else {
      return clock.measure("write: reports") { reports.report(for: audience) }
    }
    let tickets = try clock.measure("write: lists of tickets") {
      try lists.lines(of: county).listed
    }
    return clock.measure("write: reports") { reports.report(forCounty: county, listing: tickets) }
  }

  /// What stands in the finished workbook, and where its tables are.
  private func write(
    _ report: Report, workbook: String
  ) throws -> (contents: WorkbookContents, tables: [WorkbookManifest.PlacedTable]) {
    let path = staging + "/" + workbook
    let manifest = try clock.measure("write: workbooks") {
      try ExcelWriter().write(report, to: path, temporaryFolder: temporaryFolder)
    }
    guard manifest.omissions.isEmpty else {
      throw EditionFault.omissions(file: workbook, "\(manifest.omissions)")
    }
    try onWritten(path)
    return try clock.measure("write: checks of workbooks") {
      let contents = try WorkbookCheck.verify(
        path: path, expecting: manifest.sheets.map(ExpectedSheet.init))
      try FileSystem.restrict(path)
      return (contents, manifest.tables)
    }
  }
}

extension Audience {
  /// The audiences with the largest reports first.
  fileprivate var sizeRank: Int {
    switch self {
    case .centre: 0
    case .team, .county: 1
    case .index: 2
    case .agent: 3
    }
  }

  fileprivate var isCounty: Bool { if case .county = self { true } else { false } }
}

extension ExpectedSheet {
  fileprivate init(_ sheet: WorkbookManifest.Sheet) {
    self.init(
      name: sheet.name, rows: sheet.rows, cells: sheet.cells, formulas: sheet.formulas,
      charts: sheet.charts, links: sheet.links, tables: sheet.tables, lists: sheet.lists)
  }
}
