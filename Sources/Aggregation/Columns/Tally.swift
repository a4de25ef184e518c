import Metrics
import Records
import Statistics

/// Counts and sums units by group, from columns: what `Rollup` computes, made for millions of units.
///
/// What a unit counts in depends only on its answers to a few yes-or-no questions: the conditions
/// that filters are made of. So the answers of each unit become one number, equal answers to all
/// filters one *class*, and a unit is counted and summed once in the cell of its group and class.
/// Which classes an aggregate counts is looked up at the end. A KPI that is added asks more
/// questions or sums another column; nothing here knows it.
public final class Tally {
  public typealias Groups = UnsafePointer<Int32>

  public let layout: AggregateLayout
  /// The measures whose columns `add` takes, in order, by their places in the subject.
  public let measures: [Int]
  private let panels: [Panel]
  private let histograms: [TallyHistogram]
  /// Where each aggregate of the layout is: the panel, the filter there, the sum there.
  private let places: [(panel: Int, filter: Int, sum: Int?)]

  /// The group of units that count nowhere.
  public static let nowhere: Int32 = 0

  /// - Parameter histograms: whether distributions are counted, too.
  public init(_ layout: AggregateLayout, histograms: Bool) {
    self.layout = layout
    let plan = TallyPlan(layout, histograms: histograms)
    measures = plan.measures
    panels = plan.panels.map(Panel.init)
    places = plan.places
    self.histograms = plan.histograms.map(TallyHistogram.init)
  }

  /// The measures whose columns a tally of that layout takes.
  public static func measures(of layout: AggregateLayout, histograms: Bool) -> [Int] {
    TallyPlan(layout, histograms: histograms).measures
  }

  /// Adds units.
  ///
  /// - Parameters:
  ///   - groups: the group of each unit, `nowhere` for none; the largest is below `groupCount`.
  ///   - columns: a column a measure of `measures`; `missing` for no value.
  public func add(
    _ count: Int, groups: Groups, groupCount: Int, columns: [UnsafePointer<Int32>]
  ) {
    for panel in panels {
      panel.add(count, groups, groupCount, columns, missing: Legs.missing)
    }
    for histogram in histograms {
      histogram.add(count, groups, groupCount, columns, missing: Legs.missing)
    }
  }

  /// The same for columns of wide numbers, as sums over the legs of a call are.
  public func add(
    _ count: Int, groups: Groups, groupCount: Int, columns: [UnsafePointer<Int64>]
  ) {
    for panel in panels {
      panel.add(count, groups, groupCount, columns, missing: RecordBatch.missing)
    }
    for histogram in histograms {
      histogram.add(count, groups, groupCount, columns, missing: RecordBatch.missing)
    }
  }

  /// What was counted in a group; distributions are empty unless they were asked for.
  public func cell(of group: Int) -> Cell {
    let values = zip(layout.aggregates, places).map { aggregate, place -> Int128 in
      let panel = panels[place.panel]
      switch aggregate {
      case .count: return panel.count(place.filter, group)
      case .sum: return panel.sum(place.sum ?? 0, place.filter, group)
      case .sumOfSquares: return panel.sumOfSquares(place.sum ?? 0, place.filter, group)
      }
    }
    var found = histograms.map { $0.histogram(of: group) }
    if found.isEmpty { found = layout.histograms.map { _ in Histogram() } }
    return Cell(values: values, histograms: found)
  }
}
