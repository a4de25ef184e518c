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
      source.subjects = Self.subjects(of: source.subjects, judgedIn: sample)
      return source
    } + files.takenBack.map { Self.source($0, isTakenBack: true) }
  }

  private static func source(_ file: FileRows, isTakenBack: Bool) -> ChangeSource {
    let kind = RecordKind.all.first { $0.name == file.kind }
    var source = ChangeSource(
      file: file.file, kind: kind?.title ?? Words(file.kind, file.kind), isTakenBack: isTakenBack,
      new: file.new, corrected: file.corrected, days: file.days)
    source.isRoster = kind == .agent
    source.subjects = Subject.all.filter { subject in
      // Of the roster teams are formed.
      kind == .agent || subject.sources.contains { $0.kind == kind }
    }
    return source
  }

  /// Of a file of reviews, what they judge; all where not all of its rows are known.
  private static func subjects(of all: [Subject], judgedIn sample: FileSample) -> [Subject] {
    let batches = [sample.corrected, sample.brought]
    guard batches[0].kind == .review, !sample.isCut else { return all }
    let objects = Set(
      batches.flatMap { batch in (0..<batch.count).map { batch.value(Review.object, $0) } })
    return all.filter { subject in
      Review.judged.contains { $0.subject == subject && objects.contains($0.object) }
    }
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
      let calls = try CallCounties(batch, store, days)
      for row in 0..<batch.count {
        let one = batch.changedRecord(row, judged, calls)
        if let place = places[one.id] {
          records[place].join(one)
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
  struct Owner: Hashable {
    var agent, county: String
    /// Empty but of a ticket.
    var ticketKind: String
    /// Of acceptance, of publication, or the leg's; nil of a row of the roster.
    var day: Day?
  }
  /// A notice has a row an area, and its areas may be those of several counties.
  private var owners: [String: Set<Owner>] = [:]

  /// Nothing but for reviews.
  init(_ batch: RecordBatch, _ store: Store, _ days: ClosedRange<Day>) throws {
    guard batch.kind == .review, batch.count > 0 else { return }
    for (name, kind, id, subject) in Review.judged {
      let keys = Set(
        (0..<batch.count).filter { batch.value(Review.object, $0) == name }.map {
          batch.value(Review.objectID, $0)
        })
      guard !keys.isEmpty else { continue }
      let found = try store.records(of: subject, keys: keys.sorted(), in: days).records[kind]
      guard let found else { continue }
      for row in 0..<found.count {
        let (object, owner) = (found.value(id, row), found.owner(row, CallCounties()))
        owners[Self.key(name, object, ""), default: []].insert(owner)
        if let area = found.area(row), !area.isEmpty {
          owners[Self.key(name, object, area), default: []].insert(owner)
        }
      }
    }
  }

  /// Of a review of one area those of that area, else those of all; none where it is not known.
  func owners(_ review: RecordBatch, _ row: Int) -> Set<Owner> {
    owners[
      Self.key(
        review.value(Review.object, row), review.value(Review.objectID, row),
        review.value(Review.area, row))] ?? []
  }

  private static func key(_ parts: String...) -> String { parts.joinedKey }
}

/// Whose calls the legs of a batch belong to: a call is its first leg's county's, whatever a later one says.
private struct CallCounties {
  private struct Leg: Hashable {
    var call, number: String
  }
  /// Of legs with another number than 1, which may be first or not: when they began, and their call's county, which
  /// is nil of a first leg. An id may have served several calls.
  private var legs: [Leg: [(time: Int64, county: String?)]] = [:]

  init() {}

  /// Nothing but for calls.
  init(_ batch: RecordBatch, _ store: Store, _ days: ClosedRange<Day>) throws {
    guard batch.kind == .call else { return }
    let ids = Set(
      (0..<batch.count).filter { batch.value(Call.leg, $0) != "1" }
        .map { batch.value(Call.callID, $0) })
    guard !ids.isEmpty else { return }
    let (records, units) = try store.records(of: .calls, keys: ids.sorted(), in: days)
    guard let found = records[.call] else { return }
    let (times, firsts) = (found.integers(Call.startedAt), Set(units.byCounty.rows))
    for (row, county) in zip(units.byAgent.rows, units.byAgent.counties) {
      legs[Self.leg(found, row), default: []]
        .append((times[row], firsts.contains(row) ? nil : county))
    }
  }

  /// Of a first leg its own, for it may have been another before; empty where the call is not known.
  func county(_ batch: RecordBatch, _ row: Int) -> String {
    let own = batch.value(Call.county, row)
    guard batch.value(Call.leg, row) != "1" else { return own }
    let time = batch.integers(Call.startedAt)[row]
    // As near as a correction has to be.
    let found = legs[Self.leg(batch, row)]?.first { ($0.time - time).magnitude <= 86_400 }
    return found.map { $0.county ?? own } ?? ""
  }

  private static func leg(_ batch: RecordBatch, _ row: Int) -> Leg {
    Leg(call: batch.value(Call.callID, row), number: batch.value(Call.leg, row))
  }
}

extension RecordBatch {
  fileprivate func value(_ field: Field, _ row: Int) -> String {
    text(kind.index(of: field), row: row)
  }

  fileprivate func area(_ row: Int) -> String? {
    kind == .outageNotice ? value(OutageNotice.area, row) : nil
  }

  private func day(_ time: Field, _ row: Int) -> Day {
    ClockTime(seconds: integers(time)[row]).day
  }

  fileprivate func owner(_ row: Int, _ calls: CallCounties) -> JudgedOwners.Owner {
    switch kind {
    case .call:
      .init(
        agent: value(Call.agentID, row), county: calls.county(self, row), ticketKind: "",
        day: day(Call.startedAt, row))
    case .ticket:
      .init(
        agent: value(Ticket.agentID, row), county: value(Ticket.county, row),
        ticketKind: value(Ticket.kind, row), day: day(Ticket.acceptedAt, row))
    case .outageNotice:
      .init(
        agent: value(OutageNotice.agentID, row), county: value(OutageNotice.county, row),
        ticketKind: "", day: day(OutageNotice.publishedAt, row))
    default: .init(agent: value(Agent.agentID, row), county: "", ticketKind: "", day: nil)
    }
  }

  /// A row by its identity as people look it up, a review with what it judges: `C17/2`, `R3→T8`.
  fileprivate func changedRecord(
    _ row: Int, _ judged: JudgedOwners, _ calls: CallCounties
  ) -> ChangedRecord {
    func shown(_ field: Field) -> String { field.shown(value(field, row)) }
    let identity = kind.identity.map(shown).joined(separator: "/")
    let id = kind == .review ? "\(identity)→\(shown(Review.objectID))" : identity
    let owners = kind == .review ? judged.owners(self, row) : [owner(row, calls)]
    var record = ChangedRecord(
      id: id, agents: Set(owners.map(\.agent)).subtracting([""]),
      counties: Set(owners.map(\.county)).subtracting([""]),
      ticketKinds: Set(owners.map(\.ticketKind)).subtracting([""]),
      days: Set(owners.compactMap(\.day)))
    if kind == .review {
      record.subjects = Review.judged.filter { $0.object == value(Review.object, row) }
        .map(\.subject)
    }
    return record
  }
}
