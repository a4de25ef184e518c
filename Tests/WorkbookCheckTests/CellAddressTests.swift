import Testing
import WorkbookCheck

@Suite struct CellAddressTests {
  @Test(arguments: [
    ("A1", 0, 0), ("B5", 1, 4), ("$B$5", 1, 4), ("Z9", 25, 8), ("AA10", 26, 9),
    ("XFD1048576", 16_383, 1_048_575),
  ])
  func lettersAndDigitsNameACell(_ text: String, column: Int, row: Int) throws {
    let address = try #require(CellAddress(text))
    #expect(address == CellAddress(column: column, row: row))
    #expect((address.column, address.row) == (column, row))
    #expect(address.description == text.filter { $0 != "$" })
  }

  @Test(arguments: [
    "", "5", "B", "b5", "B0", "B05", "5B", "B5C", "B5:C6", "XFE1", "A1048577",
    "ZZZZZZZZZZZZZZZZZZZZ1", "A99999999999999999999", "Ｂ5",
  ])
  func nothingElseDoes(_ text: String) { #expect(CellAddress(text) == nil) }

  @Test func cellsComeByRowsAndFromLeftToRight() {
    let sorted = ["C2", "B1", "A10", "AA1", "A2"].compactMap { CellAddress($0) }.sorted()
    #expect(sorted.map(\.description) == ["B1", "AA1", "A2", "C2", "A10"])
  }
}
