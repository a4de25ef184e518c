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
///
/// Units may be grouped in several ways at once: they are classed once for all.
public final class Tally {
  /// The group of each unit, `nowhere` for none.
  public struct Grouping {
    let groups: UnsafePointer<Int32>
    let count: Int

    /// - Parameter count: groups are below it.
    public init(_ groups: UnsafePointer<Int32>, count: Int) {
      self.groups = groups
      self.count = count
    }
  }

  public let layout: AggregateLayout
  /// The measures whose columns `add` takes, in order, by their places in the subject.
  public let measures: [Int]
  private let panels: [Panel]
  /// The place among those of the panels of each grouping that is counted and summed.
  private let summed: [Int?]
  /// For each grouping its distributions; none where they are not counted.
  private let histograms: [[TallyHistogram]]
  /// Where each aggregate of the layout is.
  private let places: [TallyPlan.Place]

  /// The group of units that count nowhere.
  public static let nowhere: Int32 = 0
  /// The most units of one call of `add`.
  public static let capacity = UnitClasses.capacity

  /// - Parameters:
  ///   - sums: for each grouping, whether units are counted and summed; nil for all.
  ///   - histograms: for each, whether distributions are counted.
  ///   - hasFewGroups: whether groups are so few that distributions need not spare memory.
  public init(
    _ layout: AggregateLayout, sums: [Bool]? = nil, histograms: [Bool], hasFewGroups: Bool = false
  ) {
    self.layout = layout
    let isSummed = sums ?? histograms.map { _ in true }
    summed = isSummed.indices.map { place in
      isSummed[place] ? isSummed[..<place].count { $0 } : nil
    }
    let plan = TallyPlan(
      layout, histograms: histograms.contains(true), isNarrow: histograms.count > 1)
    measures = plan.measures
    panels = plan.panels.map { Panel($0, groupings: isSummed.count { $0 }) }
    places = plan.places
    self.histograms = histograms.map { isCounted in
      isCounted ? plan.histograms.map { TallyHistogram($0, hasFewGroups: hasFewGroups) } : []
    }
  }

  /// The measures whose columns a tally of that layout takes.
  public static func measures(of layout: AggregateLayout, histograms: Bool) -> [Int] {
    TallyPlan(layout, histograms: histograms).measures
  }

  /// Adds units.
  ///
  /// - Parameters:
  ///   - groupings: one for each that the tally was made for.
  ///   - columns: a column a measure of `measures`; `missing` for no value.
  public func add(_ count: Int, _ groupings: [Grouping], columns: [UnsafePointer<Int32>]) {
    add(count, groupings, columns, missing: Legs.missing)
  }

  /// The same for columns of wide numbers, as sums over the legs of a call are.
  public func add(_ count: Int, _ groupings: [Grouping], columns: [UnsafePointer<Int64>]) {
    add(count, groupings, columns, missing: RecordBatch.missing)
  }

  private func add<Value: FixedWidthInteger & SignedInteger>(
    _ count: Int, _ groupings: [Grouping], _ columns: [UnsafePointer<Value>], missing: Value
  ) {
    let summed = zip(self.summed, groupings).filter { $0.0 != nil }.map(\.1)
    for panel in panels { panel.add(count, summed, columns, missing: missing) }
    for (histograms, grouping) in zip(histograms, groupings) {
      for histogram in histograms {
        histogram.add(
          count, panels[histogram.plan.panel], grouping, columns[histogram.plan.measure],
          missing: missing)
      }
    }
  }

  /// Makes ready to be asked by several threads at once, when nothing is added any more.
  func settle() {
    for panel in panels { panel.settle() }
    for histogram in histograms.joined() { histogram.settle() }
  }

  /// The counts and sums of groups of one of the groupings, for which they are kept: those of each group
  /// one after the other, in the order of the layout.
  public func sums(of groups: ArraySlice<Int>, in grouping: Int) -> [Int128] {
    guard let grouping = summed[grouping] else {
      preconditionFailure("a grouping whose units are not summed")
    }
    let width = places.count
    return [Int128](unsafeUninitializedCapacity: groups.count * width) { values, count in
      values.initialize(repeating: 0)
      count = groups.count * width
      guard let first = values.baseAddress else { return }
      for (number, place) in places.enumerated() {
        let target = PanelCells.Target(groups: groups, first: first + number, stride: width)
        panels[place.panel].add(place.quantity, place.filter, in: grouping, to: target)
      }
    }
  }

  /// The distributions of one group; empty unless they were asked for.
  func histograms(of group: Int, in grouping: Int) -> [Histogram] {
    let found = histograms[grouping].map { $0.histogram(of: group) }
    return found.isEmpty ? layout.histograms.map { _ in Histogram() } : found
  }
}
