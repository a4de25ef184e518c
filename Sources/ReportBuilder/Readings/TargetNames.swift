import Metrics
import Records
import ReportModel

/// The named targets of a report: one a KPI, and one more for each other bound that someone in the
/// report is judged by.
struct TargetNames {
  private(set) var named: [NamedTarget] = []
  private var names: [Key: String] = [:]

  private struct Key: Hashable {
    var metric: String
    var target: Target
  }

  /// The name of the cell that holds the target of a reading; nil when it has none.
  func name(of reading: Reading) -> String? { name(of: reading.target, reading.metric) }

  /// The name of the cell that holds a target of a KPI; nil when there is none.
  func name(of target: Target?, _ metric: Metric) -> String? {
    target.flatMap { names[Key(metric: metric.id, target: $0)] }
  }

  /// - Parameters:
  ///   - own: the readings of the report's own audience; they take the plain names.
  ///   - others: those of the people in the report, with the name that goes into a label.
  init(own: [Reading], others: [(name: String, readings: [Reading])] = [], _ maker: ReportMaker) {
    for reading in own { add(reading, for: nil, maker) }
    var owners: [Key: [String]] = [:]
    var order: [(Key, Reading)] = []
    for (name, readings) in others {
      for reading in readings {
        guard let target = reading.target else { continue }
        let key = Key(metric: reading.metric.id, target: target)
        guard names[key] == nil else { continue }
        if owners[key] == nil { order.append((key, reading)) }
        owners[key, default: []].append(name)
      }
    }
    for (key, reading) in order { add(reading, for: maker.list(owners[key] ?? []), maker) }
  }

  private mutating func add(_ reading: Reading, for owners: String?, _ maker: ReportMaker) {
    guard let target = reading.target else { return }
    let metric = reading.metric
    let key = Key(metric: metric.id, target: target)
    guard names[key] == nil else { return }
    let number = names.keys.count { $0.metric == metric.id } + 1
    // An id may hold other signs than the name of a cell.
    let id = String(
      metric.id.unicodeScalars.map { scalar -> Character in
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          ? Character(scalar) : "_"
      })
    let name = "Target_\(id)" + (number == 1 ? "" : "_\(number)")
    names[key] = name
    let title = metric.title[maker.language]
    let relation: NamedTarget.Relation =
      switch target {
      case .atMost: .atMost
      case .atLeast: .atLeast
      }
    named.append(
      NamedTarget(
        name: name,
        label: owners.map { maker.say(TitleWords.titled(title, for: $0)) } ?? title,
        relation: relation, value: target.bound,
        format: maker.formats.target(target, metric.unit)))
  }
}
