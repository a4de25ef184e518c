import Records
import Testing

@testable import Store

/// What two hashes of a row take in, and what they leave out.
@Suite struct RowHasherTests {
  private func batch(_ change: (inout RecordBatch) -> Void = { _ in }) -> RecordBatch {
    var batch = RecordBatch(kind: .ticket)
    for (place, field) in RecordKind.ticket.fields.enumerated() {
      if field.isInteger {
        batch.columns[place].integers.append(field.name == "kind" ? 1 : 1_790_000_000)
      } else {
        batch.columns[place].texts.append(field.name == "caller" ? "13800138042" : "x")
      }
    }
    batch.notRecorded.append(0)
    batch.lines.append(2)
    change(&batch)
    return batch
  }

  private func hashes(_ batch: RecordBatch, key: UInt8 = 1) -> (digest: UInt128, row: UInt128) {
    let hasher = RowHasher(batch.kind, key: SipHash(key: repeatElement(key, count: 16)))
    let digest = hasher.digest(of: batch, 0)
    return (digest, hasher.rowHash(of: batch, 0, digest: digest))
  }

  @Test func everyFieldChangesTheRowHashAndAllButFreeTextTheDigest() {
    let plain = hashes(batch())
    #expect(hashes(batch()) == plain)
    for (place, field) in RecordKind.ticket.fields.enumerated() {
      let changed = hashes(
        batch {
          if field.isInteger {
            $0.columns[place].integers[0] += 1
          } else {
            $0.columns[place].texts[0] += "y"
          }
        })
      #expect(changed.row != plain.row, "\(field.name)")
      #expect((changed.digest == plain.digest) == (field.name == "content"), "\(field.name)")
    }
    #expect(hashes(batch { $0.notRecorded[0] = 1 }).digest != plain.digest)
  }

  @Test func noValueIsNoNumber() {
    for (place, field) in RecordKind.ticket.fields.enumerated() where field.isInteger {
      let missing = hashes(batch { $0.columns[place].integers[0] = RecordBatch.missing })
      for number: Int64 in [0, -1, 1, 255] {
        let other = hashes(batch { $0.columns[place].integers[0] = number })
        #expect(other.digest != missing.digest, "\(field.name) = \(number)")
      }
    }
  }

  @Test func textsDoNotRunIntoEachOther() {
    func pair(_ first: String, _ second: String) -> UInt128 {
      hashes(
        batch {
          $0.columns[1].texts[0] = first
          $0.columns[2].texts[0] = second
        }
      ).digest
    }
    #expect(pair("ab", "c") != pair("a", "bc"))
    #expect(pair("", "abc") != pair("abc", ""))
    // Longer than the memory a form begins with.
    let long = String(repeating: "长", count: 2000)
    #expect(pair(long, "a") != pair(long, "b"))
  }

  @Test func onlyTheRowHashDependsOnTheKey() {
    let (one, other) = (hashes(batch(), key: 1), hashes(batch(), key: 2))
    #expect(one.digest == other.digest)
    #expect(one.row != other.row)
  }
}
