import Analysis
import Catalogue
import Figures
import Metrics
import Records
import ReportModel
import Statistics

extension ReportMaker {
  /// Who the agent is, as the head of a card in the report of a team.
  func cardFacts(_ agent: String, _ team: String) -> [Fact] {
    let entry = membership.entry(of: agent, in: team)
    let unknown = say(CardWords.unknown)
    func fact(_ name: Words, _ value: String?) -> Fact {
      Fact(say(name), value.flatMap { $0.isEmpty ? nil : $0 } ?? unknown)
    }
    return [
      fact(CardWords.name, agentName(agent)), fact(CardWords.id, agent),
      fact(CardWords.team, entry?.team),
      fact(
        CardWords.shiftLeader,
        entry?.isOfLeader == true ? say(CardWords.isLeader) : entry?.shiftLeader),
      fact(CardWords.teamSince, membership.teamBegan(of: agent, in: team)?.description),
    ]
  }

  /// What a card says below its facts, before its figures.
  ///
  /// - Parameter team: whose report the card stands in; nil in the agent's own.
  func cardNotes(_ agent: String, _ team: String? = nil) -> [Block] {
    var notes = [say(CardWords.ownLegs)]
    let apart = content.figures.strata.exceptionalDays.filter(content.period.contains)
    if !apart.isEmpty, review.holdsDaysApart(agent, in: content.period) {
      notes.append(say(CardWords.daysApart(shortList(spans(apart.sorted())))))
    }
    let teams = membership.teams(of: agent)
    if teams.count > 1 { notes.append(say(CardWords.changedTeam(list(teams.reversed())))) }
    if let team, let days = membership.days(of: agent, in: team) {
      notes.append(
        say(
          CardWords.ownDays(
            team, first: days.lowerBound.description, last: days.upperBound.description)))
    }
    return notes.map(Block.note)
  }

  /// What stands out for the better and for the worse, each a box, with figures that are clearly on
  /// that side of their target, or clearly unlike others'.
  func cardBoxes(
    _ agent: String, _ team: String?, _ readings: [Reading], good: String?
  ) -> Block {
    func box(_ title: Words, isGood: Bool) -> Callout {
      let found = review.findings(of: agent).filter { $0.isPraise == isGood }.map { finding in
        let text = sentence(finding, of: agent)
        return say(
          finding.isBetter && !isGood
            ? CardWords.betterButWorse(
              text,
              sureness: readings.first {
                $0.metric.id == finding.evidence.metric.id && $0.isMet == false
              }?.sureness)
            : CardWords.sentence(text))
      }
      let own = readings.filter {
        !$0.metric.isOfRinging && $0.isMet == isGood && !(isGood && isMarkedWorse($0, of: agent))
      }
      func titles(_ isMeant: (Reading) -> Bool) -> String? {
        let titles = own.filter(isMeant).map(titleWithBase)
        return titles.isEmpty ? nil : list(titles)
      }
      let inOne = [
        titles { $0.isClear && !(isGood && review.isCommonlyMet($0.metric)) }
          .map { CardWords.clear($0, isBetter: isGood) },
        isGood ? nil : titles(\.isInexact).map(CardWords.missedInexactly),
      ].compactMap { $0.map(say) }
      let byUnits = own.filter {
        $0.isClearByUnitsAlone && !(isGood && review.isCommonlyMet($0.metric))
      }.map {
        say(CardWords.clearByUnits(titleWithBase($0), isBetter: isGood))
      }
      let different = unlikeOthers(agent, readings, isBetter: isGood)
      let unlike = [true, false].compactMap { isUpward -> String? in
        let titles = different.filter { $0.isUpward == isUpward }.map(\.title)
        return titles.isEmpty ? nil : say(CardWords.unlike(list(titles), isUpward: isUpward))
      }
      let elsewhere =
        !isGood && areTicketsNamed(agent, readings) ? elsewhereSentence(agent, team) : nil
      let all =
        found + inOne + byUnits + unlike + [isGood ? good : elsewhere].compactMap { $0 }
      // What is missed and marked so on its panel is named here too.
      let open: [String] =
        isGood
        ? []
        : [
          titles(\.isOfTooFew).map(CardWords.missedOfFew),
          titles { $0.sureness == .open }.map(CardWords.missedOpenly),
        ].compactMap { $0.map(say) }
      // What is of few, or not enough to stand out, must not look like a concern.
      let isDoubtAlone =
        found.isEmpty
        && (isGood
          ? inOne.isEmpty && byUnits.isEmpty && good == nil
          : !own.contains { $0.isClear || $0.isClearByUnitsAlone })
      let nothing =
        content.lack.map {
          say(CoachingWords.unfinished($0, thisPeriod, last: content.period.last.description))
        }
        ?? say(nothingStandsOut(of: agent, isBetter: isGood))
      return Callout(
        say(title), ((all.isEmpty ? [nothing] : all) + open).map { Phrase($0) },
        tone: isDoubtAlone ? .plain : isGood ? .good : .caution)
    }
    return .callouts([
      box(CardWords.wentWell, isGood: true), box(CardWords.toWorkOn, isGood: false),
    ])
  }

  /// Whether the card marks a figure for the worse anywhere: such a one is never named under what went well.
  private func isMarkedWorse(_ reading: Reading, of agent: String) -> Bool {
    if reading.standing == .clear(isMet: false) { return true }
    guard let own = review.figure(reading.metric, of: agent) else { return false }
    // The diamond is of the period alone, the note beside it of as many weeks as have enough units.
    return own.chart.verdict.isMarkedWorse(reading.metric) || differenceKind(own) == .bad
      || differenceKind(of: own.likeness, own.metric) == .bad
  }

  /// A share of fewer units than a comparison needs: its interval may lie beyond the target by chance.
  private func isOfFew(_ reading: Reading) -> Bool {
    guard reading.metric.isShare, let figure = reading.figure else { return false }
    return figure.units < review.rule.minimumUnits.of(reading.metric)
  }

  /// The title, with its counts where they are few.
  private func titleWithBase(_ reading: Reading) -> String {
    let title = reading.metric.title[language]
    guard isOfFew(reading), let figure = reading.figure else { return title }
    return say(
      CardWords.inBrackets(
        title,
        say(
          CountWords.part(
            Int(figure.numerator), of: Int(figure.denominator), reading.metric, by: figure.scope))))
  }

  /// Where like units of others differ clearly, but not by enough to stand out among so many looks; what
  /// is clear against its target on the same side is said there.
  private func unlikeOthers(
    _ agent: String, _ readings: [Reading], isBetter: Bool
  ) -> [(title: String, isUpward: Bool)] {
    readings.compactMap { reading in
      let isClear = reading.isClear || reading.isClearByUnitsAlone
      let isNamed =
        reading.isMet == isBetter
        && (isBetter
          ? isClear && !review.isCommonlyMet(reading.metric)
          : isClear || reading.isInexact || isNamedOfTooFew(reading))
      if reading.metric.isOfRinging || isNamed || (isBetter && isMarkedWorse(reading, of: agent)) {
        return nil
      }
      guard let figure = review.figure(reading.metric, of: agent), figure.finding == nil,
        let likeness = figure.likeness,
        differenceKind(of: likeness, reading.metric) == (isBetter ? .good : .bad)
      else { return nil }
      return (reading.metric.title[language], likeness.difference.value > 0)
    }
  }

  /// The readings that a card shows: those with a target and a value.
  func cardReadings(_ readings: [Reading]) -> [Reading] {
    let shown = readings.filter { reading in
      reading.target != nil && reading.value != nil
    }
    // An agent without any value still has a card that says so.
    return shown.isEmpty ? readings : shown
  }

  /// What an agent's calls took by queue beside what is expected; nil where calls have no queues.
  func queueTable(id: String, _ agent: String) -> Table? {
    let metric = Metric.talkTime
    let queues = review.talkQueues(of: agent)
    guard !queues.isEmpty else { return nil }
    let format = formats.bare(metric.unit)
    var signed = format
    signed.isSigned = true
    func isFew(_ queue: LikeComparison.QueueRow) -> Bool {
      queue.tally.denominator < Self.leastOfQueue
    }
    return Table(
      id: id,
      caption: say(CardWords.queues(metric.title[language], metric.unit)),
      columns: [Table.Column(say(CardWords.queue), alignment: .leading)]
        + [
          CardWords.own, CardWords.expectedShort, CardWords.differenceShort, CardWords.calls,
        ].map { Table.Column(say($0)) },
      rows: queues.enumerated().map { row, queue in
        let name =
          queue.queue == FigureMaker.unknown
          ? say(CardWords.noQueue) : Masking.longNumbers(queue.queue)
        let isWhole = queue.comparison?.unmatched == 0
        let mark = isFew(queue) ? Mark(.neutral, isFirm: false) : nil
        return Table.Row([
          .head(name),
          .number(queue.tally.value, format).marked(mark),
          .number(isWhole ? queue.comparison?.expected : nil, format),
          .number(
            isWhole ? queue.comparison?.difference.value : nil, signed,
            derivation: .difference(
              CellReference(id, row: row, column: 1), CellReference(id, row: row, column: 2))
          ).marked(mark),
          .count(Int(queue.tally.denominator)),
        ])
      },
      notes: queues.contains(where: isFew) ? [say(CardWords.fewOfQueue(Self.leastOfQueue))] : [])
  }

  /// A mean of fewer legs says little of a queue; as many as a stratum needs to be named.
  private static let leastOfQueue = 30

  /// The card of an agent in the report of a team, on a page of its own.
  ///
  /// - Parameter number: from 1; ids of agents may hold letters that an anchor can't.
  func card(
    _ agent: String, number: Int, team: String, _ readings: [Reading], _ targets: TargetNames,
    chart: Chart?
  ) -> Section {
    let id = "card-\(number)"
    var body = cardBody(id: id, agent, team: team, readings, targets)
    // In a workbook the earlier values of all agents are one table, which the charts of cards draw.
    if case .table(var trend)? = body.last {
      for column in trend.columns.indices { trend.columns[column].shownIn = .page }
      body[body.count - 1] = .table(trend)
    }
    if let chart { body.insert(.chart(chart), at: 1) }
    let changes = targetChanges(of: .agent(agent), readings).map(Block.note)
    var section = Section(
      id: id, title: agentTitle(agent),
      tab: [agentName(agent), agent].filter { !$0.isEmpty }.joined(separator: " "),
      blocks: [.facts(cardFacts(agent, team))] + cardNotes(agent, team) + changes
        + body,
      startsPage: true)
    section.navigation = cardNavigation(agent, team: team)
    // On paper a leader needs those of the talks; the others print from files of their own.
    section.isForScreen = !isPicked(agent, inTeam: team)
    return section
  }

  /// Everything of a card below its head.
  func cardBody(
    id: String, _ agent: String, team: String?, _ readings: [Reading], _ targets: TargetNames
  ) -> [Block] {
    let score = ScoreTable(
      maker: self, id: "\(id)-summary", agent: agent, readings: cardReadings(readings),
      targets: targets, team: team)
    let standing = StandingTable(
      maker: self, id: "\(id)-standing", agent: agent, readings: cardReadings(readings))
    var trend = TrendTable(
      maker: self, id: "\(id)-trend", readings: cardReadings(readings), targets: targets)
    trend.namesSteadyTargets = false
    var folded = trend.table
    folded.setting = .folded
    let cases = CaseTables(
      maker: self, id: id, cases: content.cases.cases(of: agent, in: team) ?? AgentCases())
    var blocks = [
      cardBoxes(agent, team, readings, good: cases.goodSentence), .table(score.table),
      .table(standing.table),
    ]
    let recent = RecentTable(
      maker: self, id: "\(id)-recent", agent: agent, readings: cardReadings(readings))
    if let recent = recent.table { blocks.append(.table(recent)) }
    if let queues = queueTable(id: "\(id)-queues", agent) { blocks.append(.table(queues)) }
    blocks += caseBlocks(cases)
    if !areTicketsNamed(agent, readings), let elsewhere = elsewhereSentence(agent, team) {
      blocks.append(.note(elsewhere))
    }
    blocks.append(.answer(answerBox(agent, team: team)))
    return blocks + [.table(folded)]
  }

  /// The calls and tickets behind a card's figures, one of each kind of call.
  private func caseBlocks(_ tables: CaseTables) -> [Block] {
    let tickets = tables.cases.wrongTickets.count
    return [
      tables.callTable(caption: say(CaseWords.ownCalls), limit: CaseBook.limitOnCards),
      tables.ticketTable(
        caption: say(
          CaseWords.ownTickets(listed: tickets, of: tables.cases.wrongTicketCount))),
      tables.noticeTable(
        caption: say(
          CaseWords.ownNotices(
            listed: tables.cases.wrongNotices.count, of: tables.cases.wrongNoticeCount))),
    ].compactMap { $0.map(Block.table) }
  }
}
