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
  /// For each grouping its distributions; none where they are not counted.
  private let histograms: [[TallyHistogram]]
  /// Where each aggregate of the layout is.
  private let places: [TallyPlan.Place]

  /// The group of units that count nowhere.
  public static let nowhere: Int32 = 0
  /// The most units of one call of `add`.
  public static let capacity = UnitClasses.capacity

  /// - Parameter histograms: for each grouping, whether distributions are counted, too.
  public init(_ layout: AggregateLayout, histograms: [Bool]) {
    self.layout = layout
    let plan = TallyPlan(
      layout, histograms: histograms.contains(true), isNarrow: histograms.count > 1)
    measures = plan.measures
    panels = plan.panels.map { Panel($0, groupings: histograms.count) }
    places = plan.places
    self.histograms = histograms.map { isCounted in
      isCounted ? plan.histograms.map(TallyHistogram.init) : []
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
    for panel in panels { panel.add(count, groupings, columns, missing: missing) }
    for (histograms, grouping) in zip(histograms, groupings) {
      for histogram in histograms {
        histogram.add(count, grouping.groups, grouping.count, columns, missing: missing)
      }
    }
  }

  /// Makes ready to be asked by several threads at once, when nothing is added any more.
  func settle() {
    for panel in panels { panel.settle() }
    for histogram in histograms.joined() { histogram.settle() }
  }

  /// What was counted in groups of one of the groupings, a cell each; distributions are empty unless
  /// they were asked for.
  public func cells(of groups: ArraySlice<Int>, in grouping: Int) -> [Cell] {
    let width = places.count
    let values = UnsafeMutablePointer<Int128>.allocate(capacity: max(1, groups.count * width))
    defer { values.deallocate() }
    values.initialize(repeating: 0, count: groups.count * width)
    for (number, place) in places.enumerated() {
      let target = PanelCells.Target(groups: groups, first: values + number, stride: width)
      panels[place.panel].add(place.quantity, place.filter, in: grouping, to: target)
    }
    let none = layout.histograms.map { _ in Histogram() }
    return groups.enumerated().map { number, group in
      let own = UnsafeBufferPointer(start: values + number * width, count: width)
      let found = histograms[grouping].map { $0.histogram(of: group) }
      return Cell(values: Array(own), histograms: found.isEmpty ? none : found)
    }
  }
}
