import Records
import ReportModel

extension ReportMaker {
  /// How the totals of the edition tie; none where nothing was reconciled.
  var reconciliationSections: [Section] {
    let reconciliation = content.reconciliation
    guard !reconciliation.isEmpty else { return [] }
    return [
      Section(
        id: "reconciliation", title: say(ReconciliationWords.section),
        tab: say(ReconciliationWords.tab),
        blocks: [.lead([Phrase(say(ReconciliationWords.published))])]
          + equationBlocks("rows", ReconciliationWords.rows, reconciliation.rows)
          + [.note(say(ReconciliationWords.rowsNote))] + unitBlocks(reconciliation.units)
          + comparisonBlocks(reconciliation.comparisons)
          + [.note(say(ReconciliationWords.callersNote))]
          + equationBlocks(
            "scopes", ReconciliationWords.scopes, reconciliation.scopes, setting: .folded))
    ]
  }

  /// Numbers beyond 2⁵³ would lose their last digits in a cell; no count comes near them.
  private func number(_ number: Int128) -> Cell { .count(number) }

  /// - Parameter setting: folded where there are so many that a page would drown in them.
  private func equationBlocks(
    _ name: String, _ caption: Words, _ all: [Equation], setting: Table.Setting = .rows
  ) -> [Block] {
    let equations = all.filter(\.isListed)
    guard !equations.isEmpty else { return [] }
    let id = "reconciliation-\(name)"
    let leading: Set<Int> = [0, 2, 5, 6]
    let heads = [
      ReconciliationWords.what, ReconciliationWords.left, ReconciliationWords.parts,
      ReconciliationWords.right, ReconciliationWords.difference, ReconciliationWords.leftSource,
      ReconciliationWords.rightSource,
    ]
    let table = Table(
      id: id, caption: say(caption),
      columns: heads.enumerated().map {
        Table.Column(say($1), alignment: leading.contains($0) ? .leading : .trailing)
      },
      rows: equations.enumerated().map { row, equation in
        Table.Row([
          .head(say(equation.what)), number(equation.left.sum), .text(parts(of: equation)),
          number(equation.right.sum),
          .number(
            Double(equation.difference), .count,
            derivation: .difference(
              CellReference(id, row: row, column: 1), CellReference(id, row: row, column: 3))),
          .text(say(equation.left.source)), .text(say(equation.right.source)),
        ])
      }, setting: setting)
    return [.table(table)]
  }

  /// The parts of the side that has several, as `new 8 + corrected 2`; where neither has, of the right
  /// one, which the left one is held against.
  private func parts(of equation: Equation) -> String {
    let hasLeft = equation.left.parts.count > 1 && equation.right.parts.count == 1
    let parts = hasLeft ? equation.left.parts : equation.right.parts
    let (blank, plus) = (say(ReconciliationWords.blank), say(ReconciliationWords.plus))
    return parts.map { say($0.name) + blank + NumberFormat.count.text(Double($0.number)) }
      .joined(separator: plus)
  }

  private func unitBlocks(_ accounts: [UnitAccount]) -> [Block] {
    // The reasons differ by subject: a table each.
    var groups: [(unit: Words, reasons: [Words], accounts: [UnitAccount])] = []
    for account in accounts {
      let reasons = account.setAside.map(\.name)
      if let place = groups.firstIndex(where: { $0.unit == account.unit && $0.reasons == reasons })
      {
        groups[place].accounts.append(account)
      } else {
        groups.append((account.unit, reasons, [account]))
      }
    }
    guard !groups.isEmpty else { return [] }
    return groups.enumerated().map { number, group in
      .table(
        unitTable("reconciliation-units-\(number + 1)", group.unit, group.accounts)
          .sharing(number == 0 ? .own : .previous).tabbed(say(ReconciliationWords.unitsTab)))
    } + [.note(say(ReconciliationWords.unitsNote))]
  }

  private func unitTable(_ id: String, _ unit: Words, _ accounts: [UnitAccount]) -> Table {
    let heads = [
      ReconciliationWords.all, ReconciliationWords.used, ReconciliationWords.missing,
      ReconciliationWords.excluded,
    ]
    let reasons = accounts.first?.setAside.map(\.name) ?? []
    let last = heads.count + reasons.count
    return Table(
      id: id,
      caption: say(
        Words(
          "\(ReconciliationWords.units.english): \(unit.english)",
          "\(ReconciliationWords.units.chinese)：\(unit.chinese)")),
      columns: [Table.Column(say(SummaryWords.indicator), alignment: .leading)]
        + (heads + reasons).map { Table.Column(say($0)) },
      rows: accounts.enumerated().map { row, account in
        Table.Row(
          [
            .head(say(account.title)),
            .number(
              Double(account.all), .count,
              derivation: account.equation.holds
                ? .sum((2...last).map { CellReference(id, row: row, column: $0) }) : nil),
            number(account.used), number(account.missing), number(account.excluded),
          ] + account.setAside.map { number($0.number) })
      })
  }

  private func comparisonBlocks(_ comparisons: [Comparison]) -> [Block] {
    guard !comparisons.isEmpty else { return [] }
    return [
      .table(
        Table(
          id: "reconciliation-compared", caption: say(ReconciliationWords.comparisons),
          columns: [
            Table.Column(say(ReconciliationWords.what), alignment: .leading),
            Table.Column(say(ReconciliationWords.compared)),
            Table.Column(say(ReconciliationWords.leftSource), alignment: .leading),
            Table.Column(say(ReconciliationWords.rightSource), alignment: .leading),
          ],
          rows: comparisons.map { comparison in
            Table.Row([
              .head(say(comparison.what)),
              comparison.isCounted
                ? .count(comparison.count) : .text(say(ReconciliationWords.eachFile)),
              .text(say(comparison.left)),
              .text(say(comparison.right)),
            ])
          }
        ).sharing(.first))
    ]
  }
}
