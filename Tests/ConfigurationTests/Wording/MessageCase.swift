import Testing

/// A wrong text, and all that is said about it; the file's name stands in front of each message.
struct MessageCase: CustomTestStringConvertible {
  let testDescription: String
  let yaml: String
  let english: String
  let chinese: String

  init(_ description: String, _ yaml: String, _ english: String, _ chinese: String) {
    testDescription = description
    self.yaml = yaml
    self.english = "scoreline.yml:" + english
    self.chinese = "scoreline.yml:" + chinese
  }
}
