/// The page's one style sheet.
///
/// It holds nothing of a report, so its hash in the content security policy is a constant; a test
/// recomputes it. That keeps a hash function out of the product.
///
/// The features are those of browser engines of 2018, which some offices still have; what came
/// later (dark screens, forced colours, page numbers) only adds.
enum StyleSheet {
  static let text = [
    base, layout, blocks, tables, chips, charts, wide, dark, forcedColors, print,
  ].joined()

  /// The SHA-256 of `text` in Base64, as a content security policy names it:
  /// https://www.w3.org/TR/CSP3/#grammardef-hash-source
  static let hash = "sha256-OnJgqDKbie7q3Yp+NC7nprihX8OurQvE75REB7hTX84="

  private static let base = """
    :root{color-scheme:light;\(Palette.declarations(\.light))
    \(TypeScale.declarations)\(Spacing.declarations)}
    *,*::before,*::after{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--bg);color:var(--ink);font-size:var(--body);line-height:1.5;
    font-family:\(TypeScale.latin),\(TypeScale.chinese),sans-serif;
    font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
    body:lang(zh){font-family:\(TypeScale.chinese),\(TypeScale.latin),sans-serif;line-height:1.65}
    h1,h2,h3,p,ul,dl,dd,figure{margin:0;padding:0}
    h1,h2,h3{font-weight:700;line-height:1.3}
    h1{font-size:var(--h1);line-height:1.2;letter-spacing:-.01em}
    h2{font-size:var(--h2)}
    h3{font-size:var(--body)}
    :lang(zh) h1{letter-spacing:0}
    a{color:inherit;text-decoration:underline;text-decoration-color:var(--rule2);
    text-underline-offset:.2em;unicode-bidi:isolate}
    a:hover{text-decoration-color:currentColor}
    :focus{outline:2px solid var(--ink);outline-offset:2px}
    :focus:not(:focus-visible){outline:0}
    main:focus{outline:0}

    """

  private static let dark = """
    @media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;
    \(Palette.declarations(\.dark))}}

    """

  /// A system theme drops backgrounds, so there a firm chip has a thick border instead.
  private static let forcedColors = """
    @media (forced-colors:active){:root{\(Palette.declarations(\.forced))}
    .scroll{background:none}
    .chip.firm{border-width:3px}
    .bar3{stroke:CanvasText}}

    """
}
