public import Records

/// Where a definition stands.
public struct Citation: Sendable, Hashable {
  public let document: Words
  public let article: Int
  /// The number printed before the item, which runs on from an earlier list in the document.
  public let item: Int
  /// What the text says, shortened.
  public let says: Words

  public init(document: Words, article: Int, item: Int, says: Words) {
    self.document = document
    self.article = article
    self.item = item
    self.says = says
  }

  /// Document and article in one line.
  public var place: Words {
    Words(
      "\(document.english), article \(article) (\(item))",
      "\(document.chinese)第\(article)条第\(item)项")
  }
}
