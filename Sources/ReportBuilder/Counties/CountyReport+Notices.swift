import Records
import ReportModel

extension ReportMaker {
  /// The notices of a county with their accuracy.
  func noticesSection(_ county: CountyRecords) -> Section {
    var blocks: [Block] = []
    if county.notices.isEmpty {
      blocks.append(.paragraph(say(CountyWords.noNotices)))
    } else {
      let wrong = county.notices.filter { $0.counts.wrong > 0 }
      var list = noticeTable(county)
      var areas = areaTable(county.areas)
      // Hundreds of right ones would bury those that are wrong, and all that follows.
      if list.rows.count > Self.openRows {
        list.setting = .folded
        blocks.append(.facts(noticeFacts(county.noticeTotals)))
        if !wrong.isEmpty { blocks.append(.table(wrongTable(wrong))) }
      }
      if areas.rows.count > Self.openRows { areas.setting = .folded }
      blocks += [.table(list), .table(areas.sharing(.previous))]
    }
    if let day = county.noticesSince { blocks.append(.note(say(CountyWords.since(day)))) }
    return Section(id: "notices", title: say(CountyWords.notices), blocks: blocks)
  }

  /// The most rows of a list that stands open on a page.
  private static let openRows = 40
  /// The most wrong notices that stand open to the eye.
  private static let wrongNotices = 100

  /// The totals of a folded list, which paper leaves out.
  private func noticeFacts(_ counts: CountyRecords.NoticeCounts) -> [Fact] {
    [
      (CountyWords.areas, counts.areas), (CountyWords.inspected, counts.inspected),
      (CountyWords.correct, counts.correct), (CountyWords.wrong, counts.wrong),
    ].map { Fact(say($0), count: $1) }
  }

  private func wrongTable(_ wrong: [CountyRecords.NoticeLine]) -> Table {
    let shown = wrong.prefix(Self.wrongNotices)
    return table(
      "wrong-notices", CountyWords.wrongNoticesCaption,
      [
        CountyWords.notice, CountyWords.kind, CountyWords.published, CountyWords.areas,
        CountyWords.wrong, CountyWords.wrongFields, CountyWords.source,
      ], leading: [0, 1, 2, 5, 6],
      shown.map { line in
        let cells = noticeRow(line)
        return [0, 1, 2, 3, 6, 7, 8].map { cells[$0] }
      }, hasTotal: false,
      notes: wrong.count > shown.count
        ? [CountyWords.moreWrongNotices(wrong.count - shown.count)] : []
    ).dated(.minute, columns: [2])
  }

  private func noticeRow(_ line: CountyRecords.NoticeLine) -> [Cell] {
    noticeRow(
      line.id, kind: line.kind.map { say(CodeWords.noticeKind($0)) } ?? "—",
      published: String(line.publishedAt.description.dropLast(3)), line.counts,
      fields: fieldList(line.wrongFields, isOfNotices: true),
      sourceCell(line.source, isWrong: line.counts.wrong > 0))
  }

  private func noticeTable(_ county: CountyRecords) -> Table {
    let id = "notice-list"
    var rows = county.notices.map { noticeRow($0) }
    if county.noticesLeftOut.notices > 0 {
      rows.append(
        noticeRow(
          say(CountyWords.notListed), kind: "", published: "", county.noticesLeftOut, fields: "",
          .text("")))
    }
    for row in rows.indices { rows[row][6].derivation = difference(id, row, 4, 5) }
    var total: [Cell] = [.head(say(CountyWords.total)), .text(""), .text("")]
    total += totals(of: rows, columns: 3...5, id)
    total.append(.number(sum(rows, 6), .count, derivation: difference(id, rows.count, 4, 5)))
    total += [.text(""), .text("")]
    rows.append(total)
    return table(
      id, CountyWords.noticesCaption,
      [
        CountyWords.notice, CountyWords.kind, CountyWords.published, CountyWords.areas,
        CountyWords.inspected, CountyWords.correct, CountyWords.wrong, CountyWords.wrongFields,
        CountyWords.source,
      ], leading: [0, 1, 2, 7, 8], rows, notes: [CountyWords.noticesNote]
    ).dated(.minute, columns: [2])
  }

  private func noticeRow(
    _ name: String, kind: String, published: String, _ counts: CountyRecords.NoticeCounts,
    fields: String, _ source: Cell
  ) -> [Cell] {
    [
      .head(name), .text(kind), .text(published), .count(counts.areas), .count(counts.inspected),
      .count(counts.correct), .count(counts.wrong), .text(fields), source,
    ]
  }

  /// The most areas that are named.
  private static let areaLimit = 500

  private func areaTable(_ areas: [CountyRecords.Area]) -> Table {
    let id = "notice-areas"
    let named = areas.prefix(Self.areaLimit)
    let others = areas.dropFirst(Self.areaLimit)
      .reduce(into: CountyRecords.NoticeCounts()) { $0.add($1.counts) }
    var rows = named.map { areaRow($0.name, $0.counts) }
    if others.areas > 0 { rows.append(areaRow(say(CountyWords.otherAreas), others)) }
    for row in rows.indices { rows[row][4].derivation = difference(id, row, 2, 3) }
    var total: [Cell] = [.head(say(CountyWords.total))]
    total += totals(of: rows, columns: 1...3, id)
    total.append(.number(sum(rows, 4), .count, derivation: difference(id, rows.count, 2, 3)))
    rows.append(total)
    return table(
      id, CountyWords.areasTable,
      [
        CountyWords.area, CountyWords.timesPublished, CountyWords.inspected, CountyWords.correct,
        CountyWords.wrong,
      ], leading: [0], rows, notes: [CountyWords.areasNote])
  }

  private func areaRow(_ name: String, _ counts: CountyRecords.NoticeCounts) -> [Cell] {
    [
      .head(name), .count(counts.areas), .count(counts.inspected), .count(counts.correct),
      .count(counts.wrong),
    ]
  }

  func fieldList(_ fields: [String], isOfNotices: Bool) -> String {
    list(fields.map { say(CodeWords.field($0, isOfNotices: isOfNotices)) })
  }

  /// Where an error arose, or that the review doesn't say; blank where there is none.
  func sourceCell(_ source: CountyRecords.ErrorSource?, isWrong: Bool) -> Cell {
    .text(
      source.map { say(CodeWords.source($0)) } ?? (isWrong ? say(CodeWords.notAttributed) : ""))
  }

  /// The sums of some columns as live formulas.
  func totals(of rows: [[Cell]], columns: ClosedRange<Int>, _ id: String) -> [Cell] {
    columns.map { column in
      .number(
        sum(rows, column), .count,
        derivation: .sum(
          rows.indices.map { CellReference(id, row: $0, column: column) }))
    }
  }

  func sum(_ rows: [[Cell]], _ column: Int) -> Double {
    rows.reduce(0) { sum, row in
      if case .number(let number) = row[column].value { return sum + number }
      return sum
    }
  }

  func difference(_ id: String, _ row: Int, _ first: Int, _ second: Int) -> Derivation {
    .difference(
      CellReference(id, row: row, column: first), CellReference(id, row: row, column: second))
  }
}
