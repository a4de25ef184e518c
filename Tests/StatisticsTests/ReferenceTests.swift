import Testing

/// Every function against scipy, on grids.
@Suite struct ReferenceTests {
  static let names = Set(Reference.all.map(\.name)).sorted()

  @Test func thereAreReferenceValuesOfEveryFunction() {
    #expect(Reference.all.count > 1500)
    #expect(Self.names.count == 35)
  }

  /// To 1e-9 of the value for numbers above 1, else to 1e-9; probabilities also to 1e-9 of their own
  /// size, down to 1e-200.
  @Test(arguments: names)
  func agreesWithScipy(name: String) throws {
    let isProbability = ["cumulative", "tail", "probability", "change"].contains {
      name.contains($0)
    }
    for reference in Reference.all where reference.name == name {
      let computed = try #require(reference.computed, "\(name) \(reference.arguments)")
      #expect(computed.count == reference.expected.count)
      for (found, expected) in zip(computed, reference.expected) {
        let scale = isProbability ? max(abs(expected), 1e-200) : max(1, abs(expected))
        #expect(
          found == expected || abs(found - expected) <= 1e-9 * scale,
          "\(name) \(reference.arguments.prefix(6)): \(found), scipy \(expected)")
      }
    }
  }
}
