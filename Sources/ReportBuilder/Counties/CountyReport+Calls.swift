import Records
import ReportModel

extension ReportMaker {
  /// Callers who called again, by area or county; none where no call has a caller.
  func repeatsSection(_ county: CountyRecords) -> Section? {
    let repeats = county.repeats
    if let legs = repeats.legsBeyond {
      return Section(
        id: "repeats", title: say(CountyWords.repeats),
        blocks: [.note(say(CountyWords.repeatsUncounted(beyond: legs)))])
    }
    guard repeats.withCaller > 0 else { return nil }
    func fact(_ name: Words, _ count: Int) -> Fact {
      Fact(say(name), count: count)
    }
    var blocks: [Block] = [
      .facts([
        fact(CountyWords.withCaller, repeats.withCaller),
        fact(CountyWords.repeatsByArea, repeats.byArea),
        fact(CountyWords.repeatsByCounty, repeats.byCounty),
      ])
    ]
    if !repeats.areas.isEmpty {
      blocks.append(
        .table(
          table(
            "repeat-areas", CountyWords.areasCaption,
            [CountyWords.area, CountyWords.callsOfArea, CountyWords.repeatsHead], leading: [0],
            repeats.areas.map { [.head($0.name), .count($0.calls), .count($0.repeats)] },
            hasTotal: false, notes: [CountyWords.repeatAreasNote])))
    }
    return Section(
      id: "repeats", title: say(CountyWords.repeats),
      blocks: blocks + [.note(say(CountyWords.repeatsNote))])
  }

  /// The county's calls by queue; nil when it has none.
  func callsSection(_ county: CountyRecords) -> Section? {
    guard !county.queues.isEmpty else { return nil }
    let id = "queues"
    let all = county.queues.reduce(0) { $0 + $1.offered }
    let count = county.queues.count
    func share(_ row: Int, _ offered: Int128) -> Cell {
      .number(
        Double(offered) / Double(all), .percent,
        derivation: .share(
          CellReference(id, row: row, column: 1), of: CellReference(id, row: count, column: 1)))
    }
    var rows: [[Cell]] = []
    for (row, queue) in county.queues.enumerated() {
      let unanswered = Double(queue.offered - queue.answered)
      rows.append([
        .head(queue.name.isEmpty ? say(CountyWords.noQueue) : queue.name),
        .count(queue.offered), .count(queue.answered),
        .number(unanswered, .count, derivation: difference(id, row, 1, 2)),
        share(row, queue.offered),
      ])
    }
    var total: [Cell] = [.head(say(CountyWords.total))]
    total += totals(of: rows, columns: 1...2, id)
    total.append(.number(sum(rows, 3), .count, derivation: difference(id, count, 1, 2)))
    total.append(share(count, all))
    rows.append(total)
    return Section(
      id: "calls", title: say(CountyWords.calls),
      blocks: [
        .table(
          table(
            id, CountyWords.queuesCaption,
            [
              CountyWords.queue, CountyWords.offered, CountyWords.answered,
              CountyWords.unanswered, CountyWords.share,
            ], leading: [0], rows, notes: [CountyWords.callsNote]))
      ])
  }
}
