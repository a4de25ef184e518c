import Foundation
import GRDB

/// Two readings of the store that must say the same and do not.
public struct StoreContradiction: Error, Sendable, Hashable {
  public var place: Place
  /// As it stands in the store.
  public var found: String
  /// As it follows from everything else in the store.
  public var expected: String

  public enum Place: Sendable, Hashable {
    /// The ledgers of imports, tables and purges against their seal.
    case seal
    /// The figures of an earlier edition of a period against their code.
    case edition(String)
    /// Something that a check of the store looks at.
    case check(Finding.Check, String)
  }
}

extension Store {
  /// Whether the last write to the file was the product's own, so that nothing has to be proven.
  public func isSealed() throws -> Bool {
    try guarded { try queue.read { try queue.seal.state($0) == .whole } }
  }

  /// The first contradiction in a store that another program wrote to; nil when there is none.
  ///
  /// Cost: nothing while only the product writes to the file; after another program did, one pass
  /// over all facts and rollups, once where the store can be written.
  public func contradiction() throws -> StoreContradiction? {
    let state = try guarded { try queue.read { try queue.seal.state($0) } }
    if state == .whole { return nil }
    if case .broken(let sealed, let found) = state {
      return StoreContradiction(place: .seal, found: found, expected: sealed)
    }
    for finding in try proof() {
      if let fault = finding.faults.first {
        return StoreContradiction(
          place: .check(finding.check, fault.place), found: fault.found, expected: fault.expected)
      }
    }
    if !isReadOnly { try guarded { try queue.reseal() } }
    return nil
  }

  /// Changes the ledgers in one transaction.
  ///
  /// What another program wrote before is proven first: the change would be under the old seal, or
  /// what was there before under a new one.
  ///
  /// - Throws: `StoreContradiction`, and then nothing is changed.
  func change<Result>(_ work: (Database) throws -> Result) throws -> Result {
    if let contradiction = try contradiction() { throw contradiction }
    return try queue.write(work)
  }

  /// Seals a store that another program wrote to and that all findings of `examine` and `recompute`
  /// prove to be whole.
  ///
  /// - Returns: whether it was sealed.
  public func seal(provenBy findings: [Finding]) throws -> Bool {
    let checks = Set(findings.map(\.check))
    guard !isReadOnly, checks.isSuperset(of: Finding.Check.allCases.filter(\.isOfContents)),
      findings.allSatisfy({ $0.isWell || !$0.check.isOfContents })
    else { return false }
    return try guarded {
      if try queue.read({ try queue.seal.state($0) == .whole }) { return false }
      try queue.reseal()
      return true
    }
  }

  /// What the doctor says of facts, ledgers and rollups, counted anew.
  private func proof() throws -> [Finding] {
    let ledgers = try guarded {
      try queue.read { db in
        let doctor = Doctor(db: db, forms: forms)
        let tables = Finding(check: .tables, faults: try doctor.tables())
        guard tables.isWell else { return [tables] }
        return [
          Finding(check: .views, faults: try doctor.views()),
          Finding(check: .ledger, faults: try doctor.ledger()),
          Finding(check: .months, faults: try doctor.months()),
        ]
      }
    }
    let threads = ProcessInfo.processInfo.activeProcessorCount
    return ledgers.allSatisfy(\.isWell) ? try recompute(threads: threads).findings : ledgers
  }
}
