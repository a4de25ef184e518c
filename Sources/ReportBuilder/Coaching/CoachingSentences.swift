import Analysis
import Catalogue
import Figures
import Metrics
import Records
import ReportModel
import Statistics

/// What stands out, in words.
extension ReportMaker {
  var thisPeriod: Words { PeriodPhrases.this(content.period.kind) }

  /// A difference and its interval: `+17.8 s`, `10.1 to 25.4`; of shares in percentage points.
  func texts(_ difference: Difference, _ unit: MetricUnit) -> (value: String, range: String) {
    func cell(_ number: Double) -> (text: String, bare: String) {
      let cell = formats.shownDifference(number, unit)
      guard case .number(let shown) = cell.value else { return (cell.shown, cell.shown) }
      var bare = cell.format
      bare.suffix = ""
      bare.isSigned = false
      return (cell.shown, bare.text(shown))
    }
    let interval = difference.interval
    return (
      cell(difference.value).text,
      say(CoachingWords.range(cell(interval.low).bare, cell(interval.high).bare))
    )
  }

  /// Against own earlier periods: `168.2 s this week, 151.0 s in the 12 weeks before`.
  func history(_ change: LatestChange, _ figure: AgentFigure) -> String {
    let kind = content.period.kind
    let metric = figure.metric
    let format = formats.value(metric.unit)
    // As the tables show the period's value.
    let own =
      change.window == 1
      ? formats.value(metric.unit, change.value, against: figure.target) : format
    func text(_ value: Double, _ tally: Tally, _ format: NumberFormat) -> String {
      guard metric.isShare, metric.units(of: tally) < CountWords.leastForPercent else {
        return format.text(value)
      }
      return say(
        CountWords.part(
          Int(tally.numerator), of: Int(tally.denominator), metric, by: .agent))
    }
    let phase = figure.chart.points.count - (figure.chart.phases.last?.first ?? 0)
    let window = change.window == 1 ? thisPeriod : PeriodPhrases.last(change.window, kind)
    let isOfOrdinaryDays = figure.chart.points.suffix(change.window).contains {
      $0.period.holdsDaysApart
    }
    return say(
      CoachingWords.ownHistory(
        text(change.value, change.recent, own),
        in: isOfOrdinaryDays ? PeriodPhrases.ordinaryDays(of: window) : window,
        usual: text(change.usual, change.earlier, format),
        before: PeriodPhrases.before(phase - change.window, kind)))
  }

  /// The drift over all periods: `falls by about 0.92 s a month over 13 months (0.64 to 1.20), …`
  func drift(_ trend: HistoryTrend, _ metric: Metric) -> String {
    var format = driftFormat(metric.unit)
    format.isSigned = false
    let isUpward = trend.slope > 0
    let scale = (metric.unit == .share ? 100.0 : 1) * (isUpward ? 1 : -1)
    var bare = format
    bare.suffix = ""
    let ends = [trend.interval.low * scale, trend.interval.high * scale].sorted()
    return say(
      CoachingWords.drift(
        format.text(trend.slope * scale),
        say(CoachingWords.range(bare.text(ends[0]), bare.text(ends[1]))),
        isUpward: isUpward, isBetter: metric.isBetter(upward: isUpward),
        each: PeriodPhrases.each(content.period.kind),
        over: PeriodPhrases.run(trend.periods, content.period.kind)))
  }

  /// A change in one period: one decimal more than the figure's own, in percentage points of shares.
  func driftFormat(_ unit: MetricUnit) -> NumberFormat {
    let format = formats.part(unit)
    return format.with(decimals: format.decimals + 1)
  }

  /// Against like units of others: `+17.8 s (10.1 to 25.4) against like calls`; over several periods with what they
  /// come to, `80.9 s the last 3 weeks together (89 legs), …`.
  func comparison(_ figure: AgentFigure) -> String? {
    figure.likeness.map { like in
      let (value, range) = texts(like.difference, figure.metric.unit)
      let words = CoachingWords.amongOthers(
        value, range, like: CoachingWords.like(figure.metric.subject))
      guard figure.likePeriods > 1 else { return say(words) }
      return say(
        CoachingWords.together(
          formats.value(figure.metric.unit).text(like.observed),
          of: CountWords.counted(Int(like.tally.denominator), figure.metric.subject, by: .agent),
          in: PeriodPhrases.last(figure.likePeriods, content.period.kind), words))
    }
  }

  /// The grounds of a finding, the strongest first.
  func grounds(_ finding: CoachingFinding, _ figure: AgentFigure) -> String {
    var parts: [String] = []
    if finding.grounds.contains(.ownHistory), let change = finding.evidence.ownHistory {
      parts.append(history(change, figure))
    }
    if finding.grounds.contains(.ownTrend), let trend = finding.evidence.ownTrend {
      parts.append(drift(trend, figure.metric))
    }
    if finding.grounds.contains(.amongOthers), let text = comparison(figure) { parts.append(text) }
    return parts.joined(separator: say(CoachingWords.join))
  }

  /// `Average talk time: 168.2 s this week, …`
  func sentence(_ finding: CoachingFinding, of agent: String) -> String {
    let metric = finding.evidence.metric
    guard let figure = review.figure(metric, of: agent) else { return metric.title[language] }
    return say(CoachingWords.concern(metric.title[language], grounds(finding, figure)))
  }

  /// The same for who has no card before him: with the figure, where the grounds don't begin with it, and its
  /// target.
  ///
  /// - Parameter cards: the agents' readings, made once for the report.
  func fullSentence(
    _ finding: CoachingFinding, of agent: String, _ cards: [String: [Reading]]
  ) -> String {
    let metric = finding.evidence.metric
    guard let figure = review.figure(metric, of: agent),
      let reading = cards[agent]?.first(where: { $0.metric.id == metric.id }),
      let spoken = spoken(reading)
    else { return sentence(finding, of: agent) }
    let isNamed =
      finding.grounds.contains(.ownHistory) && finding.evidence.ownHistory?.window == 1
    return say(
      CoachingWords.concern(
        say(
          CoachingWords.against(
            metric.title[language], isNamed ? nil : spoken.value, target: spoken.target)),
        grounds(finding, figure)))
  }

  func sign(_ finding: CoachingFinding) -> Sign {
    Sign(finding.isUpward ? .up : .down, finding.isBetter ? .good : .bad)
  }

  /// Agents by id with the indicators that they were picked for; nil for none.
  private func names(_ picks: [CoachingPicks.Pick]) -> String? {
    guard !picks.isEmpty else { return nil }
    return picks.map { pick in
      say(
        CoachingWords.talk(
          agentTitle(pick.agent), list(pick.findings.map(\.evidence.metric.title[language])),
          isGoodExample: pick.isGoodExample))
    }.joined(separator: say(CoachingWords.betweenTalks))
  }

  /// The agents of a team with what is clearly worse than its target, by id, over as few of the last periods as have
  /// enough units; not what is picked already.
  private func clearlyWorse(inTeam team: String, _ cards: [String: [Reading]]) -> [String] {
    membership.agents(in: team).compactMap { agent in
      let picked = review.pick(of: agent)?.findings.map(\.evidence.metric.id) ?? []
      let named = (cards[agent] ?? []).compactMap { reading -> String? in
        picked.contains(reading.metric.id) ? nil : clearlyWorse(reading, of: agent)
      }
      let title = agentTitle(agent)
      let who = review.isNewcomer(agent) ? say(CoachingWords.newcomer(title)) : title
      return named.isEmpty ? nil : say(CoachingWords.figures(of: who, list(named)))
    }
  }

  private func clearlyWorse(_ reading: Reading, of agent: String) -> String? {
    let metric = reading.metric
    guard !metric.isOfRinging, let recent = review.figure(metric, of: agent)?.level,
      let target = reading.target,
      let value = recent.tally.value, !target.isMet(by: value),
      Sureness(
        metric, recent.tally,
        recent.periods == 1 ? reading.figure?.interval : recent.interval, target: target,
        least: review.rule.minimumUnits.of(metric)) == .clear
    else { return nil }
    let format = formats.value(metric.unit, value, against: target)
    let isFew = metric.isShare && recent.tally.denominator < CountWords.leastForPercent
    let text =
      isFew
      ? say(
        CountWords.part(
          Int(recent.tally.numerator), of: Int(recent.tally.denominator), metric, by: .agent))
      : format.text(value)
    let bound = formats.targetText(target, metric.unit, beside: format)
    let title = metric.title[language]
    guard recent.periods > 1 else {
      return say(CoachingWords.against(title, text, target: bound))
    }
    return say(
      CoachingWords.against(
        title, text, target: bound,
        of: CountWords.counted(Int(recent.tally.denominator), metric.subject, by: .agent),
        in: PeriodPhrases.last(recent.periods, content.period.kind)))
  }

  private func agentsWithFigures(inTeam team: String) -> [String] {
    membership.agents(in: team).filter { agent in
      content.figures.figures(of: agent, by: .agent, in: content.period).contains {
        $0.value != nil
      }
    }
  }

  /// The agents of a team who have figures, but none that could be looked at.
  private func notLookedAt(inTeam team: String) -> [String] {
    agentsWithFigures(inTeam: team).filter { !review.isLookedAt($0) }.map(agentTitle)
  }

  /// How many agents of a team could be held against what.
  private func comparedSentence(_ team: String) -> String {
    let all = agentsWithFigures(inTeam: team)
    let agents = all.filter { membership.entry(of: $0)?.team == team }
    let elsewhere = all.filter { !agents.contains($0) && review.isLookedAt($0) }.map(agentTitle)
    let compared = say(
      CoachingWords.compared(
        agents: agents.count, history: agents.count(where: review.isAgainstHistory),
        others: agents.count(where: review.isAgainstOthers),
        neither: agents.count { !review.isLookedAt($0) }))
    return elsewhere.isEmpty
      ? compared
      : sentences([
        compared, say(CoachingWords.lookedAtElsewhere(shortList(elsewhere, limit: 6))),
      ])
  }

  /// Whom to talk to, in a sentence or two.
  func pickSentences(_ team: String, _ cards: [String: [Reading]]) -> [String] {
    if let lack = content.lack {
      return [
        say(CoachingWords.unfinished(lack, thisPeriod, last: content.period.last.description))
      ]
    }
    let worse = clearlyWorse(inTeam: team, cards)
    let againstTarget =
      worse.isEmpty ? [] : [say(CoachingWords.againstTarget(shortList(worse, limit: 6)))]
    guard let found = review.picks(inTeam: team) else {
      guard review.picks.looks(inTeam: team).figures > 0 else {
        return [say(CoachingWords.notLookedAt(thisPeriod))] + againstTarget
      }
      let agents = agentsWithFigures(inTeam: team)
      let isRare =
        max(
          agents.count(where: review.isAgainstHistory), agents.count(where: review.isAgainstOthers))
        * 2 < agents.count
      return [
        say(isRare ? CoachingWords.hardlyCompared(thisPeriod) : CoachingWords.nobody(thisPeriod)),
        comparedSentence(team),
      ] + againstTarget
    }
    var sentences = [
      say(
        CoachingWords.picked(
          concerns: names(found.picks.filter { !$0.isGoodExample }),
          examples: names(found.picks.filter(\.isGoodExample)), thisPeriod))
    ]
    if found.passedOver > 0 {
      sentences.append(
        say(CoachingWords.passedOver(found.passedOver, places: found.picks.count)))
    }
    return sentences + againstTarget
  }

  /// How many looks were taken at a team, and how many chance alone would have stand out; nil when
  /// none was.
  func chanceSentence(_ team: String) -> String? {
    let looks = review.picks.looks(inTeam: team)
    guard looks.figures > 0 else { return nil }
    let chance = say(
      CoachingWords.chance(
        figures: looks.figures, agents: looks.agents,
        expected: NumberFormat(decimals: looks.expectedByChance < 0.1 ? 2 : 1)
          .text(looks.expectedByChance)))
    let others = notLookedAt(inTeam: team)
    let counted = sentences([comparedSentence(team), chance])
    guard !others.isEmpty else { return counted }
    return sentences([counted, say(CoachingWords.notAmongThem(shortList(others, limit: 6)))])
  }
}
