import Records
import Testing

@testable import Intake

/// A switch's own export: tab-separated, CR LF, dates as YYMMDD, durations as H:MM:SS.
private let export =
  [
    "流水号\t日期\t时间\t工号\t通话时长\t整理时长\t结果\t转接\t振铃\t县",
    "0001\t261001\t8:05:09\t1001\t0:02:30\t0:00:45\t应答\tY\t3\t青龙县",
    "0002\t261001\t23:59:59\tNULL\t-\t0:00:00\t放弃\tN\t-\t其他",
    "0003\t261002\t\t1001\t0:02:30\t0:00:45\t应答\tN\t3\t青龙县",
    "0004\t261002\t9:00:00\t1001\t-0:00:01\t0:00:45\t应答\tN\t3\t青龙县",
    "0005\t261002\t9:00:00\t1001\t150\t0:00:45\t应答\tN\t3\t青龙县",
    "0006\t261002\t9:00:00\t1001\t0:02:30\t0:00:45\t转出\tN\t3\t青龙县",
    "\t261002\t9:00:00\t1001\t0:02:30\t0:00:45\t应答\tN\t3\t青龙县",
    "0008\t261302\t9:00:00\t1001\t0:02:30\t0:00:45\t应答\tN\t3\t青龙县",
    "0009\t261002\t9:00:00\t1001\t26:02:30\t0:00:45\t应答\tX\t3\t青龙县",
  ].joined(separator: "\r\n") + "\r\n"

private func mapping() -> SourceMapping {
  var mapping = SourceMapping(files: "cti_*.txt", kind: .call, delimiter: 9)
  mapping.emptyValues = ["NULL", "-"]
  mapping.absent = ["acw_seconds", "transfer_to"]
  mapping.fields = [
    "call_id": FieldMapping(.joined(["日期", "流水号"], separator: "-")),
    "started_at": FieldMapping(
      .joined(["日期", "时间"], separator: " "), dateForm: DateForm("YYMMDD H:MM:SS")),
    "talk_seconds": FieldMapping(.column("通话时长"), durationForm: .clock),
    "outcome": FieldMapping(
      .column("结果"),
      values: ValueTable(meanings: ["应答": "answered", " 放弃 ": "abandoned"], unlisted: .reject)),
    "transfer_kind": FieldMapping(
      .column("转接"), values: ValueTable(meanings: ["Y": "blind", "N": ""], unlisted: .value(""))),
    "direction": FieldMapping(.constant("in")),
    "ring_count": FieldMapping(.column("振铃")),
    "county": FieldMapping(
      .column("县"), values: ValueTable(meanings: ["其他": "-"], unlisted: .keep), emptyValues: ["-"]),
  ]
  return mapping
}

@Suite struct MappedFileTests {
  @Test func anExportIsReadAsTheMappingSays() throws {
    let (reading, records) = try read(export, mapping: mapping())
    #expect(
      texts(
        records,
        [
          Call.callID, Call.startedAt, Call.direction, Call.agentID, Call.ringCount,
          Call.talkSeconds, Call.acwSeconds, Call.outcome, Call.transferKind, Call.county,
        ]) == [
          // 2 × 60 + 30 = 150; 26 × 3600 + 2 × 60 + 30 = 93,750
          "261001-0001|2026-10-01 08:05:09|in|1001|3|150||answered|blind|青龙县",
          "261001-0002|2026-10-01 23:59:59|in|||||abandoned||-",
          "261002-0009|2026-10-02 09:00:00|in|1001|3|93750||answered||青龙县",
        ])
    #expect(reading.rowsRead == 9)
    #expect(reading.unknownColumns == ["6:****"])
    #expect(reading.notRecordedFields == ["acw_seconds", "transfer_to"])
    #expect(reading.warnings.map(\.value.code) == ["talk_above_8_hours"])
  }

  @Test func whatIsNotRecordedIsMarkedInEveryRow() throws {
    let (_, records) = try read(export, mapping: mapping())
    let fields = RecordKind.call.fields.map(\.name)
    let bits: UInt64 = ["acw_seconds", "transfer_to"].reduce(0) { bits, name in
      bits | 1 << UInt64(fields.firstIndex(of: name) ?? 63)
    }
    #expect(records.notRecorded == [bits, bits, bits])
  }

  @Test func badRowsAreNamedByTheFilesOwnColumns() throws {
    let rejects = try read(export, mapping: mapping()).reading.rejects
    #expect(
      rejects.map { $0.message(.english) } == [
        "line 4, column 2 started_at: unreadable time; found \"261002\", expected a time as "
          + "YYMMDD H:MM:SS",
        "line 5, column 5 talk_seconds: negative number; found \"-0:00:01\", expected a duration "
          + "as H:MM:SS",
        "line 6, column 5 talk_seconds: unreadable duration; found \"150\", expected a duration as "
          + "H:MM:SS",
        "line 7, column 7 outcome: unknown value; found \"转出\", expected one of 应答, 放弃",
        "line 8, column 2 call_id: required field is empty; found \"261002-\", expected a value",
        "line 9, column 2 started_at: unreadable time; found \"261302 9:00:00\", expected a time as "
          + "YYMMDD H:MM:SS",
      ])
    #expect(
      rejects[1].message(.chinese)
        == "第5行，第5列talk_seconds：负数；发现“-0:00:01”，应为时长，格式为H:MM:SS")
    #expect(rejects[0].maskedRow == "0003,261002,,1001,0:02:30,•:••:••,应答,N,3,青龙县")
  }

  @Test func theEncodingIsTheMappings() throws {
    // 工号,姓名,班组 / 1001,王𠮷,一班 in GB18030, by iconv.
    let bytes: [UInt8] =
      [0xB9, 0xA4, 0xBA, 0xC5, 0x2C, 0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB0, 0xE0, 0xD7, 0xE9, 0x0A]
      + Array("1001,".utf8) + [
        0xCD, 0xF5, 0x95, 0x34, 0xB2, 0x35, 0x2C, 0xD2, 0xBB, 0xB0, 0xE0, 0x0A,
      ]
      + Array("1002,a".utf8) + [0xFF] + Array(",b\n1003,c,d\n".utf8)
    let (reading, records) = try read(
      bytes, mapping: SourceMapping(files: "*", kind: .agent, encoding: "GB18030"))
    #expect(texts(records, [Agent.agentID, Agent.name, Agent.team]) == ["1001|王𠮷|一班", "1003|c|d"])
    #expect(reading.rejects.map(\.code) == [.badEncoding])
    #expect(reading.rejects.map(\.line) == [3])
  }

  @Test func utf16IsReadWhenTheMappingSaysSo() throws {
    let bytes = "\u{FEFF}agent_id,name,team\r\n1,王𠮷,一班\r\n".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    for encoding in ["UTF-16", "UTF-16LE"] {
      let (_, records) = try read(
        bytes, mapping: SourceMapping(files: "*", kind: .agent, encoding: encoding))
      #expect(texts(records, [Agent.agentID, Agent.name]) == ["1|王𠮷"])
    }
    let failure = try #require(try failure(bytes))
    #expect(failure.english.contains("UTF-16 text"))
  }

  @Test func sourceWideEmptyValuesGoForUnmappedFieldsToo() throws {
    let mapping = SourceMapping(files: "*", kind: .agent, emptyValues: ["无"])
    let (reading, records) = try read(
      "agent_id,name,team,shift_leader,left_on\n1,甲,一班,无,无\n无,甲,一班,,\n", mapping: mapping)
    #expect(texts(records, [Agent.agentID, Agent.shiftLeader, Agent.leftOn]) == ["1||"])
    #expect(reading.rejects.map(\.code) == [.emptyRequired])
  }

  @Test func defaultsHoldForMeaningsThatAreEmptyAndFieldsNotRecorded() throws {
    var mapping = SourceMapping(files: "*", kind: .call, absent: ["leg"])
    mapping.fields["direction"] = FieldMapping(
      .column("dir"), values: ValueTable(meanings: ["?": "", "o": "out"], unlisted: .reject))
    let row = ",2026-10-01 10:00:00,1,6,3,answered,"
    let (_, records) = try read(calls("dir", "a\(row)?", "b\(row)o", "c\(row)"), mapping: mapping)
    #expect(texts(records, [Call.leg, Call.direction]) == ["1|in", "1|out", "1|in"])
    #expect(records.notRecorded == [2, 2, 2])  // leg is the second field
  }

  @Test(arguments: [
    ("0:00:00", DurationForm.clock, Optional<Int64>.some(0)), ("123:59:59", .clock, 446_399),
    ("1:2:03", .clock, nil), ("0:60:00", .clock, nil), ("0:00:60", .clock, nil),
    (":00:01", .clock, nil),
    ("2:30", .clock, nil), ("2:30", .minutes, 150), ("90:00", .minutes, 5400),
    ("1:5", .minutes, nil),
    ("999999999:00:00", .clock, nil), ("１:05", .minutes, nil), ("", .minutes, nil),
  ])
  func durations(_ text: String, _ form: DurationForm, _ seconds: Int64?) {
    #expect((try? NumberValue.duration(text, form).get()) == seconds)
  }
}
