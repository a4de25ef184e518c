import CLinux
import Configuration
import Figures
public import Records
import ReportBuilder
import Store

/// Writes the edition of a period: everything staged, checked, then put in its place in one step.
public struct EditionPublisher {
  private let workspace: Workspace
  private let language: Language
  /// Whether the tickets that a county's list has no room for are written beside it.
  public var writesDetails = false
  /// Called from any thread with how many readers' files are done, of how many.
  public var onProgress: @Sendable (Int, Int) -> Void = { _, _ in }
  /// Called with the path of each finished file before it is read back: a test's hand in between.
  var onWritten: @Sendable (String) throws -> Void = { _ in }
  /// Called when the edition is in its place and not yet confirmed in the ledger.
  var onPublished: @Sendable () throws -> Void = {}

  public init(_ workspace: Workspace, language: Language) {
    self.workspace = workspace
    self.language = language
  }

  /// - Parameter root: the folder that holds editions; made when it isn't there.
  /// - Throws: an error that is a `Failure`; the folder is then as it was.
  public func publish(_ period: Period, to root: String) throws -> Publication {
    linux_share_memory()
    linux_keep_large_blocks_apart()
    let clock = StageClock("scoreline.report")
    let store = try workspace.storeForReports()
    try store.keepFewPages()
    try confirmStanding(period, in: root, store)
    if let newest = try store.watermark().countedUntil?.day {
      let first = try store.firstDay()
      if newest < period.first {
        throw PeriodFault.notBegun(period, first: first, newest: newest)
      }
      if let first, period.last < first {
        throw PeriodFault.beforeRecords(period, first: first, newest: newest)
      }
    }
    let centre = try StoredCentre(store, workspace: workspace)
    clock.end("open")
    let reviewed = Pending {
      try clock.measure("reviewed tickets") {
        try ReviewedTickets(
          store.reader(), in: period.first...period.last, metrics: workspace.metrics)
      }
    }
    let cases = Pending {
      try clock.measure("calls and tickets of agents") {
        try centre.cases(in: period, reviewed: reviewed.value)
      }
    }
    // An error doesn't leave a thread reading.
    defer { cases.wait() }
    let counties = Pending {
      let reviewed = try reviewed.value()
      return try clock.measure("records of counties") {
        try self.counties(store.reader(), period, reviewed)
      }
    }
    defer { counties.wait() }
    let reading = try Reading(self, store, centre, counties, period, in: root, clock)
    let (figures, content, watermark) = (reading.figures, reading.content, reading.watermark)
    let folder = try EditionFolder(root: root, name: period.description)
    let outcome: EditionFolder.Outcome
    var reports: EditionReports
    do {
      let pending = Pending {
        try clock.measure("figures.csv") { try writeFigures(reading, in: folder) }
      }
      defer { pending.wait() }
      let agents = try cases.value()
      // Agents and counties have what they need of them, and what follows takes as much memory again.
      reviewed.letGo()
      linux_return_memory()
      clock.end("rest of calls and tickets")
      reports = EditionReports(content)
      reports.add(agents)
      clock.end("content")
      let csv = try pending.value()
      clock.logSums()
      linux_return_memory()
      clock.end("rest of figures.csv")
      let readings = FileReadings(file: csv.file, metrics: workspace.metrics, period: period)
      var files = try EditionWriting(
        folder: folder, reports: reports, content: content, lists: reading.lists,
        readings: readings, clock: clock, onWritten: onWritten, onProgress: onProgress
      ).write()
      clock.end("write")
      files.append(csv.written)
      files += try writeDetails(content, reading.lists, in: folder)
      files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      let manifest = Manifest.text(
        period: period, language: language, watermark: watermark,
        catalogue: catalogueDigest, isRecorded: !store.isReadOnly, files: files)
      try FileSystem.write(Array(manifest.utf8), to: folder.path(of: "manifest.json"))
      clock.end("manifest")
      try announce(figures, of: period, watermark, in: store)
      clock.end("ledger")
      outcome = try folder.publish()
      clock.end("publish")
    } catch {
      folder.discard()
      throw error
    }
    try onPublished()
    if !store.isReadOnly { try store.confirm(edition: period, watermark: watermark.text) }
    return Publication(
      path: root + "/" + period.description, root: root, outcome: outcome,
      findings: reports.findings, reservations: reports.reservations)
  }

  /// What an edition is made of, but for the cases of agents, reconciled.
  private struct Reading {
    let figures: EditionFigures
    let watermark: Watermark
    let content: EditionContent
    let lists: TicketLists
    let reconciler: Reconciler

    init(
      _ publisher: EditionPublisher, _ store: Store, _ centre: StoredCentre,
      _ counties: Pending<Counties>, _ period: Period, in root: String, _ clock: StageClock
    ) throws {
      figures = try EditionFigures(centre, for: period)
      store.releaseMemory()
      clock.end("figures")
      watermark = try store.watermark()
      clock.end("watermark")
      var content = try publisher.content(period, store, centre.maker, figures, watermark)
      content.earlierPage = EditionFiles.standing(content.earlierPage, in: root)
      clock.end("changes")
      lists = try counties.value().lists
      try counties.value().add(to: &content)
      clock.end("rest of counties")
      reconciler = Reconciler(
        store: store, centre: centre, figures: figures, metrics: publisher.workspace.metrics,
        period: period)
      content.reconciliation = try reconciler.reconcile(content.counties)
      clock.end("reconciliation")
      try CoachingContent(
        store: store, centre: centre, shifts: publisher.workspace.configuration.shifts
      ).add(to: &content)
      clock.end("notes")
      self.content = content
    }
  }

  /// Writes the file of all figures, reads it again, and holds it against what `kpi` would print.
  private func writeFigures(
    _ reading: Reading, in folder: EditionFolder
  ) throws -> (written: EditionFile, file: FigureFile) {
    let path = try folder.path(of: Self.figuresFile)
    try FileSystem.write(to: path) { add in
      try reading.figures.eachPieceOfCSV { try add(Array($0.utf8)) }
    }
    try onWritten(path)
    let file = try FigureFile(path: path, of: reading.reconciler.period)
    try Unreconciled.demand([try reading.reconciler.compare(file)])
    return (try EditionFile(path: Self.figuresFile, in: folder.staging), file)
  }

  /// The tickets that counties' lists have no room for, a file a county that has such.
  private func writeDetails(
    _ content: EditionContent, _ lists: TicketLists, in folder: EditionFolder
  ) throws -> [EditionFile] {
    var files: [EditionFile] = []
    for county in lists.countiesWithRest {
      guard let name = Self.detailsFile(content.file(.county(county), .page)) else { continue }
      let bytes = Array(CountyDetails.csv(try lists.lines(of: county).rest).utf8)
      try FileSystem.write(bytes, to: folder.path(of: name))
      files.append(EditionFile(path: name, bytes: bytes))
    }
    return files
  }

  /// The file beside a county's page.
  private static func detailsFile(_ page: String?) -> String? {
    page.map { String($0.dropLast(".html".utf8.count)) + "-tickets.csv" }
  }

  private func counties(
    _ store: Store, _ period: Period, _ reviewed: ReviewedTickets
  ) throws -> Counties {
    let (records, lists) = try CountyReader(
      store: store, metrics: workspace.metrics, period: period, reviewed: reviewed,
      repeatCallLegs: workspace.configuration.repeatCallLegs, keepsRest: writesDetails
    ).counties()
    return Counties(records: records, lists: lists)
  }

  /// The records of counties; their lists of tickets are read when they are written.
  private struct Counties {
    let records: [String: CountyRecords]
    let lists: TicketLists

    func add(to content: inout EditionContent) {
      content.counties = records
      for county in lists.countiesWithRest {
        let name = EditionPublisher.detailsFile(content.file(.county(county), .page))
        content.counties[county]?.detailsFile = name?.split(separator: "/").last.map(String.init)
      }
    }
  }

  /// The reports of a period before they have a form.
  func reports(of period: Period) throws -> EditionReports {
    let store = try workspace.storeForReports()
    let centre = try StoredCentre(store, workspace: workspace)
    let figures = try EditionFigures(centre, for: period)
    var content = try content(period, store, centre.maker, figures, try store.watermark())
    let reviewed = try ReviewedTickets(
      store, in: period.first...period.last, metrics: workspace.metrics)
    let counties = try counties(store, period, reviewed)
    counties.add(to: &content)
    for county in content.counties.keys {
      content.counties[county]?.tickets = try counties.lists.lines(of: county).listed
    }
    return EditionReports(content)
  }

  private static let figuresFile = "figures.csv"

  /// Names the definitions that the figures follow.
  private var catalogueDigest: String {
    Digest.sha256(Array(MetricListing.json(workspace.metrics).utf8))
  }

  private func content(
    _ period: Period, _ store: Store, _ maker: FigureMaker, _ figures: EditionFigures,
    _ watermark: Watermark
  ) throws -> EditionContent {
    let configuration = workspace.configuration
    let targets = configuration.targets
    let earlier =
      store.isReadOnly ? nil : try store.lastEdition(of: period, otherThan: watermark.text)
    let changes: EditionChanges
    if store.isReadOnly {
      changes = .unrecorded
    } else if let earlier {
      if let contradiction = earlier.contradiction { throw Unreconciled(contradiction) }
      changes = .changed(figures.changes(since: earlier))
    } else {
      changes = .first
    }
    let places = EditionFiles(
      Self.keys(figures, .team, period).map(Audience.team)
        + Self.keys(figures, .agent, period).map(Audience.agent)
        + Self.keys(figures, .county, period).map(Audience.county))
    var content = EditionContent(
      language: language,
      centreName: configuration.centreName
        ?? Words("95598 hotline", "95598供电服务热线")[language],
      head: EditionContent.Head(
        issuingUnit: configuration.report.issuingUnit,
        number: configuration.report.number(of: period),
        addressees: configuration.report.addressees, copiesTo: configuration.report.copiesTo),
      period: period, weekStart: configuration.weekStart, metrics: workspace.metrics,
      figures: figures.book, roster: maker.roster, targetOn: maker.target,
      targetChanges: { metric, agent, team, period in
        targets.changes(of: metric, in: period, agent: agent, team: team)
      },
      quality: try EditionQuality.quality(
        store, figures: figures, roster: maker.roster, period: period),
      changes: changes, dataUntil: watermark.countedUntil, watermark: watermark.text,
      program: "Scoreline \(ScorelineVersion.current)",
      file: { places.path($0, $1) }, dataFiles: [Self.figuresFile, "manifest.json"])
    content.minimumUnits = configuration.minimumUnits
    content.calendar = configuration.calendar
    content.earlierPage = try EditionFiles.earlierPages(store, before: period)
    content.changeSources = try earlier.map { try changeSources(store, period, since: $0) } ?? []
    return content
  }

  private static func keys(
    _ figures: EditionFigures, _ scope: Scope, _ period: Period
  ) -> [String] {
    figures.book.keys(of: scope, in: period)
  }
}

/// An edition that stands in its place.
public struct Publication: Sendable {
  public let path: String
  public let root: String
  public let outcome: EditionFolder.Outcome
  /// What the edition says of the centre, in three sentences of its language.
  public let findings: [String]
  /// Why the edition is not to be relied on as it stands, in its language.
  public let reservations: [String]
}
