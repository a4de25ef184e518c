/// Takes what it wants from the XML of a part as it passes by.
protocol PartReader: AnyObject {
  func start(_ element: PartElement, _ attributes: PartAttributes)
  /// `text` is what stood directly in the element, when `wantsText` says so.
  func end(_ element: PartElement, text: String)
  func wantsText(_ element: PartElement) -> Bool
  /// What is wrong with the part beyond its XML.
  var problem: WorkbookFault.Problem? { get }
}

extension PartReader {
  func start(_ element: PartElement, _ attributes: PartAttributes) {}
  func end(_ element: PartElement, text: String) {}
  func wantsText(_ element: PartElement) -> Bool { false }
  var problem: WorkbookFault.Problem? { nil }
}

/// Looks at the form of the XML only.
final class FormReader: PartReader {}

/// Undoes what the format escapes: Excel shows `_x0041_` as "A".
func decoded(_ text: String) -> String {
  guard text.utf8.holds("_x") else { return text }
  let scalars = Array(text.unicodeScalars)
  var result = String.UnicodeScalarView()
  var index = 0
  while index < scalars.count {
    if let scalar = escape(scalars[index...].prefix(7)) {
      result.append(scalar)
      index += 7
    } else {
      result.append(scalars[index])
      index += 1
    }
  }
  return String(result)
}

private func escape(_ scalars: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
  let part = Array(scalars)
  guard part.count == 7, part[0] == "_", part[1] == "x", part[6] == "_" else { return nil }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: part[2...5])
  return UInt32(String(view), radix: 16).flatMap(Unicode.Scalar.init)
}
