public import Records

/// What a run says of the edition it wrote: what was found, then where it is.
public enum PublicationText {
  /// The same for programs.
  public static func json(_ publication: Publication) -> String {
    let (outcome, superseded): (String, String?) =
      switch publication.outcome {
      case .written: ("written", nil)
      case .unchanged: ("unchanged", nil)
      case .superseding(let old): ("superseding", publication.root + "/" + old)
      }
    return JSON.document([
      ("path", .text(publication.path)), ("outcome", .text(outcome)),
      ("superseded", .optional(superseded)), ("findings", .texts(publication.findings)),
      ("reservations", .texts(publication.reservations)),
    ])
  }

  public static func lines(_ publication: Publication, _ language: Language) -> [String] {
    var lines = publication.findings
    switch publication.outcome {
    case .written: break
    case .unchanged:
      lines.append(
        Words("the edition is there already, the same byte for byte", "报告已存在且内容完全相同")[language])
    case .superseding(let old):
      lines.append(
        Words(
          "the edition before it moved to \(publication.root)/\(old)",
          "原报告已移至\(publication.root)/\(old)")[language])
    }
    return lines
  }

  /// Where to begin to read.
  public static func place(_ publication: Publication) -> Words {
    Words("open \(publication.path)/index.html", "请打开\(publication.path)/index.html")
  }

  /// The gravest thing known against an edition; nil when nothing is.
  public static func caution(_ publication: Publication, _ language: Language) -> String? {
    guard let first = publication.reservations.first else { return nil }
    let others = publication.reservations.count - 1
    let more =
      others == 0
      ? nil
      : Words(
        " \(others) more: --strict lists them.", "另有\(others)项，加--strict可逐项列出。")[language]
    return first + (more ?? "")
  }

  /// What a strict run says of an edition that it wrote and does not stand by.
  public static func reservations(_ publication: Publication, _ language: Language) -> [String] {
    [
      Words(
        "the edition is written, and not to be relied on as it stands (--strict):",
        "报告已写出，但尚不可作为依据（--strict）：")[language]
    ] + publication.reservations.map { "  " + $0 }
  }
}
