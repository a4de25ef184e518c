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
  private let reports: EditionReports
  private let jobs: [Job]

  private struct Job: Sendable {
    let audience: Audience
    let page: String?
    let workbook: String?
  }

  init(folder: EditionFolder, reports: EditionReports, content: EditionContent) throws {
    staging = folder.staging
    self.reports = reports
    jobs = reports.audiences().map {
      Job(audience: $0, page: content.file($0, .page), workbook: content.file($0, .workbook))
    }
    for file in jobs.flatMap({ [$0.page, $0.workbook] }).compactMap({ $0 }) {
      _ = try folder.path(of: file)
    }
  }

  /// The files written, by their paths from the edition's folder.
  func write() throws -> [(path: String, bytes: [UInt8])] {
    let done = Mutex<Result<[(path: String, bytes: [UInt8])], any Error>>(.success([]))
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
    }
    return try done.withLock { $0 }.get()
  }

  private func write(_ job: Job) throws -> [(path: String, bytes: [UInt8])] {
    let report = reports.report(for: job.audience)
    var files: [(path: String, bytes: [UInt8])] = []
    if let page = job.page {
      let bytes = HTMLWriter().page(report)
      try FileSystem.write(bytes, to: staging + "/" + page)
      files.append((page, bytes))
    }
    if let workbook = job.workbook {
      let path = staging + "/" + workbook
      let manifest = try ExcelWriter().write(report, to: path, temporaryFolder: staging)
      guard manifest.omissions.isEmpty else {
        throw EditionFault.omissions(file: workbook, "\(manifest.omissions)")
      }
      _ = try WorkbookCheck.verify(
        path: path, expecting: manifest.sheets.map(ExpectedSheet.init), keepingCells: false)
      try FileSystem.restrict(path)
      files.append((workbook, try FileSystem.bytes(of: path)))
    }
    return files
  }
}

extension ExpectedSheet {
  fileprivate init(_ sheet: WorkbookManifest.Sheet) {
    self.init(
      name: sheet.name, rows: sheet.rows, cells: sheet.cells, formulas: sheet.formulas,
      charts: sheet.charts, links: sheet.links)
  }
}
