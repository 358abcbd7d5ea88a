// What the documents define as computations.
function (Couplet, input) {
  var failures = [];
  var ran = 0;

  function expect(name, wanted, found) {
    ran++;
    wanted = String(JSON.stringify(wanted));
    found = String(JSON.stringify(found));
    if (wanted !== found) failures.push(name + "\nexpected " + wanted + "\nbut was  " + found);
  }

  /** The object of an element in a stanza. */
  function read(xml, key) {
    return xml === undefined ? undefined : Couplet.parse(xml)[key];
  }

  function shown(tree) {
    if (tree.kind === "text") return "'" + tree.value + "'";
    if (tree.kind === "directive") return tree.value;
    return tree.kind.replace(/-/g, "_") + (tree.value === undefined ? "" : "(" + tree.value + ")")
      + "[" + (tree.children || []).map(shown).join("") + "]";
  }

  function within(tree) {
    return shown(tree).slice("document[".length, -1);
  }

  function base64(bytes) {
    return btoa(String.fromCharCode.apply(null, Array.from(bytes)));
  }

  var calls = {
    color: function (one) {
      var options = {};
      if (one.lightness !== undefined) options.lightness = one.lightness;
      if (one.saturation !== undefined) options.saturation = one.saturation;
      var css = Couplet.Color.of(one.text, options);
      if (one.css) expect(one.name, one.css, css);
      if (one.angle) expect(one.name, true, Math.abs(one.angle - Couplet.Color.angle(one.text)) < 0.000001);
      if (one.channels) {
        var found = [1, 3, 5].map(function (at) { return parseInt(css.slice(at, at + 2), 16) / 255; });
        one.channels.forEach(function (wanted, i) { expect(one.name, true, Math.abs(wanted - found[i]) <= 0.0025); });
      }
    },
    styled: function (one) {
      expect(one.name, one.tree, within(Couplet.RichText.styled(one.body)));
      expect(one.name, one.tree, within(Couplet.RichText.of({ kind: "message", body: one.body })));
    },
    marked: function (one) {
      var markup = read(one.markup, "markup");
      expect(one.name, one.tree, within(Couplet.RichText.marked(one.body, markup)));
      expect(one.name, one.body, Couplet.RichText.plain(Couplet.RichText.marked(one.body, markup)));
    },
    xhtml: function (one) {
      expect(one.name, one.tree, within(Couplet.Xhtml.text(Couplet.parseElement(one.body))));
    },
    action: function (one) {
      expect(one.name, one.action, Couplet.RichText.action(one.body));
    },
    encryptedFile: function (one) {
      var file = Couplet.RichText.encryptedFile(one.body);
      var found = file && { url: file.url, iv: Array.from(file.iv), key: Array.from(file.key), thumbnail: file.thumbnail };
      expect(one.name, one.url && { url: one.url, iv: one.iv, key: one.key, thumbnail: one.thumbnail }, found);
      if (file) expect(one.name, one.body, Couplet.RichText.encryptedLink(file));
    },
    strip: function (one) {
      expect(one.name, one.text, Couplet.Fallback.strip(Couplet.parse(one.message), one.namespace));
    },
    quote: function (one) {
      expect(one.name, one.quote, Couplet.Fallback.quote(one.text));
      expect(one.name, { "for": "urn:x", bodies: [{ start: 0, end: one.count }] },
        Couplet.Fallback.prefix("urn:x", one.quote));
    },
    caps: function (one) {
      var info = read(one.info, "discoInfo");
      if (one.refused) {
        var refused;
        try { Couplet.Caps.compute(info, one.algorithm); } catch (error) { refused = error; }
        expect(one.name, "TypeError: " + one.refused, String(refused));
        expect(one.name, false, Couplet.Caps.verify({ node: "urn:x", hash: one.algorithm, ver: one.same }, info));
        return;
      }
      expect(one.name, one.ver, Couplet.Caps.compute(info, one.algorithm));
      var caps = { node: "urn:x", hash: one.algorithm, ver: one.ver || "AA==" };
      expect(one.name, one.ver !== undefined, Couplet.Caps.verify(caps, info));
      expect(one.name, "urn:x#" + caps.ver, Couplet.Caps.node(caps));
    },
    caps2: function (one) {
      var info = read(one.info, "discoInfo");
      var hash = Couplet.Caps2.compute(info, one.algorithm);
      expect(one.name, one.hash, hash && base64(hash.value));
      if (hash) {
        expect(one.name, true, Couplet.Caps2.verify(hash, info));
        expect(one.name, "urn:xmpp:caps#sha-256." + one.hash, Couplet.Caps2.node(hash));
      }
    },
    form: function (one) {
      var form = read(one.form, "form");
      var filled = Couplet.Forms.fill(form, one.answers);
      expect(one.name, read(one.filled, "form"), filled);
      expect(one.name, one.faults, Couplet.FormCheck.faults(form, filled).map(function (fault) {
        return fault.field + ":" + fault.reason + (fault.value === undefined ? "" : ":" + fault.value);
      }));
    },
    regex: function (one) {
      var form = { type: "form", fields: [{ name: "a", validation: { regex: one.regex } }] };
      var faults = Couplet.FormCheck.faults(form, { type: "submit", fields: [{ name: "a", values: [one.value] }] });
      expect(one.name, one.outcome, faults.length ? faults[0].reason : "match");
    },
    sdp: function (one) {
      var jingle = read(one.jingle, "jingle");
      var refused;
      try {
        Couplet.Sdp.parse(Couplet.Sdp.serialize(jingle, { by: "initiator" }), { by: "initiator" });
      } catch (error) {
        refused = String(error);
      }
      expect(one.name, one.refused && "TypeError: jingle has no session description: " + one.refused, refused);
    },
    muc: function (one) {
      expect(one.name, one.words, Couplet.MucStatus.all({ statusCodes: one.codes }));
      expect(one.name, one.removal, Couplet.MucStatus.removal({ statusCodes: one.codes }));
      expect(one.name, one.words[one.words.length - 1], Couplet.MucStatus.of(one.codes[one.codes.length - 1]));
    },
    paging: function (one) {
      var page = read(one.page, "resultSet") || {};
      expect(one.name, read(one.next, "resultSet"), Couplet.Paging.next(page, 10));
      expect(one.name, read(one.previous, "resultSet"), Couplet.Paging.previous(page, 10));
    }
  };

  var given = JSON.parse(input);
  given.cases.forEach(function (one) {
    if (!given.longest || String(one.value).length <= given.longest) calls[one.call](one);
  });
  return JSON.stringify({ ran: ran, failures: failures.slice(0, 5) });
}
