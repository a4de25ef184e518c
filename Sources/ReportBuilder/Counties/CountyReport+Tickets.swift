import Records
import ReportModel

extension ReportMaker {
  /// The tickets of a county: by kind, their wrong fields, and a list of them.
  func ticketsSection(_ county: CountyRecords) -> Section {
    var blocks: [Block] = []
    if county.kinds.isEmpty {
      blocks.append(.paragraph(say(CountyWords.noTickets)))
    } else {
      blocks.append(.table(kindTable(county.kinds)))
    }
    if county.wrongTickets > 0 { blocks.append(.table(sourceTable(county).sharing(.first))) }
    if !county.errors.isEmpty { blocks.append(.table(errorTable(county.errors).sharing(.first))) }
    blocks += wrongBlocks(county.tickets.filter { $0.state == .wrong })
    if !county.tickets.isEmpty { blocks.append(.table(ticketTable(county.tickets))) }
    if let day = county.ticketsSince { blocks.append(.note(say(CountyWords.since(day)))) }
    let tooFew = county.ticketsTooFew
    if tooFew > 0 { blocks.append(.note(say(CountyWords.tooFew(tooFew)))) }
    let withheld = county.ticketsWithheld
    if withheld > 0 { blocks.append(.note(say(CountyWords.withheld(withheld)))) }
    let leftOut = county.ticketCount - county.tickets.count - tooFew - withheld
    if leftOut > 0 { blocks.append(.note(say(CountyWords.leftOut(leftOut, county.detailsFile)))) }
    return Section(id: "tickets", title: say(CountyWords.tickets), blocks: blocks)
  }

  func ticketKind(_ name: String) -> String {
    say(CodeWords.ticketKind(name))
  }

  private func sourceTable(_ county: CountyRecords) -> Table {
    let id = "wrong-sources"
    let sources = CountyRecords.ErrorSource.allCases.map { source in
      (CodeWords.source(source), county.wrongBySource[source] ?? 0)
    }
    let silent = county.wrongTickets - sources.reduce(0) { $0 + $1.1 }
    var rows: [[Cell]] = (sources + [(CodeWords.notAttributed, silent)]).map { name, count in
      [.head(say(name)), .count(count)]
    }
    rows.append([.head(say(CountyWords.total))] + totals(of: rows, columns: 1...1, id))
    return table(
      id, CountyWords.wrongSources, [CountyWords.source, CountyWords.wrong], leading: [0], rows,
      notes: [CountyWords.wrongSourcesNote])
  }

  private func kindTable(_ kinds: [CountyRecords.TicketKind]) -> Table {
    let id = "ticket-kinds"
    var rows: [[Cell]] = []
    for (row, kind) in kinds.enumerated() {
      let wrong = Double(kind.inspected - kind.correct)
      rows.append([
        .head(ticketKind(kind.name)), .count(kind.tickets), .count(kind.inspected),
        .count(kind.correct), .number(wrong, .count, derivation: difference(id, row, 2, 3)),
        accuracy(kind, id, row),
      ])
    }
    var total: [Cell] = [.head(say(CountyWords.total))]
    total += totals(of: rows, columns: 1...3, id)
    total.append(.number(sum(rows, 4), .count, derivation: difference(id, rows.count, 2, 3)))
    total.append(.text(""))
    let hasSmall = rows.contains { $0.contains { $0.mark != nil } }
    rows.append(total)
    return table(
      id, CountyWords.kindsCaption,
      [
        CountyWords.kind, CountyWords.ticketsHead, CountyWords.inspected, CountyWords.correct,
        CountyWords.wrong, CountyWords.accuracy,
      ], leading: [0], rows,
      notes: (hasSmall ? [ComparisonWords.smallSample] : []) + [CountyWords.kindsNote])
  }

  /// A rate of fewer than twenty is grey, and its counts stand below it, as those of all tables.
  private func accuracy(_ kind: CountyRecords.TicketKind, _ id: String, _ row: Int) -> Cell {
    if kind.inspected == 0 { return Cell(.none) }
    let share = Cell.number(
      Double(kind.correct) / Double(kind.inspected), .percent,
      derivation: .ratio(
        CellReference(id, row: row, column: 3), CellReference(id, row: row, column: 2)))
    guard kind.inspected < 20 else { return share }
    let counts = CountyWords.ofInspected(
      NumberFormat.count.text(Double(kind.correct)),
      NumberFormat.count.text(Double(kind.inspected)))
    return share.marked(Mark(.neutral, isFirm: false))
      .noting(say(SummaryWords.smallSample(say(counts))))
  }

  private func errorTable(_ errors: [CountyRecords.FieldErrors]) -> Table {
    let id = "field-errors"
    let sources = CountyRecords.ErrorSource.allCases
    var rows: [[Cell]] = []
    for (row, error) in errors.enumerated() {
      let counts = sources.map { error.bySource[$0] ?? 0 } + [error.notAttributed]
      let parts = counts.indices.map { CellReference(id, row: row, column: 3 + $0) }
      var cells: [Cell] = [
        .head(say(CodeWords.field(error.field, isOfNotices: error.isOfNotices))),
        .text(say(error.isOfNotices ? CountyWords.notices : CountyWords.tickets)),
        .number(Double(counts.reduce(0, +)), .count, derivation: .sum(parts)),
      ]
      cells += counts.map { Cell.count($0) }
      rows.append(cells)
    }
    var total: [Cell] = [.head(say(CountyWords.total)), .text("")]
    total += totals(of: rows, columns: 2...(2 + sources.count + 1), id)
    rows.append(total)
    return table(
      id, CountyWords.errorsCaption,
      [CountyWords.field, CountyWords.of, CountyWords.wrong] + sources.map(CodeWords.source)
        + [CodeWords.notAttributed], leading: [0, 1], rows, notes: [CountyWords.errorsNote])
  }

  /// The most wrong tickets that stand open to the eye; the list holds them all.
  private static let wrongLimit = 100

  private func wrongBlocks(_ wrong: [CountyRecords.TicketLine]) -> [Block] {
    guard !wrong.isEmpty else { return [] }
    let shown = wrong.prefix(Self.wrongLimit)
    let wrongTable = table(
      "wrong-tickets", CountyWords.wrongCaption,
      [
        CountyWords.ticket, CountyWords.accepted, CountyWords.kind, CountyWords.caller,
        CountyWords.wrongFields, CountyWords.source,
      ], leading: Set(0...5),
      shown.map { line in
        let cells = ticketRow(line)
        return [cells[0], cells[1], cells[2], cells[5], cells[7], cells[8]]
      }, hasTotal: false,
      notes: wrong.count > shown.count ? [CountyWords.moreWrong(wrong.count - shown.count)] : [])
    return [.table(wrongTable.dated(.minute, columns: [1]).sharing(.first))]
  }

  /// The most tickets that a page lists; thousands would be megabytes that no browser scrolls with ease.
  private static let pageLimit = 500

  /// Folded away on pages, where hundreds of rows would bury the rest.
  private func ticketTable(_ tickets: [CountyRecords.TicketLine]) -> Table {
    var list = table(
      "ticket-list", CountyWords.listCaption,
      [
        CountyWords.ticket, CountyWords.accepted, CountyWords.kind, CountyWords.station,
        CountyWords.area, CountyWords.caller, CountyWords.result, CountyWords.wrongFields,
        CountyWords.source, CountyWords.again,
      ], leading: Set(0...9),
      tickets.map(ticketRow), hasTotal: false,
      notes: (tickets.count > Self.pageLimit
        ? [CountyWords.firstOnPage(Self.pageLimit, of: tickets.count)] : [])
        + [CountyWords.listNote])
    list.setting = .folded
    list.pageLimit = Self.pageLimit
    return list.dated(.minute, columns: [1])
  }

  private func ticketRow(_ line: CountyRecords.TicketLine) -> [Cell] {
    [
      .head(line.id), .text(String(line.acceptedAt.description.dropLast(3))),
      .text(ticketKind(line.kind)), .text(line.station), .text(line.area), .text(line.caller),
      .text(say(CountyWords.state(line.state))),
      .text(fieldList(line.wrongFields, isOfNotices: false)),
      sourceCell(line.source, isWrong: line.state == .wrong),
      .text(line.isRepeat.map { $0 ? say(CountyWords.yes) : "" } ?? say(CountyWords.uncounted)),
    ]
  }

  func table(
    _ id: String, _ caption: Words, _ heads: [Words], leading: Set<Int>, _ rows: [[Cell]],
    hasTotal: Bool = true, notes: [Words]
  ) -> Table {
    Table(
      id: id, caption: say(caption),
      columns: heads.enumerated().map {
        Table.Column(say($1), alignment: leading.contains($0) ? .leading : .trailing)
      },
      rows: rows.enumerated().map {
        Table.Row($1, emphasis: hasTotal && $0 == rows.count - 1 ? .total : .plain)
      },
      notes: notes.map { say($0) })
  }
}
