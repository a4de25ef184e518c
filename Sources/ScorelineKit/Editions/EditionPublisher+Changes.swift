import Records
import ReportBuilder
import Store

extension EditionPublisher {
  /// How many corrected rows of a file are looked at for those of each owner, and twice as many that it brought.
  private static let sampleLimit = 2_000

  /// What was taken in since the edition that this one is compared with.
  func changeSources(
    _ store: Store, _ period: Period, since earlier: PublishedEdition
  ) throws -> [ChangeSource] {
    let days = period.first...period.last
    let files = try store.fileChanges(since: earlier, touching: days)
    return try files.added.map { file in
      var source = Self.source(file, isTakenBack: false)
      let sample = try store.records(of: file, in: days, limit: Self.sampleLimit)
      source.records = try Self.records(sample, store, days)
      source.isCut = sample.isCut
      return source
    } + files.takenBack.map { Self.source($0, isTakenBack: true) }
  }

  private static func source(_ file: FileRows, isTakenBack: Bool) -> ChangeSource {
    let kind = RecordKind.all.first { $0.name == file.kind }
    var source = ChangeSource(
      file: file.file, kind: kind?.title ?? Words(file.kind, file.kind), isTakenBack: isTakenBack,
      new: file.new, corrected: file.corrected, days: file.days)
    source.subjects = Subject.all.filter { subject in
      // Of the roster teams are formed.
      kind == .agent || subject.sources.contains { $0.kind == kind }
    }
    return source
  }

  /// Corrected ones first, each once, with all whose they were or are: a corrected row may have gone from one to
  /// another.
  private static func records(
    _ sample: FileSample, _ store: Store, _ days: ClosedRange<Day>
  ) throws -> [ChangedRecord] {
    var records: [ChangedRecord] = []
    var places: [String: Int] = [:]
    for batch in [sample.corrected, sample.brought] {
      let judged = try JudgedOwners(batch, store, days)
      for row in 0..<batch.count {
        let one = batch.changedRecord(row, judged)
        if let place = places[one.id] {
          records[place].agents.formUnion(one.agents)
          records[place].counties.formUnion(one.counties)
        } else {
          places[one.id] = records.count
          records.append(one)
        }
      }
    }
    return records
  }
}

/// Whose the tickets and notices are that reviews judge.
private struct JudgedOwners {
  struct Owner {
    var agent, county: String
    /// Empty but of a ticket.
    var ticketKind: String
  }
  private var owners: [String: Owner] = [:]

  /// Nothing but for reviews.
  init(_ batch: RecordBatch, _ store: Store, _ days: ClosedRange<Day>) throws {
    guard batch.kind == .review, batch.count > 0 else { return }
    let object = RecordKind.review.index(of: Review.object)
    let id = RecordKind.review.index(of: Review.objectID)
    for (name, kind, subject) in [
      ("ticket", RecordKind.ticket, Subject.tickets),
      ("outage_notice", .outageNotice, .notices),
    ] {
      let keys = Set(
        (0..<batch.count).filter { batch.text(object, row: $0) == name }.map {
          batch.text(id, row: $0)
        })
      guard !keys.isEmpty else { continue }
      let found = try store.records(of: subject, keys: keys.sorted(), in: days).records[kind]
      guard let found else { continue }
      for row in 0..<found.count {
        let owner = found.owner(row)
        owners[Self.key(name, found.objectID(row))] = owner
        if let area = found.area(row) {
          owners[Self.key(name, found.objectID(row), area)] = owner
        }
      }
    }
  }

  func owner(_ review: RecordBatch, _ row: Int) -> Owner? {
    func text(_ field: Field) -> String { review.text(review.kind.index(of: field), row: row) }
    let (object, id) = (text(Review.object), text(Review.objectID))
    return owners[Self.key(object, id, text(Review.area))] ?? owners[Self.key(object, id)]
  }

  private static func key(_ parts: String...) -> String { parts.joined(separator: "\u{1F}") }
}

extension RecordBatch {
  fileprivate func value(_ field: Field, _ row: Int) -> String {
    text(kind.index(of: field), row: row)
  }

  /// The object that reviews name.
  fileprivate func objectID(_ row: Int) -> String {
    value(kind == .ticket ? Ticket.ticketID : OutageNotice.noticeID, row)
  }

  fileprivate func area(_ row: Int) -> String? {
    kind == .outageNotice ? value(OutageNotice.area, row) : nil
  }

  fileprivate func owner(_ row: Int) -> JudgedOwners.Owner {
    switch kind {
    case .call:
      .init(agent: value(Call.agentID, row), county: value(Call.county, row), ticketKind: "")
    case .ticket:
      .init(
        agent: value(Ticket.agentID, row), county: value(Ticket.county, row),
        ticketKind: value(Ticket.kind, row))
    case .outageNotice:
      .init(
        agent: value(OutageNotice.agentID, row), county: value(OutageNotice.county, row),
        ticketKind: "")
    default: .init(agent: value(Agent.agentID, row), county: "", ticketKind: "")
    }
  }

  /// A row by its identity as people look it up, a review with what it judges: `C17/2`, `R3→T8`.
  fileprivate func changedRecord(_ row: Int, _ judged: JudgedOwners) -> ChangedRecord {
    func shown(_ field: Field) -> String { field.shown(value(field, row)) }
    let identity = kind.identity.map(shown).joined(separator: "/")
    let id = kind == .review ? "\(identity)→\(shown(Review.objectID))" : identity
    guard let owner = kind == .review ? judged.owner(self, row) : owner(row) else {
      return ChangedRecord(id: id)
    }
    return ChangedRecord(
      id: id, agents: [owner.agent], counties: [owner.county], ticketKind: owner.ticketKind)
  }
}
