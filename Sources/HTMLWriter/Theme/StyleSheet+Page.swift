extension StyleSheet {
  /// From the letterhead to the foot.
  static let layout = """
    .sheet{max-width:70rem;margin:0 auto;padding:0 var(--s4) var(--s6)}
    .skip{position:absolute;left:-99rem;top:var(--s2);padding:var(--s2) var(--s3);
    background:var(--bg);z-index:2}
    .skip:focus{left:var(--s4)}
    .letterhead{list-style:none;padding:var(--s3) 0;margin-bottom:var(--s5);
    border-bottom:1px solid var(--rule);font-size:var(--table);color:var(--ink2)}
    .letterhead li:first-child{color:var(--ink);font-weight:600}
    header{padding-bottom:var(--s5)}
    h1:first-child{margin-top:var(--s5)}
    .subtitle{margin-top:var(--s1);font-size:var(--lead);color:var(--ink2)}
    .notices{max-width:62rem;margin-top:var(--s4);padding:var(--s3) var(--s4);
    background:var(--panel);border-left:4px solid var(--ink);font-size:var(--table)}
    .notices ul{padding-left:var(--s4)}
    .notices li+li{margin-top:var(--s1)}
    .notices li:only-child{list-style:none;margin-left:calc(-1*var(--s4))}
    nav{margin-bottom:var(--s5);padding-top:var(--s2);border-top:1px solid var(--rule);
    font-size:var(--table)}
    nav h2{font-size:var(--note);font-weight:600;color:var(--ink2)}
    nav ul{list-style:none;display:flex;flex-wrap:wrap}
    nav li{margin:var(--s1) var(--s5) var(--s1) 0}
    nav a{display:inline-block;line-height:1.5rem}
    section{margin-bottom:var(--s6);padding-top:var(--s3);border-top:2px solid var(--ink)}
    footer{margin-top:var(--s6);padding-top:var(--s3);border-top:1px solid var(--rule);
    font-size:var(--note);color:var(--ink2)}
    footer p{max-width:62rem}
    footer a{display:inline-block;line-height:1.5rem;margin-top:var(--s2)}
    .running{display:none}

    """

  /// What a section is made of.
  static let blocks = """
    section h2{margin-bottom:var(--s2)}
    section>p{max-width:62rem;margin-bottom:var(--s3)}
    main>section:first-of-type>h2+p{font-size:var(--lead);line-height:1.6;margin-bottom:var(--s4)}
    .note{font-size:var(--note);color:var(--ink2)}
    .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));
    grid-gap:var(--s3) var(--s5);margin:var(--s3) 0 var(--s5)}
    .facts div{padding-top:var(--s2);border-top:1px solid var(--rule2)}
    .facts dt{font-size:var(--note);color:var(--ink2)}
    .facts dd{font-size:var(--lead);font-weight:700;line-height:1.35}
    .links{list-style:none;display:grid;margin:var(--s3) 0 var(--s5);
    grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));grid-gap:var(--s3) var(--s5)}
    .links a{display:inline-block;line-height:1.5rem;font-weight:600}
    .remark{display:block;margin-top:var(--s1);font-size:var(--table);color:var(--ink2)}
    td .remark,th .remark{margin:0;font-size:var(--note);font-weight:400}

    """

  /// What a wide screen adds: the narrow one is the rule above.
  static let wide = """
    @media (max-width:39.99em){.letterhead li+li{font-size:var(--note)}
    h1{font-size:1.5rem}}
    @media (min-width:40em){.sheet{padding-left:var(--s5);padding-right:var(--s5)}
    .letterhead{display:flex;flex-wrap:wrap}
    .letterhead li{margin-left:var(--s5)}
    .letterhead li:first-child{margin:0 auto 0 0}
    .pair,.many{grid-template-columns:repeat(2,minmax(0,1fr))}}
    @media print,(min-width:48em){.lone .wide{display:block}
    .lone .narrow{display:none}}
    @media screen and (min-width:64em){.many{grid-template-columns:repeat(3,minmax(0,1fr))}
    .pair .wide{display:block}
    .pair .narrow{display:none}}

    """
}
