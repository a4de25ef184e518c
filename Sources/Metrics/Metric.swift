public import Records

/// The definition of a KPI: what engines compute and reports show without knowing which it is.
///
/// It never changes; it is a class so that a figure, of which an edition has hundreds of thousands,
/// refers to it and does not hold it.
public final class Metric: Sendable {
  /// Stable for ever: what files, configuration and stores know the KPI by.
  public let id: String
  public let title: Words
  /// One sentence.
  public let summary: Words
  public let subject: Subject
  /// What would count before any rule leaves it out.
  public let population: Filter
  /// Rules that leave units out; the first that applies is the reason.
  public let exclusions: [Exclusion]
  public let formula: Formula
  public let unit: MetricUnit
  public let direction: Direction
  /// The target of the norm; nil when it sets none.
  public let target: Target?
  public let citation: Citation
  /// What other common definitions of the same name count otherwise; nil where there is none.
  public let differs: Words?
  public let examples: [WorkedExample]
  /// Whether what is missing was never looked at, rather than lost: the share of inspected objects
  /// never marks such a figure incomplete.
  public let isInspected: Bool

  public init(
    id: String, title: Words, summary: Words, subject: Subject, population: Filter,
    exclusions: [Exclusion], formula: Formula, unit: MetricUnit, direction: Direction,
    target: Target?, citation: Citation, differs: Words? = nil, isInspected: Bool = false,
    examples: [WorkedExample]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.subject = subject
    self.population = population
    self.exclusions = exclusions
    self.formula = formula
    self.unit = unit
    self.direction = direction
    self.target = target
    self.citation = citation
    self.differs = differs
    self.isInspected = isInspected
    self.examples = examples
  }

  /// In the order of the norm, then by id.
  public func precedes(_ other: Metric) -> Bool {
    let left = (citation.document.english, citation.article, citation.item, target == nil ? 1 : 0)
    let right = (
      other.citation.document.english, other.citation.article, other.citation.item,
      other.target == nil ? 1 : 0
    )
    return left == right ? id < other.id : left < right
  }
}

/// A rule that leaves units out, and its name.
public struct Exclusion: Sendable, Hashable {
  /// Stable, lower case, as `test_call`.
  public let id: String
  public let title: Words
  public let filter: Filter

  public init(_ id: String, _ title: Words, _ filter: Filter) {
    self.id = id
    self.title = title
    self.filter = filter
  }
}
