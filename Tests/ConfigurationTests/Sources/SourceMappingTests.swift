import Configuration
import Records
import Testing

@Suite struct SourceMappingTests {
  @Test func everyFormOfAFieldIsRead() throws {
    let read = try configuration(
      """
      sources:
        - files: "cti_*.txt"
          kind: calls
          delimiter: tab
          encoding: GB18030
          empty: [NULL, "-"]
          absent: [acw_seconds, ring_count]
          fields:
            call_id: {join: [line, id, date], with: "-"}
            started_at: {join: [date, time], with: " ", form: "YYMMDD H:MM:SS"}
            talk_seconds: {column: ser_time, form: "H:MM:SS", empty: ["99:99:99"]}
            outcome:
              column: outcome
              values: {AGENT: answered, HANG: abandoned, 7: no_answer, PHANTOM: ""}
              unlisted: {value: overflow}
            direction: {constant: in}
            queue: type
            transfer_kind: {column: t, values: {S: survey}, unlisted: keep}
            tag: {column: mark, values: {T: test}, unlisted: reject}
            wait_seconds: {column: q, form: seconds}
      """)

    #expect(
      read.sources == [
        SourceMapping(
          files: "cti_*.txt", kind: .call, delimiter: 0x09, encoding: "GB18030",
          fields: [
            "call_id": FieldMapping(.joined(["line", "id", "date"], separator: "-")),
            "started_at": FieldMapping(
              .joined(["date", "time"], separator: " "), dateForm: DateForm("YYMMDD H:MM:SS")),
            "talk_seconds": FieldMapping(
              .column("ser_time"), durationForm: .clock, emptyValues: ["99:99:99"]),
            "outcome": FieldMapping(
              .column("outcome"),
              values: ValueTable(
                meanings: [
                  "AGENT": "answered", "HANG": "abandoned", "7": "no_answer", "PHANTOM": "",
                ], unlisted: .value("overflow"))),
            "direction": FieldMapping(.constant("in")),
            "queue": FieldMapping(.column("type")),
            "transfer_kind": FieldMapping(
              .column("t"), values: ValueTable(meanings: ["S": "survey"], unlisted: .keep)),
            "tag": FieldMapping(
              .column("mark"), values: ValueTable(meanings: ["T": "test"], unlisted: .reject)),
            "wait_seconds": FieldMapping(.column("q"), durationForm: .seconds),
          ], absent: ["acw_seconds", "ring_count"], emptyValues: ["NULL", "-"])
      ])
  }

  @Test func aShortEntryHasTheCanonicalForm() throws {
    let read = try configuration("sources: [{files: a.csv, kind: agents}]")

    #expect(read.sources == [SourceMapping(files: "a.csv", kind: .agent)])
  }

  @Test(arguments: [
    ("tab", 0x09 as UInt8), ("\"\\t\"", 0x09), ("comma", 0x2C), ("semicolon", 0x3B),
    ("pipe", 0x7C), ("\"|\"", 0x7C), ("^", 0x5E), ("\" \"", 0x20),
  ])
  func aDelimiterIsANameOrItself(text: String, byte: UInt8) throws {
    let read = try configuration("sources: [{files: a, kind: calls, delimiter: \(text)}]")

    #expect(read.sources.first?.delimiter == byte)
  }
}
