/// Which part leads to which: the targets of a part, by their id.
final class RelationshipsReader: PartReader {
  private(set) var targets: [String: (type: String, target: String)] = [:]
  private(set) var problem: WorkbookFault.Problem?

  func start(_ element: PartElement, _ attributes: PartAttributes) {
    guard element == "Relationship", let id = attributes["Id"], let target = attributes["Target"]
    else { return }
    let type = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    if attributes["TargetMode"]?.lowercased() == "external" || type == "externalLink" {
      problem = .external
    }
    targets[id] = (type, target)
  }

  /// The one target of a type.
  func target(ofType type: String) -> String? {
    targets.values.first { $0.type == type }?.target
  }

  /// The targets of a type, in the order of their ids' numbers.
  func targets(ofType type: String) -> [String] {
    targets.filter { $0.value.type == type }
      .sorted { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }.map(\.value.target)
  }

  /// The part that a target of `part` names: `../charts/chart1.xml` from `xl/drawings/…`.
  static func resolve(_ target: String, from part: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var folders = part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      if step == ".." { _ = folders.popLast() } else { folders.append(String(step)) }
    }
    return folders.joined(separator: "/")
  }

  /// The part that holds the relationships of `part`.
  static func part(of part: String) -> String {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().map { $0 + "/" }.joined()
    return "\(folder)_rels/\(steps.last ?? "").rels"
  }
}
