import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// What a county's management should know first, in sentences whose numbers stand in its tables: its own
  /// notices and tickets, then its callers, and last how the hotline answered them.
  func countyOpening(
    _ key: String, _ county: CountyRecords, _ readings: [Reading], _ findings: [Finding]
  ) -> Section {
    let own = [noticeSentence(county), ticketSentence(county)].compactMap { $0 }
    let calls = [repeatSentence(county), callSentence(county)].compactMap { $0 }
    let blocks: [Block] =
      own.isEmpty && calls.isEmpty
      ? [.paragraph(say(CountyWords.nothing))]
      : [
        .lead(
          own.map { Phrase(say($0)) } + ownVerdicts(readings) + calls.map { Phrase(say($0)) }
            + [
              hotlineVerdicts(readings), holdsDaysApart, noValuePhrase(readings),
              unknownPhrase(readings, findings, of: .county(key)),
            ].compactMap { $0 })
      ]
    return Section(
      id: "in-brief", title: say(CountyWords.inBrief), blocks: blocks, isOpening: true)
  }

  /// The verdicts on the county's own tickets and notices; where nothing is judged, that, of all there is.
  private func ownVerdicts(_ readings: [Reading]) -> [Phrase] {
    let judged = readings.filter { $0.isMet != nil }
    if judged.isEmpty { return [verdictPhrase(readings)].compactMap { $0 } }
    guard judged.contains(where: \.metric.isInspected) else { return [] }
    return [verdictPhrase(readings.filter(\.metric.isInspected))].compactMap { phrase in
      phrase?.after(say(CountyWords.ownVerdicts))
    }
  }

  /// Those on the county's calls, which are the centre's matter; nil where none is judged.
  private func hotlineVerdicts(_ readings: [Reading]) -> Phrase? {
    let calls = readings.filter { !$0.metric.isInspected }
    guard calls.contains(where: { $0.isMet != nil }) else { return nil }
    return verdictPhrase(calls)?.after(say(CountyWords.hotlineVerdicts))
  }

  private func noticeSentence(_ county: CountyRecords) -> Words? {
    let all = county.noticeTotals
    guard all.areas > 0 else { return nil }
    guard all.inspected > 0 else { return CountyWords.noAreaInspected(all.areas) }
    guard all.wrong > 0 else { return CountyWords.noAreaWrong(all.inspected) }
    let wrong = county.notices.filter { $0.counts.wrong > 0 }
    return CountyWords.areasWrong(
      all.wrong, of: all.inspected, notices: wrong.count,
      shortList(wrong.map(\.id), limit: 3))
  }

  private func ticketSentence(_ county: CountyRecords) -> Words? {
    let tickets = county.kinds.reduce(0) { $0 + $1.tickets }
    let inspected = county.kinds.reduce(0) { $0 + $1.inspected }
    let wrong = county.wrongTickets
    guard tickets > 0 else { return nil }
    guard inspected > 0 else { return CountyWords.noTicketInspected(Int(tickets)) }
    guard wrong > 0 else { return CountyWords.noTicketWrong(Int(inspected)) }
    return CountyWords.ticketsWrong(wrong, of: Int(inspected), bySource: county.wrongBySource)
  }

  private func repeatSentence(_ county: CountyRecords) -> Words? {
    let repeats = county.repeats
    guard repeats.byArea + repeats.byCounty > 0 else { return nil }
    return CountyWords.cameAgain(
      byArea: repeats.byArea, byCounty: repeats.byCounty, of: repeats.withCaller)
  }

  private func callSentence(_ county: CountyRecords) -> Words? {
    let offered = county.queues.reduce(0) { $0 + $1.offered }
    let answered = county.queues.reduce(0) { $0 + $1.answered }
    guard offered > 0 else { return nil }
    return CountyWords.callsCame(Int(offered), unanswered: Int(offered - answered))
  }
}

extension CountyRecords {
  /// The inspected tickets that the indicators of their kinds don't pass.
  var wrongTickets: Int { Int(kinds.reduce(0) { $0 + $1.inspected - $1.correct }) }

  /// All notices of the period, those not listed among them.
  var noticeTotals: NoticeCounts {
    notices.reduce(into: noticesLeftOut) { $0.add($1.counts) }
  }
}

extension Phrase {
  /// The same as the second half of a sentence.
  fileprivate func after(_ words: String) -> Phrase {
    var rest = runs
    if let first = rest.first { rest[0].text = first.text.lowercasedFirst }
    return Phrase([Run(words)] + rest)
  }
}
