import Figures
import Intake
import Records
import ReportBuilder
import Store

/// What became of the rows of each kind: the ledger of imports against the facts, the facts against
/// the sums that figures are made of.
struct RowEquations {
  let accounts: [RowAccount]
  let totals: UnitTotals
  /// Rows of notices that share a notice and an area with another row in force.
  let laterRevisions: Int

  init(_ store: Store, _ totals: UnitTotals) throws {
    accounts = try store.rowAccounts(listLimit: RecordReader().rejectLimit)
    self.totals = totals
    let notices = accounts.first { $0.kind == .outageNotice }?.live ?? 0
    laterRevisions =
      notices
      - (try store.distinctCount(
        of: .outageNotice, by: [OutageNotice.noticeID, OutageNotice.area]))
  }

  var equations: [Equation] { accounts.flatMap(equations) }

  private func equations(_ account: RowAccount) -> [Equation] {
    let kind = account.kind.title
    let counts = account.counts
    var equations = account.contradictions.map { file in
      Equation(
        ReconciliationWords.rowsOfFile(kind, file.file),
        side(ReconciliationWords.read, file.read, ReconciliationWords.importLedger),
        side(ReconciliationWords.settled, file.settled, ReconciliationWords.importLedger))
    }
    let bySums = partsBySums(account)
    let purged = purgedParts(account)
    let inForce = bySums ?? [part(ReconciliationWords.live, account.live)] + purged
    let superseded = account.superseded + account.purged.superseded
    equations.append(
      Equation(
        ReconciliationWords.rowsRead(kind),
        side(ReconciliationWords.read, counts.read, ReconciliationWords.importLedger),
        Equation.Side(
          inForce + [
            part(ReconciliationWords.superseded, superseded),
            part(ReconciliationWords.unchanged, counts.unchanged),
            part(ReconciliationWords.rejected, counts.rejected),
          ],
          from: bySums == nil
            ? ReconciliationWords.factLedger : ReconciliationWords.agentRollups)))
    equations.append(
      Equation(
        ReconciliationWords.rowsTaken(kind),
        side(
          ReconciliationWords.taken, counts.new + counts.corrected,
          ReconciliationWords.importLedger),
        Equation.Side(
          [
            part(ReconciliationWords.live, account.live),
            part(ReconciliationWords.superseded, superseded),
          ] + purged, from: ReconciliationWords.factLedger)))
    if let bySums {
      equations.append(
        Equation(
          ReconciliationWords.inForce(kind),
          Equation.Side(
            [part(ReconciliationWords.live, account.live)] + purged,
            from: ReconciliationWords.factTables),
          Equation.Side(bySums, from: ReconciliationWords.agentRollups)))
    }
    equations.append(
      Equation(
        ReconciliationWords.rejectedRows(kind),
        side(
          ReconciliationWords.rejected, account.rejected.recorded,
          ReconciliationWords.importLedger),
        side(
          ReconciliationWords.rejected, account.rejected.listed, ReconciliationWords.rejectList)))
    return equations
  }

  /// Rows that are in the sums of units and no longer among the facts.
  private func purgedParts(_ account: RowAccount) -> [Equation.Part] {
    account.purged.live > 0 ? [part(ReconciliationWords.purged, account.purged.live)] : []
  }

  /// The rows in force, of the period and of others, by the sums of units; nil for a kind that makes
  /// no units, and for notices some of which were purged: how many revisions of one notice went is
  /// known no more.
  private func partsBySums(_ account: RowAccount) -> [Equation.Part]? {
    guard let subject = Subject.all.first(where: { $0.sources.first?.kind == account.kind }),
      account.kind != .outageNotice || account.purged.live == 0
    else { return nil }
    let own = totals.count(.all, of: subject, .period)
    let everywhere = totals.count(.all, of: subject, .ever)
    var parts = [
      Equation.Part(ReconciliationWords.thisPeriod, own),
      Equation.Part(ReconciliationWords.otherPeriods, everywhere - own),
    ]
    if account.kind == .outageNotice {
      parts.append(part(ReconciliationWords.laterRevisions, laterRevisions))
    }
    return parts
  }

  private func part(_ name: Words, _ number: Int) -> Equation.Part {
    Equation.Part(name, Int128(number))
  }

  private func side(_ name: Words, _ number: Int, _ source: Words) -> Equation.Side {
    Equation.Side(name, Int128(number), from: source)
  }
}
