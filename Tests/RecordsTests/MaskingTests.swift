import Records
import Testing

/// Ids are for looking things up, and must not carry a caller's number.
struct MaskingTests {
  @Test(arguments: [
    "T261007-4095", "20261001123456", "2026-10-01-000123456", "95598-2026-1001", "C1",
    "202610011234567890", "1400000000",
  ])
  func idsStayReadable(id: String) {
    #expect(Masking.identifier(id) == id)
  }

  @Test(arguments: [
    ("13800138042", "****42"), ("C50-13800138042", "C****42"), ("C50-138 0013 8042", "C****42"),
    ("C50-+86 138-0013-8042", "C50-+****42"), ("T１３８００１３８０４２", "T****４２"),
    ("360102199010121234", "****34"), ("ID 360102 19901012 1234", "ID ****34"),
    ("36010219901012123X", "****23X"),
  ])
  func personalNumbersAreMasked(id: String, masked: String) {
    #expect(Masking.identifier(id) == masked)
  }

  @Test(arguments: [
    ("+86 139 1234 0012", "139****0012"), ("008613912340012", "139****0012"),
    ("１３９１２３４００１２", "139****0012"), ("一三九一二三四零零幺二", "139****0012"), ("8612", "****12"),
    // Not a number at all.
    ("三里村", "***"),
  ])
  func telephonesShowTheirOwnDigits(number: String, masked: String) {
    #expect(Masking.telephone(number) == masked)
  }

  @Test func equalCallersAreEqualHoweverTheyAreWritten() {
    for text in ["+86 139-1234-0012", "一三九一二三四〇〇一二", "13912340012"] {
      #expect(Masking.normalisedTelephone(text) == "13912340012")
    }
    // Two that share a numeral are two.
    #expect(Masking.normalisedTelephone("三里村") == "三里村")
  }

  @Test(arguments: [
    ("打一三九一二三四零零零五", "打****零五"), ("139一二三四0005", "****05"), ("三班二组", "三班二组"),
    ("二〇二六年一月", "二〇二六年一月"), ("C一三九一二三四零零零五", "C****零五"),
  ])
  func numbersInChineseNumeralsAreMasked(text: String, masked: String) {
    #expect(Masking.longNumbers(text) == masked)
    #expect(
      Masking.identifier(text) == (text.hasPrefix("三") || text.hasPrefix("二") ? text : masked))
  }

  /// Whatever parts the groups, what is left is the last two digits.
  @Test(arguments: [
    "138-1234-5678", "138—1234—5678", "138–1234‑5678", "138.1234.5678", "138．1234．5678",
    "138·1234·5678", "138・1234・5678", "(138)1234-5678", "138(1234)5678", "138（1234）5678",
    "138/1234/5678", "138,1234,5678", "138、1234、5678", "138_1234_5678", "138:1234:5678",
    "138+1234+5678", "138 1234 5678", "138\u{2009}1234\u{2009}5678", "138\u{3000}1234\u{3000}5678",
    "138\u{200B}1234\u{200B}5678", "138\u{AD}12345678", "1\u{200D}3812345678", "138\t1234\t5678",
    "+86.138.1234.5678", "0086/138/1234/5678", "0937.261.5678", "0937 / 261 / 5678",
    "360102.19901012.5678",
  ])
  func numbersInGroupsAreMasked(number: String) {
    #expect(Masking.longNumbers("转" + number + "号").hasSuffix("****78号"))
    #expect(!Masking.longNumbers("转" + number + "号").contains("1234"))
    #expect(!Masking.longNumbers("转" + number + "号").contains("261"))
  }

  @Test(arguments: [
    ("①③⑧①②③④⑤⑥⑦⑧", "****⑦⑧"), ("¹³⁸¹²³⁴⁵⁶⁷⁸", "****⁷⁸"), ("١٣٨١٢٣٤٥٦٧٨", "****٧٨"),
    ("𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖", "****𝟕𝟖"), ("壹叁捌壹贰叁肆伍陆柒捌", "****柒捌"),
  ])
  func digitsOfOtherScriptsAreDigits(text: String, masked: String) {
    #expect(Masking.longNumbers(text) == masked)
    #expect(Masking.identifier(text) == masked)
  }

  /// Lists, dates, times, voltages and ratios are no telephone numbers.
  @Test(arguments: [
    "1、3、5、7、9、11、13、15号楼", "1,2,3,4,5,6,7", "2026.10.03", "2026/10/03 09:05:00", "110.5/35.7/10.5",
    "101、102、103、104室", "1501/1502/1503", "10kV 931线 12号杆", "陆家村伍号", "5²米", "3.5、4.5、6.25",
  ])
  func listsAreNoNumbers(text: String) { #expect(Masking.longNumbers(text) == text) }

  /// Two numbers in a line are masked one by one.
  @Test func numbersOfAListAreMaskedEach() {
    #expect(
      Masking.longNumbers("13800138042、0937-2615678；139.1234.0012")
        == "****42、****78；****12")
    #expect(Masking.longNumbers("T2610142728-(169)56162578") == "T****28-(****78")
    #expect(Masking.identifier("T2610142728-(169)56162578") == "T****28-(****78")
    #expect(Masking.identifier("C700-138.0013.8042") == "C****42")
  }

  @Test(arguments: [
    ("王小明先生", "*先生"), ("转李主任", "转*主任"), ("客户王小明", "客户*"), ("客户张三家", "客户*"),
    // No names: roles, desks and places.
    ("值班主任", "值班主任"), ("客户经理", "客户经理"), ("专家席", "专家席"), ("石泷县供电公司", "石泷县供电公司"),
    ("满意度评价", "满意度评价"), ("", ""),
  ])
  func namesBesideTitlesAreMasked(text: String, masked: String) {
    #expect(Masking.names(text) == masked)
  }

  @Test(arguments: [
    ("和平路12号王小明家", "和平路…"), ("和平路十二号", "和平路…"), ("和平路１２ 号", "和平路…"),
    ("和平小区3号楼2单元501室", "和平小区3号楼…"), ("东风街5-3号", "东风街…"),
    // What serves many stays.
    ("和平小区3号楼", "和平小区3号楼"), ("城东3号线", "城东3号线"), ("二号台区", "二号台区"), ("三里村", "三里村"),
    ("鹭洲县/城关镇", "鹭洲县/城关镇"), ("三里村王小明先生", "三里村*先生"), ("三里村13912340012", "三里村****12"),
  ])
  func placesLeadToNoHousehold(text: String, shown: String) {
    #expect(Masking.place(text) == shown)
  }
}
