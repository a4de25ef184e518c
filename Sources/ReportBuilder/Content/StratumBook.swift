public import Analysis
public import Figures
import Metrics
public import Records

/// What units are split by, beside the key of their scope.
public enum Stratification: String, Sendable, Hashable, CaseIterable {
  /// The queue of a call's first leg; for agents and teams that of the leg.
  case queue
  /// The hour in which a call began.
  case hour
  case county
  /// The kind of a ticket.
  case kind
}

/// The sums behind the figures of one stratum; days set apart (storms) keep sums of their own.
public struct StratumTally: Sendable, Hashable {
  public var ordinary: Tally
  public var exceptional: Tally

  public init(ordinary: Tally = .nothing, exceptional: Tally = .nothing) {
    self.ordinary = ordinary
    self.exceptional = exceptional
  }

  /// All days together.
  public var all: Tally { ordinary + exceptional }
}

/// The sums behind figures, split further than the scopes are: the centre by hour, an agent by queue.
public struct StratumBook: Sendable {
  private struct Place: Hashable {
    var period: Period
    var scope: Scope
    var stratification: Stratification
  }

  private struct Owner: Hashable {
    var metric: String
    var key: String
  }

  /// By stratum, an empty one under `?`.
  public typealias Strata = [String: StratumTally]

  /// A part of a figure, as it came.
  private struct Part {
    var stratum: String
    var isExceptional: Bool
    var tally: Tally
  }

  /// Lists rather than tables: thousands of agents have some dozens each, and are asked for once.
  private var owners: [Place: [Owner: [Part]]] = [:]
  private var wholes: [Place: [String: Strata]] = [:]
  /// The days set apart among those of all periods that are compared.
  public var exceptionalDays: Set<Day>

  public init(exceptionalDays: Set<Day> = []) { self.exceptionalDays = exceptionalDays }

  /// Adds the figures of one stratum, of the ordinary days or of those set apart.
  public mutating func add(
    _ figures: [Figure], of stratum: String, over stratification: Stratification, by scope: Scope,
    in period: Period, onExceptionalDays isExceptional: Bool = false
  ) {
    let place = Place(period: period, scope: scope, stratification: stratification)
    for figure in figures {
      let owner = Owner(metric: figure.metric.id, key: figure.key)
      let part = Part(stratum: stratum, isExceptional: isExceptional, tally: Tally(figure))
      owners[place, default: [:]][owner, default: []].append(part)
      Self.add(part, to: &wholes[place, default: [:]][owner.metric, default: [:]])
    }
  }

  private static func add(_ part: Part, to strata: inout Strata) {
    let place = part.isExceptional ? \StratumTally.exceptional : \StratumTally.ordinary
    var sum = strata[part.stratum] ?? StratumTally()
    sum[keyPath: place] = sum[keyPath: place] + part.tally
    strata[part.stratum] = sum
  }

  /// The strata of one key; empty where nothing was counted or the split was not read.
  public func strata(
    of metric: String, over stratification: Stratification, by scope: Scope, key: String,
    in period: Period
  ) -> Strata {
    let place = Place(period: period, scope: scope, stratification: stratification)
    var strata: Strata = [:]
    for part in owners[place]?[Owner(metric: metric, key: key)] ?? [] {
      Self.add(part, to: &strata)
    }
    return strata
  }

  /// The strata of all keys of a scope together, on the scope's basis.
  public func strata(
    ofAll metric: String, over stratification: Stratification, by scope: Scope, in period: Period
  ) -> Strata {
    wholes[Place(period: period, scope: scope, stratification: stratification)]?[metric] ?? [:]
  }
}
