public import Records

/// The data dictionary, from the declarations of the kinds of record.
public enum RecordListing {
  /// What the mark in the list means.
  public static let legend = Words("!: a column that the file must have", "!：文件必须有的列")

  public static func markdown(_ kinds: [RecordKind]) -> String {
    var text = """
      # Data dictionary

      Made by `scoreline kinds --format markdown` from the files of `Sources/Records/Kinds`; `make check`
      holds the two together. Don't edit it by hand.

      Files are UTF-8 with commas, RFC 4180 quotes and one header row; columns may stand in any order. The
      columns and values that a file must have are marked. An empty field is missing, unless a default is
      given.

      """
    for kind in kinds {
      text += """

        ## \(kind.name) · \(kind.title.chinese)

        \(kind.summary.english) \(kind.summary.chinese)

        Told apart by \(kind.identity.map { "`\($0.name)`" }.joined(separator: ", ")). In the store: the
        view `\(kind.table)`.

        | column | field | must have | content | default | other headers | kept |
        |---|---|---|---|---|---|---|

        """
      for field in kind.fields {
        text +=
          "| `\(field.name)` | \(field.title.english) · \(field.title.chinese) "
          + "| \(needs(field)) "
          + "| \(content(field.type)) | \(field.defaultValue ?? "") "
          + "| \(field.aliases.joined(separator: ", ")) | \(kept(field.privacy)) |\n"
      }
    }
    return text
  }

  /// The kinds and their fields, for programs.
  public static func json(_ kinds: [RecordKind]) -> String {
    JSON.document([
      (
        "kinds",
        .array(
          kinds.map { kind in
            .object([
              ("kind", .text(kind.name)), ("title", .text(kind.title.english)),
              ("title_zh", .text(kind.title.chinese)),
              ("identity", .texts(kind.identity.map(\.name))),
              ("fields", .array(kind.fields.map(json))),
            ])
          })
      )
    ])
  }

  private static func json(_ field: Field) -> JSON {
    .object([
      ("name", .text(field.name)), ("title", .text(field.title.english)),
      ("title_zh", .text(field.title.chinese)), ("column_required", .flag(field.isRequired)),
      ("value_required", .flag(!field.mayBeEmpty)), ("content", .text(content(field.type))),
      ("default", .optional(field.defaultValue)), ("aliases", .texts(field.aliases)),
    ])
  }

  private static func needs(_ field: Field) -> String {
    [field.isRequired ? "column" : nil, field.mayBeEmpty ? nil : "value"].compactMap { $0 }
      .joined(separator: ", ")
  }

  private static func content(_ type: FieldType) -> String {
    switch type {
    case .text: "text"
    case .whole(let range):
      range.upperBound == FieldType.largestNumber
        ? "whole number from \(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    case .seconds: "whole seconds from 0"
    case .time: "`YYYY-MM-DD HH:MM:SS`"
    case .day: "`YYYY-MM-DD`"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .list: "words with `;` between"
    }
  }

  private static func kept(_ privacy: Privacy) -> String {
    switch privacy {
    case .open: "yes"
    case .telephone: "masked, and as a keyed hash"
    case .contact: "long numbers masked"
    case .personName: "masked"
    case .freeText: "only when configured"
    }
  }
}
