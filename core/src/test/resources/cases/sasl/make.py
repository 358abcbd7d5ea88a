"""Writes vectors.json; see README.md."""
import base64, hashlib, hmac, json, os, re, subprocess, sys

def b64(data):
    return base64.b64encode(data if isinstance(data, bytes) else data.encode()).decode()

def digest(name):
    return name.lower().replace("-", "")

def scram(hash, username, password, nonce, more, salt, iterations, bindings=None, gs2="n", data=b"", source="Python's hashlib and hmac",
          authorization=None, h="", plus=False, **rest):
    name = digest(hash)
    header = gs2 + "," + ("a=" + authorization if authorization else "") + ","
    escaped = username.replace("=", "=3D").replace(",", "=2C")
    bare = "n=%s,r=%s" % (escaped, nonce)
    first = "r=%s%s,s=%s,i=%d%s" % (nonce, more, b64(salt), iterations, h)
    final = "c=%s,r=%s%s" % (b64(header.encode() + data), nonce, more)
    salted = hashlib.pbkdf2_hmac(name, password.encode(), salt, iterations)
    keyed = lambda key, text: hmac.new(key, text.encode(), name).digest()
    message = ",".join([bare, first, final])
    client = keyed(salted, "Client Key")
    stored = hashlib.new(name, client).digest()
    proof = bytes(a ^ b for a, b in zip(client, keyed(stored, message)))
    signature = keyed(keyed(salted, "Server Key"), message)
    case = {"source": source, "mechanism": "SCRAM-" + hash + ("-PLUS" if plus else ""), "kind": "password",
            "username": username, "secret": password, "nonce": nonce,
            "exchange": [b64(header + bare), b64(first), b64(final + ",p=" + b64(proof))], "success": b64("v=" + b64(signature))}
    if authorization:
        case["authorization"] = authorization
    if bindings:
        case["bindings"] = bindings
    case.update(rest)
    return case

def protection(hash, mechanisms, types=None):
    text = "\x1e".join(sorted(mechanisms)) + ("" if types is None else "\x1f" + "\x1e".join(sorted(types)))
    return ",h=" + b64(hashlib.new(digest(hash), text.encode()).digest())

def hashed_token(hash, suffix, username, token, data, bindings):
    keyed = lambda side: hmac.new(token.encode(), side.encode() + data, digest(hash)).digest()
    case = {"source": "Python's hmac, after draft-schmaus-kitten-sasl-ht-09", "mechanism": "HT-%s-%s" % (hash, suffix),
            "kind": "hashed-token", "username": username, "secret": token,
            "exchange": [b64(username.encode() + b"\0" + keyed("Initiator"))], "success": b64(keyed("Responder"))}
    if bindings:
        case["bindings"] = bindings
    return case

def gsasl(mechanism, username, password, *more):
    """A client and a server of GNU SASL, each line of one handed to the other."""
    start = lambda *side: subprocess.Popen(["gsasl", "-m", mechanism, "-a", username, "-p", password, *side, *more],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1)
    client, server = start("--client"), start("--server")
    said = []
    def line(process):
        text = ""
        while not text or text == mechanism:
            text = process.stdout.readline().strip()
        said.append(text)
        return text
    def give(process, text):
        process.stdin.write(text + "\n")
        process.stdin.flush()
    give(server, line(client))
    give(client, line(server))
    give(server, line(client))
    line(server)
    client.kill()
    server.kill()
    nonce = re.search("r=([^,]*)", base64.b64decode(said[0]).decode()).group(1)
    return {"source": "gsasl 2.2.0, client and server", "mechanism": mechanism, "kind": "password", "username": username,
            "secret": password, "nonce": nonce, "exchange": said[:3], "success": said[3]}

salt = bytes(range(16))
nonce, more = "fyko+d2lbbFgONRv9qkxdawL", "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"
exporter = hashlib.sha256(b"exporter").digest()
end_point = hashlib.sha256(b"end point").digest()
both = [["tls-exporter", b64(exporter)], ["tls-server-end-point", b64(end_point)]]
offered = ["SCRAM-SHA-1", "SCRAM-SHA-1-PLUS"]
types = ["tls-server-end-point", "tls-exporter"]
cases = [
    {"source": "RFC 5802 section 5", "mechanism": "SCRAM-SHA-1", "kind": "password", "username": "user", "secret": "pencil",
     "nonce": "fyko+d2lbbFgONRv9qkxdawL", "exchange": [b64("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL"),
     b64("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"),
     b64("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=")],
     "success": b64("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=")},
    {"source": "RFC 7677 section 3", "mechanism": "SCRAM-SHA-256", "kind": "password", "username": "user", "secret": "pencil",
     "nonce": "rOprNGfwEbeRWgbNEkqO", "exchange": [b64("n,,n=user,r=rOprNGfwEbeRWgbNEkqO"),
     b64("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"),
     b64("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=")],
     "success": b64("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=")},
    {"source": "RFC 4616 section 4", "mechanism": "PLAIN", "kind": "password", "username": "tim",
     "secret": "tanstaaftanstaaf", "exchange": [b64("\0tim\0tanstaaftanstaaf")]},
    {"source": "RFC 4616 section 4", "mechanism": "PLAIN", "kind": "password", "authorization": "Ursel", "username": "Kurt",
     "secret": "xipj3plmq", "exchange": [b64("Ursel\0Kurt\0xipj3plmq")]},
    {"source": "RFC 7628 section 4.1 without host and port, which are optional", "mechanism": "OAUTHBEARER",
     "kind": "bearer-token", "username": "user@example.com", "secret": "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==",
     "exchange": [b64("n,a=user@example.com,\x01auth=Bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\x01\x01")]},
    {"source": "Google's description of X-OAUTH2 for XMPP", "mechanism": "X-OAUTH2", "kind": "bearer-token",
     "username": "juliet", "secret": "1/fFAGRNJru1FTz70BzhT3Zg", "exchange": [b64("\0juliet\x001/fFAGRNJru1FTz70BzhT3Zg")]},
    {"source": "RFC 4422 appendix A: no identity to act as", "mechanism": "EXTERNAL", "kind": "certificate", "username": "",
     "secret": "", "exchange": [""]},
    {"source": "XEP-0178 1.2 section 2", "mechanism": "EXTERNAL", "kind": "certificate", "username": "", "secret": "",
     "authorization": "juliet@example.com", "exchange": ["anVsaWV0QGV4YW1wbGUuY29t"]},
    {"source": "RFC 4505: no trace", "mechanism": "ANONYMOUS", "kind": "anonymous", "username": "", "secret": "", "exchange": [""]},
]
for hash in ["SHA-1", "SHA-256", "SHA-512"]:
    cases.append(scram(hash, "juliet", "r0m30myr0m30", nonce, more, salt, 4096))
    cases.append(scram(hash, "a=b,c", "p=ss,w\u00f6rd \u2603", nonce, more, salt, 10000))
    cases.append(scram(hash, "juliet", "r0m30myr0m30", nonce, more, salt, 4096, authorization="romeo@example.com"))
    cases.append(scram(hash, "juliet", "r0m30myr0m30", nonce, more, salt, 4096, both, "p=tls-exporter", exporter, plus=True))
    cases.append(scram(hash, "juliet", "r0m30myr0m30", nonce, more, salt, 4096, both, "p=tls-server-end-point", end_point,
                       plus=True, offered=["SCRAM-" + hash + "-PLUS"], types=["tls-server-end-point"]))
    cases.append(scram(hash, "juliet", "r0m30myr0m30", nonce, more, salt, 4096, both, "y"))
    two = ["SCRAM-" + hash, "SCRAM-" + hash + "-PLUS", "PLAIN"]
    cases.append(scram(hash, "juliet", "r0m30myr0m30", nonce, more, salt, 4096, both, "p=tls-exporter", exporter, plus=True,
                       offered=two, types=types, sasl2=True, h=protection(hash, two, types)))
    cases.append(scram(hash, "juliet", "r0m30myr0m30", nonce, more, salt, 4096, offered=two, h=protection(hash, two)))
    # None of the types is ours: going on is right, as the digest proves that the server said so (XEP-0474, new rule 6).
    cases.append(scram(hash, "juliet", "r0m30myr0m30", nonce, more, salt, 4096, both, "n", offered=two, types=["tls-unique"],
                       sasl2=True, h=protection(hash, two, ["tls-unique"])))
for hash in ["SHA-256", "SHA-512"]:
    for suffix, data, bindings in [("NONE", b"", None), ("EXPR", exporter, both), ("ENDP", end_point, both),
                                   ("UNIQ", b"\0\1finished", [["tls-unique", b64(b"\0\1finished")]])]:
        cases.append(hashed_token(hash, suffix, "juliet", "WXZzciBwYmFmdmZnZiBqdmd1IGp2eXFhcmZm", data, bindings))
for mechanism in ["SCRAM-SHA-1", "SCRAM-SHA-256"]:
    cases.append(gsasl(mechanism, "juliet", "r0m30myr0m30", "--no-cb"))
    cases.append(gsasl(mechanism, "j\u00fcliet", "\u00ab\u2603\u00bb pass", "--no-cb"))
with open(os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), "vectors.json"), "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(case, ensure_ascii=True) for case in cases) + "\n]\n")
