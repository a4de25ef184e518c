import Analysis
import Foundation
import Metrics
import Records

/// Sixty weeks of a centre in which nothing changes: agents differ, weeks differ, the year swings,
/// agents are away, and now and then a storm brings more calls, but nobody becomes better or worse.
struct MadeUpCentre {
  static let weekCount = 60
  static let monthCount = 15
  static let weeks: [Period] = {
    guard let first = Period(year: 2025, week: 36) else { return [] }
    return (0..<weekCount).map(first.shifted)
  }()

  let agents: [Agent]
  let counties: [County]
  /// By model, then by week.
  let weekly: [[Tally]]

  struct Agent {
    let id: String
    let team: String
    /// By model, then by week.
    let weeks: [[Tally]]

    /// By model, then by month of four weeks.
    var months: [[Tally]] {
      weeks.map { weeks in
        (0..<MadeUpCentre.monthCount).map { Tally.sum(weeks[(4 * $0)..<(4 * $0 + 4)]) }
      }
    }
  }

  struct County {
    let id: String
    /// By model, then by month of four weeks.
    let months: [[Tally]]
  }

  /// What is made to change, if anything.
  struct Planted {
    /// The first agent's after-call work is 40 % longer from that week on; the agent is not away then.
    var agentFrom: Int?
    /// The first agent's after-call work changes by this share from the first week to the last, a little
    /// every week; the agent is not away then.
    var agentDrift: Double?
    /// The first agent's after-call work is so many times the usual in all weeks; the agent is not away then.
    var agentLevel: Double?
    /// The first county's tickets are right in this share in the last month.
    var countyAccuracy: Double?
  }

  /// Calls a week of a full-time agent.
  static let usualCalls = 250.0
  static let fewCalls = 35.0

  init(seed: UInt64, planted: Planted = Planted(), callsAWeek: Double = usualCalls) {
    var random = Randomness(seed: seed)
    let phase = random.uniform(0...(2 * .pi))
    let swing = (0..<Self.weekCount).map { sin(2 * .pi * Double($0) / 52 + phase) }
    let volume = swing.map {
      (1 + 0.2 * $0) * random.factor(0.05)
        * (random.uniform() < 0.04 ? random.uniform(1.3...2) : 1)
    }
    let common = Model.all.map { model -> [Double] in
      var drift = 0.0
      return swing.map {
        // Neighbouring weeks are alike: a first-order autoregression of 0.3.
        drift = 0.3 * drift + (1 - 0.09).squareRoot() * random.normal()
        return exp(model.centre * drift) * (1 + model.season * $0)
      }
    }
    let count = random.whole(25...60)
    let teams = max(2, count / 11)
    let agents = (0..<count).map { number in
      Agent(
        id: "\(1001 + number)", team: "T\(number % teams + 1)",
        weeks: Self.agentWeeks(
          volume: volume.map { $0 * callsAWeek }, common: common,
          planted: number == 0 ? planted : Planted(), &random))
    }
    self.agents = agents
    weekly = Model.all.indices.map { place in
      (0..<Self.weekCount).map { week in Tally.sum(agents.map { $0.weeks[place][week] }) }
    }
    counties = (0..<random.whole(6...15)).map { number in
      County(
        id: "C\(number + 1)",
        months: Self.countyMonths(accuracy: number == 0 ? planted.countyAccuracy : nil, &random))
    }
  }

  private static func agentWeeks(
    volume: [Double], common: [[Double]], planted: Planted, _ random: inout Randomness
  ) -> [[Tally]] {
    let isAllAlong = planted.agentDrift != nil || planted.agentLevel != nil
    let from = isAllAlong ? 0 : planted.agentFrom
    let share = random.uniform(0.5...1)
    let levels = Model.all.map { model in
      let own = model.level * random.factor(model.agents)
      guard model.isAfterCallWork, let times = planted.agentLevel else { return own }
      return model.level * times
    }
    let isAway = volume.indices.map { random.uniform() < 0.06 && $0 < from ?? weekCount }
    let calls = volume.indices.map { isAway[$0] ? 0 : random.poisson(share * volume[$0]) }
    return Model.all.enumerated().map { place, model in
      volume.indices.map { week in
        let units =
          model.inspected.map { isAway[week] ? 0 : random.poisson($0 * share) } ?? calls[week]
        var level = levels[place] * common[place][week] * random.factor(model.weeks)
        if model.isAfterCallWork, let from = planted.agentFrom, week >= from { level *= 1.4 }
        if model.isAfterCallWork, let drift = planted.agentDrift {
          level *= exp(log(1 + drift) * Double(week) / Double(weekCount - 1))
        }
        return model.tally(units, level: level, &random)
      }
    }
  }

  private static func countyMonths(
    accuracy: Double?, _ random: inout Randomness
  ) -> [[Tally]] {
    // So many tickets are inspected a month, and so many calls come for each.
    let size = random.uniform(100...400)
    return Model.all.map { model in
      let level = model.level * random.factor(model.agents / 2)
      return (0..<monthCount).map { month in
        let units = random.poisson(model.inspected == nil ? 12 * size : size)
        var now = level * random.factor(model.weeks / 2)
        if model.isTicketAccuracy, month == monthCount - 1, let accuracy { now = 1 - accuracy }
        return model.tally(units, level: now, &random)
      }
    }
  }

  /// The series of a chart: the periods up to one, at most `length` of them.
  static func series(_ tallies: [Tally], upTo last: Int, length: Int) -> [PeriodTally] {
    (max(0, last + 1 - length)...last).map { PeriodTally(weeks[$0], tallies[$0]) }
  }
}
