public import Records

/// What a run says of the edition it wrote: what was found, then where it is.
public enum PublicationText {
  public static func lines(_ publication: Publication, _ language: Language) -> [String] {
    var lines = [publication.headline]
    if !publication.missed.isEmpty {
      let missed = publication.missed
      lines.append(
        Words(
          "missed: \(missed.joined(separator: ", "))",
          "未达标：\(missed.joined(separator: "、"))")[language])
    }
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
    lines.append(
      Words(
        "open \(publication.path)/index.html", "请打开\(publication.path)/index.html")[language])
    return lines
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
