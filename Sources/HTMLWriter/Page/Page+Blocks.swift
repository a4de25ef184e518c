import ReportModel

extension Page {
  /// Two sentences in one paragraph; of more of them the first, and a quieter line for each other.
  func lead(_ phrases: [Phrase]) -> Element? {
    guard !phrases.isEmpty else { return nil }
    guard phrases.count > 2 else { return Element(.p, .classes(.lead)) { self.prose(phrases) } }
    return Element(.div, .classes(.leads)) {
      for (index, phrase) in phrases.enumerated() {
        Element(.p, index == 0 ? .classes(.lead) : nil) { self.prose(phrase) }
      }
    }
  }

  /// Names and values; with verdicts, each a tile with the value first.
  func facts(_ facts: [Fact]) -> Element? {
    guard !facts.isEmpty else { return nil }
    let hasStates = facts.contains { $0.state != nil }
    return Element(.dl, .classes(hasStates ? [.facts, .tiles] : [.facts])) {
      for fact in facts {
        Element(.div) {
          Element(.dt) { fact.name }
          Element(.dd) { fact.value }
          if !fact.note.isEmpty { Element(.dd, .classes(.remark)) { self.prose(fact.note) } }
          if let state = fact.state { Element(.dd) { Chip.element(state.mark, state.text) } }
        }
      }
    }
  }

  func links(_ links: [Link]) -> Element? {
    guard !links.isEmpty else { return nil }
    // Ids by the hundred are found faster side by side.
    let areShort = links.count > 12 && links.allSatisfy { $0.remark.isEmpty }
    return Element(.ul, areShort ? .classes(.links, .short) : .classes(.links)) {
      for link in links { Element(.li) { self.linked(Markup(link.text), to: link) } }
    }
  }

  /// Links below headings of their own: a line a group, or, where they are many, groups to unfold.
  func linkGroups(_ groups: [LinkGroup]) -> Element {
    if groups.reduce(0, { $0 + $1.links.count }) > LinkGroup.mostOpen {
      return Element(.div, .classes(.groups)) {
        for group in groups {
          Element(.details) {
            Element(.summary) {
              group.name
              Element(.span, .classes(.number)) { String(group.links.count) }
            }
            self.anchors(group.links)
          }
        }
      }
    }
    return Element(.dl, .classes(.groups, .plain)) {
      for group in groups {
        Element(.div) {
          Element(.dt) { group.name }
          Element(.dd) { self.anchors(group.links) }
        }
      }
    }
  }

  private func anchors(_ links: [Link]) -> Element {
    Element(.ul) { for link in links { Element(.li) { self.linked(Markup(link.text), to: link) } } }
  }

  func callouts(_ boxes: [Callout]) -> Element? {
    guard !boxes.isEmpty else { return nil }
    return Element(.div, .classes(.callouts)) {
      for box in boxes {
        Element(.div, .classes(.callout, box.tone.style)) {
          Element(.h3) { box.title }
          for phrase in box.paragraphs { Element(.p) { self.prose(phrase) } }
          for link in box.links {
            Element(.p) {
              self.place(of: link)
              self.linked(Markup(link.text), to: link)
            }
          }
        }
      }
    }
  }

  /// What was agreed before, and lines to write on.
  func answer(_ box: AnswerBox) -> Element {
    Element(.div, .classes(.answer)) {
      Element(.h3) { box.title }
      if !box.entries.isEmpty {
        Element(.dl) {
          for entry in box.entries {
            Element(.div) {
              Element(.dt) { entry.name }
              Element(.dd) { self.prose(entry.value) }
            }
          }
        }
      }
      if !box.fields.isEmpty {
        Element(.ul) { for field in box.fields { Element(.li) { self.prose(field) } } }
      }
    }
  }

  /// The content as a link with its remark; plain content when the section doesn't exist.
  @MarkupBuilder func linked(_ content: Markup, to link: Link) -> Markup {
    if let reference = reference(link.destination) {
      Element(.a, .href(reference)) { content }
    } else {
      content
    }
    if !link.remark.isEmpty { Element(.span, .classes(.remark)) { link.remark } }
  }

  /// On paper, where nobody can follow a link, the number of the section that it leads to.
  private func place(of link: Link) -> Element? {
    guard case .section(let id) = link.destination, hasContents,
      let index = sections.firstIndex(where: { $0.id == id }), !report.words.seeSection.isEmpty
    else { return nil }
    let words = report.words.seeSection.split(separator: "%", omittingEmptySubsequences: false)
    return Element(.span, .classes(.paper)) { words.joined(separator: String(index + 1)) }
  }

  private func reference(_ destination: Link.Destination) -> Reference? {
    switch destination {
    case .section(let id): sectionIDs.contains(id) ? Reference(.section(id)) : nil
    case .file(let path): Reference(file: path)
    }
  }
}

/// Links and the heading above them.
struct LinkGroup {
  var name: String
  var links: [Link]

  /// More than a reader looks through.
  static let mostOpen = 120
}

extension Callout.Tone {
  fileprivate var style: StyleClass {
    switch self {
    case .plain: .plain
    case .good: .good
    case .caution: .caution
    }
  }
}
