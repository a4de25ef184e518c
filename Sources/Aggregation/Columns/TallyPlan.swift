import Metrics
import Records

/// How a layout is counted: which questions are asked, and where each aggregate is found.
struct TallyPlan {
  /// By their places in the subject.
  private(set) var measures: [Int] = []
  private(set) var panels: [PanelPlan] = []
  /// One an aggregate of the layout.
  private(set) var places: [Place] = []
  private(set) var histograms: [HistogramPlan] = []
  private let subject: Subject
  /// As many conditions a panel gathers from several filters.
  private let gathered: Int

  /// Where an aggregate is found.
  struct Place {
    var panel: Int
    var filter: Int
    var quantity: Quantity
  }

  /// Sums by their places in the panel.
  enum Quantity {
    case count
    case sum(Int)
    case sumOfSquares(Int)
  }

  struct HistogramPlan {
    /// A place in `measures`.
    var measure: Int
    /// Where its filter is answered.
    var panel: Int
    var filter: Int
  }

  /// - Parameter isNarrow: whether panels are many and small: units are classed more often, but where
  ///   groups are many their cells, one for each class that comes up, are far fewer.
  init(_ layout: AggregateLayout, histograms: Bool, isNarrow: Bool = false) {
    subject = layout.subject
    gathered = isNarrow ? 6 : PanelPlan.limit
    for aggregate in layout.aggregates {
      switch aggregate {
      case .count(let filter):
        let (panel, place, _) = place(filter, sum: nil)
        places.append(Place(panel: panel, filter: place, quantity: .count))
      case .sum(let measure, let filter):
        let (panel, place, sum) = place(filter, sum: column(measure))
        places.append(Place(panel: panel, filter: place, quantity: .sum(sum)))
      case .sumOfSquares(let measure, let filter):
        let (panel, place, sum) = place(filter, sum: column(measure))
        places.append(Place(panel: panel, filter: place, quantity: .sumOfSquares(sum)))
      }
    }
    guard histograms else { return }
    for histogram in layout.histograms {
      let (panel, filter, _) = place(histogram.filter, sum: nil)
      self.histograms.append(
        HistogramPlan(measure: column(histogram.measure), panel: panel, filter: filter))
    }
  }

  /// The place of a measure's column.
  private mutating func column(_ measure: Measure) -> Int {
    let index = subject.index(of: measure)
    if let place = measures.firstIndex(of: index) { return place }
    measures.append(index)
    return measures.count - 1
  }

  /// Counts have panels apart from sums: those need fewer questions, so that the cells of sums, which
  /// are large, are few.
  private mutating func place(
    _ filter: Filter, sum: Int?
  ) -> (panel: Int, filter: Int, sum: Int) {
    let conditions = conditions(filter)
    for index in panels.indices where panels[index].countsOnly == (sum == nil) {
      if let found = panels[index].add(filter, conditions, limit: gathered) {
        return (index, found, sum.map { panels[index].addSum($0) } ?? 0)
      }
    }
    var panel = PanelPlan(countsOnly: sum == nil)
    guard let found = panel.add(filter, conditions) else {
      preconditionFailure("a filter of more than \(PanelPlan.limit) conditions: \(filter.text)")
    }
    let place = sum.map { panel.addSum($0) }
    panels.append(panel)
    return (panels.count - 1, found, place ?? 0)
  }

  /// The conditions on single measures that a filter is made of.
  private mutating func conditions(_ filter: Filter) -> [Condition] {
    switch filter {
    case .all: []
    case .yes(let measure), .isRecorded(let measure), .atMost(let measure, _),
      .equals(let measure, _), .anyOf(let measure, _):
      [Condition(filter: filter, measure: column(measure))]
    case .and(let left, let right), .or(let left, let right):
      conditions(left) + conditions(right)
    case .not(let filter): conditions(filter)
    }
  }
}

/// A question about one measure of a unit.
struct Condition: Hashable {
  /// One that holds no other filter.
  var filter: Filter
  /// The place of its column.
  var measure: Int
}

/// Filters that are answered together, and what is summed of the units they mean.
struct PanelPlan {
  /// As many answers as one number of the table of classes holds.
  static let limit = 16

  let countsOnly: Bool
  private(set) var conditions: [Condition] = []
  private(set) var filters: [Filter] = []
  /// Places of columns.
  private(set) var sums: [Int] = []

  init(countsOnly: Bool) { self.countsOnly = countsOnly }

  /// The place of a filter; nil when its conditions don't fit any more.
  mutating func add(
    _ filter: Filter, _ wanted: [Condition], limit: Int = PanelPlan.limit
  ) -> Int? {
    if let place = filters.firstIndex(of: filter) { return place }
    var all = conditions
    for condition in wanted where !all.contains(condition) { all.append(condition) }
    guard all.count <= limit else { return nil }
    conditions = all
    filters.append(filter)
    return filters.count - 1
  }

  mutating func addSum(_ column: Int) -> Int {
    if let place = sums.firstIndex(of: column) { return place }
    sums.append(column)
    return sums.count - 1
  }

  /// Whether a filter means units with these answers, a bit a condition.
  func holds(_ filter: Filter, _ answers: Int) -> Bool {
    switch filter {
    case .all: true
    case .yes, .isRecorded, .atMost, .equals, .anyOf:
      conditions.firstIndex { $0.filter == filter }.map { answers >> $0 & 1 == 1 } ?? false
    case .and(let left, let right): holds(left, answers) && holds(right, answers)
    case .or(let left, let right): holds(left, answers) || holds(right, answers)
    case .not(let filter): !holds(filter, answers)
    }
  }
}
